package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestLinkInStyles hears a link in several styles as one link, which says all of its words.
func TestLinkInStyles(t *testing.T) {
	const to = "https://example.org/plan"
	p := readOf(t, reportOf(&report.Paragraph{Runs: []report.Run{{Text: "See the "}, {Text: "Local ", Link: to}, {Text: "Transport", Link: to, Bold: true}, {Text: " Plan", Link: to, Italic: true}, {Text: "."}}}), Options{})
	const want = `
      P See the .
        Link -> https://example.org/plan -> https://example.org/plan -> https://example.org/plan Local
          Strong Transport
          Em  Plan
`
	if _, got, _ := strings.Cut(p.Tree(), "H2 Costs"); got != want {
		t.Errorf("the link is heard as%s", got)
	}
	for _, l := range p.Pages[0].Links {
		if l.Contents != "Local Transport Plan" {
			t.Errorf("it is said to lead to %q", l.Contents)
		}
	}
}

// BenchmarkLinkInStyles sets a link of as many styles as a section can hold: what is said of it is made once.
func BenchmarkLinkInStyles(b *testing.B) {
	var runs []report.Run
	for i := range 4800 {
		runs = append(runs, report.Run{Text: "word ", Link: "https://example.org/plan", Bold: i%2 == 0})
	}
	r := reportOf(&report.Paragraph{Runs: runs})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Render(r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
