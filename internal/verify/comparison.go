package verify

import (
	"slices"
	"strings"
)

// Compare says in what a file's reading differs from its paper, in the paper's order, up to a number of
// differences that no one reads to its end.
func Compare(p Paper, format Format, r Reading) []Difference {
	items := p.asRead(r)
	c := &comparison{paper: items, reading: r, format: format, matching: match(items, r.Items)}
	for e := range items {
		c.expected(e)
	}
	c.extras()
	c.contents()
	c.listed()
	for _, id := range r.Doubled {
		c.add(len(c.paper), "#"+id, Address, "once", "twice")
	}
	for _, problem := range r.Problems {
		c.add(len(c.paper), "the file", Structure, "nothing", problem)
	}
	slices.SortStableFunc(c.out, func(a, b Difference) int { return a.at - b.at })
	return c.out[:min(len(c.out), maxDifferences)]
}

// maxDifferences of a file are told at most: one of another paper differs in everything.
const maxDifferences = 100

// A comparison is one of a file with its paper.
type comparison struct {
	matching
	paper   []Expected
	reading Reading
	format  Format
	out     []Difference
}

func (c *comparison) add(at int, where string, what What, want, got string) {
	c.out = append(c.out, Difference{c.format, shown(where), what, shown(want), shown(got), at})
}

func (c *comparison) differ(e int, what What, want, got string) {
	c.add(e, c.paper[e].Where, what, want, got)
}

// expected compares one item of the paper.
func (c *comparison) expected(e int) {
	want, i := c.paper[e], c.found[e]
	if i == nowhere {
		if !want.Optional && (c.format.Paged || !want.Paged) {
			c.differ(e, Text, excerpt(want.text()), missing)
		}
		return
	}
	got := c.reading.Items[i]
	if c.moved[e] {
		c.differ(e, Place, c.after(e), c.filePlace(i))
	}
	same := c.text(e, want, got)
	c.leaves(e, want, got)
	if c.reading.Addresses == nil {
		return
	}
	if want.Heading != got.Heading {
		c.differ(e, Structure, kind(want.Heading), kind(got.Heading))
	}
	for _, address := range []string{want.Anchor, want.Label} {
		if address != "" && !slices.Contains(got.Addresses, address) {
			c.differ(e, Address, "#"+address, c.leadsTo(address))
		}
	}
	c.links(e, want, got, same)
}

func kind(heading bool) string {
	if heading {
		return "a heading"
	}
	return "a paragraph"
}

// after says what an item stands after, by the paper.
func (c *comparison) after(e int) string {
	if e == 0 {
		return "first"
	}
	return following(c.paper[e-1])
}

// following says of an item that it stands next to another.
func following(e Expected) string {
	if strings.HasPrefix(e.Where, "below ") {
		return e.Where
	}
	return "after " + e.Where
}

// filePlace says what an item stands after, in the file.
func (c *comparison) filePlace(i int) string {
	for i--; i >= 0; i-- {
		if e := c.of[i]; e != nowhere {
			return following(c.paper[e])
		}
	}
	return "first"
}

// leadsTo says where an address of the file leads.
func (c *comparison) leadsTo(address string) string {
	i, ok := c.reading.Addresses[address]
	switch {
	case !ok:
		return missing
	case i == nowhere || c.of[i] == nowhere:
		return "elsewhere"
	}
	return "at " + c.paper[c.of[i]].Where
}

// extras tells of what is in the file and not in the paper.
func (c *comparison) extras() {
	at, where := 0, "first"
	for i, e := range c.of {
		if e == nowhere {
			c.add(at, where, Text, "nothing", excerpt(c.reading.Items[i].Text))
		} else if !c.moved[e] {
			at, where = e, following(c.paper[e])
		}
	}
}
