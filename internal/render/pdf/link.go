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
	from, to := linkAround(c.runs, run)
	if r.Link != "" && to-from > 1 {
		link = p.keep(c, -1-from, func() tagpdf.Element { return p.doc.Add(parent, tagpdf.Link) })
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

// link makes the pieces of a link lead somewhere. A link says where as one, whatever styles it is in.
func (p *painter) link(e tagpdf.Element, c *column, run int, pieces []setPiece, in *language.Language) {
	from, to := linkAround(c.runs, run)
	r := c.runs[from]
	said := describe(r, report.Text(c.runs[from:to]), in)
	for _, pc := range pieces {
		if r.Internal() {
			p.doc.LinkTo(e, p.area(pc), r.Link[1:], said)
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
	same := func(j int) bool { return runs[j].Link == runs[i].Link && !runs[j].Raised }
	from, to = i, i+1
	if runs[i].Link == "" || runs[i].Raised {
		return from, to
	}
	for from > 0 && same(from-1) {
		from--
	}
	for to < len(runs) && same(to) {
		to++
	}
	return from, to
}
