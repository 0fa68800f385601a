package pdf

import (
	"fmt"
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A painter draws pages that are made up.
type painter struct {
	doc    *tagpdf.Document
	report *report.Report
	sheet  sheet
	of     int // pages in all, without a blank one at the end
}

func newPainter(r *report.Report, s sheet, pages int) *painter {
	return &painter{doc: tagpdf.New(s.family, s.page, meta(r)), report: r, sheet: s, of: pages}
}

func (p *painter) page(boxes page) {
	p.doc.AddPage()
	p.furniture()
	for _, b := range boxes {
		p.box(b)
	}
}

// furniture is what stands on a page for the eye alone: running head and foot.
func (p *painter) furniture() {
	s, n := p.sheet, p.doc.Page()
	if n > 1 {
		p.doc.Artifact(tagpdf.Header, func() {
			left := p.shorten(p.report.Occasion(), s.width()/2)
			right := p.shorten(p.report.ShortTitle, s.width()-s.measure(s.small, left)-12*point)
			p.text(s.side, s.headLine, s.small, s.grey, left)
			p.text(s.page.Width-s.side-s.measure(s.small, right), s.headLine, s.small, s.grey, right)
			p.doc.Line(s.side, s.headRule, s.page.Width-s.side, s.headRule, point/2, s.grey)
		})
	}
	p.doc.Artifact(tagpdf.Footer, func() {
		foot := fmt.Sprintf("Page %d of %d", n, p.of)
		p.text((s.page.Width-s.measure(s.small, foot))/2, s.page.Height-s.footLine, s.small, s.grey, foot)
	})
}

// shorten cuts text to a width, with an ellipsis.
func (p *painter) shorten(text string, width length) string {
	if p.sheet.measure(p.sheet.small, text) <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && p.sheet.measure(p.sheet.small, string(runes)+"…") > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}

func (p *painter) text(x, y length, f face, c tagpdf.Colour, text string) {
	p.doc.Text(x, y, f.style, f.size, c, text)
}

// element is the structure element of a node, added with those above it when it is first needed.
func (p *painter) element(n *node) tagpdf.Element {
	if n == nil {
		return p.doc.Root()
	}
	if !n.added {
		n.element, n.added = p.doc.Add(p.element(n.parent), n.kind, n.attrs...), true
	}
	return n.element
}

// box draws the lines of a box that stand on this page.
func (p *painter) box(b placed) {
	baseline := b.y + (b.face.leading+b.face.size*7/10)/2
	if b.label != nil {
		p.element(b.label) // is read before the text
	}
	element := p.element(b.node)
	if b.from == 0 {
		p.begin(b, element)
	}
	marker := b.marker
	if b.label != nil || b.from > 0 {
		marker = ""
	}
	if b.label != nil && b.from == 0 {
		p.doc.Mark(p.element(b.label), func() { p.text(b.markerX, baseline, b.face, p.sheet.ink, b.marker+" ") })
	}
	for _, s := range p.stretches(b, baseline) {
		p.stretch(b, s, marker, baseline)
		marker = ""
	}
}

// begin notes where a box stands, for bookmarks and links.
func (p *painter) begin(b placed, element tagpdf.Element) {
	top := max(0, b.y-p.sheet.betweenItems)
	for _, name := range b.anchors {
		p.doc.Destination(name, top)
	}
	if b.outline > 0 {
		p.doc.Outline(element, b.outline, report.Text(b.runs), top)
	}
}

// A stretch is pieces one after another, perhaps over several lines, that are one piece of marked
// content: the text of the box itself, or of one run that is something to a screen reader.
type stretch struct {
	run    int // -1 for the box itself
	pieces []setPiece
}

// A setPiece is a piece in its place.
type setPiece struct {
	piece
	x, y length // of the baseline
}

// stretches are the pieces of the lines on this page.
func (p *painter) stretches(b placed, baseline length) []stretch {
	var out []stretch
	for i := b.from; i < b.to; i++ {
		y := baseline + length(i-b.from)*b.face.leading
		x := b.x
		if b.centre {
			x = (p.sheet.page.Width - b.lines[i].width) / 2
		}
		for _, pc := range b.lines[i].pieces {
			run := -1
			if r := b.runs[pc.run]; r.Link != "" || r.Bold || r.Italic {
				run = pc.run
			}
			if len(out) == 0 || out[len(out)-1].run != run {
				out = append(out, stretch{run: run})
			}
			last := &out[len(out)-1]
			last.pieces = append(last.pieces, setPiece{pc, x + pc.x, y})
		}
	}
	return out
}

// stretch draws a stretch, with the marker before the first.
func (p *painter) stretch(b placed, s stretch, marker string, baseline length) {
	element, colour := p.element(b.node), p.sheet.ink
	if marker != "" && s.run >= 0 { // the marker is not bold because the paragraph's first word is
		p.doc.Mark(element, func() { p.text(b.markerX, baseline, b.face, p.sheet.ink, marker+" ") })
		marker = ""
	}
	link := ""
	if s.run >= 0 {
		element, link = p.runElement(b, s.run), b.runs[s.run].Link
	}
	if link != "" {
		colour = p.sheet.links
	}
	p.doc.Mark(element, func() {
		if marker != "" {
			p.text(b.markerX, baseline, b.face, p.sheet.ink, marker+" ")
		}
		for _, pc := range s.pieces {
			p.text(pc.x, pc.y, pc.face, colour, pc.text)
			if link != "" {
				p.underline(pc)
			}
		}
	})
	for _, pc := range s.pieces {
		p.link(element, b.runs[pc.run], pc)
	}
}

// runElement is the element of a run that is a link or emphasised. It is one element, also over two
// lines or pages.
func (p *painter) runElement(b placed, run int) tagpdf.Element {
	if b.elements == nil {
		b.box.elements = map[int]tagpdf.Element{}
	}
	e, ok := b.box.elements[run]
	if !ok {
		kind := tagpdf.Em
		switch r := b.runs[run]; {
		case r.Link != "":
			kind = tagpdf.Link
		case r.Bold:
			kind = tagpdf.Strong
		}
		e = p.doc.Add(p.element(b.node), kind)
		b.box.elements[run] = e
	}
	return e
}

func (p *painter) underline(pc setPiece) {
	y := pc.y + p.sheet.underline
	p.doc.Line(pc.x, y, pc.x+p.width(pc), y, p.sheet.underlineWeight, p.sheet.links)
}

// width is that of a piece without the space at a line's end.
func (p *painter) width(pc setPiece) length {
	return p.sheet.measure(pc.face, strings.TrimRight(pc.text, " "))
}

// link makes a piece of a link lead somewhere.
func (p *painter) link(e tagpdf.Element, r report.Run, pc setPiece) {
	if r.Link == "" {
		return
	}
	height := pc.face.size * 12 / 10
	area := tagpdf.Rect{X: pc.x, Y: pc.y - pc.face.size, Width: p.width(pc), Height: height}
	if r.Internal() {
		p.doc.LinkTo(e, area, strings.TrimPrefix(r.Link, "#"), "Go to "+r.Text)
		return
	}
	p.doc.Link(e, area, r.Link, describe(r))
}

// describe says where a link leads to someone who hears it without the words around it.
func describe(r report.Run) string {
	if address, ok := strings.CutPrefix(r.Link, "mailto:"); ok {
		return "Send an email to " + address
	}
	return r.Text
}

// blankPage is the page that makes the number of pages even.
func (p *painter) blankPage() {
	const sentence = "This page is intentionally left blank"
	s := p.sheet
	p.doc.AddPage()
	p.doc.PageLabel("", 0)
	p.doc.Mark(p.doc.Add(p.doc.Root(), tagpdf.P), func() {
		p.text((s.page.Width-s.measure(s.body, sentence))/2, s.page.Height/2, s.body, s.ink, sentence)
	})
}
