package report

import (
	"cmp"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// Numbering is how the paragraphs of a paper are counted.
type Numbering struct {
	Scheme      Scheme
	Markers     []string      // of headings (decimal, lettered), paragraphs, sub-paragraphs and those below
	Start       string        // the id of the section with which numbering starts; "" for the first
	First       int           // the number of the first heading, or of the first paragraph where headings have none; 0 for 1
	Subheadings Subheadings   // in a decimal scheme
	Together    bool          // tables and figures are counted as one series
	Apart       bool          // those of each appendix that stands in the paper are counted by themselves: Table A1
	Amends      *amend.Ledger // the numbers of the paper that this one amends; nil for none
	Fixed       *amend.Ledger // the numbers that this paper has, where it is made again; nil to count
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
	scheme      Scheme
	levels      *levels     // of the paper
	start       string      // the section with which numbering starts; "" for the first
	sections    int         // the number of the last heading that has one
	count       int         // the number of the last paragraph of those that are counted through the paper
	subheadings Subheadings // of the paper
	list        *diag.List

	within *Section // being numbered
	own    *levels  // of it
	depth  int      // how many levels of its sub-headings have numbers
	listed bool     // a list in it is cited by the section's own noun
}

func newNumberer(n Numbering, list *diag.List) *numberer {
	if n.Scheme == "" {
		n.Scheme = Continuous
	}
	out := &numberer{scheme: n.Scheme, levels: parseLevels(n.Scheme, n.Markers).filled(nil), start: n.Start, subheadings: n.Subheadings, list: list}
	if n.First > 0 && n.Scheme.numbersHeadings() {
		out.sections = n.First - 1
	} else if n.First > 0 {
		out.count = n.First - 1
	}
	return out
}

// A counting is a series of paragraphs, and of headings with numbers among them.
type counting struct {
	level number.Level   // one without a sign counts nothing
	above number.Printed // the number that the series stands below
	last  *int           // what was counted last
}

// counts tells whether paragraphs of the series have numbers.
func (c *counting) counts() bool { return c.level.Sign != 0 }

// section numbers what stands directly in the section that was begun.
func (n *numberer) section(s *Section, c *counting) {
	n.within, n.listed = s, false
	s.Blocks = nest(s.Blocks, n.depth)
	n.blocks(s.Blocks, c)
}

// blocks numbers the blocks of a section, or of a heading with a number.
func (n *numberer) blocks(blocks []Block, c *counting) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			if !b.loose && b.counts() && c.counts() {
				n.next(b, c)
			}
			n.below(b, 0, c)
		case *Heading:
			n.heading(b, c)
		case *List:
			n.items(b, &Paragraph{}, 0, c)
		default:
			n.below(&Paragraph{Blocks: b.Children()}, 0, nil)
		}
	}
}

// next gives a paragraph the next number of a series.
func (n *numberer) next(p *Paragraph, c *counting) {
	*c.last++
	n.number(p, &c.level, *c.last, c.above)
}

// begin numbers a heading where headings have numbers, and says how paragraphs count in its section.
func (n *numberer) begin(s *Section, d DraftSection) *counting {
	if d.ID == n.start {
		n.start = ""
	}
	n.own, n.depth = n.levelsOf(d), 0
	s.cite, s.own = d.Cite, true
	none := &counting{last: new(int)}
	waiting := n.start != "" // for the section with which the paper's own numbering starts
	if !d.Numbered || waiting && d.Scheme == "" && d.First == "" {
		return none
	}
	scheme := n.schemeOf(d, waiting)
	if n.scheme.numbersHeadings() && !waiting {
		n.nextHeading(s)
	}
	if scheme == Decimal {
		n.depth = cmp.Or(d.Subheadings, n.subheadings).depth()
	}
	if c := n.fixedPart(s, d); c != nil && scheme != Unnumbered {
		return c
	}
	s.own = scheme != Continuous
	s.restarts = scheme == Restarting || s.nth == 0 && scheme != Continuous
	if scheme == Unnumbered {
		return none
	}
	return n.series(s, scheme, d.First)
}

// schemeOf is the scheme in force in a section. One that begins with a number counts though the paper does not, and
// one that counts while the paper waits for numbering to start does so by itself.
func (n *numberer) schemeOf(d DraftSection, waiting bool) Scheme {
	switch scheme := cmp.Or(d.Scheme, n.scheme); {
	case d.Scheme == "" && scheme == Unnumbered && d.First != "":
		own := *n.own
		own.paragraph = levelOf("1.")
		n.own = &own
		return Restarting
	case waiting && scheme == Continuous:
		return Restarting
	default:
		return scheme
	}
}

// nextHeading numbers the heading of a section.
func (n *numberer) nextHeading(s *Section) {
	n.sections++
	s.nth, s.level = n.sections, &n.levels.heading
	if s.level.Sign != 0 {
		s.Number, s.Marker = amend.Headings.Sign.Print(s.nth), s.level.Print(number.Count{N: s.nth}, number.Printed{}).Marker
	}
}

// series is how the paragraphs of a section count by its scheme. What first says is without a fixed part.
func (n *numberer) series(s *Section, scheme Scheme, first string) *counting {
	c := &counting{level: n.own.paragraph, last: new(int)}
	switch {
	case s.restarts:
		c.level.Root = s.ID
	case scheme == Continuous:
		c.level.Root, c.last = amend.Headings.Root, &n.count
	default:
		c.above = amend.Headings.Print(number.Count{N: s.nth}, number.Printed{})
	}
	if _, from, ok := number.ParseFirst(first); ok {
		*c.last = from - 1
	}
	return c
}

// fixedPart is how the paragraphs of a section count that begin with a number such as 17.2, of which 17 stays;
// nil where the section does not begin so. Such numbers are the same in whatever scheme they stand.
func (n *numberer) fixedPart(s *Section, d DraftSection) *counting {
	fixed, from, ok := number.ParseFirst(d.First)
	if !ok || fixed == (number.Printed{}) {
		return nil
	}
	last := from - 1
	c := &counting{level: n.own.paragraph, above: fixed, last: &last}
	if own := d.Scheme != "" && len(d.Markers) > 0; c.level.Sign != '1' || !c.level.Nested && !own {
		c.level = levelOf("1.1")
	}
	c.level.Nested = true
	s.below = fixed
	return c
}

// unnumbered marks the lists of blocks that stand outside the sections: those of a note.
func (n *numberer) unnumbered(blocks []Block) {
	n.within, n.own = &Section{}, n.levels
	n.below(&Paragraph{Blocks: blocks}, 0, nil)
}

// number gives a paragraph, or an item of a list, the nth number of a level.
func (n *numberer) number(p *Paragraph, level *number.Level, nth int, above number.Printed) {
	p.level, p.nth, p.noun = level, int32(nth), n.within.cite
	p.print(level.Print(number.Count{N: nth}, above))
}

// below numbers what belongs to a paragraph; level counts the lists around it, and c is the series in which the
// paragraph stands, or nil.
func (n *numberer) below(parent *Paragraph, level int, c *counting) {
	counted := false
	for _, b := range parent.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			n.below(b, level, c)
		case *List:
			if b.fixed {
				continue
			}
			if b.Ordered && counted {
				n.list.Errorf(b.Items[0].At, "list-restart", "indent what stands between the two lists, so that it belongs to the item above it",
					"this second list of the paragraph would count from the start again")
			}
			counted = counted || b.Ordered
			n.items(b, parent, level, c)
		default:
			n.below(&Paragraph{Blocks: b.Children()}, level, nil)
		}
	}
}

// items marks the items of a list that belongs to parent. Where lists count below the number of their paragraph,
// as in 3.1.1, the items of one that stands below none are counted as paragraphs are.
func (n *numberer) items(l *List, parent *Paragraph, depth int, c *counting) {
	if l.fixed {
		return
	}
	level := &n.own.lists[min(depth, len(n.own.lists)-1)]
	asParagraphs := parent.Number == "" && depth == 0 && level.Nested && c != nil && c.counts()
	if l.Ordered && !asParagraphs && parent.Number == "" && n.within.cite != "" {
		if n.listed {
			n.list.Errorf(l.Items[0].At, "list-restart", "make one list of both", "this second list of the section would count from the start again")
		}
		level, n.listed = &number.Level{Pattern: level.Pattern, Root: n.within.ID}, true
	}
	counted := 0
	for _, item := range l.Items {
		inside := depth
		switch {
		case !l.Ordered:
			item.Marker = "•"
		case !item.counts():
			inside++
		case asParagraphs:
			n.next(item, c)
		default:
			counted++
			n.number(item, level, counted, parent.printed())
			inside++
		}
		n.below(item, inside, nil)
	}
}
