package report

import "cabinet/internal/number"

// Subheadings says which headings inside sections have numbers in a decimal scheme.
type Subheadings string

const (
	// PlainSubheadings have no numbers.
	PlainSubheadings Subheadings = "plain"
	// NumberedSubheadings are counted among the paragraphs of their section: 3.1, with 3.1.1 below it. Those below
	// another sub-heading have no number.
	NumberedSubheadings Subheadings = "numbered"
	// AllSubheadings are those below another sub-heading too: 3.1, then 3.1.1.
	AllSubheadings Subheadings = "all"
)

// depth is how many levels of sub-headings have numbers.
func (s Subheadings) depth() int {
	switch s {
	case NumberedSubheadings:
		return 1
	case AllSubheadings:
		return 2
	}
	return 0
}

// nest puts what stands below each sub-heading that is to have a number into it, so that it is counted there.
func nest(blocks []Block, depth int) []Block {
	if depth == 0 {
		return blocks
	}
	var out []Block
	var in [3]*Heading // by level: the heading below which blocks stand now
	for _, b := range blocks {
		h, ok := b.(*Heading)
		level := depth + 1
		if ok && h.Level <= depth {
			level = h.Level
			clear(in[level:])
		}
		parent := &out
		for _, above := range in[:level] {
			if above != nil {
				parent = &above.Blocks
			}
		}
		*parent = append(*parent, b)
		if level <= depth {
			in[level] = h
		}
	}
	return out
}

// heading gives a sub-heading its number where it has one, and numbers what stands below it.
func (n *numberer) heading(h *Heading, c *counting) {
	if h.Level > n.depth {
		return
	}
	level := c.level
	if !c.counts() {
		level = number.Level{Pattern: levelOf("1.1").Pattern, Root: level.Root}
	}
	*c.last++
	h.level, h.nth = &level, int32(*c.last)
	h.print(level.Print(number.Count{N: *c.last}, c.above))
	below := &counting{level: c.level, above: h.printed(), last: new(int)}
	below.level.Root = ""
	n.blocks(h.Blocks, below)
}
