package redline

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestFacts has facts of cases, lines above papers, and figures in their words: each that differs is told once.
func TestFacts(t *testing.T) {
	was := Version{Name: "before", Report: titled(report.Header{
		Title: "Waste", Lead: "Cabinet – 7 February 2025", Byline: "Report of the Clerk",
		Fields: []report.Field{{Label: "Ward:", Lines: [][]report.Run{{{Text: "All"}}}}, {Label: "Decision by:", Lines: [][]report.Run{{{Text: "1 March 2025"}}}}},
	}, "The contract costs £1,200 a year, and £1,200 in all. It ends on 1 May 2026.\n\nIt saves 5%.\n")}
	is := Version{Name: "now", Report: titled(report.Header{
		Title: "Waste and recycling", Lead: "Cabinet – 7 March 2025", Byline: "Report of the Clerk",
		Fields: []report.Field{{Label: "Ward:", Lines: [][]report.Run{{{Text: "North"}}}}},
	}, "The contract costs £1,500 a year, and £1,500 in all. It ends on 1 June 2026.\n\nIt saves 6%, and £1,500 is left.\n")}
	was.Facts = []Given{{Name: "report.title", Kind: "text", Value: "Waste"}, {Name: "contract.value", Kind: "money", Value: "£1,200"}, {Name: "decision.key", Kind: "decision", Value: "Yes"}, {Name: "report.from", Kind: "person", Value: "the Clerk"}}
	is.Facts = []Given{{Name: "report.title", Kind: "text", Value: "Waste and recycling"}, {Name: "contract.value", Kind: "money", Value: "£1,500"}, {Name: "report.from", Kind: "person", Value: "the Clerk"}, {Name: "contract.ends", Kind: "date", Value: "1 June 2026"}}
	want := strings.TrimSpace(`
report.title|text|Waste|Waste and recycling|
contract.value|money|£1,200|£1,500|paragraph 1
contract.ends|date||1 June 2026|
decision.key|decision|Yes||
Meeting|date|Cabinet – 7 February 2025|Cabinet – 7 March 2025|
Ward|text|All|North|
Decision by|date|1 March 2025||
|date|1 May 2026|1 June 2026|paragraph 1
|number|5%|6%|paragraph 2`)
	var got []string
	for _, f := range Compare(was, is).Facts {
		got = append(got, strings.Join([]string{f.Name, f.Kind, f.Old, f.New, f.Where()}, "|"))
	}
	if strings.Join(got, "\n") != want {
		t.Errorf("facts are\n%s", strings.Join(got, "\n"))
	}
	is.Facts = nil // a frozen paper keeps none
	for _, f := range Compare(was, is).Facts {
		if strings.Contains(f.Name, ".") {
			t.Errorf("%s is told, though one side has no facts", f.Name)
		}
	}
}

// TestFiguresOfWords has figures in words: each is told as a person reads it, without the comma after it, and a dash within a
// range is no minus.
func TestFiguresOfWords(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"It is 470, or more.", "It is 480, or more.", "470 480"},
		{"It costs £1.2M.", "It costs £1.3M.", "£1.2M £1.3M"},
		{"It costs £5m–£10m.", "It costs £5m–£12m.", "£10m £12m"},
		{"Aged 20-24.", "Aged 20-25.", "24 25"},
		{"It fell by -5%.", "It fell by -6%.", "-5% -6%"},
		{"It opens at 14:30.", "It opens at 15:30.", ""},
	} {
		_, figures := diffed(plain(c.was), plain(c.is))
		var got []string
		for _, pair := range figures {
			got = append(got, pair[0]+" "+pair[1])
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("figures of %q and %q are %q, not %q", c.was, c.is, got, c.want)
		}
	}
}

// TestTerminal has what would act on a terminal, and colours.
func TestTerminal(t *testing.T) {
	c := compare("The rent \x1b[2J is \u202e5.\n", "The rent \x1b]0;x\x07 is \u202e6.\n")
	for _, colour := range []bool{false, true} {
		var b strings.Builder
		if err := (Printer{Out: &b, Colour: colour}).Print(c); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if colour {
			text = strings.NewReplacer("\x1b[31m", "", "\x1b[32m", "", "\x1b[0m", "").Replace(text)
		}
		if strings.ContainsAny(text, "\x1b\x07\u202e") || colour == (text == b.String()) {
			t.Errorf("with colours %t: %q", colour, b.String())
		}
		for line := range strings.Lines(text) {
			if width(strings.TrimSuffix(line, "\n")) > lineWidth {
				t.Errorf("%q is too long", line)
			}
		}
	}
}

// TestTitleAmongTheLines compares a paper with itself whose title is also one of the labelled lines above it.
func TestTitleAmongTheLines(t *testing.T) {
	r := paper(base(t))
	r.Fields = []report.Field{{Label: "Title:", Title: true, Lines: [][]report.Run{{{Text: r.Title}}}}}
	if c := Compare(Version{Report: r}, Version{Report: r}); !c.Same() {
		t.Errorf("the same paper differs in %v", c.Facts)
	}
}
