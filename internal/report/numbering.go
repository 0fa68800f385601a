package report

import (
	"strconv"
	"strings"

	"cabinet/internal/diag"
)

// Numbering is how the paragraphs of a paper are counted.
type Numbering struct {
	Scheme  Scheme
	Markers []string // of paragraphs, sub-paragraphs and those below; empty for "1.", "a)", "i)"
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
	markers  []marker
	sections int // headings numbered so far
	count    int // paragraphs numbered so far, since counting began or began again
	list     *diag.List

	within *Section // being numbered
	lists  []marker // of its lists, by level; the first is not used
	listed bool     // a list in it is cited by the section's own noun
}

// numberCaptions counts the tables that have captions through the report, and so the figures.
func numberCaptions(r *Report) {
	count := map[string]int{}
	r.captions(func(c *Caption) { // in quotations there are none
		count[c.Noun]++
		c.Number = strconv.Itoa(count[c.Noun])
		c.Anchor = strings.ToLower(c.Noun) + "-" + c.Number
	})
}

// section numbers what stands directly in a section.
func (n *numberer) section(s *Section, d DraftSection) {
	numbered := d.Numbered && n.scheme != Unnumbered
	n.within, n.lists, n.listed = s, n.markers, false
	if len(d.Markers) > 0 {
		n.lists = parseMarkers(append([]string{"1."}, d.Markers...))
	}
	if numbered {
		n.begin(s)
	} else {
		s.cite = d.Cite
	}
	level := 1 // of the markers of sub-paragraphs
	if n.scheme == Lettered {
		level = 2
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			if numbered {
				n.paragraph(b, s)
			}
			n.below(b, level)
		case *List:
			n.items(b, &Paragraph{}, 1)
		}
	}
}

// unnumbered marks the lists of blocks that stand outside the sections: those of a note.
func (n *numberer) unnumbered(blocks []Block) {
	n.within, n.lists = &Section{}, n.markers
	n.below(&Paragraph{Blocks: blocks}, 1)
}

// begin numbers a heading, and counting begins again where the scheme has it so.
func (n *numberer) begin(s *Section) {
	if n.scheme == Restarting || n.scheme.numbersHeadings() {
		n.count = 0
	}
	if n.scheme.numbersHeadings() {
		n.sections++
		s.Number = strconv.Itoa(n.sections)
		s.Marker = n.markers[0].print(n.sections)
	}
}

// paragraph gives a paragraph of a section its number, its marker and its address.
func (n *numberer) paragraph(p *Paragraph, s *Section) {
	n.count++
	count := strconv.Itoa(n.count)
	switch n.scheme {
	case Decimal:
		p.Number = s.Number + "." + count
		p.Marker, p.Anchor = p.Number, "para-"+s.Number+"-"+count
	case Lettered:
		letter := n.markers[1].count(n.count)
		p.Number = s.Number + "(" + letter + ")"
		p.Marker, p.Anchor = n.markers[1].print(n.count), "para-"+s.Number+"-"+letter
	case Restarting:
		p.Number, p.Marker, p.Anchor = count, n.markers[0].print(n.count), s.ID+"-"+count
	default:
		p.Number, p.Marker, p.Anchor = count, n.markers[0].print(n.count), "para-"+count
	}
}

// below numbers what belongs to a paragraph; level counts from 1 for sub-paragraphs.
func (n *numberer) below(parent *Paragraph, level int) {
	counted := false
	for _, b := range parent.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			n.below(b, level)
		case *List:
			if b.Ordered && counted {
				n.list.Errorf(b.Items[0].At, "list-restart", "indent what stands between the two lists, so that it belongs to the item above it",
					"this second list of the paragraph would count from the start again")
			}
			counted = counted || b.Ordered
			n.items(b, parent, level)
		}
	}
}

// items marks the items of a list that belongs to parent.
func (n *numberer) items(l *List, parent *Paragraph, level int) {
	m := n.lists[min(level, len(n.lists)-1)]
	if l.Ordered && parent.Number == "" && n.within.cite != "" {
		if n.listed {
			n.list.Errorf(l.Items[0].At, "list-restart", "make one list of both", "this second list of the section would count from the start again")
		}
		n.listed = true
	}
	for i, item := range l.Items {
		if !l.Ordered {
			item.Marker = "•"
			n.below(item, level)
			continue
		}
		item.Marker = m.print(i + 1)
		count := m.count(i + 1)
		switch {
		case parent.Number != "":
			item.Number, item.Anchor = parent.Number+"("+count+")", parent.Anchor+"-"+count
		case n.within.cite != "":
			item.Number, item.Anchor = "("+count+")", n.within.ID+"-"+count
		}
		n.below(item, level+1)
	}
}
