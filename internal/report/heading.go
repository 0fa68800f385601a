package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/number"
)

// A Heading is a heading inside a section.
type Heading struct {
	Level  int    // 1 for a sub-heading, 2 for one below it
	Marker string // printed before the words: "3.1"; "" for one without a number
	Number string // how it is cited: "3.1"; "" where it is cited by its words
	Anchor string // its address within the paper: "para-3-1", or of its words "background-other-options"; see [Heading.Address]
	Label  string // its author's name for it, and an address; "" for none
	Runs   []Run
	Blocks []Block // what is counted below its number; empty for one without, below which its section goes on
	At     diag.Span

	labelAt diag.Span     // where the label was written
	nth     int32         // in its series, as it was counted; an amendment may print another number
	level   *number.Level // nil for one that is not counted
}

// Title is the heading with its number, as it is printed.
func (h *Heading) Title() []Run {
	if h.Marker == "" {
		return h.Runs
	}
	return append([]Run{{Text: h.Marker + " "}}, h.Runs...)
}

// Depth is how many headings the heading stands below in its section, that of the section among them.
func (h *Heading) Depth(in *Section) int {
	if in.Heading == "" {
		return h.Level - 1
	}
	return h.Level
}

// Listed is the heading as contents list it: in one line with its number, and without the markers of notes.
func (h *Heading) Listed() string {
	words := h.Marker + " "
	for _, r := range h.Runs {
		if !r.Raised {
			words += r.Text
		}
	}
	return strings.Join(strings.Fields(words), " ")
}

func (h *Heading) print(n number.Printed) {
	h.Marker, h.Number, h.Anchor = n.Marker, n.Number, n.Anchor
}

func (h *Heading) printed() number.Printed {
	return number.Printed{Marker: h.Marker, Number: h.Number, Anchor: h.Anchor}
}

// target is what the label of the heading names.
func (h *Heading) target(s *Section) target {
	if h.Number == "" {
		return target{words: Text(h.Runs), anchor: h.Label, at: h.labelAt}
	}
	t := target{noun: language.Section, number: h.Number, anchor: h.Anchor, at: h.labelAt}
	if s.restarts {
		t.of, t.ofAppendix = s.called(), s.appendix != nil
	}
	return t
}

// heading reads a sub-heading: "### words", or "#### words" below one of those. One that is indented below an item of a
// list belongs to the item, and has no number.
func (s *siblings) heading(n *ast.Heading) {
	at := s.place(n)
	level := n.Level - subHeading + 1
	switch {
	case s.noted || s.quoted:
		s.list.Errorf(at, "heading", "leave the # out, and write the words in **bold**; if it is no heading, put a backslash before the #", "a heading can't stand in a note or a quotation")
	case s.itemed:
		s.list.Errorf(at, "heading", "leave the # out; if it is no heading, put a backslash before the #", "a heading can't stand in an item of an agenda")
	case level < 1 || level > 2:
		s.list.Errorf(at, "heading", "write ### before a sub-heading, and #### before one below it; if it is none, put a backslash before the #",
			"a heading of this size can't stand in a section")
	case level == 2 && !s.headed:
		s.list.Errorf(at, "heading", "write ### before the first one", "this heading stands below a sub-heading that is not there")
		level = 1
	}
	level = min(max(level, 1), 2)
	s.headed = true
	p, _ := s.reader.paragraph(n)
	if p == nil {
		return
	}
	s.open = nil
	s.blocks = append(s.blocks, &Heading{Level: level, Label: p.Label, Runs: p.Runs, At: at, labelAt: p.labelAt})
}

// subHeading is how many # stand before a sub-heading: one for the paper's title and one or two for the
// parts and sections stand above it.
const subHeading = 3
