package pipeline

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// FuzzHalfWritten makes a draft of any words, whatever is wrong with them: every format of it can be made.
func FuzzHalfWritten(f *testing.F) {
	for _, text := range []string{
		everyType, "a) x\n\nOne `two`.\n\n    Code.\n\n* * *\n\nLast [](#nothing).\n", "{{gap:x}}", "{{table.t}}", "| a |\n|--|", "> {.box}", "-\n- \n", "### ", "17. One", "☃ \u202e \x00",
		"One.[^a]\n\n[^a]: {{gap:x}}", "![](images/a.png)", "One {#x}\n\nTwo {#x}\n\n[](#x)", "- - - - - - - x", "```\nx", "[x](javascript:1)", "**", "\t\t\tx", "Table: {#a}\n\n| |\n|-|\n| |", "☒ ☃ ☐ No", "One. {.was ☃}", "||\n|\n|-", "One.[^a]\n\n[^a]:",
	} {
		f.Add(text, "A heading", "A title", true)
	}
	f.Add("One.", "☃\nA", "☃\nB", true)
	f.Fuzz(func(t *testing.T, text, heading, title string, numbered bool) {
		if strings.TrimSpace(heading) == "" || strings.TrimSpace(title) == "" {
			return // composing puts something there
		}
		var list diag.List
		words := report.Markdown{Text: text}
		r := &printable{Report: report.Build(report.Draft{
			Header: report.Header{Title: title, ShortTitle: title, Notices: []string{oneLine(heading)}, Language: "en-GB", Issued: report.Day{Year: 2026, Month: 1, Day: 2}},
			Fields: []report.DraftField{{Label: heading, Lines: []report.Markdown{words}}},
			Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: heading, Numbered: numbered, Text: words, Tables: []report.DraftTable{{Name: "t", Missing: true}}}}}},
		}, &list)}
		r.images = pdf.Pictures{}
		checkImages(r.Report, r.images, &list)
		r.halfWritten(max(1, list.Errors()))
		files, err := r.files("paper", func(form) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if file.Form != "PDF" {
				continue
			}
			read, err := pdfread.Read(file.Text)
			if err != nil {
				t.Fatal(err)
			}
			if problems := read.Problems(); len(problems) > 0 {
				t.Error(problems)
			}
		}
	})
}
