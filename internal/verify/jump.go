package verify

import (
	"slices"
	"strings"
)

// links compares the references of an item, and the signs that lead to itself. Where the words are not the
// same, that was told of the references too.
func (c *comparison) links(e int, want Expected, got Item, same bool) {
	var cited []Jump
	for _, l := range got.Jumps {
		switch {
		case l.Words == "":
			c.sign(e, want, got, l)
		case l.Words == want.Marker:
			c.wayBack(e, want, l)
		default:
			cited = append(cited, l)
		}
	}
	for k := range max(len(want.References), len(cited)) {
		switch {
		case k >= len(cited):
			c.differ(e, Leads, want.References[k].String(), missing)
		case k >= len(want.References):
			c.differ(e, Leads, "none", cited[k].reference().String())
		case same || want.References[k].Address != cited[k].Address:
			c.reference(e, want.References[k], cited[k])
		}
	}
}

// reference is the link as a reference.
func (j Jump) reference() Reference { return Reference{Words: j.Words, Address: j.Address} }

// String is a reference as a table shows it.
func (r Reference) String() string { return excerpt(r.Words) + " to #" + r.Address }

func (c *comparison) reference(e int, want Reference, got Jump) {
	noun := want.Noun != "" && got.Words == want.Noun+" "+want.Words
	switch {
	case got.Address != want.Address || got.Words != want.Words && !noun:
		c.differ(e, Leads, want.String(), got.reference().String())
	case got.To == nowhere:
		c.differ(e, Leads, want.String(), "nowhere")
	}
}

// sign compares the sign beside a heading or a paragraph that leads to itself. A screen reader says nothing of the sign, or
// in pages of earlier versions what the sign leads to.
func (c *comparison) sign(e int, want Expected, got Item, l Jump) {
	if l.Address != want.Anchor && !slices.Contains(got.Addresses, l.Address) {
		c.differ(e, Leads, "#"+want.Anchor, "#"+l.Address)
	}
	if want.Number != "" && !l.Unheard && !strings.HasSuffix(l.Label, " "+want.Number) {
		c.differ(e, Number, "a link said to be for "+want.Number, excerpt(l.Label))
	}
}

// wayBack compares a link that is the marker of a note, and leads to where the note is referred to.
func (c *comparison) wayBack(e int, want Expected, l Jump) {
	if l.To != nowhere && slices.ContainsFunc(c.reading.Items[l.To].Jumps, func(to Jump) bool { return to.Address == want.Anchor }) {
		return
	}
	c.differ(e, Leads, "back to "+want.Marker, "#"+l.Address)
}

// contents compares the list of contents, or the bookmarks, with the headings that they lead to.
func (c *comparison) contents() {
	headings := map[string]bool{}
	for _, item := range c.reading.Items {
		if item.Heading {
			headings[item.Text] = true
		}
	}
	for _, l := range c.reading.Contents {
		to, leads := Item{}, "nowhere"
		if l.To != nowhere {
			to, leads = c.reading.Items[l.To], "elsewhere"
		}
		switch {
		case to.Text == l.Words, to.Heading && to.bare() == l.Words:
		case to.Heading:
			c.add(len(c.paper), "contents", Contents, excerpt(to.Text), excerpt(l.Words))
		case headings[l.Words]:
			c.add(len(c.paper), "contents", Contents, excerpt(l.Words), "leads "+leads)
		}
	}
}
