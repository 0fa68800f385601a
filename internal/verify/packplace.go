package verify

import "strings"

// locate finds the page on which each document begins. Four things say it: the name that links lead to, the first heading, the
// bookmark, and the number that the agenda prints. That which most of them say is believed; the others are differences, each
// of which is told where it is compared.
func (c *packComparison) locate() {
	headings, marks := c.headings(), c.firstMarks()
	before := 0
	for i, s := range c.docs {
		said := []int{c.read.pdf.Destinations[s.Name].Page, next(headings[s.heading()], before), marks[s], c.labelled(s)}
		if i == 0 {
			said = []int{1} // what stands before it is its own
		}
		s.first = mostSaid(said, before)
		if s.first == 0 {
			c.add(s.where(), Text, "a document of the pack", missing)
			continue
		}
		before = s.first
		c.leadsThere(s)
	}
}

// mostSaid is the page that most say, of those behind another page; the first of them where they are even.
func mostSaid(said []int, before int) int {
	best, most := 0, 0
	for _, page := range said {
		n := 0
		for _, other := range said {
			if other == page {
				n++
			}
		}
		if page > before && n > most {
			best, most = page, n
		}
	}
	return best
}

// next is the first of pages in order behind another; 0 for none.
func next(pages []int, before int) int {
	for _, page := range pages {
		if page > before {
			return page
		}
	}
	return 0
}

// headings has the pages on which each heading stands.
func (c *packComparison) headings() map[string][]int {
	out := map[string][]int{}
	for _, item := range c.read.Items {
		if item.Heading {
			out[item.Text] = append(out[item.Text], item.page)
		}
	}
	return out
}

// heading is the first heading of a document, with its stamp.
func (s *spread) heading() string {
	for _, e := range s.Paper.Items {
		if e.Heading {
			return fold(s.stamp() + " " + e.text())
		}
	}
	return ""
}

// labelled is the page whose label is the first number that the agenda prints of a document.
func (c *packComparison) labelled(s *spread) int {
	first, _, _ := strings.Cut(s.Pages, "–")
	if s.Pages == "" && s.opens {
		first, _, _ = strings.Cut(s.item.Pages, "–")
	}
	if first = fold(first); first == "" {
		return 0
	}
	for i, page := range c.read.pdf.Pages {
		if page.Label == first {
			return i + 1
		}
	}
	return 0
}

// leadsThere compares where the names of a document, and of the item that it opens, lead.
func (c *packComparison) leadsThere(s *spread) {
	names := []string{s.Name}
	if s.opens {
		names = append(names, s.item.Name)
	}
	for _, name := range names {
		if to, known := c.read.pdf.Destinations[name]; !known && name != "" {
			c.add(s.where(), Address, "#"+name, missing)
		} else if known && to.Page != s.first {
			c.add(s.where(), Address, "#"+name+" on "+c.page(s.first), "on "+c.page(to.Page))
		}
	}
}

// ends gives each document the pages up to the next, and each page its document.
func (c *packComparison) ends() {
	c.onPage = make([]*spread, len(c.read.pdf.Pages))
	last := len(c.onPage)
	for i := len(c.docs) - 1; i >= 0; i-- {
		s := c.docs[i]
		if s.first == 0 {
			continue
		}
		s.last = last
		for n := s.first; n <= s.last; n++ {
			c.onPage[n-1] = s
		}
		last = s.first - 1
	}
}
