package verify

import "strings"

// words compares the words of each document with those of its pages.
func (c *packComparison) words() {
	for _, part := range c.cut() {
		s := part.spread
		reading := part.reading()
		c.across(s, part.across)
		differences := Compare(s.expected(), c.format, reading)
		for _, d := range differences {
			if s.Kind == External && d.Want == "nothing" && d.What == Text {
				continue // what else its pages say is somebody else's
			}
			c.add(strings.TrimSuffix(s.where()+": "+d.Where, ": "), d.What, d.Want, d.Got)
		}
	}
}

// expected is the paper of a document as it stands in the pack: its first heading begins with the stamp.
func (s *spread) expected() Paper {
	stamp := s.stamp()
	for i, e := range s.Paper.Items {
		if !e.Heading || stamp == "" {
			continue
		}
		items := append([]Expected(nil), s.Paper.Items...)
		items[i].Marker = fold(stamp + " " + e.Marker)
		return Paper{Items: items}
	}
	return s.Paper
}

// A packPart is what the file has on the pages of one document.
type packPart struct {
	spread *spread
	whole  Reading
	items  []int       // of the whole reading, in its order
	at     map[int]int // the place among these of each
	across []Jump      // links to other documents, in order
}

// cut parts the items of the file by the pages on which they begin. One without a page stands with the one before it.
func (c *packComparison) cut() []*packPart {
	parts := make([]*packPart, len(c.docs))
	byDoc := map[*spread]*packPart{}
	for i, s := range c.docs {
		parts[i] = &packPart{spread: s, whole: c.read.Reading, at: map[int]int{}}
		byDoc[s] = parts[i]
	}
	var part *packPart
	for i, item := range c.read.Items {
		if item.page > 0 {
			part = byDoc[c.onPage[item.page-1]]
		}
		if part != nil {
			part.at[i] = len(part.items)
			part.items = append(part.items, i)
		}
	}
	found := parts[:0]
	for _, part := range parts {
		if part.spread.first > 0 {
			found = append(found, part)
		}
	}
	return found
}

// reading is the part as a file of its own would be read: its addresses are without the prefix, and links to other documents
// are set apart.
func (p *packPart) reading() Reading {
	out := Reading{Items: make([]Item, len(p.items)), Addresses: map[string]int{}}
	for k, i := range p.items {
		item := p.whole.Items[i]
		item.Addresses = p.own(item.Addresses)
		for _, address := range item.Addresses {
			out.Addresses[address] = k
		}
		item.Jumps = p.jumps(item.Jumps)
		out.Items[k] = item
	}
	for _, l := range p.whole.Listed {
		if to, ok := p.jump(l.Jump); ok {
			l.Jump = to
			out.Listed = append(out.Listed, l)
		}
	}
	for _, mark := range p.spread.marks {
		mark.To = p.to(mark.To)
		out.Contents = append(out.Contents, mark)
	}
	return out
}

// own are those of names that are the document's, without its prefix.
func (p *packPart) own(names []string) []string {
	var out []string
	for _, name := range names {
		if rest, ok := strings.CutPrefix(name, p.spread.Prefix); ok && rest != "" && p.spread.Prefix != "" {
			out = append(out, rest)
		}
	}
	return out
}

// jumps are the links of an item that stay in the document. The others are noted.
func (p *packPart) jumps(all []Jump) []Jump {
	var out []Jump
	for _, j := range all {
		if own, ok := p.jump(j); ok {
			out = append(out, own)
		} else {
			p.across = append(p.across, j)
		}
	}
	return out
}

// jump is a link as the document alone would have it. It is not ok where it leads into another.
func (p *packPart) jump(j Jump) (Jump, bool) {
	rest, ok := strings.CutPrefix(j.Address, p.spread.Prefix)
	if !ok || p.spread.Prefix == "" {
		return j, false
	}
	j.Address, j.To = rest, p.to(j.To)
	return j, true
}

// to is the place of an item among those of the document.
func (p *packPart) to(i int) int {
	if at, ok := p.at[i]; ok && i != nowhere {
		return at
	}
	return nowhere
}

// across compares the links of a document that lead to others in the pack. Those of the agenda to its items are compared by
// their pages.
func (c *packComparison) across(s *spread, got []Jump) {
	if s.item == nil && len(s.Across) == 0 {
		return
	}
	for k := range max(len(s.Across), len(got)) {
		switch {
		case k >= len(got):
			c.add(s.where(), Leads, s.Across[k].String(), missing)
		case k >= len(s.Across):
			c.add(s.where(), Leads, "none", got[k].reference().String())
		case s.Across[k].Words != got[k].Words || s.Across[k].Address != got[k].Address:
			c.add(s.where(), Leads, s.Across[k].String(), got[k].reference().String())
		default:
			c.arrives(s, got[k])
		}
	}
}

// arrives compares where a link to another document leads with the pages of the document that its name is of.
func (c *packComparison) arrives(s *spread, j Jump) {
	to := c.document(j.Address)
	page := c.read.pdf.Destinations[j.Address].Page
	if to != nil && (page < to.first || page > to.last) {
		c.add(s.where(), Leads, j.reference().String()+" in "+to.where(), "on "+c.page(page))
	}
}

// document is the one that a name is of.
func (c *packComparison) document(name string) *spread {
	if s := c.byName[name]; s != nil {
		return s
	}
	for _, s := range c.docs {
		if s.Prefix != "" && strings.HasPrefix(name, s.Prefix) {
			return s
		}
	}
	return nil
}

// order compares the order in which pages are read aloud with that in which they stand.
func (c *packComparison) order() {
	last := 0
	for _, item := range c.read.Items {
		if item.page == 0 || item.page == last {
			continue
		}
		if item.page < last {
			c.add(c.page(item.page), Place, "before "+c.page(last), "read after it")
		}
		last = item.page
	}
}
