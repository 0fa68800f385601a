package tagpdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"sync"
)

var today = Date{2027, 1, 4}

var sinkMeta = Meta{Title: "Report with ŵ and (brackets)", Author: "Zoë Ōta", Subject: "All there is", Language: "en-GB", Creator: "a test", Date: today}

// sheet is the smallest layout that a test can do with: one column, lines one after the other.
type sheet struct {
	*Document
	y Length
}

const margin = 60 * Point

func newSheet(m Meta) *sheet {
	s := &sheet{Document: New(Liberation(), A4, m)}
	s.page()
	return s
}

func (s *sheet) page() {
	s.AddPage()
	s.y = margin
	s.Artifact(Header, func() { s.Text(margin, 30*Point, Regular, 8*Point, Black, "Running head") })
}

// lines draws lines of text as one piece of marked content.
func (s *sheet) lines(e Element, x Length, style Style, lines ...string) {
	s.Mark(e, func() {
		for _, line := range lines {
			s.y += 15 * Point
			s.Text(x, s.y, style, 11*Point, Black, line)
		}
	})
}

func (s *sheet) add(parent Element, k Kind, style Style, lines ...string) Element {
	e := s.Add(parent, k)
	s.lines(e, margin, style, lines...)
	return e
}

func testPNG(alpha bool) []byte {
	img := image.NewNRGBA64(image.Rect(0, 0, 40, 30))
	for y := range 30 {
		for x := range 40 {
			a := uint16(0xFFFF)
			if alpha && x > 20 {
				a = uint16(x * 1000)
			}
			img.SetNRGBA64(x, y, color.NRGBA64{uint16(x * 1600), uint16(y * 2000), 0x8000, a})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func testJPEG(grey bool) []byte {
	var img interface {
		image.Image
		Set(x, y int, c color.Color)
	} = image.NewRGBA(image.Rect(0, 0, 48, 32))
	if grey {
		img = image.NewGray(image.Rect(0, 0, 48, 32))
	}
	for y := range 32 {
		for x := range 48 {
			img.Set(x, y, color.RGBA{uint8(x * 5), uint8(y * 7), 90, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// withExif puts an Exif segment with the orientation into a JPEG.
func withExif(jpg []byte, turned byte) []byte {
	tiff := "Exif\x00\x00MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(turned) + "\x00\x00\x00\x00\x00\x00"
	seg := append([]byte{0xFF, 0xE1, 0, byte(len(tiff) + 2)}, tiff...)
	return append(append(append([]byte{}, jpg[:2]...), seg...), jpg[2:]...)
}

var testPictures = sync.OnceValue(func() (out []*Picture) {
	for _, b := range [][]byte{testPNG(false), testPNG(true), testJPEG(false), testJPEG(true), withExif(testJPEG(false), 6)} {
		p, err := NewPicture(b)
		if err != nil {
			panic(err)
		}
		out = append(out, p)
	}
	return out
})

const european = "Ŵylfa Ynys Môn, Łódź, İğdır ışığı, Žemaitija ąčęėįšųūž, Αθήνα ώρα, Київ ґрунт, Đorđe, ½ ≥ − € £1,234,567"

// kitchenSink draws everything that the package can.
func kitchenSink() *sheet {
	s := newSheet(sinkMeta)
	grey := Colour{220, 220, 220}
	s.PageLabel("", 1)
	s.Artifact(Watermark, func() {
		s.RotatedText(120*Point, 650*Point, A4.Width, -A4.Height, Bold, 120*Point, grey, "DRAFT")
	})
	part := s.Add(s.Root(), Part)
	h1 := s.add(part, H1, Bold, "Report of everything")
	s.Outline(h1, 1, "Report of everything ŵ", margin)
	sect := s.Add(part, Sect)
	h2 := s.add(sect, H2, Bold, "Paragraphs")
	s.Outline(h2, 2, "Paragraphs", s.y)
	s.Destination("paragraphs", s.y-15*Point)
	s.add(sect, P, Regular, "1. A first paragraph that goes on ", "over two lines.")
	s.add(sect, P, Regular, european)
	s.add(sect, P, Italic, "Italic (with) \\ brackets, and bytes that need escapes: č Č ĩ Ĩ Ŝ")
	mixed := s.Add(sect, P)
	s.y += 15 * Point
	s.Mark(mixed, func() { s.Text(margin, s.y, Regular, 11*Point, Black, "Plain, ") })
	s.Mark(s.Add(mixed, Strong), func() { s.Text(margin+60*Point, s.y, Bold, 11*Point, Colour{150, 0, 30}, "strong, ") })
	s.Mark(s.Add(mixed, Em), func() { s.Text(margin+120*Point, s.y, Italic, 11*Point, Black, "emphatic ") })
	s.Mark(s.Add(mixed, Span), func() { s.Text(margin+180*Point, s.y, BoldItalic, 11*Point, Black, "a Chymraeg.") })
	s.sinkSigns(sect)
	s.sinkLists(sect)
	s.sinkLinks(sect)
	s.sinkTable(part)
	s.budget(part)
	s.page()
	s.sinkFigures(part)
	quote := s.Add(part, BlockQuote)
	s.add(quote, P, Italic, "A quotation.")
	for _, n := range []string{"1", "2"} {
		note := s.Add(part, Note)
		s.lines(s.Add(note, Lbl), margin, Regular, n+" ")
		s.lines(s.Add(note, P), margin+20*Point, Regular, "A note.")
	}
	s.page()
	s.PageLabel("blank", 0)
	s.add(part, P, Regular, "This page is left blank.")
	return s
}

// sinkSigns draws what no face but that of signs has, and lines that say what becomes of a text.
func (s *sheet) sinkSigns(parent Element) {
	p := s.add(parent, P, BoldItalic, "➢ non\u2011stop\u2060: ")
	s.lines(s.Add(p, Span, Alt("ticked")), margin, Bold, "☒ ")
	s.lines(s.Add(p, Span, Alt("not ticked")), margin+20*Point, Italic, "☐ ")
	s.lines(s.Add(p, Strong, Alt("deleted: 17.5"), Decorated(LineThrough)), margin, Bold, "17.5")
	s.lines(s.Add(p, Span, Decorated(Underline)), margin+40*Point, Regular, "17.6")
}

func (s *sheet) sinkLists(parent Element) {
	l := s.Add(parent, L, ListNumbering(LowerAlpha))
	for _, label := range []string{"a) ", "b) "} {
		li := s.Add(l, LI)
		s.lines(s.Add(li, Lbl), margin, Regular, label)
		body := s.Add(li, LBody)
		s.lines(body, margin+20*Point, Regular, "An item.")
		inner := s.Add(body, L, ListNumbering(Disc))
		item := s.Add(inner, LI)
		s.lines(s.Add(item, Lbl), margin+20*Point, Regular, "• ")
		s.lines(s.Add(item, LBody), margin+40*Point, Regular, "An inner item.")
	}
}

func (s *sheet) sinkLinks(parent Element) {
	p := s.add(parent, P, Regular, "See ")
	link := s.Add(p, Link)
	for _, line := range []string{"a link over ", "two lines"} {
		s.lines(link, margin+40*Point, Regular, line)
		s.Link(link, Rect{margin + 40*Point, s.y - 11*Point, 80 * Point, 14 * Point}, "https://example.org/a(b)?c=d", "The council's page")
	}
	inner := s.Add(s.Add(p, Reference), Link)
	s.lines(inner, margin, Regular, "paragraph 1")
	s.LinkTo(inner, Rect{margin, s.y - 11*Point, 80 * Point, 14 * Point}, "paragraphs", "Paragraph 1")
}

func (s *sheet) sinkTable(parent Element) {
	table := s.Add(parent, Table)
	s.lines(s.Add(table, Caption), margin, Bold, "Table 1: spending")
	head := s.Add(s.Add(table, THead), TR)
	cell := func(tr Element, k Kind, column int, text string, attrs ...Attr) {
		s.Mark(s.Add(tr, k, attrs...), func() { s.Text(margin+Length(column)*100*Point, s.y, Regular, 11*Point, Black, text) })
	}
	drawHead := func() {
		s.y += 15 * Point
		s.Fill(Rect{margin, s.y - 12*Point, 300 * Point, 15 * Point}, Colour{230, 230, 240})
		s.Line(margin, s.y+3*Point, margin+300*Point, s.y+3*Point, 500, Colour{90, 90, 90})
	}
	s.Artifact(Layout, drawHead)
	cell(head, TH, 0, "Year ", Scope(Column))
	cell(head, TH, 1, "Spent ", Scope(Column), ColSpan(2))
	body := s.Add(table, TBody)
	for i, year := range []string{"2025 ", "2026 "} {
		if i == 1 {
			s.page()
			s.Artifact(Layout, func() {
				drawHead()
				s.Text(margin, s.y, Bold, 11*Point, Black, "Year (continued)")
			})
		}
		s.y += 15 * Point
		tr := s.Add(body, TR)
		cell(tr, TH, 0, year, Scope(Row))
		cell(tr, TD, 1, "£1.5 ")
		cell(tr, TD, 2, "£22.75 ")
	}
}

func (s *sheet) sinkFigures(parent Element) {
	for i, p := range testPictures() {
		figure := s.Add(parent, Figure, Alt("A test picture"))
		box := Rect{margin + Length(i)*90*Point, s.y + 10*Point, 80 * Point, 60 * Point}
		s.Mark(figure, func() { s.Image(p, box) })
	}
	s.y += 80 * Point
	s.Mark(s.Add(parent, Figure, Alt("A line"), BBox(Rect{margin, s.y, 50 * Point, 10 * Point})), func() {
		s.Line(margin, s.y, margin+50*Point, s.y+10*Point, Point, Black)
	})
}
