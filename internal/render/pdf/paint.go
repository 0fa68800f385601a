package pdf

import (
	"fmt"

	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A painter draws pages that are made up.
type painter struct {
	doc    *tagpdf.Document
	report *report.Report
	sheet  sheet
	words  *language.Language // of the paper
	own    int                // the number of the page that is being drawn
	of     int                // pages in all, without a blank one at the end
	bound  *bound             // where it stands in a file of many documents; nil for a file of its own
	heads  []tagpdf.Element

	pieces    []setPiece // of the column being drawn
	stretched []stretch
	linked    wholeLink       // the link that was drawn last
	referred  map[string]bool // the addresses of places that refer to notes, as far as they are drawn
}

func newPainter(doc *tagpdf.Document, l *Laid) *painter {
	return &painter{doc: doc, report: l.report, sheet: l.sheet, words: l.report.Words(), of: len(l.pages), referred: map[string]bool{}}
}

func (p *painter) page(page page) {
	p.own++
	draw := func() { p.boxes(page.boxes) }
	if !page.turned {
		p.doc.AddPage()
		p.furniture()
		draw()
		return
	}
	p.doc.AddTurnedPage()
	p.furniture()
	p.doc.Turned(draw)
}

func (p *painter) boxes(boxes []placed) {
	p.frames(boxes)
	for i, b := range boxes {
		if b.repeat {
			p.doc.Artifact(tagpdf.Layout, func() { p.repeated(b) })
		} else {
			p.box(b)
		}
		p.rules(b, i == 0 || boxes[i-1].repeat, i == len(boxes)-1)
	}
}

// furniture is what stands on a page for the eye alone: a draft's watermark, running head and foot.
func (p *painter) furniture() {
	if p.report.Draft {
		p.watermark()
	}
	if p.own > 1 {
		p.doc.Artifact(tagpdf.Header, p.runningHead)
	}
	if p.bound != nil {
		p.bound.page(p.own)
		return
	}
	p.doc.Artifact(tagpdf.Footer, func() {
		s, foot := p.sheet, fmt.Sprintf(p.words.PageOf, p.own, p.of)
		p.text((s.page.Width-s.measure(s.small, foot))/2, s.page.Height-s.footLine, s.small, s.grey, foot)
	})
}

// watermark is the word behind a draft's text, along the page's diagonal. It is for the eye alone: the
// word stands above the title too.
func (p *painter) watermark() {
	s := p.sheet
	f := face{style: tagpdf.Bold, size: 150 * point}
	half := s.measure(f, p.words.Draft) / 2
	// The diagonal of an A4 page is in the proportion of 1 to √2: its length is √3 of its width.
	x := s.page.Width/2 - half*577/1000
	y := s.page.Height/2 + half*816/1000
	p.doc.Artifact(tagpdf.Watermark, func() {
		p.doc.RotatedText(x+f.size/4, y+f.size/6, s.page.Width, -s.page.Height, f.style, f.size, s.watermark, p.words.Draft)
	})
}

func (p *painter) text(x, y length, f face, c tagpdf.Colour, text string) {
	p.doc.Text(x, y, f.style, f.size, c, text)
}

// element is the structure element of a node, added with those above it when it is first needed.
func (p *painter) element(n *node) tagpdf.Element {
	if n == nil {
		return p.root()
	}
	if !n.added {
		n.element, n.added = p.doc.Add(p.element(n.parent), p.kind(n), n.attrs...), true
		p.heads = p.heads[:0]
		for _, head := range n.heads {
			p.heads = append(p.heads, head.element)
		}
		p.doc.Heads(n.element, p.heads...)
	}
	return n.element
}

// baseline is that of a line of a box on its page.
func (b placed) baseline(line int) length {
	return b.y + b.padding + (b.leading+b.face.size*7/10)/2 + length(line-b.from)*b.leading
}

// box draws what of a box stands on this page.
func (p *painter) box(b placed) {
	if b.from == 0 {
		p.begin(b)
	}
	if b.picture != nil {
		c := b.columns[0]
		p.doc.Mark(p.element(c.node), func() {
			p.doc.Image(b.picture, tagpdf.Rect{X: c.x, Y: b.y, Width: b.width, Height: b.leading})
		})
		return
	}
	for i := range b.columns {
		p.column(b, &b.columns[i])
	}
	if b.leads != nil {
		p.lead(b)
	}
}

// begin notes where a box stands, for bookmarks and links.
func (p *painter) begin(b placed) {
	top := max(0, b.y-p.sheet.betweenItems)
	for _, name := range b.anchors {
		p.doc.Destination(p.name(name), top)
	}
	if b.outline > 0 {
		p.doc.Outline(p.element(b.columns[0].node), p.level(b.outline), brief(b.title), top)
	}
}

// rules draws the lines across a row of a table, which may be the first of a page, and the last.
func (p *painter) rules(b placed, first, last bool) {
	has := func(r rule) bool { return b.rules&r != 0 }
	above, between := (has(ruleAbove) || has(ruleOver) && !first) && b.from == 0, has(ruleBetween) && !first
	below := has(ruleBelow) && b.to == b.count() || has(ruleFoot) && last
	if !above && !between && !below && len(b.under) == 0 {
		return
	}
	s := p.sheet
	line := func(x, y, width, weight length, c tagpdf.Colour) { p.doc.Line(x, y, x+width, y, weight, c) }
	p.doc.Artifact(tagpdf.Layout, func() {
		if above {
			line(b.left, b.y, b.width, s.hairline, s.ink)
		} else if between {
			line(b.left, b.y, b.width, s.hairline/2, s.grey)
		}
		for _, u := range b.under {
			if u.down >= b.from && u.down <= b.to {
				line(u.x, b.y+b.padding+length(u.down-b.from)*b.leading, u.width, s.hairline/2, s.ink)
			}
		}
		if below {
			line(b.left, b.y+b.height(b.to-b.from), b.width, s.hairline, s.ink)
		}
	})
}

// repeated draws the head of a table once more, for the eye alone.
func (p *painter) repeated(b placed) {
	for i := range b.columns {
		c := &b.columns[i]
		p.stretches(b, c)
		if c.marker != "" {
			p.marker(b, c, p.sheet.ink)
		}
		for _, pc := range p.pieces {
			p.text(pc.x, pc.y, pc.face, p.sheet.inkOf(c.runs[pc.run].Change), pc.text)
			p.changeLine(pc, c.runs[pc.run].Change)
		}
	}
}

// blankPage is the page that makes the number of pages even.
func (p *painter) blankPage() {
	s := p.sheet
	p.doc.AddPage()
	p.doc.PageLabel("", 0)
	p.doc.Mark(p.doc.Add(p.doc.Root(), tagpdf.P), func() {
		for i, l := range balance(words(p.words.Blank), s.body, s.width(), &s) {
			y := s.page.Height/2 + length(i)*s.body.leading
			for _, pc := range l.pieces {
				p.text((s.page.Width-l.width)/2+pc.x, y, pc.face, s.ink, pc.text)
			}
		}
	})
}
