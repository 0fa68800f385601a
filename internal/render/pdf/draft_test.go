package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
)

// TestDraft says in its language that it is one: in the document's title, once to those who have it read aloud, behind
// the text of all pages but the blank one, and in the running head of each page after the first.
func TestDraft(t *testing.T) {
	for tag, word := range map[string]string{"en-GB": "Draft", "cy": "Drafft"} {
		r := longReport(report.Header{Council: "Wychwood", Body: "Cabinet", Date: "1 May 2025", Lead: "Cabinet", Title: "Rent", ShortTitle: "Rent", Draft: true})
		r.Language, r.DoubleSided = tag, true
		file, err := Render(r, Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := pdfread.Read(file.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		if survey, err := pdfread.Look(file.Bytes); err != nil || survey.Title != word+": Rent" {
			t.Errorf("the document is called %q, %v", survey.Title, err)
		}
		if tree := p.Tree(); strings.Count(tree, word) != 1 || !strings.HasPrefix(tree, "Document\n  P "+word+"\n  P Wychwood\n  P Cabinet\n  H1 Rent\n") {
			t.Errorf("a screen reader begins with\n%.100s", tree)
		}
		checkMarked(t, word, p.Pages)
	}
}

func checkMarked(t *testing.T, word string, pages []pdfread.Page) {
	t.Helper()
	for n, page := range pages {
		marked := ""
		for _, s := range page.Artifacts {
			if s.Subtype == "Watermark" {
				marked += s.Text
			}
		}
		if len(page.Spans) == 1 && n == len(pages)-1 {
			continue
		}
		if head := headOf(page); marked != word || n > 0 && !strings.HasPrefix(head[0].Text, word+" – ") {
			t.Errorf("page %d has %q behind its text, and the running head %v", n+1, marked, head)
		}
	}
}

// TestBlankPage has its sentence alone, in the middle and within the margins, whatever its size.
func TestBlankPage(t *testing.T) {
	for _, tag := range []string{"en-GB", "cy"} {
		for _, o := range []Options{{}, {LargePrint: true}} {
			r := reportOf(&report.Paragraph{Runs: words("Words.")})
			r.DoubleSided, r.Language, r.LargePrint = true, tag, 28
			pages := readOf(t, r, o).Pages
			last := pages[len(pages)-1]
			text := ""
			for _, s := range last.Spans {
				text += s.Text
				if left, right := s.X, last.Width-s.X-s.Width; left < 56 || left-right > 10 || right-left > 10 {
					t.Errorf("%q stands %v from the left and %v from the right", s.Text, left, right)
				}
			}
			if len(pages) != 2 || text != r.Words().Blank || len(last.Artifacts) > 0 {
				t.Errorf("the last of %d pages says %q", len(pages), text)
			}
		}
	}
}
