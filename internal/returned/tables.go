package returned

import (
	"strings"

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

// leftAlone are the words of captions and notes whose table is gone in a file. They are told with their table: nobody has put
// them in.
func leftAlone(r *report.Report, back []line) map[string]bool {
	there := map[any]bool{}
	for _, l := range back {
		there[l.of] = true
	}
	out := map[string]bool{}
	for _, b := range r.Bookmarks() {
		if t, ok := b.Of.(*report.Table); ok && !there[t] {
			for _, p := range leftOf(t) {
				out[report.Text(p.(*report.Paragraph).Runs)] = true
			}
		}
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
