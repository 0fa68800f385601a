package paste

import (
	"slices"
	"strings"

	"cabinet/internal/answer"
)

// A table is rows of cells, all of the same length.
type table struct {
	rows [][]cell
	head bool // the first row heads the columns
	left float64
	in   *para // for notes
}

// table reads a table. One that merely puts words in their place, as emails have them, is its words, and one of a single cell
// is a box where Word drew it.
func (r *reader) table(n *node, s style) {
	r.flush()
	rows := rowsOf(n)
	switch {
	case r.celled:
		r.lose("a table within a cell of a table is words alone")
		r.kids(n, s)
	case n.attr["role"] == "presentation", single(rows) && !n.class("mso") && !n.class("table"), layout(rows):
		r.block(n, nil, s)
	case single(rows):
		r.box(cellsOf(rows[0])[0], s)
	default:
		r.strays(n, s)
		r.filled(n, rows, s)
	}
}

// single tells whether a table is one cell.
func single(rows []*node) bool { return len(rows) == 1 && len(cellsOf(rows[0])) == 1 }

// layout tells whether a table stands in another whose rows are one cell each, which puts it in its place, as in emails.
func layout(rows []*node) bool {
	holds := false
	for _, row := range rows {
		cells := cellsOf(row)
		if len(cells) > 1 {
			return false
		}
		for _, c := range cells {
			c.each(func(*node) { holds = true }, func(n *node) bool { return n.tag == "table" })
		}
	}
	return holds
}

// strays reads the words of a table that stand in no cell, and its caption, above it.
func (r *reader) strays(n *node, s style) {
	for _, kid := range n.kids {
		switch {
		case kid.tag == "td", kid.tag == "th":
		case rowLike[kid.tag]:
			r.strays(kid, s)
		case kid.tag != "" || strings.TrimSpace(answer.Clean(kid.text)) != "":
			r.walk(kid, s)
		}
	}
	r.flush()
}

// filled reads a table of several cells.
func (r *reader) filled(n *node, rows []*node, s style) {
	outer := r.frame
	t := &table{left: outer.left, in: &para{before: r.last, table: true}}
	if left, ok := points(r.said(n, declared(n.attr["style"]), "margin-left")); ok {
		t.left += left
	}
	r.rows(t, rows, s)
	r.frame = outer
	if t.settle(r) {
		r.blocks = append(r.blocks, &block{table: t})
		r.last = &para{spans: t.rows[0][0].spans, before: r.last}
	}
}

// box reads a table of one cell.
func (r *reader) box(c *node, s style) {
	from := len(r.blocks)
	outer := r.frame
	r.frame.quoted = true
	r.block(c, nil, s)
	r.frame = outer
	if from == len(r.blocks) || outer.quoted {
		return
	}
	inner := slices.Clone(r.blocks[from:])
	r.blocks = append(r.blocks[:from], &block{apart: inner, box: true})
	r.told.tell(changed, inner[0].para, "a table of one cell is a box")
}

// rowLike are the elements in which the rows and cells of a table may stand.
var rowLike = set("tr thead tbody tfoot colgroup col #if form")

// rowsOf are the rows of a table itself, and not of those in it.
func rowsOf(n *node) (rows []*node) {
	for _, kid := range n.kids {
		switch {
		case kid.tag == "tr":
			rows = append(rows, kid)
		case rowLike[kid.tag]:
			for _, row := range rowsOf(kid) {
				row.head = row.head || kid.tag == "thead"
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// cellsOf are the cells of a row. Word puts some into elements of its own.
func cellsOf(row *node) (cells []*node) {
	for _, kid := range row.kids {
		switch {
		case kid.tag == "td", kid.tag == "th":
			cells = append(cells, kid)
		case rowLike[kid.tag]:
			cells = append(cells, cellsOf(kid)...)
		}
	}
	return cells
}
