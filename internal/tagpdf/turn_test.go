package tagpdf

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// turned is a wide table on a turned page between two upright ones, with links into it and out of it.
func turned() *sheet {
	s := newSheet(sinkMeta)
	s.foot()
	h1 := s.add(s.Root(), H1, Bold, "A report with a wide table")
	s.Outline(h1, 1, "A report with a wide table", margin)
	s.Destination("report", margin)
	p := s.add(s.Root(), P, Regular, "The table stands overleaf: ")
	s.jump(p, "to the table", "table")
	over := s.Add(s.Root(), P)
	s.lines(over, margin, Regular, "A paragraph that begins here ")

	s.AddTurnedPage()
	s.Artifact(Header, func() { s.Text(margin, 30*Point, Regular, 8*Point, Black, "Running head") })
	s.foot()
	var on Element
	s.Turned(func() {
		s.y = margin
		s.lines(over, margin, Regular, "and ends turned.")
		s.y += 10 * Point
		s.Destination("table", s.y)
		s.Outline(s.add(s.Root(), H2, Bold, "The table"), 2, "The table", s.y-15*Point)
		s.budget(s.Root())
		s.jump(s.add(s.Root(), P, Regular, "Back to "), "the report", "report")
		s.Mark(s.Add(s.Root(), Figure, Alt("A test picture")), func() {
			s.Image(testPictures()[0], Rect{600 * Point, 300 * Point, 80 * Point, 60 * Point})
		})
		s.Mark(s.Add(s.Root(), Figure, Alt("A box"), BBox(Rect{600 * Point, 400 * Point, 80 * Point, 60 * Point})), func() {
			s.Fill(Rect{600 * Point, 400 * Point, 80 * Point, 60 * Point}, Colour{120, 160, 200})
		})
		on = s.add(s.Root(), P, Regular, "Another one begins turned ")
		s.Artifact(Watermark, func() {
			s.RotatedText(600*Point, 560*Point, A4.Height, -A4.Width, Bold, 40*Point, Colour{220, 220, 220}, "Draft")
		})
	})
	s.page()
	s.foot()
	s.lines(on, margin, Regular, "and ends upright.")
	return s
}

func (s *sheet) foot() {
	s.Artifact(Footer, func() {
		s.Text(A4.Width/2, A4.Height-30*Point, Regular, 8*Point, Black, fmt.Sprintf("Page %d of 3", s.Page()))
	})
}

// jump draws a link to a place in the file on a line of its own.
func (s *sheet) jump(parent Element, words, to string) {
	link := s.Add(parent, Link)
	s.lines(link, margin, Regular, words)
	s.LinkTo(link, Rect{margin, s.y - 11*Point, 80 * Point, 14 * Point}, to, words)
}

func TestTurnedPage(t *testing.T) {
	f := readPDF(t, finished(t, turned().Document))
	pages := f.pages()
	var rotate []any
	for _, p := range pages {
		rotate = append(rotate, f.get(p, "Rotate"))
	}
	if want := []any{nil, 90, nil}; !reflect.DeepEqual(rotate, want) {
		t.Errorf("the pages are turned by %v, not %v", rotate, want)
	}
	// The link begins 60 points from the left edge of the turned content and 209 from its top; so it begins 209 points from the left
	// edge of the upright page and 60 from its foot.
	for _, test := range []struct {
		what      string
		got, want any
	}{
		{"the link back", f.get(pages[1], "Annots", 0, "Rect"), []any{209, 60, 223, 140}},
		{"the destination of the table", f.get(f.catalog(), "Names", "Dests", "Names", 3), []any{pages[1], name("XYZ"), 85, 0, word("null")}},
		{"the bookmark of the table", f.get(f.catalog(), "Outlines", "First", "First", "Dest"), []any{pages[1], name("XYZ"), 85, 0, word("null")}},
		{"the destination of the report", f.get(f.catalog(), "Names", "Dests", "Names", 1), []any{pages[0], name("XYZ"), word("null"), 781.89, word("null")}},
	} {
		if !reflect.DeepEqual(test.got, test.want) {
			t.Errorf("%s is %v, not %v", test.what, test.got, test.want)
		}
	}
}

// A text stands where its link is, and what is drawn after turned content stands upright again.
func TestTurnedTexts(t *testing.T) {
	s := newSheet(sinkMeta)
	s.Destination("here", 0)
	s.AddTurnedPage()
	s.foot()
	s.Turned(func() { s.jump(s.Add(s.Root(), P), "words", "here") })
	s.foot()
	f := readPDF(t, finished(t, s.Document))
	page := f.pages()[1]
	texts := f.textsOf(page)
	if len(texts) != 3 || texts[0] != texts[2] || texts[0] != [2]float64{297.64, 30} {
		t.Errorf("the texts of the page begin at %v", texts)
	}
	box := f.get(page, "Annots", 0, "Rect").([]any) // from 11 points above the baseline to 3 below it
	if want := []any{texts[1][0] - 11, texts[1][1], texts[1][0] + 3, texts[1][1] + 80}; fmt.Sprint(box) != fmt.Sprint(want) {
		t.Errorf("the link is at %v, not %v", box, want)
	}
}

// textsOf gives where the texts of a page begin on the upright page.
func (f *pdfFile) textsOf(page ref) (texts [][2]float64) {
	m := [6]float64{1, 0, 0, 1, 0, 0}
	for line := range strings.Lines(string(f.get(page, "Contents").(pdfStream).data)) {
		var c [6]float64
		if n, _ := fmt.Sscanf(line, "%f %f %f %f %f %f cm", &c[0], &c[1], &c[2], &c[3], &c[4], &c[5]); n == 6 {
			m = [6]float64{
				c[0]*m[0] + c[1]*m[2], c[0]*m[1] + c[1]*m[3], c[2]*m[0] + c[3]*m[2], c[2]*m[1] + c[3]*m[3],
				c[4]*m[0] + c[5]*m[2] + m[4], c[4]*m[1] + c[5]*m[3] + m[5],
			}
		}
		var x, y float64
		if n, _ := fmt.Sscanf(line, "BT %f %f Td", &x, &y); n == 2 {
			place := func(v float64) float64 { return math.Round(100*v) / 100 }
			texts = append(texts, [2]float64{place(x*m[0] + y*m[2] + m[4]), place(x*m[1] + y*m[3] + m[5])})
		}
	}
	return texts
}

// Elements stand in the order in which they are added, whichever pages their content is on.
func TestTurnedStructure(t *testing.T) {
	got := readPDF(t, finished(t, turned().Document)).structure()
	for _, want := range []string{
		` P "A paragraph that begins here " + "and ends turned."
 H2 "The table"
 Table
`,
		` Figure BBox=[300 600 360 680] Alt=A test picture ""
 Figure BBox=[400 600 460 680] Alt=A box ""
 P "Another one begins turned " + "and ends upright."
`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks\n%s", got, want)
		}
	}
}
