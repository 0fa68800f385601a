package report

import (
	"github.com/yuin/goldmark/ast"
)

// A Side is where the captions of a paper stand: "above" or "below", or as their authors typed them for "".
type Side string

// Sides says where the captions of tables and those of figures stand.
type Sides struct{ Tables, Figures Side }

// place puts the captions of a report where they stand.
func (s Sides) place(r *Report) {
	r.Blocks(func(b Block) {
		side := s.Figures
		if _, ok := b.(*Table); ok {
			side = s.Tables
		}
		if c := captionOf(b); c != nil && side != "" {
			c.Below = side == "below"
		}
	})
}

// captionBelow takes what follows a table or an image that has no caption for its caption, where its author typed it
// there, and gives the last node that is part of it. What stands between two tables is the caption of the lower one,
// unless the run of tables and captions that it belongs to ends with a caption.
func (r *reader) captionBelow(c *Caption, of string, last ast.Node) ast.Node {
	next := last.NextSibling()
	if len(c.Runs) > 0 || r.quoted || next == nil || !r.isCaption(next, of) {
		return last
	}
	if r.below == nil && captioned(next) == of {
		r.below = r.endingCaption(next, of)
	}
	if captioned(next) == of && r.below == nil {
		return last
	}
	found, ok := r.captionOf(next, of)
	if !ok {
		return last
	}
	if r.below == next {
		r.below = nil
	}
	*c = found
	c.Below = true
	return next
}

// endingCaption is the caption with which a run of captions and of what they are captions of ends, from a caption on;
// nil where the run ends with a table or an image.
func (r *reader) endingCaption(n ast.Node, of string) ast.Node {
	for r.isCaption(n, of) {
		if captioned(n) != of {
			return n
		}
		if n = n.NextSibling().NextSibling(); n == nil {
			return nil
		}
	}
	return nil
}

// isCaption tells whether a node is typed as the caption of a table or an image.
func (r *reader) isCaption(n ast.Node, of string) bool {
	p, ok := n.(*ast.Paragraph)
	if !ok {
		return false
	}
	first, isText := p.FirstChild().(*ast.Text)
	if !isText {
		return false
	}
	lead := captionLead.FindSubmatch(first.Segment.Value(r.source))
	return lead != nil && captionWords[string(lead[1])] == of && (len(lead[2]) == 0 || isUncounted(p))
}
