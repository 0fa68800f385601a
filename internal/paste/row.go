package paste

import (
	"fmt"
	"slices"
	"strconv"
)

const (
	// mostColumns is how many columns a table of a report can have, since a line of it has at most 40 upright bars.
	mostColumns = 39
	// mostRows is how many rows of a table are read.
	mostRows = 5000
)

// rows reads the rows of a table.
func (r *reader) rows(t *table, rows []*node, s style) {
	down := map[int]int{} // by column: for how many further rows a cell stands there
	for _, row := range rows {
		if len(t.rows) == mostRows {
			r.told.tell(lost, t.in, "the rows of the table after the first 5,000 are left out")
			return
		}
		if r.said(row, declared(row.attr["style"]), "display") != "none" {
			t.rows = append(t.rows, r.row(row, down, s))
		}
	}
}

// row reads a row. A cell that is merged with others stands in the first of their places.
func (r *reader) row(row *node, down map[int]int, s style) (cells []cell) {
	below := func() { // the places of cells that begin in a row above
		for ; down[len(cells)] > 0; cells = append(cells, cell{}) {
			down[len(cells)]--
		}
	}
	for _, n := range cellsOf(row) {
		below()
		across, deep := spanned(n.attr["colspan"]), spanned(n.attr["rowspan"])
		c := r.cell(n, s)
		c.header, c.merged = c.header || row.head, across > 1 || deep > 1
		for range across {
			if len(cells) > mostColumns {
				break
			}
			down[len(cells)] = deep - 1
			cells = append(cells, c)
			c = cell{ground: c.ground}
		}
	}
	below()
	return cells
}

// spanned is over how many columns or rows a cell goes.
func spanned(typed string) int {
	n, err := strconv.Atoi(typed)
	if err != nil {
		return 1
	}
	return min(max(n, 1), 1000)
}

// settle gives all rows the same length, and tells what its colours may have meant. It is false for a table without words.
func (t *table) settle(r *reader) bool {
	t.rows = slices.DeleteFunc(t.rows, func(row []cell) bool {
		return !slices.ContainsFunc(row, cell.says) && !slices.ContainsFunc(row, cell.coloured)
	})
	used := 0
	for _, row := range t.rows {
		for i, c := range row {
			if c.says() || c.coloured() {
				used = max(used, i+1)
			}
		}
	}
	if used == 0 || !slices.ContainsFunc(t.rows, func(row []cell) bool { return slices.ContainsFunc(row, cell.says) }) {
		return false
	}
	if used > mostColumns {
		r.told.tell(lost, t.in, "the columns of the table after the first 39 are left out")
		used = mostColumns
	}
	for i, row := range t.rows {
		for len(row) < used {
			row = append(row, cell{})
		}
		t.rows[i] = row[:used]
	}
	t.headed(r, used)
	t.tellMerged(r)
	t.tellColours(r)
	return true
}

// tellMerged tells of cells over several columns or rows.
func (t *table) tellMerged(r *reader) {
	for _, row := range t.rows {
		for _, c := range row {
			if c.merged && c.says() {
				r.told.tell(lost, t.in, "a cell that is merged of several stands in the first of their places: “"+c.words()+"”")
			}
		}
	}
}

// tellColours tells of cells that have another colour than others in their row, as those of red, amber and green have.
func (t *table) tellColours(r *reader) {
	for _, row := range t.rows {
		for i, c := range row {
			if c.ground == "" || !slices.ContainsFunc(row, func(other cell) bool { return other.ground != c.ground }) {
				continue
			}
			words := c.words()
			if words == "" {
				words = fmt.Sprintf("cell %d of the row “%s”, which has no words,", i+1, row[0].words())
			} else {
				words = "“" + words + "”"
			}
			r.told.tell(lost, t.in, "the colour of a cell is lost: "+words+" is "+c.ground)
		}
	}
}
