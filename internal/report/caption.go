package report

import (
	"regexp"
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
	if r.quoted {
		return c, false // its numbers are those of its source
	}
	first, isText := n.FirstChild().(*ast.Text)
	if noun == "" || !isText || !strings.HasPrefix(string(first.Segment.Value(r.source)), noun+": ") {
		return c, false
	}
	p, _ := r.paragraph(n)
	if p == nil {
		return c, false
	}
	p.Runs[0].Text = strings.TrimPrefix(p.Runs[0].Text, noun+":")
	if p.Runs = trim(p.Runs); len(p.Runs) == 0 {
		r.list.Errorf(p.At, "caption", "say what it shows", "this caption has no words")
	}
	return Caption{Noun: noun, Label: p.Label, labelAt: p.labelAt, Runs: p.Runs, At: p.At}, true
}

// captionLike matches the beginning of a paragraph that was meant for a caption.
var captionLike = regexp.MustCompile(`^(?i:table|figure)( \d+)?[:.] `)

// labelledImage tells whether a paragraph holds an image and a label, which belongs to its caption.
func labelledImage(n ast.Node) bool {
	_, isImage := n.FirstChild().(*ast.Image)
	_, isLabel := n.LastChild().(*label)
	return isImage && isLabel
}

// checkCaption reports a paragraph that looks like a caption and is none.
func (r *reader) checkCaption(p *Paragraph) {
	if !r.quoted && captionLike.MatchString(Text(p.Runs)+" ") {
		r.list.Errorf(p.At, "caption", `write "Table: …" or "Figure: …" straight above the table or image; they get their numbers by themselves`,
			"this looks like a caption, but stands above nothing that it could be of")
	}
}
