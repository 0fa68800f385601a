package pdf

import (
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/language"
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
	marker := begins && c.marker != ""
	if marker && c.label != nil && c.changed == nil { // is read before the text
		p.doc.Mark(p.element(c.label), func() { p.marker(b, c) })
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
func (p *painter) marker(b placed, c *column) {
	p.text(c.markerX, b.baseline(c.down), b.face, p.sheet.ink, c.marker+" ")
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
			if c.runs[pc.run].Marked() {
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
	element, colour := p.element(c.node), p.sheet.ink
	pieces := p.pieces[s.from:s.to]
	var run report.Run
	if s.run >= 0 {
		run = c.runs[s.run]
		element = p.runElement(c, s.run, b.words)
	}
	if run.Link != "" {
		colour = p.sheet.links
	}
	within := element
	if s.sign {
		within = p.doc.Add(element, tagpdf.Span, tagpdf.Alt(strings.TrimSpace(b.words.Aloud(pieces[0].text))))
	}
	p.doc.Mark(within, func() {
		if marker {
			p.marker(b, c)
		}
		for _, pc := range pieces {
			p.text(pc.x, pc.y-pc.face.raise, pc.face, colour, pc.text)
			if run.Link != "" && !run.Raised {
				p.underline(pc, p.sheet.links)
			}
			p.changeLine(pc, run.Change)
		}
	})
	for _, pc := range pieces {
		p.link(element, run, pc, b.words)
	}
	if run.Anchor != "" && len(pieces) > 0 {
		p.doc.Destination(run.Anchor, max(0, pieces[0].y-b.leading))
	}
}

// runElement is the element of a run that is a link or emphasised. It is one element, also over two
// lines or pages.
func (p *painter) runElement(c *column, run int, in *language.Language) tagpdf.Element {
	if c.elements == nil {
		c.elements = map[int]tagpdf.Element{}
	}
	e, ok := c.elements[run]
	if !ok {
		parent, kind := p.element(c.node), tagpdf.Span
		r := c.runs[run]
		switch {
		case r.Raised:
			parent, kind = p.doc.Add(parent, tagpdf.Reference), tagpdf.Link
		case r.Link != "":
			kind = tagpdf.Link
		case r.Bold:
			kind = tagpdf.Strong
		case r.Italic:
			kind = tagpdf.Em
		}
		e = p.doc.Add(parent, kind, aloud(r, in)...)
		c.elements[run] = e
	}
	return e
}

func (p *painter) underline(pc setPiece, c tagpdf.Colour) {
	y := pc.y + p.sheet.underline
	p.doc.Line(pc.x, y, pc.x+p.width(pc), y, p.sheet.underlineWeight, c)
}

// width is that of a piece without the space at a line's end. A space between two styles is a piece of its own.
func (p *painter) width(pc setPiece) length {
	return p.sheet.measure(pc.face, cmp.Or(strings.TrimRight(pc.text, " "), pc.text))
}

// link makes a piece of a link lead somewhere.
func (p *painter) link(e tagpdf.Element, r report.Run, pc setPiece, in *language.Language) {
	if r.Link == "" {
		return
	}
	height := pc.face.size * 12 / 10
	area := tagpdf.Rect{X: pc.x, Y: pc.y - pc.face.raise - pc.face.size, Width: p.width(pc), Height: height}
	if r.Internal() {
		p.doc.LinkTo(e, area, strings.TrimPrefix(r.Link, "#"), describe(r, in))
		return
	}
	p.doc.Link(e, area, r.Link, describe(r, in))
}

// describe says where a link leads to someone who hears it without the words around it.
func describe(r report.Run, in *language.Language) string {
	words := shortened(strings.Join(strings.Fields(r.Text), " "))
	address, mail := strings.CutPrefix(r.Link, "mailto:")
	switch {
	case mail:
		return fmt.Sprintf(in.EmailTo, address)
	case r.Raised:
		return fmt.Sprintf(in.GoToNote, words)
	case r.Internal():
		return fmt.Sprintf(in.GoTo, words)
	}
	return cmp.Or(words, r.Link) // a space between two styles of a link has no words
}

// shortened is words of which a description has enough.
func shortened(words string) string {
	if runes := []rune(words); len(runes) > 200 {
		return string(runes[:200]) + "…"
	}
	return words
}
