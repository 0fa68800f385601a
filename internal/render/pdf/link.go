package pdf

import (
	"cmp"
	"fmt"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// runElement is the element of a run that is a link, emphasised or changed, and the link that it is or stands in. Each is one
// element, also over two lines or pages, and so is a link in several styles.
func (p *painter) runElement(c *column, run int, in *language.Language) (e, link tagpdf.Element) {
	parent, r := p.element(c.node), c.runs[run]
	if whole := p.wholeLink(c, run, in); whole.to-whole.from > 1 {
		link = p.keep(c, -1-whole.from, func() tagpdf.Element { return p.doc.Add(parent, tagpdf.Link) })
		if parent, r.Link = link, ""; !r.Marked() {
			return link, link
		}
	}
	e = p.keep(c, run, func() tagpdf.Element {
		if r.Raised {
			parent = p.doc.Add(parent, tagpdf.Reference)
		}
		return p.doc.Add(parent, runKind(r), aloud(r, in)...)
	})
	if r.Link != "" {
		link = e
	}
	return e, link
}

// keep gives the element that a column has by a key, and adds the element when it is first needed. A key is the index of a run, or a
// number below nought for a link in several styles.
func (p *painter) keep(c *column, key int, add func() tagpdf.Element) tagpdf.Element {
	e, ok := c.elements[key]
	if !ok {
		if c.elements == nil {
			c.elements = map[int]tagpdf.Element{}
		}
		e = add()
		c.elements[key] = e
	}
	return e
}

// runKind is what a run is to a screen reader.
func runKind(r report.Run) tagpdf.Kind {
	switch {
	case r.Link != "":
		return tagpdf.Link
	case r.Bold:
		return tagpdf.Strong
	case r.Italic:
		return tagpdf.Em
	}
	return tagpdf.Span
}

// A wholeLink is the runs of a column that are one link, whatever styles they are in, and what is said of the link.
type wholeLink struct {
	column   *column
	from, to int
	said     string
}

// wholeLink is the link of which a run is a part. It is found once, when the first of its runs is drawn, since the others
// are drawn next. A run that is no link is by itself.
func (p *painter) wholeLink(c *column, run int, in *language.Language) wholeLink {
	if l := p.linked; l.column == c && l.from <= run && run < l.to {
		return l
	}
	l := wholeLink{column: c}
	if l.from, l.to = linkAround(c.runs, run); c.runs[run].Link != "" {
		l.said = describe(c.runs[l.from], report.Text(c.runs[l.from:l.to]), in)
	}
	p.linked = l
	return l
}

// link makes the pieces of a run lead where its link does.
func (p *painter) link(e tagpdf.Element, c *column, run int, pieces []setPiece, in *language.Language) {
	r, said := c.runs[run], p.wholeLink(c, run, in).said
	to, within := p.within(r)
	if within && !r.Internal() { // to another paper of the pack
		said = fmt.Sprintf(in.GoTo, said)
	}
	for _, pc := range pieces {
		if within {
			p.doc.LinkTo(e, p.area(pc), to, said)
		} else {
			p.doc.Link(e, p.area(pc), r.Link, said)
		}
	}
}

// area is where a piece can be clicked on.
func (p *painter) area(pc setPiece) tagpdf.Rect {
	return tagpdf.Rect{X: pc.x, Y: pc.y - pc.face.raise - pc.face.size, Width: p.width(pc), Height: pc.face.size * 12 / 10}
}

// describe says where a link with some words leads to someone who hears it without the words around it.
func describe(r report.Run, words string, in *language.Language) string {
	words = shortened(folded(words))
	address, mail := strings.CutPrefix(r.Link, "mailto:")
	address, _, _ = strings.Cut(address, "?")
	switch {
	case mail:
		return fmt.Sprintf(in.EmailTo, address)
	case r.Internal():
		return fmt.Sprintf(in.GoTo, cmp.Or(r.Called, words))
	}
	return cmp.Or(words, r.Link)
}

// shortened is words of which a description has enough.
func shortened(words string) string {
	if runes := []rune(words); len(runes) > 200 {
		return string(runes[:200]) + "…"
	}
	return words
}

// linkAround gives the runs of the link of which run i is a part: one link may be in several styles.
func linkAround(runs []report.Run, i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && oneLink(runs[from-1], runs[i]) {
		from--
	}
	for to < len(runs) && oneLink(runs[i], runs[to]) {
		to++
	}
	return from, to
}

// oneLink tells whether two runs beside one another are one link. The mark of a note is a link by itself.
func oneLink(r, next report.Run) bool {
	return r.Link != "" && r.Link == next.Link && !r.Raised && !next.Raised
}
