package pack

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// TestRanges counts the pages of documents, with the blank ones after them and with those that a slip stands for.
func TestRanges(t *testing.T) {
	for _, test := range []struct {
		o     Options
		want  string
		front int
	}{
		{Options{}, "[1–2 3–8 9 10–40 41–49]", 1},
		{Options{RightHand: true}, "[1–2 3–8 9–10 11–42 43–52]", 2},
		{Options{RightHand: true, CountFront: true}, "[3–4 5–10 11–12 13–44 45–54]", 2},
		{Options{CountFront: true, Start: 100}, "[101–102 103–108 109 110–140 141–149]", 1},
		{Options{RightHand: true, Start: 100}, "[101–102 103–108 109–110 111–142 143–152]", 2},
	} {
		p, _ := made(t, owned(), test.o)
		if got := fmt.Sprint(p.Items); got != test.want || p.Front != test.front {
			t.Errorf("%+v: %s after %d pages, not %s after %d", test.o, got, p.Front, test.want, test.front)
		}
	}
}

// TestFrontGrows composes the agenda again where its own pages are counted, until the ranges in it are right.
func TestFrontGrows(t *testing.T) {
	m, calls := owned(), 0
	m.Front = func(r Ranges) (*report.Report, error) {
		calls++
		return paperOf(fmt.Sprint("from ", r.Documents[0].First), 30, false), nil
	}
	p, read := made(t, m, Options{CountFront: true})
	if on, _ := p.Of("waste"); calls != 2 || p.Front != 4 || on.First != 5 {
		t.Errorf("%d agendas, the last of %d pages, before page %d", calls, p.Front, on.First)
	}
	if title := headings(read)[0]; title != "from 5" {
		t.Errorf("the agenda is %q", title)
	}
}

// TestFrontShrinks makes up with a blank page for one that is there no longer once the ranges are right.
func TestFrontShrinks(t *testing.T) {
	m := owned()
	m.Front = func(r Ranges) (*report.Report, error) {
		if r.Documents[0].First == 2 {
			return paperOf("first", 30, false), nil
		}
		return paperOf("then", 20, false), nil
	}
	p, _ := made(t, m, Options{CountFront: true})
	if on, _ := p.Of("waste"); p.Front != 4 || on.First != 5 {
		t.Errorf("the agenda has %d pages, before page %d", p.Front, on.First)
	}
	m.Front = func(r Ranges) (*report.Report, error) { return paperOf("long", 10*r.Documents[0].First, false), nil }
	if _, err := Make(*m, Options{CountFront: true}); err == nil || !strings.Contains(err.Error(), "more pages each time") {
		t.Error(err)
	}
}

// headings are those of the first level.
func headings(p *pdfread.PDF) (out []string) {
	var walk func(n *pdfread.Node)
	walk = func(n *pdfread.Node) {
		if n.Kind == "H1" {
			out = append(out, n.Text)
		}
		for _, kid := range n.Kids {
			walk(kid)
		}
	}
	walk(p.Root)
	return out
}

func TestHeadings(t *testing.T) {
	_, read := made(t, meeting(), Options{})
	want := []string{"Cabinet", "Agenda Item 4 waste", "Agenda Item 5a roads", "letter", "Agenda Item 88/24 slip", "Agenda Item 89/24 last"}
	if got := headings(read); !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	tree := read.Tree()
	for _, want := range []string{
		"\n    Sect\n      P budget", "      H2 budget\n", "        Sect\n          H3 Costs\n", // a document after the first of its item
		"\n    Sect\n      H2 Appendix B\n      P Appendix B slide 1\n      P Appendix B slide 2\n", // one of somebody else's
	} {
		if !strings.Contains(tree, strings.ReplaceAll(want, "P budget", "P Town Council")) {
			t.Errorf("%q is not in\n%.3000s", want, tree)
		}
	}
}

func TestBookmarks(t *testing.T) {
	_, read := made(t, meeting(), Options{RightHand: true})
	var got []string
	for _, b := range read.Outline {
		got = append(got, fmt.Sprintf("%d %s %d", b.Level, b.Title, b.Target.Page))
	}
	want := []string{
		"1 Agenda 1", "2 Agenda 1", "1 4 About waste 3", "2 Costs 3", "1 5a About roads 5", "2 roads 5", "3 Costs 5", "3 Appendix A: Figures 6",
		"2 Appendix B: budget 7", "3 Costs 7", "3 Appendix A: Figures 10", "1 About letter 11", "2 Costs 11", "1 88/24 About plan 13", "2 Costs 13",
		"1 89/24 About last 15", "2 last 15", "3 Costs 15", "2 Appendix B: slides 25", "2 Appendix C: budget 29", "3 Costs 29",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nnot\n%q", got, want)
	}
}

// linksOf are the links of a page: what is said of them, and where they lead.
func linksOf(p pdfread.Page) (out []string) {
	for _, l := range p.Links {
		out = append(out, fmt.Sprintf("%s: %s %d", l.Contents, l, l.Target.Page))
	}
	return out
}

// TestLinks leads from the agenda to documents, and from a paper to a paragraph of another by the address of that.
func TestLinks(t *testing.T) {
	_, read := made(t, meeting(), Options{RightHand: true})
	want := []string{
		"About waste, pages 1 to 2: #item-waste/d0 3", "About roads, pages 3 to 8: #item-roads/d0 5", "Appendix B: budget, pages 5 to 8: #item-roads/d1 7",
		"About letter, pages 9 to 10: #item-letter/d0 11", "About plan, pages 11 to 42: #item-plan/d0 13", "About last, pages 43 to 58: #item-last/d0 15",
		"Appendix B: slides, pages 53 to 56: #item-last/d1 25", "Appendix C: budget, pages 57 to 58: #item-last/d2 29",
	}
	if got := linksOf(read.Pages[0]); !slices.Equal(got, want) {
		t.Errorf("%q\nnot\n%q", got, want)
	}
	want = []string{"Go to the roads: #item-roads/d0/para-2 5", "elsewhere: https://elsewhere.example/ 0"}
	if got := linksOf(read.Pages[3]); !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestAddresses finds the place of an address, however it is written.
func TestAddresses(t *testing.T) {
	m := meeting()
	p := &packer{Meeting: *m}
	p.laid = append(p.laid, make([]*pdf.Laid, len(m.Documents))...)
	for i := range m.Documents {
		if err := p.layOut(i); err != nil {
			t.Fatal(err)
		}
	}
	x := p.index()
	for address, want := range map[string]string{
		addressOf("roads"):                            "item-roads/d0",
		strings.TrimSuffix(addressOf("roads"), "/"):   "item-roads/d0",
		addressOf("roads") + "index.html":             "item-roads/d0",
		addressOf("roads") + "#para-3":                "item-roads/d0/para-3",
		addressOf("roads") + "#para-99":               "item-roads/d0",
		addressOf("nowhere"):                          "",
		"mailto:a@example.org":                        "",
		"https://town.example/cabinet/2025-02-07/":    "", // the meeting's own page, which has no address here
		addressOf("roads") + "appendix-a.pdf":         "",
		addressOf("roads") + "?print#para-3":          "",
		"http://town.example/cabinet/2025-02-07/last": "",
	} {
		if got, ok := x.find(address); got != want || ok != (want != "") {
			t.Errorf("%s: %q %v, not %q", address, got, ok, want)
		}
	}
}

// TestContents says the numbers of the pack's pages in the contents of a paper.
func TestContents(t *testing.T) {
	m := owned()
	long := paperOf("long", 70, true)
	long.Parts[0].Sections = append(long.Parts[0].Sections, report.Section{ID: "end", Heading: "End", Blocks: []report.Block{&report.Paragraph{Runs: []report.Run{{Text: "The end."}}}}})
	m.add("long", "90", "long", Document{Report: long})
	p, read := made(t, m, Options{Start: 995})
	on, _ := p.Of("long")
	first := p.Front + 2 + 6 + 1 + 1 + 9 // the pages of the documents before it
	var got []string
	for _, l := range read.Pages[first].Links {
		var n int
		if _, err := fmt.Sscanf(l.Contents[strings.LastIndex(l.Contents, ",")+1:], " page %d", &n); err == nil && n-on.First != l.Target.Page-1-first {
			t.Errorf("%q leads to page %d of the file", l.Contents, l.Target.Page)
		}
		got = append(got, l.Contents)
	}
	if len(got) < 3 {
		t.Errorf("the contents are %q", got)
	}
}

// TestMisuse refuses what no pack can hold.
func TestMisuse(t *testing.T) {
	for want, change := range map[string]func(m *Meeting){
		"a pack of nothing":    func(m *Meeting) { *m = Meeting{Meta: testMeta} },
		"an ID is of":          func(m *Meeting) { m.Documents[0].Item = "a/b" },
		`of item ""`:           func(m *Meeting) { m.Documents[0].Item = "" },
		"is longer than":       func(m *Meeting) { m.Documents[0].Number = strings.Repeat("7", 25) },
		"neither a report nor": func(m *Meeting) { m.Documents[0].Report = nil },
		"a file without pages": func(m *Meeting) {
			m.Documents[0].Report, m.Documents[0].Foreign = nil, slides("x")
			m.Documents[0].Foreign.Pages = nil
		},
		"no title":           func(m *Meeting) { m.Documents[1].Title = "" },
		"do not follow one":  func(m *Meeting) { m.Documents[3].Item = "waste" },
		"document 1 of item": func(m *Meeting) { m.Documents[1].Nth = 1 },
		"document -1 of an":  func(m *Meeting) { m.Documents[1].Nth = -1 },
		"no agenda today": func(m *Meeting) {
			m.Front = func(Ranges) (*report.Report, error) { return nil, fmt.Errorf("no agenda today") }
		},
		"needs a title":         func(m *Meeting) { m.Meta.Title = "" },
		"is not a language tag": func(m *Meeting) { m.Meta.Language = "" },
	} {
		m := owned()
		change(m)
		if p, err := Make(*m, Options{}); err == nil || !strings.Contains(err.Error(), want) || !reflect.DeepEqual(p, Pack{}) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// TestNoClaim claims to conform only where all pages are the program's own.
func TestNoClaim(t *testing.T) {
	for claims, m := range map[bool]*Meeting{true: owned(), false: meeting()} {
		p, _ := made(t, m, Options{})
		if got := strings.Contains(string(p.Bytes), "pdfuaid:part"); got != claims {
			t.Errorf("a pack claims %v, not %v", got, claims)
		}
	}
}
