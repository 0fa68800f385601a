package pdf

import (
	"cmp"
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A stretch is pieces one after another, perhaps over several lines, that are one piece of marked
// content: the text of the column itself, or of one run that is something to a screen reader.
type stretch struct {
	run      int  // -1 for the column itself
	sign     bool // it is a sign that is read aloud as words
	from, to int  // of the painter's pieces
}

// A setPiece is a piece in its place.
type setPiece struct {
	piece
	x, y length // of the baseline
}

// column draws the lines of a column that stand on this page, with its marker before the first.
func (p *painter) column(b placed, c *column) {
	begins := b.from <= c.down && c.down < b.to
	if p.bound != nil && begins {
		p.open(c)
	}
	marker := begins && c.marker != ""
	if marker && c.label != nil && c.changed == nil { // is read before the text
		p.label(b, c)
		marker = false
	}
	if marker && c.changed != nil {
		p.changedMarker(b, c)
		marker = false
	}
	stretches := p.stretches(b, c)
	if marker && (len(stretches) == 0 || stretches[0].run >= 0 || stretches[0].sign) {
		// The marker is no part of a link, nor bold because the paragraph's first word is.
		stretches = append([]stretch{{run: -1}}, stretches...)
	}
	if len(stretches) == 0 && begins {
		p.element(c.node) // an empty cell is a cell
	}
	for _, s := range stretches {
		p.stretch(b, c, s, marker)
		marker = false
	}
}

// marker draws the marker of a column that begins on this page.
func (p *painter) marker(b placed, c *column, colour tagpdf.Colour) {
	p.text(c.markerX, b.baseline(c.down), b.face, colour, c.marker+" ")
}

// stretches are the stretches of the lines on this page; their pieces are in p.pieces, which is used
// again for each column.
func (p *painter) stretches(b placed, c *column) []stretch {
	p.pieces, p.stretched = p.pieces[:0], p.stretched[:0]
	for i := max(b.from, c.down); i < min(b.to, c.down+len(c.lines)); i++ {
		l := c.lines[i-c.down]
		y := b.baseline(i)
		for _, pc := range l.pieces {
			run := -1
			if r := c.runs[pc.run]; r.Marked() || r.Aside {
				run = pc.run
			}
			n := len(p.pieces)
			p.pieces = append(p.pieces, setPiece{pc, c.x + l.indent + pc.x, y})
			if last := len(p.stretched) - 1; last < 0 || p.stretched[last].run != run || pc.sign || p.stretched[last].sign {
				p.stretched = append(p.stretched, stretch{run: run, sign: pc.sign, from: n})
			}
			p.stretched[len(p.stretched)-1].to = n + 1
		}
	}
	return p.stretched
}

// stretch draws a stretch, with the marker before it.
func (p *painter) stretch(b placed, c *column, s stretch, marker bool) {
	element, link := p.element(c.node), tagpdf.Element(0)
	pieces := p.pieces[s.from:s.to]
	var run report.Run
	if s.run >= 0 {
		run = c.runs[s.run]
	}
	if run.Aside {
		p.aside(pieces)
		return
	}
	if s.run >= 0 {
		element, link = p.runElement(c, s.run, b.words)
	}
	colour := p.sheet.inkOf(run.Change)
	if run.Link != "" {
		colour = p.sheet.links
	}
	within := element
	if s.sign {
		within = p.doc.Add(element, tagpdf.Span, tagpdf.Alt(strings.TrimSpace(b.words.Aloud(pieces[0].text))))
	}
	p.doc.Mark(within, func() {
		if marker {
			p.marker(b, c, p.sheet.ink)
		}
		for _, pc := range pieces {
			p.text(pc.x, pc.y-pc.face.raise, pc.face, colour, pc.text)
			if run.Link != "" && !run.Raised {
				p.underline(pc, p.sheet.links)
			}
			p.changeLine(pc, run.Change)
		}
	})
	if run.Link != "" {
		p.link(link, c, s.run, pieces, b.words)
	}
	if run.Anchor != "" && len(pieces) > 0 {
		p.doc.Destination(p.name(run.Anchor), max(0, pieces[0].y-b.leading))
		p.referred[run.Anchor] = true
	}
}

// aside draws what is for the eye alone.
func (p *painter) aside(pieces []setPiece) {
	p.doc.Artifact(tagpdf.Layout, func() {
		for _, pc := range pieces {
			p.text(pc.x, pc.y, pc.face, p.sheet.ink, pc.text)
		}
	})
}

func (p *painter) underline(pc setPiece, c tagpdf.Colour) {
	y := pc.y + p.sheet.underline
	p.doc.Line(pc.x, y, pc.x+p.width(pc), y, p.sheet.underlineWeight, c)
}

// width is that of a piece without the space at a line's end. A space between two styles is a piece of its own.
func (p *painter) width(pc setPiece) length {
	return p.sheet.measure(pc.face, cmp.Or(strings.TrimRight(pc.text, " "), pc.text))
}
