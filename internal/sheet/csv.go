package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// CSV reads a file whose cells are parted by commas, semicolons or tabs. The name is the path of the file
// as findings print it. ok is false, with a finding, where the file makes no table.
func CSV(name string, file []byte, choice Choice, list *diag.List) (g Grid, ok bool) {
	whole := diag.NewSource(name, nil).Whole()
	switch {
	case choice.Sheet.Text != "":
		list.Errorf(choice.Sheet.At, "table-file", "take the line out", "a CSV file has no sheets")
		return g, false
	case isZip(file):
		list.Errorf(whole, "table-file", "give its name the ending .xlsx, or "+saveAs, "this is no CSV file, but looks like a workbook")
		return g, false
	}
	source, ok := decode(name, file, list)
	if !ok {
		return g, false
	}
	records, ok := read(source, list)
	if !ok || !records.choose(choice, list) || !records.checkSeparators(list) || !records.checkParted(list) {
		return g, false
	}
	return records.grid(choice, list)
}

// checkSeparators reports a line of one cell that another separator would part into as many as the other lines
// have: the line would be taken for a title or a heading. In a sentence a space follows a semicolon.
func (x *lines) checkSeparators(list *diag.List) bool {
	width := 0
	for _, l := range x.all {
		width = max(width, l.last())
	}
	for _, l := range x.all {
		for _, s := range separators {
			text := l.cells[0].Text
			if l.width == 1 && width > 1 && strings.Count(text, string(s)) == width-1 && !strings.Contains(text, string(s)+" ") && s != x.separator {
				list.Errorf(l.cells[0].At, "table-file", saveAs, "the cells of this line are not parted as those of the other lines are")
				return false
			}
		}
	}
	return true
}

// quoteIt is how a cell keeps its commas.
const quoteIt = "put quotes around a cell with commas in it"

// partedSum matches a figure whose commas parted it into several cells, between which a NUL stands: thousands of pounds, or one in
// brackets. What else looks so may be two figures beside one another.
var partedSum = lazy.New(`(?:^|\x00)([-−–+]?[£$€][-−–+]?\d{1,3}(?:\x00\d{3})*\x00000(?:\.\d+)?|\([-−–+]?[£$€]?\d{1,3}(?:\x00\d{3})+(?:\.\d+)?\))(?:\x00|$)`)

// checkParted reports a figure without quotes that its own comma parts into two cells, where no row becomes too long by it.
func (x *lines) checkParted(list *diag.List) bool {
	for _, l := range x.all {
		text := l.joined()
		m := partedSum.FindStringSubmatchIndex(text)
		if x.separator != ',' || m == nil {
			continue
		}
		figure := strings.ReplaceAll(text[m[2]:m[3]], "\x00", ",")
		first, _ := l.find(1 + strings.Count(text[:m[2]], "\x00"))
		at := l.cells[first].At
		if bytes.HasPrefix(x.source.Text[at.Start:], []byte(figure)) { // cells in quotes are meant
			list.Errorf(at, "table-file", quoteIt, "the comma of a figure parts it into two cells: %q", figure)
			return false
		}
	}
	return true
}

// joined is the text of all cells of a line, with a NUL between them.
func (l line) joined() string {
	var b strings.Builder
	column := 1
	for _, c := range l.cells {
		b.WriteString(strings.Repeat("\x00", c.column-column) + c.Text)
		column = c.column
	}
	return b.String()
}

// choose leaves the cells alone that are meant.
func (x *lines) choose(choice Choice, list *diag.List) bool {
	if choice.Range.Text == "" {
		return true
	}
	a, ok := parseArea(choice.Range.Text)
	if !ok {
		list.Errorf(choice.Range.At, "table-range", "write the first and the last cell, such as A3:F20", "%q can't be a range of cells", choice.Range.Text)
		return false
	}
	return x.cropTo(a, choice.Range, list)
}

// separators are what can part the cells of a line. Of two that serve alike, the first is meant.
var separators = []rune{'\t', ';', ',', '|'}

// read reads the records of a source.
func read(source *diag.Source, list *diag.List) (*lines, bool) {
	separator, named := namedSeparator(source.Text)
	if !named {
		separator = separatorOf(source.Text)
	}
	r := newReader(source.Text, separator)
	x := &lines{source: source, separator: separator}
	x.place = x.between
	above, cells := 0, 0 // lines that are no rows so far: those within cells, and the name of the separator
	if named {
		above = 1
	}
	for {
		record, err := r.Read()
		if p := (*csv.ParseError)(nil); errors.As(err, &p) {
			list.Errorf(source.At(p.Line, p.Column-1), "table-file", `put quotes around a cell with commas in it, and double those within: "a ""b"", c"`, "this is no CSV: %v", p.Err)
			return nil, false
		}
		if err == io.EOF {
			return x, true
		}
		at, _ := r.FieldPos(0)
		l := line{row: at - above, width: len(record), cells: cellsOf(source, r, record)}
		above += strings.Count(strings.Join(record, ""), "\n")
		if l.row == 0 || len(l.cells) == 0 {
			continue
		}
		x.all = append(x.all, l)
		if cells += len(l.cells); cells > maxCells || len(x.all) > maxRows {
			list.Errorf(source.At(at, 0), "too-much", "divide the table", "this table goes on for more rows than a report can hold")
			return nil, false
		}
	}
}

// cellsOf are the cells of a record that have words.
func cellsOf(source *diag.Source, r *csv.Reader, record []string) (cells []placed) {
	for i, value := range record {
		if value = strings.TrimSpace(value); value != "" {
			line, column := r.FieldPos(i)
			c := cellAt(source, line, column-1, value)
			c.Text = strings.ReplaceAll(c.Text, "\t", " ") // which takes as many bytes
			cells = append(cells, placed{i + 1, c})
		}
	}
	return cells
}

func newReader(text []byte, separator rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = separator
	r.FieldsPerRecord = -1                 // a row of another length is reported with its place, or filled
	r.TrimLeadingSpace = separator != '\t' // which is white space too
	r.ReuseRecord = true
	return r
}

// cellAt is the cell that begins at a line, from 1, and a byte of it, from 0. Its place is its words, without
// the quotes and the white space around them.
func cellAt(source *diag.Source, line, column int, value string) Cell {
	start := source.At(line, column).Start
	text := source.Text[start:]
	if text[0] != '"' {
		start += bytes.Index(text, []byte(value))
		return Cell{value, source.Span(start, start+len(value))}
	}
	end := 1
	for ; end < len(text) && (text[end] != '"' || end+1 < len(text) && text[end+1] == '"'); end++ {
		if text[end] == '"' {
			end++
		}
	}
	inside := text[1:end]
	words := bytes.TrimSpace(inside)
	start += 1 + len(inside) - len(bytes.TrimLeftFunc(inside, unicode.IsSpace))
	return Cell{value, source.Span(start, start+len(words))}
}

// between is the place of a cell of a file without words: after the words before it.
func (x *lines) between(row, column int) diag.Span {
	n, ok := x.at(row)
	if !ok {
		return x.source.Whole()
	}
	l := x.all[n]
	if i, _ := l.find(column); i > 0 {
		before := l.cells[i-1]
		rest := x.source.Text[before.At.End:]
		line, _, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimSuffix(line, []byte("\r"))
		at := bytes.IndexRune(line, x.separator)
		if at < 0 {
			at = len(line)
		}
		at = before.At.End + min(at+column-before.column, len(line))
		return x.source.Span(at, at)
	}
	at := x.source.At(l.cells[0].At.Line(), column-1).Start
	return x.source.Span(at, at)
}

// namedSeparator is the separator that Excel lets a file name in its first line: "sep=;".
func namedSeparator(text []byte) (rune, bool) {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	named, ok := bytes.CutPrefix(bytes.TrimSuffix(first, []byte("\r")), []byte("sep="))
	if !ok || len(named) != 1 || !strings.Contains(",;\t|", string(named)) {
		return ',', false
	}
	return rune(named[0]), true
}

// separatorOf finds out what parts the cells. See [fit.better].
func separatorOf(text []byte) rune {
	best, fits := ',', fit{}
	for _, s := range separators {
		if f := fitOf(text, s); f.lines > 0 && f.better(fits) {
			best, fits = s, f
		}
	}
	return best
}

// A fit is how well a separator parts the first lines of a file.
type fit struct {
	lines int  // how many have the number of cells, more than one, that most of them have
	whole bool // no quotes stand within the cells
	close bool // a cell follows it at once, as it does not in a sentence
}

// better tells whether a separator fits better than another.
func (f fit) better(other fit) bool {
	switch {
	case other.lines == 0 || f.whole != other.whole:
		return other.lines == 0 || f.whole
	case f.lines != other.lines:
		return f.lines > other.lines
	}
	return f.close && !other.close
}

// fitOf is how well a separator parts the first lines.
func fitOf(text []byte, separator rune) fit {
	f := fit{whole: true, close: 2*bytes.Count(text, []byte(string(separator)+" ")) < bytes.Count(text, []byte(string(separator)))}
	r := newReader(text, separator)
	lines := map[int]int{}
	for range 50 {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			f.whole = false
			break
		}
		if lines[len(record)]++; len(record) > 1 {
			f.lines = max(f.lines, lines[len(record)])
		}
	}
	return f
}
