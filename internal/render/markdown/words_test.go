package markdown

import (
	"bufio"
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/report"
)

// sameWords checks that stock CommonMark shows the words of blocks, markers included, in order, and
// nothing as markup of its own.
func sameWords(t *testing.T, blocks []report.Block) {
	t.Helper()
	written := Blocks(blocks)
	if got, want := shown(t, written), words(blocks); got != want {
		t.Errorf("written as\n%s\nCommonMark shows\n%s\nwant\n%s", written, got, want)
	}
}

// words are the words of blocks, a line for each paragraph.
func words(blocks []report.Block) string {
	var b strings.Builder
	r := report.Report{Parts: []report.Part{{Sections: []report.Section{{Blocks: blocks}}}}}
	r.Blocks(func(block report.Block) {
		if h, ok := block.(*report.Heading); ok {
			b.WriteString(report.Text(h.Runs) + "\n")
		}
		p, ok := block.(*report.Paragraph)
		if !ok {
			return
		}
		if p.Marker != "" && p.Marker != "•" {
			b.WriteString(p.Marker + " ")
		}
		b.WriteString(report.Text(p.Runs) + "\n")
	})
	return b.String()
}

// shown is what goldmark without extensions shows of Markdown, a line for each paragraph.
func shown(t *testing.T, markdown string) string {
	t.Helper()
	source := []byte(markdown)
	var b strings.Builder
	ast.Walk(goldmark.New().Parser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Document, *ast.List, *ast.ListItem, *ast.Blockquote, *ast.Emphasis, *ast.Link:
			if l, ok := n.(*ast.List); ok && l.IsOrdered() {
				t.Errorf("CommonMark counts a list of its own in\n%s", markdown)
			}
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			if !entering {
				b.WriteByte('\n')
			}
		case *ast.Text:
			if entering {
				b.WriteString(plain(n, source))
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(source))
			}
		default:
			t.Errorf("CommonMark finds a %s in\n%s", n.Kind(), markdown)
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// plain is the text of a node without Markdown's escapes.
func plain(n *ast.Text, source []byte) string {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	gmhtml.DefaultWriter.Write(w, n.Segment.Value(source))
	w.Flush()
	out := html.UnescapeString(b.String())
	switch {
	case n.HardLineBreak():
		return out + "\n"
	case n.SoftLineBreak():
		return out + " "
	}
	return out
}
