package pdf

import (
	"sort"

	"cabinet/internal/report"
)

// A grid is the measures of a table, taken once for all of its rows.
type grid struct {
	attempt
	columns []report.Column
	plain   face
	bold    face     // of heads and totals
	left    length   // its left edge
	needs   []need   // of the columns
	after   []length // of columns of figures: the widest part from the decimal point on
	widths  []length
}

// width is that of all columns, and the gaps between them.
func (g *grid) width() length {
	width := length(len(g.widths)-1) * g.gap
	for _, w := range g.widths {
		width += w
	}
	return width
}

// measure takes what the columns of a table need in the attempt.
func (g *grid) measure(t *report.Table, s *sheet) {
	g.columns, g.plain = t.Columns, s.cell
	g.plain.size, g.plain.leading = g.size, s.cell.leading*g.size/s.cell.size
	g.bold = bold(g.plain)
	g.needs, g.after = make([]need, len(t.Columns)), make([]length, len(t.Columns))
	for _, row := range t.Rows {
		if row.Kind == report.Subhead {
			continue // stands across all columns
		}
		for i, cell := range row.Cells {
			g.needs[i] = g.needs[i].and(s.cellNeed(cell, rowFace(row, g.plain)))
		}
	}
	for i, c := range t.Columns {
		if c.Figures { // a figure is not broken, nor moved from its neighbours
			before, after := s.figureParts(t, i, g.plain)
			figure := before + after
			g.needs[i] = g.needs[i].and(need{figure, figure, figure, figure, figure})
			g.after[i] = after
		}
	}
	for _, row := range t.Head {
		for _, c := range row {
			g.measureHead(c, s)
		}
	}
}

// measureHead takes what a cell of the head needs, all of whose columns get what they lack for it.
func (g *grid) measureHead(c report.HeadCell, s *sheet) {
	n := s.cellNeed(c.Cell, g.bold)
	n[wish] = max(n[least], n[most]/2)
	columns := g.needs[c.Column : c.Column+c.Across]
	for level := range n {
		lack := n[level] - length(c.Across-1)*g.gap
		for _, col := range columns {
			lack -= col[level]
		}
		for i := range columns {
			columns[i][level] += max(0, lack+length(c.Across-1)) / length(c.Across)
		}
	}
	for i := range columns {
		for level := ample; level <= most; level++ {
			columns[i][level] = max(columns[i][level], columns[i][level-1])
		}
	}
}

// share shares a width among the columns, and tells whether the need of a level can be met for all of them.
func (g *grid) share(width length, level int) bool {
	width -= length(len(g.needs)-1) * g.gap
	var sums need
	for _, n := range g.needs {
		for i := range n {
			sums[i] += n[i]
		}
	}
	if sums[level] > width {
		return false
	}
	g.widths = make([]length, len(g.needs))
	met := most
	for sums[met] > width {
		met--
	}
	g.divide(width, met, min(max(met+1, wish), most))
	return true
}

// divide divides a width among columns, of which one need is met for all, and another is not. Those that
// need less than an equal share get all of it. What is left goes to the others in the proportion of their
// needs, though each gets half of an equal share, so that no name is broken beside a column of long sentences.
func (g *grid) divide(width length, met, wanted int) {
	clamp := func(i int, part length) length {
		n := g.needs[i]
		return min(n[wanted], max(n[met], part))
	}
	equal := g.fill(width, clamp)
	g.fill(width, func(i int, part length) length {
		want := g.needs[i][wanted]
		if want <= equal {
			return want
		}
		return clamp(i, max(equal/2, want*part/width))
	})
}

// fill gives each column what size says for the greatest part of a width with which all of them fit.
func (g *grid) fill(width length, size func(column int, part length) length) length {
	total := func(part length) (sum length) {
		for i := range g.widths {
			g.widths[i] = size(i, part)
			sum += g.widths[i]
		}
		return sum
	}
	part := length(sort.Search(int(width), func(part int) bool { return total(length(part)+1) > width }))
	total(part)
	return part
}
