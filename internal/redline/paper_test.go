package redline

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// paper is the numbered report of a text whose lines "# …" begin sections.
func paper(text string) *report.Report { return titled(report.Header{Title: "Waste"}, text) }

func titled(header report.Header, text string) *report.Report {
	d := report.Draft{Header: header, Parts: []report.DraftPart{{}}}
	source := diag.NewSource("case.md", []byte(text))
	for at := 0; at < len(text); {
		end := len(text)
		if next := strings.Index(text[at+1:], "\n# "); next >= 0 {
			end = at + 1 + next + 1
		}
		heading, _, _ := strings.Cut(text[at:end], "\n")
		s := report.DraftSection{Numbered: true}
		start := at
		if name, ok := strings.CutPrefix(heading, "# "); ok {
			s.Heading, s.ID, start = name, strings.ToLower(strings.ReplaceAll(name, " ", "-")), min(at+len(heading)+1, end)
		}
		s.Text = report.Markdown{Text: text[start:end], Origin: func(a, b int) diag.Span { return source.Span(start+a, start+b) }}
		d.Parts[0].Sections = append(d.Parts[0].Sections, s)
		at = end
	}
	var list diag.List
	return report.Build(d, &list)
}

// base is the paper that the edits of the tests are made in.
func base(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/base.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func compare(was, is string) *Comparison {
	return Compare(Version{Name: "before", Report: paper(was)}, Version{Name: "now", Report: paper(is)})
}
