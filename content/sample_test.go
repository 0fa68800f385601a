package content_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
	"cabinet/internal/verify"
)

// The sample is a report that Leicestershire County Council published in February 2025. It must come
// out word for word, with the same numbers, in all three formats.

const address = "cabinet/2025-02-07/sena-tribunal-officers"

// buildSample builds the sample into a folder of the test's, and reads a file of its report.
func buildSample(t *testing.T) func(name string) []byte {
	t.Helper()
	dir := t.TempDir()
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building})
	if err != nil || r.Errors > 0 || r.Papers != 1 {
		t.Fatalf("the sample did not build: %v, %+v", err, r)
	}
	return func(name string) []byte {
		text, err := os.ReadFile(filepath.Join(dir, "output", filepath.FromSlash(address), name))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
}

func TestSampleIsThePublishedReport(t *testing.T) {
	file := buildSample(t)
	want := published(t)
	for format, got := range map[string]string{
		"Markdown": commonMarkText(t, file("sena-tribunal-officers.md")),
		"HTML":     articleText(t, file("index.html")),
		"PDF":      pdfText(t, file("sena-tribunal-officers.pdf")),
	} {
		t.Run(format, func(t *testing.T) { sameWords(t, want, strings.Fields(got)) })
	}
}

// published is the words of the published report. Its page break inside paragraph 6 is joined, and the
// blank page at its end left out.
func published(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/published.md")
	if err != nil {
		t.Fatal(err)
	}
	words := string(text)
	words = strings.ReplaceAll(words, "**", "")
	words = strings.TrimSuffix(strings.TrimSpace(words), "This page is intentionally left blank")
	words = regexp.MustCompile(`(?m)^ - `).ReplaceAllString(words, "")
	return strings.Fields(words)
}

// sameWords compares words in order, in the title and part lines without regard to case.
func sameWords(t *testing.T, want, got []string) {
	t.Helper()
	for i := range min(len(want), len(got)) {
		same := want[i] == got[i]
		if strings.ToUpper(want[i]) == want[i] { // set in capitals there
			same = strings.EqualFold(want[i], got[i])
		}
		if !same {
			t.Fatalf("word %d is %q, published as %q, after %q", i, got[i], want[i], want[max(0, i-8):i])
		}
	}
	if len(want) != len(got) {
		t.Fatalf("%d words, published are %d", len(got), len(want))
	}
}

// commonMarkText is the text of Markdown as any CommonMark tool shows it.
func commonMarkText(t *testing.T, source []byte) string {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.Convert(source, &page); err != nil {
		t.Fatal(err)
	}
	return articleText(t, append([]byte("<article>"), page.Bytes()...))
}

// articleText is the text of a page's article.
func articleText(t *testing.T, page []byte) string {
	t.Helper()
	tree, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range tree.Descendants() {
		if n.DataAtom == atom.Article {
			return textOf(n)
		}
	}
	t.Fatal("the page has no article")
	return ""
}

// textOf is the text of a node, blocks and lines parted by white space.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !framed(d):
			b.WriteString(d.Data)
		case slices.Contains([]atom.Atom{atom.P, atom.Br, atom.Li, atom.H1, atom.H2, atom.H3, atom.Div}, d.DataAtom):
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// framed tells whether a node is of the page's frame, which has the day of publication and the documents below the title.
func framed(n *html.Node) bool {
	for a := range n.Ancestors() {
		if slices.Contains(a.Attr, html.Attribute{Key: "class", Val: "frame"}) {
			return true
		}
	}
	return false
}

// pdfText is the tagged text of a PDF, without the council's name above the paper and the blank page's sentence.
func pdfText(t *testing.T, file []byte) string {
	t.Helper()
	reading, err := verify.ReadPDF(file)
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(strings.TrimSpace(reading.Text()), "Leicestershire County Council\n")
	if !ok {
		t.Error("the PDF does not begin with the council's name")
	}
	return strings.TrimSuffix(text, "This page is intentionally left blank")
}

func readPDF(t *testing.T, file []byte) *pdfread.PDF {
	t.Helper()
	pdf, err := pdfread.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func TestSampleIsNumbered1To25(t *testing.T) {
	file := buildSample(t)
	numbers := regexp.MustCompile(`(?m)^(\d+)\. `)
	for format, text := range map[string]string{
		"Markdown": strings.ReplaceAll(string(file("sena-tribunal-officers.md")), `\.`, "."),
		"HTML":     articleText(t, file("index.html")),
		"PDF":      pdfText(t, file("sena-tribunal-officers.pdf")),
	} {
		var got []string
		for _, m := range numbers.FindAllStringSubmatch(text, -1) {
			got = append(got, m[1])
		}
		var want []string
		for n := 1; n <= 25; n++ {
			want = append(want, fmt.Sprint(n))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is numbered %v", format, got)
		}
	}
}

func TestSamplePDF(t *testing.T) {
	pdf := readPDF(t, buildSample(t)("sena-tribunal-officers.pdf"))
	if problems := pdf.Problems(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	if missing := pdf.MissingGlyphs(); len(missing) > 0 {
		t.Errorf("empty boxes are printed for %q", missing)
	}
	if len(pdf.Pages)%2 != 0 {
		t.Errorf("%d pages, but the council prints double-sided", len(pdf.Pages))
	}
	last := len(pdf.Pages) - 1
	for i, page := range pdf.Pages[:last] {
		foot := fmt.Sprintf("Page %d of %d", i+1, last)
		if !slices.ContainsFunc(page.Artifacts, func(s pdfread.Span) bool { return s.Text == foot }) {
			t.Errorf("page %d has no foot %q", i+1, foot)
		}
	}
	if blank := pdf.Pages[last]; len(blank.Artifacts) != 0 || len(blank.Spans) != 1 {
		t.Errorf("the last page is not blank but for its sentence: %+v", blank.Spans)
	}
}

// The agenda of the sample has the Cabinet's standing items around the report, in the order in which they were published.
func TestSampleAgenda(t *testing.T) {
	text := string(buildSample(t)("../agenda.md"))
	var got []string
	for _, m := range regexp.MustCompile(`(?m)^(\d\\\. \[?[A-Z][a-z]+ [a-zA-Z]+ [a-zA-Z]+)`).FindAllStringSubmatch(text, -1) {
		got = append(got, m[1])
	}
	want := []string{
		`1\. Minutes of the`, `2\. To advise of`, `3\. Declarations of interest`, `4\. [Exception to Contract`, `5\. Items referred from`, `6\. Any other items`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("the items are %q", got)
	}
}
