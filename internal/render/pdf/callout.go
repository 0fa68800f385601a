package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// Callout makes boxes of a note that has a frame around it.
func (f *flower) Callout(c *report.Callout) {
	f.framed(func() {
		margin := f.margin
		f.margin = f.edge // a table in it stays in the frame, or has a page of its own
		x, depth := f.inner()
		f.blocks(c.Blocks, spot{x, x, depth, &node{kind: tagpdf.Div, parent: f.parent}})
		f.margin = margin
	})
}

// Gap makes a box of what is missing in a draft, with a frame around it.
func (f *flower) Gap(g *report.Gap) {
	f.framed(func() {
		f.add(text(g.Runs(), f.sheet.body, f.edge, &node{kind: tagpdf.P, parent: f.parent}), f.sheet.betweenBlocks)
	})
}

// framed draws a frame around the boxes that a function makes.
func (f *flower) framed(set func()) {
	first := len(f.boxes)
	set()
	around := &frame{x: f.edge - f.sheet.framePadding, width: f.sheet.right() - f.edge + 2*f.sheet.framePadding}
	for _, b := range f.boxes[first:] {
		if !b.turned {
			b.frame = around
		}
	}
}

// frames draws the frames around the boxes of a page.
func (p *painter) frames(boxes []placed) {
	for i := 0; i < len(boxes); {
		first := boxes[i]
		for i++; i < len(boxes) && boxes[i].frame == first.frame; i++ {
		}
		if first.frame != nil {
			last := boxes[i-1]
			p.frame(*first.frame, first.y-p.sheet.framePadding, last.y+last.height(last.to-last.from)+p.sheet.framePadding)
		}
	}
}

func (p *painter) frame(f frame, top, bottom length) {
	line := func(x1, y1, x2, y2 length) { p.doc.Line(x1, y1, x2, y2, p.sheet.hairline, p.sheet.ink) }
	p.doc.Artifact(tagpdf.Layout, func() {
		line(f.x, top, f.x+f.width, top)
		line(f.x, bottom, f.x+f.width, bottom)
		line(f.x, top, f.x, bottom)
		line(f.x+f.width, top, f.x+f.width, bottom)
	})
}
