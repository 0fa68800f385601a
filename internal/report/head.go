package report

import "slices"

// headOf makes the head of a table of rows of cells: a cell without words joins the one at its left, the one
// above it or, where neither can be, the one below.
func headOf(rows [][]Cell) [][]HeadCell {
	h := header{rows: rows, owner: make([][]*HeadCell, len(rows))}
	for i, row := range rows {
		h.owner[i] = make([]*HeadCell, len(row))
	}
	out := make([][]HeadCell, len(rows))
	for r, row := range rows {
		for c := range row {
			if h.owner[r][c] == nil {
				out[r] = append(out[r], *h.cell(r, c))
			}
		}
	}
	return out
}

// FlatHeads are the heads of a table's columns in one line each, as Markdown has them, of the words of the rows of
// its head: "2024-25: Budget".
func FlatHeads(rows [][]string) []string {
	cells := make([][]Cell, len(rows))
	t := &Table{}
	for i, row := range rows {
		for _, text := range row {
			var runs []Run
			if text != "" {
				runs = []Run{{Text: text}}
			}
			cells[i] = append(cells[i], words(runs))
		}
		t.Columns = make([]Column, len(row))
	}
	t.Head = headOf(cells)
	flat := make([]string, len(t.Columns))
	for i := range flat {
		flat[i] = t.HeadOf(i)
	}
	return flat
}

// A header is rows of the cells of a head that are being joined.
type header struct {
	rows  [][]Cell
	owner [][]*HeadCell // nil for one that none has taken yet
}

// cell is the one that begins in a row and column, with what it takes.
func (h header) cell(r, c int) *HeadCell {
	cell := &HeadCell{Cell: h.rows[r][c], Column: c, Across: 1, Down: 1}
	if len(cell.Cell) == 0 { // nothing at its left or above has taken it: the words below come up
		for len(cell.Cell) == 0 && r+cell.Down < len(h.rows) {
			cell.Cell = h.rows[r+cell.Down][c]
			cell.Down++
		}
	} else {
		for h.spans(r, c, cell.Across) {
			cell.Across++
		}
	}
	for h.reaches(r+cell.Down, cell) {
		cell.Down++
	}
	for i := range cell.Down {
		for j := range cell.Across {
			h.owner[r+i][c+j] = cell
		}
	}
	return cell
}

// spans tells whether the cell at r and c takes the column that is n further right: it is empty, stands below the
// same cell, and has words somewhere below it just as c has, so that each column has a head of its own.
func (h header) spans(r, c, n int) bool {
	last := r == len(h.rows)-1
	if last || c+n == len(h.rows[r]) || len(h.rows[r][c+n]) > 0 {
		return false
	}
	return h.wordsBelow(r, c) == h.wordsBelow(r, c+n) && (r == 0 || h.owner[r-1][c] == h.owner[r-1][c+n])
}

func (h header) wordsBelow(r, c int) bool {
	return slices.ContainsFunc(h.rows[r+1:], func(row []Cell) bool { return len(row[c]) > 0 })
}

// reaches tells whether a cell takes a further row: it is empty over all of its columns.
func (h header) reaches(r int, cell *HeadCell) bool {
	if r >= len(h.rows) {
		return false
	}
	for i := range cell.Across {
		if len(h.rows[r][cell.Column+i]) > 0 || h.owner[r][cell.Column+i] != nil {
			return false
		}
	}
	return true
}
