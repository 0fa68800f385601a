package report

import (
	"github.com/yuin/goldmark/ast"
)

// A Heading is a heading inside a section. It has no number.
type Heading struct {
	Level int    // 1 for a sub-heading, 2 for one below it
	Label string // its author's name for it, and its address; "" for none
	Runs  []Run

	at target // what its label names
}

// heading reads a sub-heading: "### words", or "#### words" below one of those.
func (s *siblings) heading(n *ast.Heading) {
	at := s.place(n)
	level := n.Level - subHeading + 1
	switch {
	case s.depth > 0 || s.quoted:
		s.list.Errorf(at, "heading", "put it at the margin; if it is none, put a backslash before the #", "a heading can't stand in a list, a note or a quotation")
		return
	case level < 1 || level > 2:
		s.list.Errorf(at, "heading", "write ### before a sub-heading, and #### before one below it; if it is none, put a backslash before the #",
			"a heading of this size can't stand in a section")
		return
	case level == 2 && !s.headed:
		s.list.Errorf(at, "heading", "write ### before the first one", "this heading stands below a sub-heading that is not there")
		level = 1
	}
	s.headed = true
	p, _ := s.reader.paragraph(n)
	if p == nil {
		return
	}
	s.open = nil
	s.blocks = append(s.blocks, &Heading{Level: level, Label: p.Label, Runs: p.Runs, at: target{words: "“" + Text(p.Runs) + "”", anchor: p.Label, at: p.labelAt}})
}

// subHeading is how many # stand before a sub-heading: one for the paper's title and one or two for the
// parts and sections stand above it.
const subHeading = 3
