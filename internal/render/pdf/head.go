package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// head makes a box of all rows of a table's head, whose cells may take several of them. It gives what stands
// above the rows that go on over a page: words that say so, and the head once more.
func (s *setter) head() (again []*box) {
	t := s.table
	if len(t.Caption.Runs) > 0 {
		again = append(again, s.continued(t.Caption, s.left))
	}
	if len(t.Head) == 0 {
		return again
	}
	if s.named() {
		s.over = make([][]*node, len(t.Columns))
	}
	b := s.rowBox(s.bold)
	cells := s.headCells(b)
	tops := headTops(t.Head, cells)
	for _, c := range cells {
		for i := range b.columns[c.from:c.to] {
			b.columns[c.from+i].down += tops[c.row]
		}
		if end := c.row + c.Down; end < len(t.Head) && c.Across > 1 {
			at := s.spread(c.Column, c.Across, false)
			b.under = append(b.under, underline{at.x, at.width, tops[end]})
		}
	}
	b.rules, b.keep = ruleAbove|ruleBelow, true
	s.add(b, 0)
	b.whole = b.height(b.count()) <= (s.sheet.floor()-s.sheet.laterTop)/2
	return append(again, b)
}

// named tells whether the cells of the table name their heads, since they have more than one above them.
func (s *setter) named() bool {
	for _, row := range s.table.Rows {
		if row.Kind == report.Subhead {
			return true
		}
	}
	return len(s.table.Head) > 1
}

// A headCell is a cell of a head, with its row and the columns of the box in which its text stands.
type headCell struct {
	report.HeadCell
	row, from, to int
	lines         int
}

// headCells puts the cells of the head into a box, all at its top.
func (s *setter) headCells(b *box) (cells []headCell) {
	thead := &node{kind: tagpdf.THead, parent: s.node}
	for i, row := range s.table.Head {
		tr := &node{kind: tagpdf.TR, parent: thead}
		for _, c := range row {
			from := len(b.columns)
			at := s.spread(c.Column, c.Across, false)
			at.centred = c.Across > 1
			s.cell(b, c.Cell, at, s.headNode(c, tr, rowsIn(s.table.Head[i:i+c.Down])))
			last := b.columns[len(b.columns)-1]
			cells = append(cells, headCell{c, i, from, len(b.columns), last.down + len(last.lines)})
		}
	}
	return cells
}

// rowsIn counts the rows of a head that have cells of their own.
func rowsIn(rows [][]report.HeadCell) (n int) {
	for _, row := range rows {
		if len(row) > 0 {
			n++
		}
	}
	return n
}

func (s *setter) headNode(c report.HeadCell, tr *node, down int) *node {
	n := &node{kind: tagpdf.TH, parent: tr, attrs: []tagpdf.Attr{tagpdf.Scope(tagpdf.Column)}}
	if c.Across > 1 {
		n.attrs = append(n.attrs, tagpdf.ColSpan(c.Across))
	}
	if down > 1 {
		n.attrs = append(n.attrs, tagpdf.RowSpan(down))
	}
	if s.over == nil {
		return n
	}
	n.heads = s.over[c.Column]
	for i := 0; i < c.Across && len(c.Cell) > 0; i++ {
		over := &s.over[c.Column+i]
		*over = append((*over)[:len(*over):len(*over)], n)
	}
	return n
}

// headTops are the lines of text above each row of a head, and in the end those of all. A cell that takes
// several rows makes the last of them longer if need be.
func headTops(rows [][]report.HeadCell, cells []headCell) []int {
	tops := make([]int, len(rows)+1)
	for end := 1; end <= len(rows); end++ {
		tops[end] = tops[end-1]
		for _, c := range cells {
			if c.row+c.Down == end {
				tops[end] = max(tops[end], tops[c.row]+c.lines)
			}
		}
	}
	return tops
}
