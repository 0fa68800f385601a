package freeze

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
)

// read reads a frozen paper from the bytes of its file.
func read(text []byte) (*casefile.Frozen, *diag.List) {
	var list diag.List
	folder := casefile.Folder{FS: fstest.MapFS{"meetings/m/p.1.toml": {Data: text}}, Name: "content"}
	return folder.Frozen("m", "p", 1, &list), &list
}

// paper is a publication whose words are given.
func paper(title, text string) (Publication, *diag.List) {
	var list diag.List
	d := report.Draft{
		Header:    report.Header{Title: title, Issued: report.Day{Year: 2025, Month: 2, Day: 7}},
		Fields:    []report.DraftField{{Label: title, Lines: []report.Markdown{{Text: "x"}, {Text: ""}}}},
		Numbering: report.Numbering{Scheme: report.Continuous, Markers: []string{"1.", ""}},
		Parts: []report.DraftPart{{Title: title, Sections: []report.DraftSection{
			{ID: "one", Heading: title, Numbered: true, Text: report.Markdown{Text: text}, Contacts: []report.DraftContact{{Lines: []report.Markdown{{Text: "x"}, {Text: "*y*"}}}}},
		}}},
	}
	return Publication{Draft: d, Report: report.Build(d, &list), Paper: "p", Version: 1, Meeting: "cabinet/2025-02-07", Address: "p"}, &list
}

// thaw writes a publication, reads it, and gives what differs.
func thaw(p Publication) string {
	z, list := read(Write(p))
	if z == nil || list.Len() > 0 {
		return fmt.Sprint(list.Sorted())
	}
	r := report.Build(Draft(z, casefile.Folder{}), list)
	Check(z, r, list)
	if Digest(r) != Digest(p.Report) || list.Len() > 0 {
		return fmt.Sprint(list.Sorted(), "\n", string(Write(p)))
	}
	return ""
}

func TestRoundTrip(t *testing.T) {
	for _, text := range []string{
		"One.\n\na) x\n   i) y\nb) z\n", "It's 'quoted'", "three ''' quotes\n\nin two", "\"double\" and \\ back\n\nslash", "ends in a quote'\n\nx'", "tab\tand é – “”\r\nline",
		"It is \\{#label} and stays \\{#here}", "",
	} {
		p, _ := paper("A \"title\" \\ 'so'", text)
		if got := thaw(p); got != "" {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// What the program puts around a heading that is cited has the marks that it was published with: those that the file
// tells of, and curly ones where an earlier version of the program has written the file.
func TestQuotesOfTheProgram(t *testing.T) {
	p, _ := paper("Costs", "It is the Council's, see [](#one).")
	p.Draft.Parts[0].Sections[0].Numbered = false
	text := string(Write(p))
	for file, want := range map[string]string{
		text: `see "Costs".`,
		strings.Replace(text, "straight_quotes = true\n", "", 1): "see “Costs”.",
	} {
		z, list := read([]byte(file))
		if z == nil {
			t.Fatal(list.Sorted())
		}
		got := ""
		report.Build(Draft(z, casefile.Folder{}), list).Paragraphs(func(p *report.Paragraph) { got += report.Text(p.Runs) })
		if !strings.HasSuffix(got, want) {
			t.Errorf("%q, want %q at its end", got, want)
		}
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add("Title", "One.\n\na) x\n")
	f.Add("'''", "\x01\x7f")
	f.Fuzz(func(t *testing.T, title, text string) {
		p, findings := paper(title, text)
		if strings.TrimSpace(title) == "" || findings.Len() > 0 || !valid(title) || !valid(text) {
			t.Skip() // such a paper is not frozen
		}
		if got := thaw(p); got != "" {
			t.Error(got)
		}
	})
}

func valid(s string) bool {
	for _, c := range s {
		if c == '\uFFFD' || c == '\uFEFF' {
			return false
		}
	}
	return true
}
