package sheet

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/diag"
)

// Lines are the rows of a file that have words, in their order.
type lines struct {
	source    *diag.Source // the file, for findings about all of it
	separator rune         // what parts the cells of a line of CSV
	all       []line
	merged    []area                          // areas of a sheet whose cells are one
	place     func(row, column int) diag.Span // where a cell without words stands
}

// A line is a row: its number, from 1, and its cells that have words, in their order.
type line struct {
	row   int
	width int // how many cells the file gives to the row, with words or without
	cells []placed
}

// A placed cell is a cell in its column, from 1.
type placed struct {
	column int
	Cell
}

// find is the index of the cell in a column, or of the next one.
func (l line) find(column int) (int, bool) {
	return slices.BinarySearchFunc(l.cells, column, func(c placed, column int) int { return c.column - column })
}

// has tells whether there are words in a column.
func (l line) has(column int) bool { _, ok := l.find(column); return ok }

// first and last are the first and the last column with words.
func (l line) first() int { return l.cells[0].column }
func (l line) last() int  { return l.cells[len(l.cells)-1].column }

// An area is a rectangle of cells, its first and last row and column, from 1.
type area struct{ top, left, bottom, right int }

// crop leaves the cells of an area alone.
func (x *lines) crop(a area) {
	var kept []line
	for _, l := range x.all {
		from, _ := l.find(a.left)
		to, _ := l.find(a.right + 1)
		l.cells, l.width = l.cells[from:to], min(l.width, a.right)
		if l.row >= a.top && l.row <= a.bottom && len(l.cells) > 0 {
			kept = append(kept, l)
		}
	}
	x.all = kept
}

// fillDown repeats the words of a merged area in each row of the body that it goes over: every row is read
// by itself. The first line of the body is the one at index body, and the
// first column that has words is first. A figure stands for its rows together and would
// count more than once, so it stays in the first of them, which is told.
func (x *lines) fillDown(body, first int, list *diag.List) {
	for _, a := range x.merged {
		from, ok := x.at(a.top)
		if !ok || from < body {
			continue
		}
		i, ok := x.all[from].find(a.left)
		if !ok {
			continue
		}
		cell := x.all[from].cells[i]
		more := from+1 < len(x.all) && x.all[from+1].row <= a.bottom
		if more && a.left != first && counts(cell.Text) {
			list.Warnf(cell.At, "merged-figure", "give each row a figure of its own in the spreadsheet, if it has one", "this figure stands for several rows, and is printed in the first of them")
			continue
		}
		for n := from + 1; n < len(x.all) && x.all[n].row <= a.bottom; n++ {
			at, taken := x.all[n].find(a.left)
			if taken { // by another area, which none may overlap
				break
			}
			x.all[n].cells = slices.Insert(x.all[n].cells, at, cell)
		}
	}
}

// counts tells whether a cell holds figures and no words.
func counts(text string) bool {
	return strings.ContainsAny(text, "0123456789") && !strings.ContainsFunc(text, unicode.IsLetter)
}

// at is the index of the line of a row.
func (x *lines) at(row int) (int, bool) {
	return slices.BinarySearchFunc(x.all, row, func(l line, row int) int { return l.row - row })
}

// columns are the columns that have words, sorted.
func (x *lines) columns() []int {
	used := map[int]bool{}
	for _, l := range x.all {
		for _, c := range l.cells {
			used[c.column] = true
		}
	}
	var columns []int
	for c := range used {
		columns = append(columns, c)
	}
	slices.Sort(columns)
	return columns
}
