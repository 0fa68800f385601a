package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// captioned tells what follows a paragraph that may be its caption: "Table: …" above a table, "Figure: …"
// above an image.
func captioned(n ast.Node) string {
	switch next := n.NextSibling().(type) {
	case *extast.Table:
		return "Table"
	case *ast.Paragraph:
		if _, ok := onlyImage(next); ok {
			return "Figure"
		}
	}
	return ""
}

// caption reads a paragraph as the caption of what follows it; ok is false where it is none.
func (r *reader) caption(n ast.Node) (c Caption, ok bool) {
	noun := captioned(n)
	first, isText := n.FirstChild().(*ast.Text)
	if noun == "" || !isText || !strings.HasPrefix(string(first.Segment.Value(r.source)), noun+": ") {
		return c, false
	}
	p, _ := r.paragraph(n)
	if p == nil {
		return c, false
	}
	p.Runs[0].Text = strings.TrimPrefix(p.Runs[0].Text, noun+": ")
	return Caption{Noun: noun, Label: p.Label, labelAt: p.labelAt, Runs: trim(p.Runs), At: p.At}, true
}
