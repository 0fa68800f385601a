package verify

import (
	"slices"
	"strings"
)

// leaf notes a link that leads to a file beside the one that is read; one to another site is words alone. A link whose
// words are in several styles may be several, which count as one.
func (g *gatherer) leaf(words, address string) {
	if address == "" || strings.Contains(address, ":") || address[0] == '#' {
		return
	}
	if last := len(g.item.Leaves) - 1; last >= 0 && g.item.Leaves[last].Address == address {
		g.item.Leaves[last].Words += words
		return
	}
	g.item.Leaves = append(g.item.Leaves, Reference{Words: words, Address: address})
}

// leaves compares the links of an item that lead to files beside the one that is read. PDFs have none.
func (c *comparison) leaves(e int, want Expected, got Item) {
	if c.format.Paged || slices.EqualFunc(want.Leaves, got.Leaves, sameLeaf) {
		return
	}
	for k := range max(len(want.Leaves), len(got.Leaves)) {
		switch {
		case k >= len(got.Leaves):
			c.differ(e, Beside, want.Leaves[k].leads(), missing)
		case k >= len(want.Leaves):
			c.differ(e, Beside, "none", got.Leaves[k].leads())
		case !sameLeaf(want.Leaves[k], got.Leaves[k]):
			c.differ(e, Beside, want.Leaves[k].leads(), got.Leaves[k].leads())
		}
	}
}

// sameLeaf tells whether two links have the same words, wherever spaces stand between their styles, and the same address.
func sameLeaf(a, b Reference) bool {
	squeezed := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return a.Address == b.Address && squeezed(a.Words) == squeezed(b.Words)
}

// leads is a link to a file beside the one that is read as a table shows it.
func (r Reference) leads() string { return excerpt(fold(r.Words)) + " to " + excerpt(r.Address) }
