package pdf

import (
	"fmt"
	"strings"

	"cabinet/internal/tagpdf"
)

// A Foreign is a document of somebody else's making: pages of any sizes, as screens show them, which a function draws.
type Foreign struct {
	Title string // its heading, which stands in the margin of its first page
	Pages []tagpdf.Size

	// Draw draws all of page n, counted from 0, and marks it as elements below one.
	Draw func(d *tagpdf.Document, under tagpdf.Element, n int)
}

// Foreign draws a document of somebody else's. What the pack says of it stands over its pages, in their margins.
func (b *Binder) Foreign(f Foreign, at Place) {
	for i, size := range f.Pages {
		m := b.margin(size)
		b.doc.AddPageOf(size)
		n := at.First.plus(i)
		b.label(n)
		if i == 0 {
			b.heading(f, at, m)
		} else {
			f.Draw(b.doc, at.Under, i)
		}
		text := fmt.Sprintf(b.words.PageNo, n)
		b.doc.Artifact(tagpdf.Footer, func() { m.draw(b.doc, m.outer(n, text), m.height-m.foot, text) })
	}
}

// heading draws the first page, with the title of the document above it: the title is read first, and drawn last.
func (b *Binder) heading(f Foreign, at Place, m margin) {
	for _, name := range at.Names {
		b.doc.Destination(name, 0)
	}
	words := f.Title
	if at.Item != "" {
		words = fmt.Sprintf(b.words.ItemStamp, at.Item) + " " + words
	}
	drawn := m.shortened(words)
	var attrs []tagpdf.Attr
	if drawn != words {
		attrs = append(attrs, tagpdf.Alt(brief(words)))
	}
	e := b.doc.Add(at.Under, tagpdf.H1+tagpdf.Kind(min(at.Deeper, 5)), attrs...)
	for i, title := range at.Bookmarks {
		b.doc.Outline(e, at.Level+i, brief(title), 0)
	}
	f.Draw(b.doc, at.Under, 0)
	b.doc.Mark(e, func() { m.draw(b.doc, m.right(drawn), m.head, drawn) })
}

// A margin is where words stand at the edges of a page of any size. Of a page that is wider than high, the words stand as
// they do on other pages when the sheet is turned to be read among them: its right edge is their head, its left edge their
// foot.
type margin struct {
	sheet         *sheet
	face          face
	lying         bool
	width, height length // of the page as the words stand on it
	side          length
	head, foot    length // baselines, from the top and from the bottom
}

func (b *Binder) margin(size tagpdf.Size) margin {
	m := margin{sheet: &b.sheet, face: b.sheet.number, width: size.Width, height: size.Height}
	if m.lying = size.Width > size.Height; m.lying {
		m.width, m.height = m.height, m.width
	}
	// Nothing of this grows beyond a small page.
	m.side, m.foot, m.head = min(b.sheet.side, m.width/8), min(b.sheet.footLine, m.height/20), min(foreignHead, m.height/20)
	m.face.size = max(min(m.face.size, m.width/20), point/10)
	return m
}

// foreignHead is the baseline of the words above a page of somebody else's.
const foreignHead = 8 * millimetre

// outer is where the number of a page begins, at its outer edge.
func (m margin) outer(n Number, text string) length {
	if n.N%2 == 0 {
		return m.side
	}
	return m.right(text)
}

// right is where words begin that end at the right.
func (m margin) right(text string) length {
	return max(m.side, m.width-m.side-m.sheet.measure(m.face, text))
}

// shortened is as much of a text as there is room for.
func (m margin) shortened(text string) string {
	room := m.width - 2*m.side
	if m.sheet.measure(m.face, text) <= room {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && m.sheet.measure(m.face, string(runes)+"…") > room {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}

// draw draws words at a place, on white, so that they can be read over anything.
func (m margin) draw(d *tagpdf.Document, x, y length, text string) {
	white := tagpdf.Colour{R: 255, G: 255, B: 255}
	pad := m.face.size / 5
	box := tagpdf.Rect{X: x - pad, Y: y - m.face.size, Width: m.sheet.measure(m.face, text) + 2*pad, Height: m.face.size * 13 / 10}
	if !m.lying {
		d.Fill(box, white)
		d.Text(x, y, m.face.style, m.face.size, m.sheet.ink, text+" ")
		return
	}
	// The head of the turned words is the right edge of the page.
	d.Fill(tagpdf.Rect{X: m.height - box.Y - box.Height, Y: box.X, Width: box.Height, Height: box.Width}, white)
	d.RotatedText(m.height-y, x, 0, point, m.face.style, m.face.size, m.sheet.ink, text+" ")
}
