package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

var binderMeta = tagpdf.Meta{Title: "Pack", Language: "en-GB", Date: tagpdf.Date{Year: 2025, Month: 1, Day: 30}}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "i", 4: "iv", 9: "ix", 14: "xiv", 40: "xl", 99: "xcix", 444: "cdxliv", 1994: "mcmxciv"} {
		if got := (Number{N: n, Roman: true}).String(); got != want {
			t.Errorf("%d is %s, not %s", n, got, want)
		}
	}
}

// TestDrawnOnce refuses to draw what belongs to the file already.
func TestDrawnOnce(t *testing.T) {
	l, err := LayOut(reportOf(&report.Paragraph{Runs: words("Once.")}), Options{InPack: true})
	if err != nil {
		t.Fatal(err)
	}
	b := Bind(binderMeta, Options{}, nil)
	b.Report(l, Place{First: Number{N: 1}, Prefix: "a/", Level: 1})
	b.Report(l, Place{First: Number{N: 2}, Prefix: "b/", Level: 1})
	if _, err := b.Finish(); err == nil || !strings.Contains(err.Error(), "drawn twice") {
		t.Error(err)
	}
}

// TestTitleInField says the number of the item before the title where that stands in a row of fields, after the row's label.
func TestTitleInField(t *testing.T) {
	r := reportOf(&report.Paragraph{Runs: words("Words.")})
	r.Title = "The budget"
	r.Fields = []report.Field{{Label: "From", Lines: [][]report.Run{words("the Director")}}, {Label: "Title", Title: true}}
	l, err := LayOut(r, Options{InPack: true})
	if err != nil {
		t.Fatal(err)
	}
	b := Bind(binderMeta, Options{}, nil)
	b.Report(l, Place{First: Number{N: 1}, Item: "7", Bookmarks: []string{"7 The budget"}, Level: 1})
	tree := readBound(t, b).Tree()
	const want = `
      TR
        TH Scope=Row
          Strong Title
        TD
          H1 Agenda Item 7
            Strong The budget
`
	if !strings.Contains(tree, want) {
		t.Errorf("%s\nlacks%s", tree, want)
	}
}

func readBound(t *testing.T, b *Binder) *pdfread.PDF {
	t.Helper()
	file, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	p, err := pdfread.Read(file.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	if problems := p.Problems(); len(problems) > 0 {
		t.Error(problems)
	}
	return p
}

// TestMargins puts what a pack says of somebody else's page inside of it, however small the page is and long the title.
func TestMargins(t *testing.T) {
	title := strings.Repeat("A very long title of a file ", 20)
	for _, size := range []tagpdf.Size{{Width: 3 * point, Height: 3 * point}, {Width: 100 * point, Height: 30 * point}, {Width: 30 * point, Height: 400 * point}, tagpdf.A4, {Width: 14_000 * point, Height: 100 * point}} {
		b := Bind(binderMeta, Options{}, nil)
		draw := func(*tagpdf.Document, tagpdf.Element, int) {}
		b.Foreign(Foreign{Title: title, Pages: []tagpdf.Size{size, size}, Draw: draw}, Place{First: Number{N: 1239}, Item: "7", Level: 1})
		for n, p := range readBound(t, b).Pages {
			for _, s := range append(p.Spans, p.Artifacts...) {
				if s.X < 0 || s.X > p.Width || s.Y < 0 || s.Y > p.Height {
					t.Errorf("%v: page %d: %.30q stands at %.1f, %.1f of %.1f, %.1f", size, n+1, s.Text, s.X, s.Y, p.Width, p.Height)
				}
				if p.Width < p.Height && s.X+s.Width-trailing(s) > p.Width {
					t.Errorf("%v: page %d: %.30q ends at %.1f of %.1f", size, n+1, s.Text, s.X+s.Width, p.Width)
				}
			}
		}
	}
}
