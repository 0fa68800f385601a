package returned

import (
	"strings"

	"cabinet/internal/align"
	"cabinet/internal/report"
)

// uncaptioned is the words of a caption without what is printed before them: "Table 1: ".
func uncaptioned(text, lead string) string {
	return strings.TrimSpace(strings.TrimPrefix(text, strings.TrimSpace(lead)))
}

// Table implements [report.Visitor].
func (c *copier) Table(t *report.Table) {
	out, a := *t, c.of(t)
	var added []report.Block
	out.Caption, added = c.caption(&t.Caption)
	if a.line != nil {
		retable(&out, t, a.line)
	}
	out.Notes = nil
	for i := range t.Notes {
		note, a := t.Notes[i], c.of(&t.Notes[i])
		if a.line != nil {
			note.Runs = retold(note.Runs, a.line.text)
		}
		if !a.gone {
			out.Notes = append(out.Notes, note)
		}
		added = append(added, c.anew(a.after)...)
	}
	if a.gone {
		c.put(leftOf(&out)...)
	} else {
		c.put(&out)
	}
	c.put(append(c.anew(a.after), added...)...)
}

// leftOf is what stood above and below a table that is gone, as paragraphs.
func leftOf(t *report.Table) (out []report.Block) {
	if len(t.Caption.Runs) > 0 {
		out = append(out, &report.Paragraph{Runs: append([]report.Run{{Text: t.Caption.Lead()}}, t.Caption.Runs...)})
	}
	for _, n := range t.Notes {
		out = append(out, &report.Paragraph{Runs: n.Runs})
	}
	return out
}

// newTable is a table that is new. Its first row is its head.
func newTable(l line) *report.Table {
	out := &report.Table{}
	retable(out, &report.Table{}, &l)
	return out
}

// retable gives a table the rows of a line: those that it has with the words that have changed, in the order of the line.
func retable(out, was *report.Table, l *line) {
	columns := columnsOf(l)
	if columns*len(l.rows) > mostCells {
		narrow(l)
		columns = 1
	}
	if columns != len(was.Columns) {
		plainTable(out, l, columns)
		return
	}
	out.Head, out.Rows = nil, nil
	old := rowsOf(was)
	of := rowPairs(old, l)
	for j, r := range l.rows {
		i, head := of[j], j < len(was.Head)
		switch {
		case i >= 0 && i < len(was.Head):
			out.Head = append(out.Head, rehead(was.Head[i], r))
		case i >= 0:
			out.Rows = append(out.Rows, rerow(was.Rows[i-len(was.Head)], r, columns))
		case head && len(out.Rows) == 0:
			out.Head = append(out.Head, rehead(nil, r))
		default:
			out.Rows = append(out.Rows, rerow(report.Row{}, r, columns))
		}
	}
}

// columnsOf is how many columns a table has.
func columnsOf(l *line) (n int) {
	for _, r := range l.rows {
		for _, c := range r.cells {
			n = max(n, c.column+1)
		}
	}
	return n
}

// mostCells is how many cells a table may have, most of which would be empty in one that is made to do harm: of a larger one
// each row is one cell.
const mostCells = 200_000

// narrow makes one cell of each row.
func narrow(l *line) {
	for i, r := range l.rows {
		l.rows[i].cells = []lineCell{{text: r.text()}}
	}
}

// plainTable gives a table as many columns as a line has, and its words.
func plainTable(out *report.Table, l *line, columns int) {
	out.Columns, out.Head, out.Rows = make([]report.Column, columns), nil, nil
	for j, r := range l.rows {
		if j == 0 {
			out.Head = append(out.Head, rehead(nil, r))
			continue
		}
		out.Rows = append(out.Rows, rerow(report.Row{}, r, columns))
	}
}

// rowsOf are the words of a table's rows, those of its head first.
func rowsOf(t *report.Table) (out []string) {
	for _, r := range t.Head {
		var all []string
		for _, c := range r {
			all = append(all, c.Text())
		}
		out = append(out, strings.Join(all, " "))
	}
	for _, r := range t.Rows {
		var all []string
		for _, c := range r.Cells {
			all = append(all, c.Text())
		}
		out = append(out, strings.Join(all, " "))
	}
	return out
}

// rowPairs are the rows of a table that those of a line are, or -1. A row in the place of another that has less in common
// with it than others have is that one all the same.
func rowPairs(old []string, l *line) []int {
	of := make([]int, len(l.rows))
	texts := make([]string, len(l.rows))
	bags := make([][]string, len(l.rows))
	for j, r := range l.rows {
		of[j], texts[j] = -1, r.text()
		bags[j] = align.Bag(texts[j])
	}
	was := make([][]string, len(old))
	for i := range old {
		was[i] = align.Bag(old[i])
	}
	much := looks(was, bags) > mostLooks
	like := func(i, j int) int {
		switch {
		case len(was[i])+len(bags[j]) == 0, old[i] == texts[j]:
			return 1000
		case much:
			return 0
		}
		return align.Shared(was[i], bags[j])
	}
	var gone, added []int
	settle := func() {
		if len(gone) == len(added) {
			for k, j := range added {
				of[j] = gone[k]
			}
		}
		gone, added = nil, nil
	}
	for _, p := range align.Lists(old, texts, like) {
		switch {
		case p.Is < 0:
			gone = append(gone, p.Was)
		case p.Was < 0:
			added = append(added, p.Is)
		default:
			settle()
			of[p.Is] = p.Was
		}
	}
	settle()
	return of
}

// rehead is a row of a head with the words that a line has.
func rehead(was []report.HeadCell, r lineRow) []report.HeadCell {
	var out []report.HeadCell
	for _, c := range was {
		c.Cell = recell(c.Cell, textAt(r, c.Column))
		out = append(out, c)
	}
	if was == nil {
		for _, c := range r.cells {
			out = append(out, report.HeadCell{Cell: recell(nil, c.text), Column: c.column, Across: 1, Down: 1})
		}
	}
	return out
}

// rerow is a row with the words that a line has.
func rerow(was report.Row, r lineRow, columns int) report.Row {
	out := report.Row{Kind: was.Kind, Cells: make([]report.Cell, columns)}
	for k := range out.Cells {
		var old report.Cell
		if k < len(was.Cells) {
			old = was.Cells[k]
		}
		out.Cells[k] = recell(old, textAt(r, k))
	}
	return out
}

// textAt is what a row has in a column.
func textAt(r lineRow, column int) string {
	for _, c := range r.cells {
		if c.column == column {
			return c.text
		}
	}
	return ""
}

// recell is a cell with other words. One with the same words stays as it is.
func recell(was report.Cell, text string) report.Cell {
	now := strings.Join(strings.Fields(text), " ")
	switch {
	case strings.Join(strings.Fields(plainly(bare(was.Runs()).String())), " ") == now:
		return was
	case now == "":
		return nil
	case len(was) == 1 && was[0].Marker == "":
		return report.Cell{{Runs: retold(was[0].Runs, now)}}
	}
	return report.Cell{{Runs: []report.Run{{Text: now}}}}
}
