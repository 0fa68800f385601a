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
	// Continuous counts through headings and parts.
	Continuous Scheme = "continuous"
	// Unnumbered counts nothing.
	Unnumbered Scheme = "none"
)

// A numberer goes through a paper once, in reading order.
type numberer struct {
	scheme  Scheme
	markers []marker
	count   int // paragraphs numbered so far
	list    *diag.List
}

// numberCaptions counts the tables that have captions through the report, and so the figures.
func numberCaptions(r *Report) {
	count := map[string]int{}
	r.captions(func(c *Caption) {
		count[c.Noun]++
		c.Number = strconv.Itoa(count[c.Noun])
		c.Anchor = strings.ToLower(c.Noun) + "-" + c.Number
	})
}

// section numbers what stands directly in a section.
func (n *numberer) section(s *Section, numbered bool) {
	numbered = numbered && n.scheme != Unnumbered
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			if numbered {
				n.paragraph(b)
			}
			n.below(b, 1)
		case *List:
			n.items(b, &Paragraph{}, 1)
		}
	}
}

func (n *numberer) paragraph(p *Paragraph) {
	n.count++
	p.Number = strconv.Itoa(n.count)
	p.Anchor = "para-" + p.Number
	p.Marker = n.markers[0].print(n.count)
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
	m := n.markers[min(level, len(n.markers)-1)]
	for i, item := range l.Items {
		if !l.Ordered {
			item.Marker = "•"
			n.below(item, level)
			continue
		}
		item.Marker = m.print(i + 1)
		if parent.Number != "" {
			item.Number = parent.Number + "(" + m.count(i+1) + ")"
			item.Anchor = parent.Anchor + "-" + m.count(i+1)
		}
		n.below(item, level+1)
	}
}
