package redline

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// choices are what the sections of [printedAgain] have.
const choices = `The Cabinet is asked:

1. to approve the award of the contract for £1,250,000; {#award}
2. to note the risks of the new depot; and
3. to delegate what follows to the Director.

| Year | Cost |
|---|---|
| 2025-26 | £400,000 |
| 2026-27 | £850,000 |
`

// printedAgain is a paper with sections of the same text, in the order of their names: "text" has it, and "again" prints that
// again. Any other name is that of a section of its own.
func printedAgain(text string, names ...string) *report.Report {
	d := report.Draft{Header: report.Header{Title: "Waste"}, Parts: []report.DraftPart{{}}}
	for _, name := range names {
		s := report.DraftSection{ID: name, Heading: strings.ToUpper(name), Numbered: true, Cite: "recommendation", Scheme: "section", Markers: []string{"1.", "(a)"}, Text: typed(text)}
		switch {
		case strings.HasPrefix(name, "again"):
			s.Again = true
		case name != "text":
			s = report.DraftSection{ID: name, Heading: strings.ToUpper(name), Numbered: true, Text: typed("The contract was let in 2018.\n")}
		}
		d.Parts[0].Sections = append(d.Parts[0].Sections, s)
	}
	return report.Build(d, &diag.List{})
}

// TestPrintedAgain has sections that print the text of another one again: each change is told once, with its other places, and
// all words of both versions are in the comparison all the same.
func TestPrintedAgain(t *testing.T) {
	orders := [][]string{{"text", "background", "again"}, {"again", "background", "text"}, {"text", "again-1", "background", "again-2"}}
	for _, e := range []struct {
		says    string
		replace []string
	}{
		{"a word is another", []string{"new depot", "old depot"}},
		{"a sum is another", []string{"£1,250,000", "£1,300,000"}},
		{"a choice was put in", []string{"2. to note", "2. to thank the officers who prepared the tender;\n3. to note", "3. to delegate", "4. to delegate"}},
		{"a choice is gone", []string{"2. to note the risks of the new depot; and\n3.", "2."}},
		{"a choice was put in and another is another", []string{"2. to note", "2. to thank the officers who prepared the tender;\n3. to note", "3. to delegate", "4. to delegate all", "the award", "an award"}},
		{"a choice moved", []string{"2. to note the risks of the new depot; and\n3. to delegate what follows to the Director.", "2. to delegate what follows to the Director; and\n3. to note the risks of the new depot."}},
		{"the words before the choices are others", []string{"The Cabinet is asked:", "The Cabinet is recommended:"}},
		{"a cell is another", []string{"£850,000", "£900,000"}},
		{"a row was put in", []string{"| 2026-27", "| 2025-26 (late) | £1 |\n| 2026-27"}},
		{"a choice is two now", []string{"2. to note the risks of the new depot; and", "2. to note the risks;\n3. of the new depot; and"}},
	} {
		for _, names := range orders {
			now := strings.NewReplacer(e.replace...).Replace(choices)
			c := Compare(Version{Name: "before", Report: printedAgain(choices, names...)}, Version{Name: "now", Report: printedAgain(now, names...)})
			whollyTold(t, c)
			alone := Compare(Version{Name: "before", Report: printedAgain(choices, "text")}, Version{Name: "now", Report: printedAgain(now, "text")})
			if got, want := len(c.Changes()), len(alone.Changes()); got != want {
				t.Errorf("%s, in %q: %d changes are told, and there are %d:\n%s", e.says, names, got, want, printed(t, c))
			}
			if got, want := len(c.Renumbered), len(alone.Renumbered); got != want {
				t.Errorf("%s, in %q: %d renumberings are told, and there are %d: %v", e.says, names, got, want, c.Renumbered)
			}
			for _, change := range c.Changes() {
				if len(change.Again) != len(names)-2 {
					t.Errorf("%s, in %q: the change of %s is told with %d other places", e.says, names, change.place().Cited, len(change.Again))
				}
			}
		}
	}
}

func printed(t *testing.T, c *Comparison) string {
	t.Helper()
	var b strings.Builder
	if err := (Printer{Out: &b}).Print(c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// listing is a paper whose appendices have titles, and a text each.
func listing(titles ...string) *report.Report {
	s := report.DraftSection{ID: "appendices", Heading: "Appendices", Numbered: false}
	for _, title := range titles {
		s.Appendices = append(s.Appendices, report.DraftAppendix{Marker: "Appendix A", Title: typed(title), Text: typed(title + " has it in words of its own.\n")})
	}
	d := report.Draft{Header: report.Header{Title: "Waste"}, Parts: []report.DraftPart{{Sections: []report.DraftSection{s}}}}
	return report.Build(d, &diag.List{})
}

// TestAppendixListed has appendices, which are listed and head their text: what becomes of one is told once.
func TestAppendixListed(t *testing.T) {
	for _, test := range []struct {
		was, is []string
		want    string
	}{
		{[]string{"Reserves"}, []string{"Earmarked reserves"}, "Appendix A, changed"},
		{[]string{"Reserves"}, []string{"Plan", "Reserves"}, "Appendix A, put in"},
		{[]string{"Plan", "Reserves"}, []string{"Reserves"}, "Appendix A, taken out"},
	} {
		c := Compare(Version{Report: listing(test.was...)}, Version{Report: listing(test.is...)})
		whollyTold(t, c)
		if text := printed(t, c); strings.Count(text, "Appendix A, ")-strings.Count(text, "of Appendix A, ") != 1 || !strings.Contains(text, test.want) {
			t.Errorf("%q and %q:\n%s\nwant once %s", test.was, test.is, text, test.want)
		}
	}
}

// TestAgainAt has sections under one heading, and under others.
func TestAgainAt(t *testing.T) {
	for _, test := range []struct {
		first, again Place
		want         string
	}{
		{Place{Cited: "recommendation (a)", Section: "Recommendations"}, Place{Cited: "recommendation (a)", Number: "(a)", Section: "Recommendations"}, "further down"},
		{Place{Cited: "recommendation (a)", Section: "Decision"}, Place{Cited: "recommendation (a)", Number: "(a)", Section: "Summary"}, "in Summary"},
		{Place{Cited: "paragraph 3", Section: "Decision"}, Place{Cited: "paragraph 17", Number: "17", Section: "Summary"}, "as paragraph 17 in Summary"},
		{Place{Cited: "Appendix A", Section: "Appendices"}, Place{Cited: "Appendix A", Number: "A", Section: "Appendix A"}, ""},
	} {
		if got := (Change{New: &test.first, Again: []Place{test.again}}).AgainAt(); got != test.want {
			t.Errorf("%s is printed again %q, not %q", test.first.Cited, got, test.want)
		}
	}
}
