package report

import (
	"strings"

	"cabinet/internal/diag"
)

// A Table is rows of cells under a head.
type Table struct {
	Caption Caption
	Columns []Column
	Head    [][]HeadCell // its rows, from top to bottom, each from left to right
	Rows    []Row
	Notes   []Line // stand below it: "* Figures exclude VAT"
	Typed   bool   // in an answer, and no data
	Gap     *Gap   // stands in the place of rows and columns that can't be had; nil in a table that has them
	At      diag.Span
}

// A Column is how the cells of a column stand.
type Column struct {
	Figures bool // numbers, aligned on the decimal point
	Right   bool // at the right edge; Figures are anyway
	RowHead bool // they say what their rows are about
}

// A HeadCell is a cell of a table's head. Those of all rows together cover every column in every row once.
type HeadCell struct {
	Cell
	Column       int // the first that it is over
	Across, Down int // how many columns and rows it takes, at least 1
}

// A Row is a row of a table's body. Its cells are as many as the table has columns.
type Row struct {
	Kind  RowKind
	Cells []Cell // of a Subhead the first alone has words, and it stands across all columns
}

// Label is what the row is called: the words of its first cell that has any.
func (r Row) Label() string {
	for _, c := range r.Cells {
		if len(c) > 0 {
			return c.Text()
		}
	}
	return ""
}

// A RowKind is what a row is to those around it.
type RowKind uint8

const (
	// Plain is a row that says something of its own.
	Plain RowKind = iota
	// Subhead is a row that heads those below it, up to the next one or to a total.
	Subhead
	// Subtotal is a row that adds up some of those above it.
	Subtotal
	// Total is a row that adds up all of them.
	Total
)

// A Cell is the lines of a table's cell, below one another; none for an empty one.
type Cell []Line

// A Line is a paragraph of a cell, a line of it that its author ended, or an item of a list in it.
type Line struct {
	Marker string // of an item: "•", "1."; "" for no item
	Apart  bool   // an empty line stands above it
	Runs   []Run
}

// words is a cell of one line.
func words(runs []Run) Cell {
	if len(runs) == 0 {
		return nil
	}
	return Cell{{Runs: runs}}
}

// Runs are the runs of all lines of a cell with their markers, and a space between two.
func (c Cell) Runs() []Run {
	if len(c) == 1 && c[0].Marker == "" {
		return c[0].Runs
	}
	var all []Run
	for i, l := range c {
		lead := ""
		if i > 0 {
			lead = " "
		}
		if l.Marker != "" {
			lead += l.Marker + " "
		}
		if lead != "" {
			all = append(all, Run{Text: lead})
		}
		all = append(all, l.Runs...)
	}
	return all
}

// Text is what the cell says, in one line.
func (c Cell) Text() string { return Text(c.Runs()) }

// Holds is what the cell says without the words that an amendment takes away, such as the old figure beside the new one.
func (c Cell) Holds() string {
	hold, _ := Apart(c.Runs())
	return strings.TrimSpace(Text(hold))
}

// Place is where the cell's first words were written; the zero Span for an empty cell.
func (c Cell) Place() diag.Span {
	if len(c) == 0 {
		return diag.Span{}
	}
	return WordsOf(c[0].Runs).Place(0, len(Text(c[0].Runs)))
}

// Over are the cells of the head over a column, from top to bottom, those without words left out.
func (t *Table) Over(column int) []HeadCell {
	var over []HeadCell
	for _, row := range t.Head {
		for _, c := range row {
			if c.Column <= column && column < c.Column+c.Across && len(c.Cell) > 0 {
				over = append(over, c)
			}
		}
	}
	return over
}

// HeadOf is the head of a column in one line, as Markdown has it: "2024-25: Budget".
func (t *Table) HeadOf(column int) string { return Text(t.headRuns(column)) }

// headRuns are the words of a column's head.
func (t *Table) headRuns(column int) []Run {
	var all []Run
	for i, c := range t.Over(column) {
		if i > 0 {
			all = append(all, Run{Text: ": "})
		}
		all = append(all, c.Runs()...)
	}
	return all
}

// OneHead is the head in one row, a cell for each column: what formats have that know no other.
func (t *Table) OneHead() []Cell {
	cells := make([]Cell, len(t.Columns))
	for i := range cells {
		cells[i] = words(t.headRuns(i))
	}
	return cells
}

// Lines calls f for every line of the table and of its notes, in reading order.
func (t *Table) Lines(f func(*Line)) {
	each := func(c Cell) {
		for i := range c {
			f(&c[i])
		}
	}
	for _, row := range t.Head {
		for _, c := range row {
			each(c.Cell)
		}
	}
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			each(c)
		}
	}
	each(t.Notes)
}
