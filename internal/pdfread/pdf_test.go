package pdfread_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	_ "cabinet/internal/testrun"
)

func mustRead(t *testing.T, src []byte) *pdfread.PDF {
	t.Helper()
	p, err := pdfread.Read(src)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRead(t *testing.T) {
	for name, src := range map[string][]byte{"classic": classic(sample()), "packed": packedFile(sample())} {
		t.Run(name, func(t *testing.T) {
			p := mustRead(t, src)
			if !p.Marked {
				t.Error("the PDF isn't taken for a tagged one")
			}
			checkPages(t, p)
			checkOutline(t, p)
			compareText(t, "what is read aloud", readAloud(t, src), "Budget £5\n1. The words go on overleaf.\n(a) see here.\nCost £7\n")
			compareText(t, "the drawing", drawnText(p), "Budget £5\n1. The words\ngo on\noverleaf.\n(a) see here .\nCost £7\n")
			compareText(t, "Tree", p.Tree(), sampleTree)
			if len(p.Problems()) > 0 || len(p.MissingGlyphs()) > 0 {
				t.Errorf("problems %q, missing glyphs %q", p.Problems(), p.MissingGlyphs())
			}
		})
	}
}

const sampleTree = `Document
  Title Budget £5
  P 1. The words go on overleaf.
  L ListNumbering=LowerAlpha
    LI
      Lbl (a)
      LBody see .
        Link Lang="cy" -> #para-1 here
  Table Alt="£p"
    TR
      TH ColSpan=2 Scope=Column ID="x" Cost
      TD
      TD Headers="Cost" £7
`

func compareText(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s gives\n%s\nand not\n%s", what, got, want)
	}
}

// drawnText is the text in drawing order, without the artifacts, a line for each baseline.
func drawnText(p *pdfread.PDF) string {
	var lines []string
	for _, page := range p.Pages {
		last := pdfread.Span{Y: math.Inf(1)}
		for _, s := range page.Spans {
			switch {
			case math.Abs(s.Y-last.Y) > 0.1:
				lines = append(lines, "")
			case s.MCID != last.MCID:
				lines[len(lines)-1] += " "
			}
			lines[len(lines)-1] += s.Text
			last = s
		}
	}
	var b strings.Builder
	for _, line := range lines {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

func checkPages(t *testing.T, p *pdfread.PDF) {
	t.Helper()
	one, two := p.Pages[0], p.Pages[1]
	if len(p.Pages) != 2 || one.Width != 595 || two.Height != 842 {
		t.Errorf("pages %+v", p.Pages)
	}
	header := pdfread.Span{Text: "Elmbridge", X: 72, Y: 800, Width: 45, Size: 10, Font: "ABCDEF+Sans", MCID: -1, Kind: "Pagination", Subtype: "Header"}
	if !reflect.DeepEqual(one.Artifacts, []pdfread.Span{header}) {
		t.Errorf("artifacts %+v", one.Artifacts)
	}
	if w := one.Spans[1].Width; w != 61.5 { // 1 is 2.5 wide, T is 4
		t.Errorf("%q is %g points wide", one.Spans[1].Text, w)
	}
	link := pdfread.Link{Page: 2, Rect: [4]float64{110, 755, 130, 770}, Name: "para-1", Target: pdfread.Destination{1, 660}, Contents: "Paragraph 1"}
	if !reflect.DeepEqual(two.Links, []pdfread.Link{link}) {
		t.Errorf("links %+v", two.Links)
	}
	if h := p.Root.Kids[0]; h.Kind != "Title" || h.Role != "H1" {
		t.Errorf("the heading has the role %s", h.Role)
	}
	if para := p.Root.Kids[1]; !slices.Equal(para.Pages, []int{1, 2}) {
		t.Errorf("the paragraph is on the pages %v", para.Pages)
	}
}

func checkOutline(t *testing.T, p *pdfread.PDF) {
	t.Helper()
	want := []pdfread.OutlineItem{
		{1, "Budget", pdfread.Destination{1, 710}, p.Root.Kids[0], false},
		{2, "One)(", pdfread.Destination{1, 660}, nil, false},
	}
	if !reflect.DeepEqual(p.Outline, want) {
		t.Errorf("outline %+v", p.Outline)
	}
	if p.Destinations["para-1"] != (pdfread.Destination{1, 660}) {
		t.Errorf("destinations %v", p.Destinations)
	}
}

func TestWalk(t *testing.T) {
	p := mustRead(t, classic(sample()))
	var kinds []string
	p.Root.Walk(func(n *pdfread.Node, depth int) { kinds = append(kinds, strings.Repeat(">", depth)+n.Kind) })
	want := "Document >Title >P >L >>LI >>>Lbl >>>LBody >>>>Link >Table >>TR >>>TH >>>TD >>>TD"
	compareText(t, "Walk", strings.Join(kinds, " "), want)
}

// Nothing of a PDF without structure may fail for want of it.
func TestUntagged(t *testing.T) {
	p := mustRead(t, onePage("BT /F1 10 Tf 5 50 Td (One) Tj ET"))
	if p.Tree() != "" || p.Root != nil {
		t.Errorf("an untagged PDF has the structure %q", p.Tree())
	}
	compareText(t, "the drawing", drawnText(p), "One\n")
	if !slices.Equal(p.Problems(), []string{"no structure tree"}) {
		t.Errorf("problems %q", p.Problems())
	}
}

func TestActualText(t *testing.T) {
	compareText(t, "what is read aloud", readAloud(t, classic(changed(oBody, "/K", "/ActualText(look there)/K"))), "Budget £5\n1. The words go on overleaf.\n(a) look there\nCost £7\n")
}

func TestTextPositions(t *testing.T) {
	type spot struct {
		text              string
		x, y, width, size float64
	}
	for content, want := range map[string][]spot{
		"BT /F1 10 Tf 5 50 Td ( ) Tj (!!) Tj ET":                       {{" ", 5, 50, 2.5, 10}, {"!!", 7.5, 50, 10, 10}},
		"BT /F1 10 Tf 5 50 Td [(!) -200 (!)] TJ (!) Tj ET":             {{"!!", 5, 50, 12, 10}, {"!", 17, 50, 5, 10}},
		"2 0 0 2 1 1 cm BT /F1 10 Tf 5 50 Td (!) Tj ET":                {{"!", 11, 101, 10, 20}},
		"q 2 0 0 2 0 0 cm Q BT /F1 10 Tf 1 0 0 1 5 50 Tm (!) Tj ET":    {{"!", 5, 50, 5, 10}},
		"BT /F1 10 Tf 3 Tw 1 Tc 200 Tz 4 Ts 5 50 Td ( !) Tj ET":        {{" !", 5, 54, 25, 10}},
		"BT /F1 10 Tf 12 TL 5 50 Td (!) ' T* (!) Tj ET":                {{"!", 5, 38, 5, 10}, {"!", 5, 26, 5, 10}},
		"BT /F1 10 Tf 5 50 TD 1 2 (!) \" 0 -9 TD (!) Tj T* (!) Tj ET ": {{"!", 5, 100, 7, 10}, {"!", 5, 91, 7, 10}, {"!", 5, 82, 7, 10}},
	} {
		var got []spot
		for _, s := range mustRead(t, onePage(content)).Pages[0].Spans {
			got = append(got, spot{s.Text, s.X, s.Y, math.Round(1000*s.Width) / 1000, s.Size})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\ndraws %v, not %v", content, got, want)
		}
	}
}

func TestWindowsText(t *testing.T) {
	p := mustRead(t, onePage("BT /F1 10 Tf 5 50 Td (\x93\xa35\x94 \\226 caf\\351\\)) Tj ET"))
	compareText(t, "the drawing", drawnText(p), "“£5” – café)\n")
}
