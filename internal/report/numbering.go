package report

import (
	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// Numbering is how the paragraphs of a paper are counted.
type Numbering struct {
	Scheme   Scheme
	Markers  []string      // of headings (decimal, lettered), paragraphs, sub-paragraphs and those below
	Start    string        // the id of the section with which numbering starts; "" for the first
	Together bool          // tables and figures are counted as one series
	Apart    bool          // those of each appendix that stands in the paper are counted by themselves: Table A1
	Amends   *amend.Ledger // the numbers of the paper that this one amends; nil for none
	Fixed    *amend.Ledger // the numbers that this paper has, where it is made again; nil to count
}

// A Scheme says where counting starts again.
type Scheme string

const (
	// Continuous counts through headings and parts: 1, 2, 3.
	Continuous Scheme = "continuous"
	// Decimal numbers headings, and paragraphs within them: 1, then 1.1, 1.2.
	Decimal Scheme = "decimal"
	// Restarting begins at 1 under each heading.
	Restarting Scheme = "restarting"
	// Lettered numbers headings, and letters the paragraphs within them: 1, then a), b).
	Lettered Scheme = "lettered"
	// Unnumbered counts nothing.
	Unnumbered Scheme = "none"
)

// numbersHeadings tells whether headings have numbers of their own.
func (s Scheme) numbersHeadings() bool { return s == Decimal || s == Lettered }

// A numberer goes through a paper once, in reading order.
type numberer struct {
	scheme   Scheme
	levels   *levels // of the paper
	start    string  // the section with which numbering starts; "" for the first
	sections int     // headings numbered so far
	count    int     // paragraphs numbered through the paper so far
	list     *diag.List

	within *Section       // being numbered
	own    *levels        // of it
	level  *number.Level  // of its paragraphs
	above  number.Printed // what they stand below
	listed bool           // a list in it is cited by the section's own noun
}

func newNumberer(n Numbering, list *diag.List) *numberer {
	if n.Scheme == "" {
		n.Scheme = Continuous
	}
	return &numberer{scheme: n.Scheme, levels: parseLevels(n.Scheme, n.Markers), start: n.Start, list: list}
}

// section numbers a section's heading and what stands directly in it.
func (n *numberer) section(s *Section, d DraftSection) {
	if d.ID == n.start {
		n.start = ""
	}
	n.within, n.listed = s, false
	scheme := n.begin(s, d)
	counted := n.count // through the paper; in other sections counting begins again
	if scheme != Continuous {
		counted = 0
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			if scheme != Unnumbered && n.own.paragraph.Sign != 0 {
				counted++
				n.number(b, n.level, counted, n.above)
			}
			n.below(b, 0)
		case *List:
			n.items(b, &Paragraph{}, 0)
		default:
			n.below(&Paragraph{Blocks: b.Children()}, 0)
		}
	}
	if scheme == Continuous {
		n.count = counted
	}
}

// begin numbers a heading where headings have numbers, and gives the scheme of its section.
func (n *numberer) begin(s *Section, d DraftSection) Scheme {
	scheme := n.scheme
	n.own = n.levels
	if s.appendix != nil {
		return n.appendix(s, d)
	}
	switch {
	case d.Scheme != "":
		scheme, n.own = d.Scheme, n.levelsOf(d)
	case len(d.Markers) > 0:
		own := *n.levels
		own.lists = parseLevels(Unnumbered, append([]string{"1."}, d.Markers...)).lists
		n.own = &own
	}
	s.cite, s.own = d.Cite, true
	waiting := n.start != "" // for the section with which the paper's own numbering starts
	if !d.Numbered || waiting && d.Scheme == "" {
		return Unnumbered
	}
	if waiting && scheme == Continuous {
		scheme = Restarting
	}
	if n.scheme.numbersHeadings() && !waiting {
		n.sections++
		s.nth, s.level = n.sections, &n.levels.heading
		if s.level.Sign != 0 {
			s.Number, s.Marker = amend.Headings.Sign.Print(s.nth), s.level.Print(number.Count{N: s.nth}, number.Printed{}).Marker
		}
	}
	s.own = scheme != Continuous
	s.restarts = scheme == Restarting || s.nth == 0 && scheme != Continuous
	level := n.own.paragraph
	n.level, n.above = &level, number.Printed{}
	switch {
	case s.restarts:
		level.Root = s.ID
	case scheme == Continuous:
		level.Root = amend.Headings.Root
	default:
		n.above = amend.Headings.Print(number.Count{N: s.nth}, n.above)
	}
	return scheme
}

// levelsOf are the markers of a section with a scheme of its own: its paragraphs' first.
func (n *numberer) levelsOf(d DraftSection) *levels {
	patterns := d.Markers
	switch {
	case len(patterns) == 0:
	case d.Scheme.numbersHeadings():
		patterns = append([]string{"1."}, patterns...) // it is the paper that numbers headings, or not
	case d.Scheme == Unnumbered:
		patterns = append([]string{""}, patterns...) // its paragraphs have none
	}
	return parseLevels(d.Scheme, patterns)
}

// unnumbered marks the lists of blocks that stand outside the sections: those of a note.
func (n *numberer) unnumbered(blocks []Block) {
	n.within, n.own = &Section{}, n.levels
	n.below(&Paragraph{Blocks: blocks}, 0)
}

// number gives a paragraph, or an item of a list, the nth number of a level.
func (n *numberer) number(p *Paragraph, level *number.Level, nth int, above number.Printed) {
	p.level, p.nth, p.noun = level, int32(nth), n.within.cite
	p.print(level.Print(number.Count{N: nth}, above))
}

// below numbers what belongs to a paragraph; level counts the lists around it.
func (n *numberer) below(parent *Paragraph, level int) {
	counted := false
	for _, b := range parent.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			n.below(b, level)
		case *List:
			if b.fixed {
				continue
			}
			if b.Ordered && counted {
				n.list.Errorf(b.Items[0].At, "list-restart", "indent what stands between the two lists, so that it belongs to the item above it",
					"this second list of the paragraph would count from the start again")
			}
			counted = counted || b.Ordered
			n.items(b, parent, level)
		default:
			n.below(&Paragraph{Blocks: b.Children()}, level)
		}
	}
}

// items marks the items of a list that belongs to parent.
func (n *numberer) items(l *List, parent *Paragraph, depth int) {
	if l.fixed {
		return
	}
	level := &n.own.lists[min(depth, len(n.own.lists)-1)]
	if l.Ordered && parent.Number == "" && n.within.cite != "" {
		if n.listed {
			n.list.Errorf(l.Items[0].At, "list-restart", "make one list of both", "this second list of the section would count from the start again")
		}
		level, n.listed = &number.Level{Pattern: level.Pattern, Root: n.within.ID}, true
	}
	for i, item := range l.Items {
		if !l.Ordered {
			item.Marker = "•"
			n.below(item, depth)
			continue
		}
		n.number(item, level, i+1, parent.printed())
		n.below(item, depth+1)
	}
}
