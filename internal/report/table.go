package report

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/diag"
	"cabinet/internal/figure"
)

// table reads a table in the form that many Markdown tools know: cells between |, and a ruled line below
// the head.
func (r *reader) table(n *extast.Table, caption Caption) *Table {
	t := &Table{Caption: caption, Columns: make([]Column, len(n.Alignments)), Typed: true, At: r.lineAt(max(n.Pos(), 0))}
	for i, a := range n.Alignments {
		t.Columns[i].Right = a == extast.AlignRight
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := r.row(row)
		if _, head := row.(*extast.TableHeader); head {
			if slices.ContainsFunc(cells, func(c Cell) bool { return len(c) > 0 }) { // else its rows have heads
				t.Head = headOf([][]Cell{cells})
			}
			continue
		}
		r.checkRow(row, len(t.Columns))
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	r.checkEmpty(t)
	t.arrange()
	return t.orGap()
}

// orGap puts a gap into the place of a table that has neither a head nor rows, of which a finding tells.
func (t *Table) orGap() *Table {
	if t.Gap == nil && len(t.Head)+len(t.Rows) == 0 {
		t.Gap = newGap("not printed: this table", t.At)
	}
	return t
}

// checkEmpty reports a table without rows, or without words in its head.
func (r *reader) checkEmpty(t *Table) {
	if len(t.Rows) == 0 {
		r.list.Errorf(t.At, "typed-table", "put an empty line between the words and the dashes, or give the table rows", "this would be a table without rows")
	}
	for i := range t.Columns {
		if len(t.Over(i)) > 0 {
			return
		}
	}
	if len(t.Columns) < 2 || len(t.Head) > 0 || t.headedByRow() {
		r.list.Errorf(t.At, "typed-table", "say in the first row what the columns hold; only a table whose first column says what its rows are about can do without", "the head of this table is empty")
	}
}

// headedByRow tells whether the first row of the body was meant for the head: it alone is in bold.
func (t *Table) headedByRow() bool {
	if len(t.Rows) < 2 {
		return false
	}
	for i, row := range t.Rows {
		if last := row.Cells[len(row.Cells)-1]; inBold(last) != (i == 0) || i == 0 && !inBold(row.Cells[0]) {
			return false
		}
	}
	return true
}

// inBold tells whether a cell has words, and all of them in bold.
func inBold(c Cell) bool {
	return len(c) > 0 && !slices.ContainsFunc(c.Runs(), func(r Run) bool { return !r.Bold })
}

func (r *reader) row(n ast.Node) []Cell {
	var cells []Cell
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		cells = append(cells, words(r.cell(cell)))
		r.checkMarks(cell)
	}
	return cells
}

const labelInTable = "put it at the end of the table's caption"

// cell reads the words of a cell, in which no label can stand.
func (r *reader) cell(n ast.Node) []Run {
	if l, ok := n.LastChild().(*label); ok {
		r.list.Errorf(r.span(l.start, l.end), "label", labelInTable, "a label can't stand in a table")
	}
	r.checkSlips(n)
	r.checkHalf(n)
	return r.runs(n)
}

// checkRow reports a row with more or fewer cells than the head: goldmark would drop what is too much.
func (r *reader) checkRow(n ast.Node, columns int) {
	if n.Pos() < 0 {
		return
	}
	line, _, _ := strings.Cut(r.Text[n.Pos():], "\n")
	line = strings.TrimSpace(strings.ReplaceAll(line, `\|`, "  "))
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	if cells := strings.Count(line, "|") + 1; cells != columns {
		r.list.Errorf(r.lineAt(n.Pos()), "table-row", `give each row as many cells as the head has; a | in the text is written \|`,
			"this row has %s, and the table %s", diag.Plural(cells, "cell"), diag.Plural(columns, "column"))
	}
}

// arrange tells what the columns and rows of a table are, from what stands in them.
func (t *Table) arrange() {
	for i := range t.Columns {
		t.column(i)
	}
	sums := t.sumsBelow()
	grouped := false // a row above heads this one
	for i := range t.Rows {
		kind := t.kindOf(i, sums[i])
		if kind == Total && grouped && i < len(t.Rows)-1 {
			kind = Subtotal
		}
		grouped = kind == Subhead || grouped && kind == Plain
		t.Rows[i].Kind = kind
	}
}

// column tells how a column's cells stand. The first heads its rows, unless it holds numbers below a head. Where nothing
// heads the columns, one in bold heads what stands at its right: "**Wards** | All | **Key decision** | No".
func (t *Table) column(i int) {
	figures, others := 0, 0
	for _, row := range t.Rows {
		text := row.Cells[i].Holds()
		if _, ok := figure.Read(text); ok {
			figures++
		} else if !figure.Nothing(text) {
			others++
		}
	}
	numbers := figures > 0 && others == 0
	t.Columns[i].Figures, t.Columns[i].RowHead = numbers, i == 0 && !numbers
	if len(t.Head) == 0 {
		t.Columns[i].RowHead = i == 0 || i < len(t.Columns)-1 && t.allBold(i)
	}
}

// allBold tells whether every cell of a column that has words is in bold, and there is such a cell.
func (t *Table) allBold(column int) bool {
	found := false
	for _, row := range t.Rows {
		c := row.Cells[column]
		if len(c) > 0 && !inBold(c) {
			return false
		}
		found = found || len(c) > 0
	}
	return found
}

// sumsBelow are, for each row, the label of the next sum below it.
func (t *Table) sumsBelow() []string {
	below := make([]string, len(t.Rows))
	for i := len(t.Rows) - 1; i > 0; i-- {
		below[i-1] = below[i]
		if label := t.Rows[i].Label(); figure.LabelOf(label) != figure.Plain {
			below[i-1] = label
		}
	}
	return below
}

// kindOf tells what a row is, above the sum of that label.
func (t *Table) kindOf(i int, below string) RowKind {
	label := figure.LabelOf(t.Rows[i].Label())
	switch {
	case t.heads(i, below):
		return Subhead
	case label == figure.Plain:
		return Plain
	case label == figure.Subtotal, i < len(t.Rows)-1 && figure.LabelOf(t.Rows[i+1].Label()) < figure.Named:
		return Subtotal
	}
	return Total
}

// heads tells whether a row heads those below it: its first cell alone has words, and others of the table have
// figures. In a table of two columns the second may be left empty for other reasons, so that a row heads others
// there only where its author says so, in bold or with a colon, or where the sum below names what it heads.
func (t *Table) heads(i int, below string) bool {
	if i == len(t.Rows)-1 || len(t.Columns) < 2 {
		return false
	}
	first := t.Rows[i].Cells[0]
	if len(first) != 1 || first[0].Marker != "" {
		return false
	}
	for _, c := range t.Rows[i].Cells[1:] {
		if len(c) > 0 {
			return false
		}
	}
	runs := first[0].Runs
	said := strings.HasSuffix(Text(runs), ":") || figure.Names(below, Text(runs)) || !slices.ContainsFunc(runs, func(r Run) bool { return !r.Bold })
	return (said || len(t.Columns) > 2) && slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Figures })
}
