package tagpdf

import "iter"

// grid follows the rows of a table from top to bottom.
type grid struct {
	begun bool  // the first row, which says how wide the table is, has been seen
	down  []int // by column: the rows that its last cell still takes
}

// checkGrid says what is wrong with the cells of a table, or nothing: the rows must be equally wide (ISO 14289-1, 7.2), and no cell
// may stand over another or reach out of its part of the table.
func (d *Document) checkGrid(table *element) string {
	var g grid
	return g.part(d, table)
}

// part follows the rows of a Table, a THead or a TBody.
func (g *grid) part(d *Document, part *element) (problem string) {
	for el := range d.below(part) {
		switch el.kind {
		case TR:
			problem = g.row(d, el)
		case THead, TBody:
			problem = g.part(d, el)
		}
		if problem != "" {
			return problem
		}
	}
	for _, rows := range g.down {
		if rows > 0 {
			return "with a cell that reaches below its last row"
		}
	}
	return ""
}

func (g *grid) row(d *Document, tr *element) string {
	column := 0
	for cell := range d.below(tr) {
		column = g.free(column)
		across, down := d.spans(cell)
		for range across {
			if !g.begun {
				g.down = append(g.down, 0)
			}
			if column == len(g.down) {
				return "with a row wider than the first"
			}
			if g.down[column] > 0 {
				return "with a cell over another"
			}
			g.down[column] = down
			column++
		}
	}
	if g.free(column) < len(g.down) {
		return "with a row narrower than the first"
	}
	for i := range g.down {
		g.down[i]--
	}
	g.begun = true
	return ""
}

// free is the first column, from one on, that no cell from above takes.
func (g *grid) free(column int) int {
	for column < len(g.down) && g.down[column] > 0 {
		column++
	}
	return column
}

// spans are the columns and rows that a cell takes.
func (d *Document) spans(cell *element) (across, down int) {
	across, down = 1, 1
	for _, a := range d.attrs[cell.attrs[0]:cell.attrs[1]] {
		switch a.key {
		case attrColSpan:
			across = a.n
		case attrRowSpan:
			down = a.n
		}
	}
	return across, down
}

// below goes through the elements that an element holds.
func (d *Document) below(el *element) iter.Seq[*element] {
	return func(yield func(*element) bool) {
		for k := el.first; k >= 0; k = d.kids[k].next {
			if d.kids[k].kind == kidElement && !yield(&d.elements[d.kids[k].n]) {
				return
			}
		}
	}
}
