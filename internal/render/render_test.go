// Package render_test holds the three renderers against one another.
package render_test

import (
	"bufio"
	"bytes"
	stdhtml "html"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	gmtext "github.com/yuin/goldmark/text"
	parser "golang.org/x/net/html"

	"cabinet/internal/diag"
	"cabinet/internal/render/html"
	"cabinet/internal/render/markdown"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
	"cabinet/internal/verify"
)

// TestSameNumbers reads the numbers, markers and words of generated papers back from every format.
func TestSameNumbers(t *testing.T) {
	const papers = 100
	paragraphs := 0
	for seed := range uint64(papers) {
		d, want := generate(seed)
		var list diag.List
		r := report.Build(d, &list)
		if list.Len() > 0 {
			t.Fatalf("paper %d has findings: %v", seed, list.Sorted())
		}
		paragraphs += len(want)
		same(t, seed, "model", ofModel(r), slices.DeleteFunc(slices.Clone(want), isDocument))
		same(t, seed, "Markdown", ofMarkdown(markdown.Render(r)), want)
		same(t, seed, "HTML", ofHTML(t, html.Article(r)), want)
		file, err := pdf.Render(r, pdf.Options{LargePrint: seed%3 == 0})
		if err != nil {
			t.Fatal(err)
		}
		same(t, seed, "PDF", ofPDF(t, file.Bytes), want)
		if t.Failed() {
			return
		}
	}
	if paragraphs < 10*papers {
		t.Errorf("the papers have %d paragraphs in all, which shows little", paragraphs)
	}
}

func same(t *testing.T, seed uint64, format string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("paper %d: the %s ends before %q", seed, format, want[i])
		case i >= len(want):
			t.Errorf("paper %d: the %s goes on with %q", seed, format, got[i])
		case got[i] != want[i]:
			t.Errorf("paper %d: the %s has %q, want %q", seed, format, got[i], want[i])
		default:
			continue
		}
		return
	}
}

// isDocument tells whether a line is the title of a document of an item, which is no block.
func isDocument(line string) bool { return strings.HasPrefix(line, "Document ") }

func ofModel(r *report.Report) (lines []string) {
	r.Blocks(func(b report.Block) {
		switch b := b.(type) {
		case *report.Heading:
			lines = append(lines, report.Text(b.Title()))
		case *report.Paragraph:
			lines = append(lines, strings.TrimSpace(strings.TrimPrefix(b.Marker, "•")+" "+report.Text(b.Runs)))
		case *report.Item:
			lines = append(lines, strings.Join(strings.Fields(b.Marker+" "+report.Text(b.Runs)+" "+b.Pages.Printed), " "))
		}
	})
	return lines
}

// ofMarkdown is what CommonMark without extensions shows, without the headings of sections and what stands above them.
func ofMarkdown(source []byte) (lines []string) {
	var line strings.Builder
	ast.Walk(goldmark.New().Parser().Parse(gmtext.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Heading:
			if n.Level == 1 {
				lines = nil
			}
			if n.Level < 4 {
				return ast.WalkSkipChildren, nil
			}
			if !entering {
				lines = append(lines, line.String())
				line.Reset()
			}
		case *ast.Text:
			if entering {
				line.WriteString(plain(n.Segment.Value(source)))
				if n.HardLineBreak() {
					line.WriteByte(' ')
				}
			}
		case *ast.AutoLink:
			if entering {
				line.Write(n.Label(source))
			}
		case *ast.Paragraph, *ast.TextBlock:
			if !entering {
				lines = append(lines, line.String())
				line.Reset()
			}
		}
		return ast.WalkContinue, nil
	})
	return lines
}

// plain is text without Markdown's escapes.
func plain(source []byte) string {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	gmhtml.DefaultWriter.Write(w, source)
	w.Flush()
	return stdhtml.UnescapeString(b.String())
}

// ofHTML is the paragraphs and sub-headings of sections.
func ofHTML(t *testing.T, source []byte) (lines []string) {
	t.Helper()
	root, err := parser.Parse(bytes.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Data != "p" && n.Data != "h4" && n.Data != "h5" || n.Parent.Data == "header" {
			continue
		}
		line := ""
		for d := range n.Descendants() {
			if d.Type == parser.TextNode && !slices.ContainsFunc(d.Parent.Attr, func(a parser.Attribute) bool { return a.Val == "unseen" }) {
				line += d.Data
			}
		}
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return lines
}

// ofPDF is the tagged text, in reading order, without the headings of sections and what stands above them.
func ofPDF(t *testing.T, source []byte) []string {
	t.Helper()
	p, err := verify.ReadPDF(source)
	if err != nil {
		t.Fatal(err)
	}
	if problems := p.Problems; len(problems) > 0 {
		t.Errorf("problems of the PDF: %q", problems)
	}
	all := strings.Split(strings.TrimSuffix(p.Text(), "\n"), "\n")
	lines := all[slices.Index(all, "Title")+1:]
	if last := len(lines) - 1; lines[last] == "This page is intentionally left blank" {
		lines = lines[:last]
	}
	lines = slices.DeleteFunc(lines, func(line string) bool {
		_, heading, _ := strings.Cut(line, ". ")
		return strings.HasPrefix(line, "Heading s") || strings.HasPrefix(heading, "Heading s") || strings.HasPrefix(line, "Part ")
	})
	for i, line := range lines {
		lines[i] = strings.TrimSpace(strings.TrimPrefix(line, "•"))
	}
	return lines
}
