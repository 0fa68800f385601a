package verify

import (
	"slices"
	"strings"
)

// stamps compares where the stamp of each item stands: before the first heading of its first document, and nowhere else. That
// it stands there is compared with the words.
func (c *packComparison) stamps() {
	found := c.stamped()
	for _, s := range c.docs {
		if s.stamp() == "" || s.first == 0 {
			continue
		}
		for _, page := range found[s.stamp()] {
			if page != s.first {
				c.add(s.where(), Stamp, "on "+c.page(s.first)+" alone", "on "+c.page(page))
			}
		}
		switch n := count(found[s.stamp()], s.first); {
		case n == 0:
			c.add(s.where(), Stamp, s.stamp()+" on "+c.page(s.first), missing)
		case n > 1:
			c.add(s.where(), Stamp, "once on "+c.page(s.first), "more than once")
		}
	}
}

func count(pages []int, page int) int {
	n := 0
	for _, one := range pages {
		if one == page {
			n++
		}
	}
	return n
}

// stamped has the pages on which each stamp stands: as the first words of a heading, as a paragraph of its own, or drawn
// as an artifact, which nobody hears.
func (c *packComparison) stamped() map[string][]int {
	var stamps []string
	for _, item := range c.pack.Items {
		if item.Stamp != "" && !slices.Contains(stamps, item.Stamp) {
			stamps = append(stamps, item.Stamp)
		}
	}
	found := map[string][]int{}
	note := func(text string, page int, heading bool) {
		for _, stamp := range stamps {
			if text == stamp || heading && strings.HasPrefix(text, stamp+" ") {
				found[stamp] = append(found[stamp], page)
			}
		}
	}
	for _, item := range c.read.Items {
		note(item.Text, item.page, item.Heading)
	}
	for i, page := range c.read.pdf.Pages {
		for _, a := range page.Artifacts {
			note(fold(a.Text), i+1, false)
		}
	}
	return found
}
