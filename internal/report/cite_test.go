package report_test

import (
	"testing"

	"cabinet/internal/report"
)

// TestCites holds how messages name places: neighbours share their noun, no place comes twice, and a long list ends.
func TestCites(t *testing.T) {
	p := func(number string) report.Cite { return report.Cite{Noun: "paragraph", Number: number} }
	of := func(number, heading string) report.Cite {
		return report.Cite{Noun: "paragraph", Number: number, Of: "“" + heading + "”"}
	}
	for _, test := range []struct {
		places []report.Cite
		want   string
	}{
		{nil, ""},
		{[]report.Cite{{}, {}}, ""},
		{[]report.Cite{p("5")}, "paragraph 5"},
		{[]report.Cite{p("5"), {}, p("5"), p("23(a)")}, "paragraphs 5 and 23(a)"},
		{[]report.Cite{{Noun: "recommendation", Number: "2"}, p("5"), p("9")}, "recommendation 2 and paragraphs 5 and 9"},
		{[]report.Cite{of("1", "Costs"), of("2", "Costs"), of("1", "Risks")}, "paragraphs 1 and 2 of “Costs” and paragraph 1 of “Risks”"},
		{[]report.Cite{{Noun: "Appendix", Number: "A"}, {Noun: "Appendix", Number: "B"}}, "Appendices A and B"},
		{[]report.Cite{p("1"), p("2"), p("3"), p("4"), p("5"), p("6"), p("7"), p("7"), p("8")}, "paragraphs 1, 2, 3, 4, 5, 6 and 2 more"},
	} {
		if got := report.Cites(test.places); got != test.want {
			t.Errorf("%v: %q, want %q", test.places, got, test.want)
		}
	}
}
