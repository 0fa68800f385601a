package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

// draft is a paper with one numbered section.
func draft(text string) report.Draft {
	return report.Draft{
		Header: report.Header{Council: "Wychwood Council", Body: "Cabinet", Title: "A paper", ShortTitle: "Paper", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 2, Day: 7}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{{ID: "one", Heading: "One", Numbered: true, Text: report.Markdown{Text: text}}}}},
	}
}

func build(t testing.TB, d report.Draft) *report.Report {
	t.Helper()
	var list diag.List
	r := report.Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return r
}

// rendered is a file, as it is read again, and its parts.
func rendered(t testing.TB, r *report.Report, o Options) (*docxread.File, map[string]string) {
	t.Helper()
	data, err := Render(r, o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Render(r, o)
	if err != nil || !bytes.Equal(data, again) {
		t.Error("the same paper gives other bytes", err)
	}
	f, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Lost) > 0 {
		t.Errorf("it has what can't be read: %v", f.Lost)
	}
	return f, partsOf(t, data)
}

func partsOf(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

// paragraphs are the styles and words of paragraphs, a line each.
func paragraphs(blocks []docxread.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *docxread.Paragraph:
			fmt.Fprintf(&b, "%s: ", block.Style)
			for _, r := range block.Runs {
				if b.WriteString(r.Text); r.Note != "" {
					fmt.Fprintf(&b, "(%s%s)", r.Note, r.NoteMark)
				}
			}
			b.WriteByte('\n')
		case *docxread.Table:
			fmt.Fprintf(&b, "table %s\n", block.Caption)
		}
	}
	return b.String()
}

// TestNotes has notes that refer to notes, which Word can't: a further one stands in the note that is the first to refer to it.
func TestNotes(t *testing.T) {
	r := build(t, draft("First[^a] and again[^a], second[^b].\n\n[^a]: Note A, see[^c].\n\n    More of A.\n\n[^b]: Note B, see[^c] too.\n\n[^c]: Note C.\n"))
	f, _ := rendered(t, r, Options{})
	d := f.View(docxread.Accepted)
	if got, want := paragraphs(d.Blocks), "heading 1: A paper\nheading 2: One\nnumbered paragraph: 1.\tFirst(f1) and again1, second(f2).\n"; got != want {
		t.Errorf("the text is\n%s", got)
	}
	if got, want := paragraphs(d.Notes["f1"]), "footnote text: Note A, see3.\nfootnote text: More of A.\nfootnote text: 3\tNote C.\n"; got != want {
		t.Errorf("the first note is\n%s", got)
	}
	if got, want := paragraphs(d.Notes["f2"]), "footnote text: Note B, see3 too.\n"; got != want {
		t.Errorf("the second note is\n%s", got)
	}
}

// TestOwnMarks has notes whose numbers are not those that Word would count, which are text therefore.
func TestOwnMarks(t *testing.T) {
	r := build(t, draft("First[^a], second[^b].\n\n[^a]: Note A.\n\n[^b]: Note B.\n"))
	r.Notes[1].Number = "1A"
	f, _ := rendered(t, r, Options{})
	d := f.View(docxread.Accepted)
	if got := paragraphs(d.Blocks); !strings.Contains(got, "First(f11), second(f21A).") {
		t.Errorf("the text is\n%s", got)
	}
	if got := paragraphs(d.Notes["f2"]); !strings.Contains(got, "Note B.") {
		t.Errorf("the second note is\n%s", got)
	}
}

// TestTables has tables that follow one another: Word would take them for one, and ends no text with a table.
func TestTables(t *testing.T) {
	const table = "| A | B |\n|---|---|\n| x | 1 |\n\n"
	r := build(t, draft("First.\n\n"+table))
	s := &r.Parts[0].Sections[0]
	first := s.Blocks[0].(*report.Paragraph)
	s.Blocks = []report.Block{first.Blocks[0], first.Blocks[0]}
	_, parts := rendered(t, r, Options{})
	document := parts["word/document.xml"]
	if n := strings.Count(document, `<w:pStyle w:val="TableEnd"/>`); n != 2 {
		t.Errorf("%d paragraphs part tables and end the text, not 2", n)
	}
	if strings.Contains(document, "</w:tbl>\n<w:tbl>") {
		t.Error("two tables touch")
	}
}

// TestLandscape has an appendix on pages that lie on their long side, and one after it that does not.
func TestLandscape(t *testing.T) {
	d := draft("First.\n")
	d.Parts[0].Sections[0].Appendices = []report.DraftAppendix{
		{Marker: "Appendix A", Title: report.Markdown{Text: "Wide"}, Text: report.Markdown{Text: "Words."}, Landscape: true},
		{Marker: "Appendix A", Title: report.Markdown{Text: "Tall"}, Text: report.Markdown{Text: "Words."}},
	}
	_, parts := rendered(t, build(t, d), Options{})
	var sheets []string
	for _, s := range strings.Split(parts["word/document.xml"], "<w:sectPr>")[1:] {
		s, _, _ = strings.Cut(s, "</w:sectPr>")
		sheets = append(sheets, fmt.Sprint(strings.Contains(s, "landscape"), strings.Contains(s, "titlePg")))
	}
	if got := strings.Join(sheets, ", "); got != "false true, true false, false false" {
		t.Errorf("the pages lie, and have a letterhead: %s", got)
	}
}

// TestWideTable has a table that fits no page, which has pages of its own that lie on their long side.
func TestWideTable(t *testing.T) {
	row := func(words string) string { return "|" + strings.Repeat(words+"|", 14) + "\n" }
	table := row("Expenditure") + row("---") + row("£1,000") + "\n"
	for text, want := range map[string]string{
		"One.\n\n" + table:                               "false true",
		"One.\n\n" + table + "Two.\n":                    "false true false",
		"One.\n\n" + table + "Two.\n\n" + table + "End.": "false true false true false",
	} {
		_, parts := rendered(t, build(t, draft(text)), Options{})
		if got := sheetsOf(parts["word/document.xml"]); got != want {
			t.Errorf("the pages lie: %s, not %s", got, want)
		}
	}
}

// TestTablesOfPages has a table that fits a page straight after one that fits none.
func TestTablesOfPages(t *testing.T) {
	r := build(t, draft("One.\n\n|"+strings.Repeat("Expenditure|", 14)+"\n|"+strings.Repeat("---|", 14)+"\n|"+strings.Repeat("1|", 14)+"\n\nTwo.\n\n| A | B |\n|---|---|\n| x | 1 |\n"))
	s := &r.Parts[0].Sections[0]
	of := func(i int) report.Block { return s.Blocks[i].(*report.Paragraph).Blocks[0] }
	s.Blocks = []report.Block{of(0), of(1), of(0), of(0)}
	f, parts := rendered(t, r, Options{})
	if got := sheetsOf(parts["word/document.xml"]); got != "false true false true" {
		t.Errorf("the pages lie: %s", got)
	}
	tables := 0
	for _, b := range f.View(docxread.Accepted).Blocks {
		if _, is := b.(*docxread.Table); is {
			tables++
		}
	}
	if tables != 4 {
		t.Errorf("there are %d tables", tables)
	}
}

// sheetsOf are which pages lie on their long side.
func sheetsOf(document string) string {
	var lie []string
	for _, s := range strings.Split(document, "<w:sectPr>")[1:] {
		s, _, _ = strings.Cut(s, "</w:sectPr>")
		lie = append(lie, fmt.Sprint(strings.Contains(s, "landscape")))
	}
	return strings.Join(lie, " ")
}

// TestClearing has a file that goes out: Word tracks changes in it, and comments stand where they belong.
func TestClearing(t *testing.T) {
	r := build(t, draft("First.[^n]\n\n- a point\n\n[^n]: A note.\n"))
	f, _ := rendered(t, r, Options{Case: "x", Clearing: true, Comments: []Comment{
		{On: "_para_1", Author: "cabinet check", Text: "is < it & so?\nIt is."}, {On: "_para_1_b1", Author: "cabinet check", Text: "this point"}, {On: "_gone", Author: "cabinet check", Text: "of all"},
		{On: "_note_1", Author: "cabinet check", Text: "of a note"},
	}})
	if !f.Tracking || len(f.Changes) > 0 {
		t.Errorf("changes are tracked: %t, and there are %d", f.Tracking, len(f.Changes))
	}
	var got []string
	for _, c := range f.Comments {
		got = append(got, fmt.Sprintf("%s (%s, %s) on %q: %s", c.Author, c.Initials, c.At, c.On, c.Text))
	}
	const want = `cabinet check (CC, 2025-02-07T00:00:00Z) on "1.\tFirst.": is < it & so?
It is.
cabinet check (CC, 2025-02-07T00:00:00Z) on "a point": this point
cabinet check (CC, 2025-02-07T00:00:00Z) on "A paper": of all
cabinet check (CC, 2025-02-07T00:00:00Z) on "A paper": of a note`
	if strings.Join(got, "\n") != want {
		t.Errorf("comments are\n%s", strings.Join(got, "\n"))
	}
	if f.Properties[CaseProperty] != "x" || f.Properties[CouncilProperty] != "Wychwood Council" || f.Properties[DigestProperty] != r.Digest() {
		t.Errorf("properties are %v", f.Properties)
	}
	published, parts := rendered(t, r, Options{})
	if _, has := parts["word/comments.xml"]; has || published.Tracking {
		t.Error("a file that is published has comments, or tracks changes")
	}
}

// TestBookmarked finds everything that a paper has a bookmark for, once, and every link leads to one.
func TestBookmarked(t *testing.T) {
	r := build(t, draft("First {#Spend_1}\n\n- one\n- two\n\n  More.\n\nTable: Costs\n\n| A | B |\n|---|---|\n| x | 1 |\n\n> A quote.\n\nSee [](#Spend_1).[^a]\n\n### A heading that is long enough to need a digest in its name\n\nEnd.\n\n[^a]: A note.\n"))
	_, parts := rendered(t, r, Options{})
	all := parts["word/document.xml"] + parts["word/footnotes.xml"]
	for _, b := range r.Bookmarks() {
		if n := strings.Count(all, `w:name="`+b.Name+`"`); n != 1 {
			t.Errorf("%s is there %d times", b.Name, n)
		}
	}
	for _, link := range strings.Split(all, `w:anchor="`)[1:] {
		name, _, _ := strings.Cut(link, `"`)
		if !strings.Contains(all, `w:name="`+name+`"`) {
			t.Errorf("a link leads nowhere: %s", name)
		}
	}
}

// TestLanguages has a part in another language than the paper.
func TestLanguages(t *testing.T) {
	d := draft("First.\n")
	d.Parts = append(d.Parts, report.DraftPart{Title: "Rhan B", Language: "cy", Sections: []report.DraftSection{{ID: "dau", Heading: "Dau", Numbered: true, Text: report.Markdown{Text: "Ail."}}}})
	_, parts := rendered(t, build(t, d), Options{})
	if n := strings.Count(parts["word/document.xml"], `<w:lang w:val="cy"/>`); n != 4 { // two headings, a number, and words
		t.Errorf("%d runs are Welsh", n)
	}
	if !strings.Contains(parts["word/styles.xml"], `<w:lang w:val="en-GB"`) {
		t.Error("the paper has no language")
	}
}

// TestTableInNote ends a note with a table, after which Word asks for a paragraph.
func TestTableInNote(t *testing.T) {
	r := build(t, draft("First.[^a]\n\n[^a]: Note A:\n\n    | A | B |\n    |---|---|\n    | x | 1 |\n"))
	f, parts := rendered(t, r, Options{})
	if got := paragraphs(f.View(docxread.Accepted).Notes["f1"]); !strings.Contains(got, "table Table of A and B") {
		t.Errorf("the note is\n%s", got)
	}
	if strings.Contains(parts["word/footnotes.xml"], "</w:tbl>\n</w:footnote>") {
		t.Error("a note ends with a table")
	}
}
