package redirect

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"cabinet/internal/diag"
)

// saveAs is how a spreadsheet program writes the file so that it can be read.
const saveAs = "save it in Excel as CSV UTF-8 (Comma delimited)"

// Read reads the file, whose path findings print as name. Base is the path of the home page's folder on its server, such as
// "/papers/", or "" where that is not known. ok is false, with a finding, where nothing in the file can be trusted.
func Read(name string, file []byte, base string, list *diag.List) (t *Table, ok bool) {
	source := diag.NewSource(name, bytes.TrimPrefix(file, []byte("\uFEFF")))
	t = &Table{by: map[string]int{}, lost: map[string]bool{}}
	var found diag.List
	ok = checkEncoding(source, &found) && t.read(source, base, &found)
	if ok {
		t.dropLoops(&found)
		t.checkLeaving(&found)
	}
	tell(found.Sorted(), list)
	return t, ok
}

// mostTold is how many findings about the file are told one by one.
const mostTold = 100

// tell adds what was found to a list, each with its own lines alone, so that the list does not hold the file.
func tell(found []diag.Diagnostic, list *diag.List) {
	for _, d := range found[:min(len(found), mostTold)] {
		d.Span = d.Alone()
		list.Add(d)
	}
	if more := len(found) - mostTold; more > 0 {
		list.Errorf(found[mostTold].Alone(), "redirect", "", "from here on findings are not told: %d more", more)
	}
}

// checkEncoding reports a file that is not UTF-8 or whose lines end as those of old Macs did.
func checkEncoding(source *diag.Source, list *diag.List) bool {
	if at, bad := source.NotUTF8(); bad {
		list.Errorf(at, "not-utf8", saveAs, "this file is not in UTF-8, so that its addresses can't be told")
		return false
	}
	text := source.Text
	for at := bytes.IndexByte(text, '\r'); at >= 0; {
		if at+1 == len(text) || text[at+1] != '\n' {
			list.Errorf(source.Span(at, at+1), "redirect", saveAs, "a line ends here as in files of old Macs, where no other program ends one")
			return false
		}
		next := bytes.IndexByte(text[at+1:], '\r')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return true
}

// read reads the lines.
func (t *Table) read(source *diag.Source, base string, list *diag.List) bool {
	r := csv.NewReader(bytes.NewReader(source.Text))
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	headed := false
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return true
		}
		if p := (*csv.ParseError)(nil); errors.As(err, &p) {
			list.Errorf(source.At(p.Line, p.Column-1), "redirect", `put quotes around a cell with a comma or quotes in it, and double those within`, "this is no CSV: %v", p.Err)
			return false
		}
		row := rowOf(source, r, cells)
		switch {
		case row.says == "":
		case !headed:
			if headed = true; !row.heads(list) {
				return false
			}
		default:
			t.line(row, base, list)
		}
	}
}

// A row is the cells of a line that is no comment.
type row struct {
	cells []cell
	says  string // "" for one that is empty or a comment
}

// A cell is a text and where it stands.
type cell struct {
	text string
	at   diag.Span
}

// rowOf is a row that was just read. Its texts are copies.
func rowOf(source *diag.Source, r *csv.Reader, cells []string) (out row) {
	out.says = strings.TrimSpace(strings.Join(cells, ""))
	if strings.HasPrefix(out.says, "#") {
		out.says = ""
	}
	if out.says == "" {
		return out
	}
	for i, text := range cells {
		line, column := r.FieldPos(i)
		at := source.At(line, column-1)
		end := at.Start + len(text)
		if i+1 < len(cells) {
			nextLine, next := r.FieldPos(i + 1)
			end = source.At(nextLine, next-2).Start
		} else if at.End > at.Start {
			end = at.End
		}
		out.cells = append(out.cells, cell{strings.Clone(strings.TrimSpace(text)), source.Span(at.Start, end)})
	}
	return out
}

// heads tells whether a row names the columns.
func (r row) heads(list *diag.List) bool {
	names := []string{}
	for _, c := range r.cells {
		names = append(names, strings.ToLower(c.text))
	}
	line := strings.TrimRight(strings.Join(names, ","), ",")
	if line == "old,new" {
		return true
	}
	hint := "write old,new there"
	if strings.ContainsAny(line, ";\t|") {
		hint = saveAs
	}
	list.Errorf(r.cells[0].at, "redirect", hint, "the first line does not name the columns old and new, parted by a comma")
	return false
}

// line reads a row that says where an address has moved.
func (t *Table) line(r row, base string, list *diag.List) {
	for i, c := range r.cells {
		if i > 1 && c.text != "" {
			list.Errorf(c.at, "redirect", "begin a line with # to make it a comment; an address with a comma stands in quotes", "a line has two addresses, and this is a third cell")
			return
		}
	}
	if len(r.cells) < 2 || r.cells[1].text == "" || r.cells[0].text == "" {
		list.Errorf(r.cells[0].at, "redirect", "write the old address, a comma and the new one; a line that begins with # is a comment", "this line has one address, and not two")
		return
	}
	old, err := ParseOld(r.cells[0].text, base)
	if err != nil {
		list.Errorf(r.cells[0].at, "redirect", oldHint, "%v", err)
		return
	}
	l := line{old: old, oldAt: r.cells[0].at, newAt: r.cells[1].at}
	if l.new, err = ParseNew(r.cells[1].text, base); err != nil {
		t.lost[old.key()] = true
		list.Errorf(l.newAt, "redirect", newHint, "%v", err)
		return
	}
	t.add(l, list)
}

// What lines look like that can be used.
const (
	oldHint = "write what stands behind the server's name, such as /ieListDocuments.aspx?CId=135&MId=7530, or a former path of this site, such as cabinet/2025-02-07/waste/"
	newHint = "write a path of this site, such as cabinet/2025-02-07/waste/, or a whole address that begins with https://"
)

// checkLeaving reports addresses that lead to a place of this server outside of the site, of which nobody can tell whether
// anything is there.
func (t *Table) checkLeaving(list *diag.List) {
	var leaving []int
	for at, l := range t.lines {
		if _, more := t.next(l.new); more || l.new.Web != "" || l.new.Own() || t.lost[l.new.key()] {
			continue
		}
		leaving = append(leaving, at)
		list.Errorf(l.newAt, "redirect", "write a path of this site without / at its start, such as cabinet/2025-02-07/waste/; of another page, its whole address, https://…",
			"this leads to a place on the server that is not the site's")
	}
	t.drop(leaving)
}
