package pdf

import (
	"fmt"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A wayBack leads from the marker of a note to the first place that refers to the note.
type wayBack struct{ address, said string }

// notes makes boxes of the notes at the report's end.
func (f *flower) notes(r *report.Report) {
	if len(r.Notes) == 0 {
		return
	}
	sect := &node{kind: tagpdf.Sect}
	f.heading(f.words.Notes, f.sheet.section, f.sheet.aboveSection, &node{kind: tagpdf.H2, parent: sect}, 1).anchors = []string{"notes"}
	for _, n := range r.Notes {
		f.words = n.Words(r.Header)
		note := &node{kind: tagpdf.Note, parent: sect, attrs: lang(n.Language)}
		first := len(f.boxes)
		f.blocks(n.Blocks, spot{x: f.sheet.side}.below(f.sheet.side+f.gauge.column(0), note))
		if first == len(f.boxes) {
			continue
		}
		b := f.boxes[first]
		b.mark(n.Marker(), f.sheet.side, &node{kind: tagpdf.Lbl, parent: note})
		b.columns[0].back = &wayBack{n.Back, fmt.Sprintf(f.words.BackFrom, n.Number)}
		b.anchors = anchors(n.Anchor)
	}
}

// label draws the marker of a column that is read before its text. That of a note is a link back, unless what refers to the note
// is not drawn.
func (p *painter) label(b placed, c *column) {
	e, colour := p.element(c.label), p.sheet.ink
	back := c.back != nil && p.referred[c.back.address]
	if back {
		e, colour = p.doc.Add(e, tagpdf.Link), p.sheet.links
	}
	p.doc.Mark(e, func() { p.marker(b, c, colour) })
	if back {
		pc := setPiece{piece{text: c.marker, face: b.face}, c.markerX, b.baseline(c.down)}
		p.doc.LinkTo(e, p.area(pc), p.name(c.back.address), c.back.said)
	}
}
