package docx

import (
	"bytes"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// build is a paper with one numbered section.
func build(t testing.TB, text string) *report.Report {
	t.Helper()
	var list diag.List
	r := report.Build(report.Draft{
		Header: report.Header{Council: "Wychwood Council", Body: "Cabinet", Title: "A paper", ShortTitle: "Paper", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 2, Day: 7}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "one", Heading: "One", Numbered: true, Text: report.Markdown{Text: text}}}}},
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return r
}

func TestRepeatable(t *testing.T) {
	r := build(t, "First.[^n]\n\n- a\n- b\n\n| A | B |\n|---|---|\n| x | 1 |\n\n[^n]: A note.\n")
	first, err := Render(r, Options{Case: "x"})
	if err != nil {
		t.Fatal(err)
	}
	second, err := Render(r, Options{Case: "x"})
	if err != nil || !bytes.Equal(first, second) {
		t.Error("the same paper gives other bytes", err)
	}
}
