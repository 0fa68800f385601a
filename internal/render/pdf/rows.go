package pdf

import (
	"slices"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// wholeRow is how many lines a row may have that is not broken over pages. A longer one may be, so that no
// page is left half empty.
const wholeRow = 5

// rows makes boxes of the rows of a table's body. Rows under a sub-head stand together.
func (s *setter) rows() []*box {
	first := len(s.boxes)
	for i, row := range s.table.Rows {
		if i == 0 || row.Kind == report.Subhead || s.group != nil && row.Kind == report.Total {
			s.body, s.group = &node{kind: tagpdf.TBody, parent: s.node}, nil
		}
		b := s.row(row)
		b.keep = row.Kind == report.Subhead
		if sum := row.Kind == report.Subtotal || row.Kind == report.Total; sum && i > 0 {
			s.boxes[len(s.boxes)-2].keep = true
		}
	}
	return s.boxes[first:]
}

func (s *setter) row(row report.Row) *box {
	tr := &node{kind: tagpdf.TR, parent: s.body}
	b := s.rowBox(rowFace(row, s.plain))
	if row.Kind == report.Subhead {
		s.group = &node{kind: tagpdf.TH, parent: tr, attrs: []tagpdf.Attr{tagpdf.Scope(tagpdf.Column)}}
		if n := len(s.columns); n > 1 {
			s.group.attrs = append(s.group.attrs, tagpdf.ColSpan(n))
		}
		s.cell(b, row.Cells[0], spread{x: s.left, width: s.width()}, s.group)
		return s.put(b)
	}
	var head *node
	for i, cell := range row.Cells {
		n := &node{kind: tagpdf.TD, parent: tr, heads: s.headsOf(i, head)}
		if s.columns[i].RowHead {
			n.kind, n.attrs = tagpdf.TH, []tagpdf.Attr{tagpdf.Scope(tagpdf.Row)}
			head = n
		}
		s.cell(b, cell, s.spread(i, 1, s.columns[i].Figures), n)
	}
	return s.put(b)
}

// headsOf are the heads that a cell names, which stands in a column and beside the head of its row.
func (s *setter) headsOf(column int, row *node) []*node {
	if s.over == nil {
		return nil
	}
	heads := slices.Clone(s.over[column])
	for _, n := range []*node{s.group, row} {
		if n != nil {
			heads = append(heads, n)
		}
	}
	return heads
}

// rowBox makes a box for a row, without its cells.
func (s *setter) rowBox(f face) *box {
	return &box{face: f, leading: f.leading, padding: s.sheet.cellPadding, left: s.left, width: s.width(), columns: make([]column, 0, len(s.columns))}
}

// put puts a row's box, which has its cells, after the others.
func (s *setter) put(b *box) *box {
	b.whole = b.count() <= wholeRow
	return s.add(b, 0)
}

// spread is where a cell stands that takes some columns: at the right where all of them do.
func (s *setter) spread(column, across int, figures bool) spread {
	at := spread{x: s.left, right: true, figures: figures, after: s.after[column]}
	for i, w := range s.widths[:column+across] {
		if i < column {
			at.x += w + s.gap
			continue
		}
		at.width += w
		at.right = at.right && (s.columns[i].Figures || s.columns[i].Right)
	}
	at.width += length(across-1) * s.gap
	return at
}

// rowFace is how a row is set: in bold, if it heads or adds up others.
func rowFace(row report.Row, f face) face {
	if row.Kind == report.Plain {
		return f
	}
	return bold(f)
}
