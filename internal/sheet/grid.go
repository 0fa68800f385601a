package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// maxTold is how many findings about single cells of a table are made.
const maxTold = 20

// grid makes a table of lines. ok is false, with a finding, where they make none.
func (x *lines) grid(choice Choice, list *diag.List) (g Grid, ok bool) {
	head := max(choice.HeadRows, 1)
	if choice.HeadRows == NoHead {
		head = 0
	} else {
		g.Title = x.takeTitle(head)
	}
	if len(x.all) <= head {
		x.tooFew(head, list)
		return g, false
	}
	if !x.checkWidths(head, list) {
		return g, false
	}
	columns := x.columns()
	if len(x.all) > maxRows || len(columns) > maxColumns || len(columns)*len(x.all) > maxCells {
		list.Errorf(x.source.Whole(), "too-much", "name the cells that are meant: range = \"A3:F20\"", "this table has %d rows and %d columns, which no page can hold", len(x.all), len(columns))
		return g, false
	}
	x.fillDown(head, columns[0], list)
	for _, l := range x.all {
		g.Rows = append(g.Rows, x.row(l, columns))
	}
	errors := list.Errors()
	x.checkHeads(head, columns, list)
	checkCells(g, list)
	return g, list.Errors() == errors
}

// row is all cells of a line.
func (x *lines) row(l line, columns []int) []Cell {
	cells := make([]Cell, len(columns))
	for i, column := range columns {
		if at, ok := l.find(column); ok {
			cells[i] = l.cells[at].Cell
		} else {
			cells[i].At = x.place(l.row, column)
		}
	}
	return cells
}

// takeTitle takes the rows off that have words in the first cell alone, above a row with several. A head and
// a row stay.
func (x *lines) takeTitle(head int) (title []Cell) {
	several := slices.IndexFunc(x.all, func(l line) bool { return len(l.cells) > 1 })
	if several = min(several, len(x.all)-head-1); several <= 0 {
		return nil
	}
	least := lastColumn
	for _, l := range x.all {
		least = min(least, l.first())
	}
	for n, l := range x.all[:several] {
		if l.first() > least {
			several = n
			break
		}
		title = append(title, l.cells[0].Cell)
	}
	x.all = x.all[several:]
	return title
}

// tooFew reports a table that has nothing below its head.
func (x *lines) tooFew(head int, list *diag.List) {
	if head > 1 && len(x.all) > 0 {
		list.Errorf(x.source.Whole(), "table-file", "head_rows is how many rows the heads of the columns take", "this table has %s, and its head takes %d", diag.Plural(len(x.all), "row"), head)
		return
	}
	list.Errorf(x.source.Whole(), "table-file", "the first row holds the heads of the columns, and each further one a row", "this file has no rows")
}

// checkWidths reports the first row that has words beyond the cells of the head: a comma too many.
func (x *lines) checkWidths(head int, list *diag.List) bool {
	width := 0
	for _, l := range x.all[:max(head, 1)] {
		width = max(width, l.width)
	}
	for _, l := range x.all[head:] {
		if l.last() > width {
			list.Errorf(l.cells[0].At, "table-row", "give each row as many cells as the head has, and put quotes around a cell with commas in it",
				"this row has %s, and the table %s", diag.Plural(l.last(), "cell"), diag.Plural(width, "column"))
			return false
		}
	}
	return true
}

// checkHeads reports the columns, but for the first, that have words and no head.
func (x *lines) checkHeads(head int, columns []int, list *diag.List) {
	var without []int
	for _, c := range columns[1:] {
		if head > 0 && !slices.ContainsFunc(x.all[:head], func(l line) bool { return l.has(c) }) {
			without = append(without, c)
		}
	}
	if len(without) == 0 {
		return
	}
	hint := "write a head for it in the file, or leave the column out: range = \"A3:F20\""
	if x.headGoesOn(head, without) {
		below := diag.ColumnName(columns[0]) + strconv.Itoa(x.all[head].row) + ":" + diag.ColumnName(columns[len(columns)-1]) + strconv.Itoa(x.all[len(x.all)-1].row)
		hint = fmt.Sprintf("write a head for it in the file; or, where the next row belongs to the head, head_rows = %d; or, where the next row is the head, range = %q", head+1, below)
	}
	last := x.all[head-1]
	list.Errorf(x.place(last.row, without[0]), "empty-head", hint, "%s no head", columnsHave(without))
}

// columnsHave are the names of columns, in words that a list goes on from.
func columnsHave(columns []int) string {
	var names []string
	for _, c := range columns {
		names = append(names, diag.ColumnName(c))
	}
	if n := len(names) - 1; n > 0 {
		return "columns " + strings.Join(names[:n], ", ") + " and " + names[n] + " have"
	}
	return "column " + names[0] + " has"
}

var (
	// aYear is a year as a head has it: "2025", "2025-26", "2025/2026".
	aYear = lazy.New(`^(19|20)\d\d([-/–](\d\d|(19|20)\d\d))?$`)
	// aFigure is how a figure begins.
	aFigure = lazy.New(`^[-+−(£$€]*[\d.]`)
)

// headGoesOn tells whether the row below the head looks like a further row of it: its first cell is
// empty, or it has words or years wherever the head is empty.
func (x *lines) headGoesOn(head int, without []int) bool {
	next := x.all[head]
	if next.first() > x.columns()[0] {
		return true
	}
	for _, c := range without {
		i, ok := next.find(c)
		if !ok {
			return false
		}
		if text := next.cells[i].Text; aFigure.MatchString(text) && !aYear.MatchString(text) {
			return false
		}
	}
	return true
}

// checkCells reports what the cells hold that is not fit to print: errors at each cell, as far as there are
// not too many, and warnings at the first cell of each column.
func checkCells(g Grid, list *diag.List) {
	var errors []diag.Diagnostic
	warnings := make([][]diag.Diagnostic, len(g.Rows[0]))
	for _, row := range append([][]Cell{g.Title}, g.Rows...) {
		for i, cell := range row {
			var found diag.List
			if CheckCell(cell, &found) {
				warnings[min(i, len(warnings)-1)] = append(warnings[min(i, len(warnings)-1)], found.Sorted()...)
			} else {
				errors = append(errors, found.Sorted()...)
			}
		}
	}
	list.Add(errors[:min(len(errors), maxTold)]...)
	if more := len(errors) - maxTold; more > 0 {
		list.Errorf(errors[maxTold].Span, "cell-error", "mend the ones above first", "this table has %d more cells that can't be printed, from here on", more)
	}
	for _, w := range warnings {
		if len(w) > 1 {
			w[0].Message += fmt.Sprintf("; its column has %d more of this kind", len(w)-1)
		}
		list.Add(w[:min(len(w), 1)]...)
	}
}
