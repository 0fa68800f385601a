package pdf

import (
	"fmt"

	"cabinet/internal/language"
	"cabinet/internal/tagpdf"
)

// packDigits is for how many digits the contents of a paper have room in a pack. A longer number goes into the gap
// before it.
const packDigits = 4

// A Binder draws many documents into one file, each of them once and in order. Its pages have one number each, which is
// that of the whole file: printed at the outer edge, said in the contents of the papers, and the page's label.
type Binder struct {
	doc   *tagpdf.Document
	sheet sheet              // of what is drawn beside the papers
	words *language.Language // in which pages are numbered
	links func(address string) (name string, ok bool)
	next  Number // of the page that follows the last one, if it needs no label of its own
	err   error
}

// Bind starts a file. A link to an address outside of the papers asks links, which may be nil, whether the file has a
// place of that address, and for its name.
func Bind(m tagpdf.Meta, o Options, links func(address string) (name string, ok bool)) *Binder {
	s := o.sheetOf(usualLarge * point)
	doc := tagpdf.New(s.family, s.page, m)
	doc.FoldOutline()
	return &Binder{doc: doc, sheet: s, words: language.Of(m.Language), links: links}
}

// Root is the element that holds all others.
func (b *Binder) Root() tagpdf.Element { return b.doc.Root() }

// Add puts an element of the structure below another.
func (b *Binder) Add(parent tagpdf.Element, kind tagpdf.Kind, attrs ...tagpdf.Attr) tagpdf.Element {
	return b.doc.Add(parent, kind, attrs...)
}

// Report draws a report.
func (b *Binder) Report(l *Laid, at Place) {
	if l.drawn {
		b.fail(errDrawnTwice)
		return
	}
	l.drawn = true
	p := newPainter(b.doc, l)
	p.bound = &bound{Place: at, binder: b}
	numberContents(l.pages, &l.sheet, func(n int) string { return at.First.plus(n - 1).String() })
	for _, page := range l.pages {
		p.page(page)
	}
}

// Blank draws a page that is blank on purpose. It has a number, which isn't printed, and nothing of it is read aloud.
func (b *Binder) Blank(n Number) {
	b.doc.AddPage()
	b.label(n)
	b.doc.Artifact(tagpdf.Layout, func() { b.blankWords(b.words.Blank) })
}

func (b *Binder) blankWords(text string) {
	s := &b.sheet
	for i, l := range balance(words(text), s.body, s.width(), s) {
		y := s.page.Height/2 + length(i)*s.body.leading
		for _, pc := range l.pieces {
			b.doc.Text((s.page.Width-l.width)/2+pc.x, y, pc.face.style, pc.face.size, s.ink, pc.text)
		}
	}
}

// label names a page where its number is not that which follows the one before.
func (b *Binder) label(n Number) {
	switch {
	case n == b.next:
	case n.Roman:
		b.doc.PageLabelRoman(n.N)
	default:
		b.doc.PageLabel("", n.N)
	}
	b.next = n.plus(1)
}

// number prints the number of an upright page at its outer edge.
func (b *Binder) number(n Number) {
	s := &b.sheet
	text := fmt.Sprintf(b.words.PageNo, n)
	b.doc.Artifact(tagpdf.Footer, func() {
		b.doc.Text(b.outer(n, text, s.page.Width), s.page.Height-s.footLine, s.number.style, s.number.size, s.ink, text)
	})
}

// outer is where the number of a page begins on a line of some width: at its right end, where the number is odd, and else
// at its left.
func (b *Binder) outer(n Number, text string, width length) length {
	s := &b.sheet
	if n.N%2 == 0 {
		return s.side
	}
	return max(s.side, width-s.end-s.measure(s.number, text))
}

func (b *Binder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Finish gives the finished file.
func (b *Binder) Finish() (File, error) {
	if b.err != nil {
		return File{}, b.err
	}
	out, err := b.doc.Finish()
	return File{Bytes: out, Pages: b.doc.Page()}, err
}
