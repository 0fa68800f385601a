package redline

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// table writes which rows, columns and cells of a table differ.
func (p Printer) table(b *strings.Builder, t *Table) {
	for k, how := range t.Columns {
		if how != Same && !t.alike(how) {
			b.WriteString(p.column(t, k))
		}
	}
	for _, row := range t.Head {
		p.row(b, t, row, func(int) string { return "head of a column" })
	}
	for _, row := range t.Rows {
		p.row(b, t, row, func(k int) string { return strings.TrimSuffix(row.label()+", "+t.headOf(k), ", ") })
	}
	if changed(t.Notes) {
		b.WriteString(p.lines("  ", t.Notes))
	}
}

// column is what became of a column, with all that it says where it was put in or taken out.
func (p Printer) column(t *Table, k int) string {
	start, end := in, inEnd
	switch t.Columns[k] {
	case Moved:
		return p.wrapped("  ", "column moved: "+t.headOf(k))
	case TakenOut:
		start, end = out, outEnd
	}
	var cells []string
	for _, row := range slices.Concat(t.Head, t.Rows) {
		if row.How != PutIn && row.How != TakenOut {
			cells = append(cells, row.Cells[k].text())
		}
	}
	return p.wrapped("  ", "column "+string(t.Columns[k])+": "+start+strings.Join(cells, " | ")+end)
}

// alike tells whether all columns became the same, as those of a table that was put in whole.
func (t *Table) alike(how HowInTable) bool {
	for _, column := range t.Columns {
		if column != how {
			return false
		}
	}
	return true
}

// row writes a row of which something differs: the whole of one that was put in or taken out, and else its changed cells
// by their names.
func (p Printer) row(b *strings.Builder, t *Table, row Row, name func(column int) string) {
	if row.How == PutIn || row.How == TakenOut {
		start, end := in, inEnd
		if row.How == TakenOut {
			start, end = out, outEnd
		}
		b.WriteString(p.wrapped("  ", "row "+string(row.How)+": "+start+strings.Join(row.texts(), " | ")+end))
		return
	}
	if row.How == Moved {
		b.WriteString(p.wrapped("  ", "row moved: "+strings.Join(row.texts(), " | ")))
	}
	for k, cell := range row.Cells {
		if cell.Changed() && t.Columns[k] == Same {
			b.WriteString(p.lines("  ", append([]Piece{{Op: Keep, Text: name(k) + ": "}}, cell.Words...)))
		}
	}
}

// texts are the words of cells, those of the new version where it has some.
func (r Row) texts() []string {
	var out []string
	for _, c := range r.Cells {
		out = append(out, c.text())
	}
	return out
}

// text is what the cell says now, or said.
func (c Cell) text() string {
	var old, now strings.Builder
	for _, w := range c.Words {
		old.WriteString(w.Old())
		now.WriteString(w.New())
	}
	if now.Len() > 0 {
		return value(now.String())
	}
	return diag.Printable(old.String())
}

// label is what a row is called.
func (r Row) label() string {
	for _, c := range r.Cells {
		if text := c.text(); text != "" {
			return text
		}
	}
	return ""
}

// headOf is what a column is called; "" in a table without heads.
func (t *Table) headOf(k int) string {
	if len(t.Head) == 0 {
		return ""
	}
	return t.Head[0].Cells[k].text()
}
