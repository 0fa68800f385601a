package render_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// longPaper is a paper with parts, sections, sub-headings of both levels, a landscape appendix and notes, which is the same
// for the same seed. Every heading is like no other; some are longer than a line, and some longer than a page is wide.
func longPaper(seed uint64) report.Draft {
	g := rand.New(rand.NewPCG(seed, 2025))
	d := report.Draft{Header: report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Title: "Title", ShortTitle: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}}}
	n := 0
	heading := func() string {
		n++
		words := []string{"plain", "of ten words or so, which is more than most have got", strings.Repeat("of very many words ", 20), strings.Repeat("unbroken", 30), "with a note[^n]", "with [a link](https://example.org/a/b)", "☒ and *italic*", "Tŷ ac Ŵyl"}
		return fmt.Sprintf("Heading %d %s", n, words[g.IntN(len(words))])
	}
	text := func() string { return strings.Repeat("words and more words ", 5+g.IntN(150)) + "\n\n" }
	section := func(id string) report.DraftSection {
		var b strings.Builder
		b.WriteString(text())
		for range g.IntN(4) {
			b.WriteString("### " + heading() + "\n\n" + text())
			for range g.IntN(3) {
				b.WriteString("#### " + heading() + "\n\n" + text())
			}
		}
		if strings.Contains(b.String(), "[^n]") {
			b.WriteString("[^n]: A note.\n")
		}
		s := report.DraftSection{ID: id, Heading: strings.ReplaceAll(heading(), "[^n]", ""), Numbered: g.IntN(3) > 0, Text: report.Markdown{Text: b.String()}}
		if g.IntN(5) == 0 {
			s.Heading = ""
		}
		return s
	}
	if g.IntN(2) == 0 {
		d.Numbering = report.Numbering{Scheme: report.Decimal, Subheadings: []report.Subheadings{"", report.NumberedSubheadings, report.AllSubheadings}[g.IntN(3)]}
	}
	for p := range 1 + g.IntN(3) {
		part := report.DraftPart{}
		if g.IntN(2) == 0 {
			part.Title = heading()
			part.Title = strings.ReplaceAll(part.Title, "[^n]", "")
		}
		if g.IntN(3) == 0 {
			part.Language = "cy"
		}
		for s := range 1 + g.IntN(5) {
			part.Sections = append(part.Sections, section(fmt.Sprintf("s%d-%d", p, s)))
		}
		d.Parts = append(d.Parts, part)
	}
	last := &d.Parts[0].Sections[0]
	last.Appendices = []report.DraftAppendix{{Marker: "Appendix A", Title: report.Markdown{Text: heading()}, Text: report.Markdown{Text: text() + "### Below an appendix\n\n" + text()}, Landscape: g.IntN(2) == 0}}
	last.Appendices[0].Title.Text = strings.ReplaceAll(last.Appendices[0].Title.Text, "[^n]", "")
	return d
}

// A listed entry of the contents of a PDF, as its structure has it.
type listed struct {
	words, page, said string
	depth             int
	link              pdfread.Link
}

// contentsOf reads the contents of a PDF, and the pages on which its headings begin, straight from its structure.
func contentsOf(t *testing.T, file []byte) (entries []listed, pages map[string]int, p *pdfread.PDF) {
	t.Helper()
	p, err := pdfread.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	pages = map[string]int{}
	var walk func(n *pdfread.Node, depth int)
	walk = func(n *pdfread.Node, depth int) {
		switch {
		case n.Kind == "TOC":
			depth++
		case n.Kind == "Link" && depth > 0:
			number := n.Kids[len(n.Kids)-1]
			words, _ := strings.CutSuffix(wordsIn(n), number.Text)
			entries = append(entries, listed{strings.Join(strings.Fields(words), " "), number.Text, number.Alt, depth, n.Links[len(n.Links)-1]}) // one for each page on which the entry stands
		case n.Kind[0] == 'H' && n.Kind != "H1":
			for _, part := range n.Parts {
				if part.At.Page > 0 && pages[headingOf(n)] == 0 {
					pages[headingOf(n)] = part.At.Page
				}
			}
		}
		for _, kid := range n.Kids {
			walk(kid, depth)
		}
	}
	walk(p.Root, 0)
	return entries, pages, p
}

var noteMarker = regexp.MustCompile(`\[\d+\]`)

// headingOf is the text of a heading without the markers of notes.
func headingOf(n *pdfread.Node) string {
	return strings.Join(strings.Fields(noteMarker.ReplaceAllString(wordsIn(n), "")), " ")
}

func wordsIn(n *pdfread.Node) (words string) {
	for _, part := range n.Parts {
		if words += part.Text; part.Kid != nil {
			words += wordsIn(part.Kid)
		}
	}
	return words
}

// TestContents reads the contents of long papers back: of each entry the number is that of the page on which its heading
// stands, to the eye and to the ear, and the link leads there. No entry meets its number.
func TestContents(t *testing.T) {
	with := 0
	for seed := range uint64(25) {
		var list diag.List
		r := report.Build(longPaper(seed), &list)
		if list.Errors() > 0 {
			t.Fatalf("paper %d: %v", seed, list.Sorted())
		}
		file, err := pdf.Render(r, pdf.Options{LargePrint: seed%3 == 0})
		if err != nil {
			t.Fatalf("paper %d: %v", seed, err)
		}
		entries, pages, p := contentsOf(t, file.Bytes)
		if len(p.Problems()) > 0 {
			t.Fatalf("paper %d: %v", seed, p.Problems())
		}
		if len(entries) > 0 {
			with++
		}
		for _, e := range entries {
			page, on := fmt.Sprint(pages[e.words]), "page"
			if strings.HasPrefix(e.said, "tudalen") {
				on = "tudalen"
			}
			if e.page != page || e.said != on+" "+page || e.link.Target.Page != pages[e.words] || !strings.HasSuffix(e.link.Contents, ", "+on+" "+page) {
				t.Errorf("paper %d: %+v stands on page %s", seed, e, page)
			}
		}
		for _, b := range p.Outline {
			if b.Target.Page != pages[b.Title] {
				t.Errorf("paper %d: the bookmark %q leads to page %d, not %d", seed, b.Title, b.Target.Page, pages[b.Title])
			}
		}
		if wrong := wrongContents(t, file.Bytes); len(wrong) > 0 {
			t.Errorf("paper %d: %v", seed, wrong)
		}
		apart(t, seed, p, entries)
		if t.Failed() {
			return
		}
	}
	if with < 15 {
		t.Errorf("%d of the papers have contents, which shows little", with)
	}
}

// apart demands that the words in a line of the contents end before the number.
func apart(t *testing.T, seed uint64, p *pdfread.PDF, entries []listed) {
	t.Helper()
	for _, e := range entries {
		page := p.Pages[e.link.Page-1]
		number := 0.0
		for _, s := range page.Spans {
			if s.Text == e.page && s.X > page.Width/2 && s.Y > e.link.Rect[1] && s.Y < e.link.Rect[3] {
				number = s.X
			}
		}
		if number == 0 {
			t.Errorf("paper %d: %q has no number at the right", seed, e.words)
		}
		for _, s := range page.Spans {
			if s.Y > e.link.Rect[1] && s.Y < e.link.Rect[3] && s.X < number && s.X+s.Width > number-s.Size/2 {
				t.Errorf("paper %d: %q stands at %.1f to %.1f, and its number at %.1f", seed, s.Text, s.X, s.X+s.Width, number)
			}
		}
	}
}

// onOwnPages is a paper of so many pages without contents: each appendix has a page.
func onOwnPages(pages int) report.Draft {
	s := report.DraftSection{ID: "one", Heading: "One", Text: report.Markdown{Text: "Words."}}
	for i := range pages - 1 {
		s.Appendices = append(s.Appendices, report.DraftAppendix{Marker: "Appendix A", Title: report.Markdown{Text: fmt.Sprint("The ", i)}, Text: report.Markdown{Text: "Words."}})
	}
	return report.Draft{Header: report.Header{Council: "Town Council", Body: "Cabinet", Title: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}}, Parts: []report.DraftPart{{Sections: []report.DraftSection{s}}}}
}

// rendered is the PDF of a draft, and what a reader finds wrong in its contents.
func rendered(t *testing.T, d report.Draft, o pdf.Options) (pdf.File, []verify.Difference) {
	t.Helper()
	var list diag.List
	file, err := pdf.Render(report.Build(d, &list), o)
	if err != nil || list.Errors() > 0 {
		t.Fatal(err, list.Sorted())
	}
	return file, wrongContents(t, file.Bytes)
}

// wrongContents is what a reader finds wrong in the contents of a PDF, and in its bookmarks.
func wrongContents(t *testing.T, file []byte) (wrong []verify.Difference) {
	t.Helper()
	reading, err := verify.ReadPDF(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range verify.Compare(verify.Paper{}, verify.Format{Name: "PDF"}, reading) {
		if d.What == verify.Contents {
			wrong = append(wrong, d)
		}
	}
	return wrong
}

// The pages of the contents do not count among those from which on a paper has contents.
func TestContentsFromEightPagesOn(t *testing.T) {
	for pages := 6; pages < 11; pages++ {
		d := onOwnPages(pages)
		for _, large := range []bool{false, true} {
			file, wrong := rendered(t, d, pdf.Options{LargePrint: large})
			entries, _, _ := contentsOf(t, file.Bytes)
			want := 0
			if pages >= 8 {
				want = pages
			}
			if len(entries) != want || len(wrong) > 0 {
				t.Errorf("a paper of %d pages lists %d headings; wrong: %v", pages, len(entries), wrong)
			}
		}
	}
}

// A list of very many headings goes on over several pages, and leaves most of the paper to its text.
func TestContentsOfManyHeadings(t *testing.T) {
	tests := []struct {
		name     string
		heading  string
		text     int // words below each
		from, to int // entries
	}{
		{"a long paper", "### Heading %d", 100, 301, 301},
		{"a short paper", "#### Heading %d", 0, 2, 2},
	}
	for _, test := range tests {
		var b strings.Builder
		b.WriteString("### First\n\nWords.\n\n")
		for i := range 300 {
			fmt.Fprintf(&b, test.heading+"\n\n%s\n\n", i, strings.Repeat("words ", test.text))
		}
		d := report.Draft{Header: report.Header{Title: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}}, Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "one", Heading: "One", Text: report.Markdown{Text: b.String()}}}}}}
		file, wrong := rendered(t, d, pdf.Options{})
		entries, _, p := contentsOf(t, file.Bytes)
		last := 1
		for _, e := range entries {
			last = max(last, e.link.Page)
		}
		if len(entries) < test.from || len(entries) > test.to+1 || len(wrong) > 0 || 2*last > len(p.Pages) {
			t.Errorf("%s: %d entries over %d of %d pages; wrong: %v", test.name, len(entries), last, len(p.Pages), wrong)
		}
	}
}
