package verify

// A wantedMark is the bookmark of an item, of front matter, or of one of several documents of an item.
type wantedMark struct {
	level int
	title string
	to    *spread
}

// wantedMarks lists the bookmarks of items and documents in order.
func (c *packComparison) wantedMarks() []wantedMark {
	var out []wantedMark
	for _, s := range c.docs {
		if s.opens && s.item.Bookmark != "" {
			out = append(out, wantedMark{1, fold(s.item.Bookmark), s})
		}
		if s.Bookmark != "" {
			level := 2
			if s.item == nil {
				level = 1
			}
			out = append(out, wantedMark{level, fold(s.Bookmark), s})
		}
	}
	return out
}

// matchMarks finds each bookmark that is wanted in the outline, in order; one that is not there has no index. A mark of the
// second level is looked for below its item alone.
func (c *packComparison) matchMarks(wanted []wantedMark) []int {
	outline := c.read.pdf.Outline
	at, found := 0, fill(len(wanted))
	for k, want := range wanted {
		for i := at; i < len(outline); i++ {
			if want.level > 1 && outline[i].Level == 1 {
				break
			}
			if outline[i].Level == want.level && fold(outline[i].Title) == want.title {
				found[k], at = i, i+1
				break
			}
		}
	}
	return found
}

// firstMarks has the page to which the first bookmark of each document leads.
func (c *packComparison) firstMarks() map[*spread]int {
	wanted := c.wantedMarks()
	pages := map[*spread]int{}
	for k, i := range c.matchMarks(wanted) {
		if s := wanted[k].to; i != nowhere && pages[s] == 0 {
			pages[s] = c.read.pdf.Outline[i].Target.Page
		}
	}
	return pages
}

// bookmarks compares those of items and documents: that they are there, in order, folded, and lead to first pages. The others
// are of headings, and were compared with their document's.
func (c *packComparison) bookmarks() {
	wanted, outline := c.wantedMarks(), c.read.pdf.Outline
	known := make([]bool, len(outline))
	for k, i := range c.matchMarks(wanted) {
		want := wanted[k]
		if i == nowhere {
			c.add(want.to.where(), Bookmark, want.title, missing)
			continue
		}
		known[i] = true
		if to := outline[i].Target.Page; to != want.to.first && want.to.first > 0 {
			c.add(want.to.where(), Bookmark, c.page(want.to.first), c.page(to))
		}
	}
	for i, mark := range outline {
		switch {
		case mark.Level > 1:
		case !known[i]:
			c.add("the bookmarks", Bookmark, "nothing", excerpt(mark.Title))
		case !mark.Folded && i+1 < len(outline) && outline[i+1].Level > 1:
			c.add("the bookmarks", Bookmark, excerpt(mark.Title)+", folded", "open")
		}
	}
}

// headingMarks gives each document the bookmarks of its headings: those that follow its own, up to that of the next.
func (c *packComparison) headingMarks() {
	wanted := c.wantedMarks()
	of := map[int]*spread{}
	for k, i := range c.matchMarks(wanted) {
		if i != nowhere {
			of[i] = wanted[k].to
		}
	}
	var s *spread
	for i, mark := range c.read.pdf.Outline {
		if own := of[i]; own != nil || mark.Level == 1 {
			s = own
			continue
		}
		if s != nil {
			s.marks = append(s.marks, c.read.Contents[i])
		}
	}
}
