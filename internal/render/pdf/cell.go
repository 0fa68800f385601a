package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A spread is where a cell stands, and how its text does.
type spread struct {
	x, width length
	centred  bool   // between its edges, over several columns
	right    bool   // at its right edge
	figures  bool   // by the decimal point
	after    length // of figures: the width from the decimal point on
}

// cell makes columns of a cell's lines, which stand below one another. A cell of several lines holds
// paragraphs and lists.
func (f *flower) cell(b *box, cell report.Cell, at spread, n *node) {
	if len(cell) == 0 {
		cell = report.Cell{{}}
	}
	var list *node
	hang, down := f.sheet.hang(cell, b.face), 0
	for _, l := range cell {
		c := column{runs: l.Runs, x: at.x, node: n}
		switch {
		case l.Marker != "":
			if list == nil {
				list = &node{kind: tagpdf.L, parent: n, attrs: []tagpdf.Attr{tagpdf.ListNumbering(numberingOf(l.Marker))}}
			}
			item := &node{kind: tagpdf.LI, parent: list}
			c.marker, c.markerX, c.label = l.Marker, at.x, labelOf(l.Marker, item, f.words)
			c.node = &node{kind: tagpdf.LBody, parent: item}
			c.x += hang
		case len(cell) > 1:
			list, c.node = nil, &node{kind: tagpdf.P, parent: n}
		}
		c.lines = breakLines(l.Runs, b.face, at.x+at.width-c.x, &f.sheet, true)
		f.align(&c, at, b.face)
		if l.Apart && down > 0 {
			down++
		}
		c.down = down
		down += len(c.lines)
		b.columns = append(b.columns, c)
	}
}

// hang is how far the text beside the markers of lines stands in; 0 where there are none.
func (s *sheet) hang(lines []report.Line, f face) (hang length) {
	for _, l := range lines {
		if l.Marker != "" {
			hang = max(hang, s.measure(f, l.Marker+"  "))
		}
	}
	return hang
}

// align moves the lines of a cell's text to the middle, or to the right: figures so that their decimal points stand below one
// another, heads over them and other texts by their ends.
func (f *flower) align(c *column, at spread, in face) {
	if !at.right && !at.figures && !at.centred || c.marker != "" {
		return
	}
	for i := range c.lines {
		l := &c.lines[i]
		l.indent = at.width - l.width
		switch {
		case at.centred:
			l.indent /= 2
		case at.figures:
			l.indent = max(0, at.width-at.after-f.sheet.beforePoint(c.runs, in))
		}
	}
}
