package report

import (
	"cmp"
	"strconv"
)

// A Bookmarked is something of a report that a Word file has as a paragraph or a table of its own, and can be asked for
// by name when the file comes back.
type Bookmarked struct {
	Name string // of its bookmark
	Of   any    // a [Block], a *[Part], *[Section], *[Caption], *[Line] of a table's notes, *[Contact], *[ItemDocument] or *[Field], or a *string of the header
}

// Bookmarks are all that have a bookmark, in reading order. What has an address is called by it. Anything else is called
// by the nearest address above it, by what it is, and by how many of these stand there: the second bullet below
// paragraph 4 is "_para_4_b2". So a paragraph that is put in elsewhere gives it no other name.
func (r *Report) Bookmarks() []Bookmarked {
	m := &bookmarker{above: "top", taken: map[string]bool{}, counts: map[string]int{}}
	m.addresses(r)
	m.header(&r.Header)
	for i := range r.Parts {
		m.part(&r.Parts[i])
	}
	for i := range r.Notes {
		m.note(&r.Notes[i])
	}
	return m.all
}

// note names the blocks of a note. Its first paragraph has its address, to which later references to it lead.
func (m *bookmarker) note(n *Note) {
	m.above = n.Anchor
	if p, ok := first(n.Blocks).(*Paragraph); ok {
		m.name(p, n.Anchor, "p")
		m.blocks(p.Blocks)
		m.blocks(n.Blocks[1:])
		return
	}
	m.blocks(n.Blocks)
}

// first is the first of some blocks; nil for none.
func first(blocks []Block) Block {
	if len(blocks) == 0 {
		return nil
	}
	return blocks[0]
}

// A bookmarker names what stands in a report, in reading order.
type bookmarker struct {
	all    []Bookmarked
	above  string          // the nearest address above
	taken  map[string]bool // the addresses of the report
	counts map[string]int  // how many have been called so, by their names without the number
}

// addresses notes all addresses of the report before any name is made of one.
func (m *bookmarker) addresses(r *Report) {
	r.eachSection(func(s *Section) { m.taken[s.ID] = true })
	r.Blocks(func(b Block) {
		anchor, _ := Written(b)
		m.taken[anchor] = true
	})
}

// name gives something its name: by its own address, or by the one above it and what it is.
func (m *bookmarker) name(of any, own, kind string) {
	if own != "" {
		m.above = own
		m.all = append(m.all, Bookmarked{Bookmark(own), of})
		return
	}
	base := m.above + "-" + kind
	m.counts[base]++
	for m.taken[base+strconv.Itoa(m.counts[base])] {
		m.counts[base]++
	}
	m.all = append(m.all, Bookmarked{Bookmark(base + strconv.Itoa(m.counts[base])), of})
}

func (m *bookmarker) header(h *Header) {
	for _, line := range []struct {
		words *string
		kind  string
	}{{&h.Lead, "lead"}, {&h.Title, "title"}, {&h.Byline, "byline"}} {
		if *line.words != "" {
			m.name(line.words, "", line.kind)
		}
	}
	for i := range h.Fields {
		m.name(&h.Fields[i], "", "f")
	}
}

func (m *bookmarker) part(p *Part) {
	if p.Title != "" {
		m.name(p, p.Anchor, "h")
	}
	for i := range p.Sections {
		s := &p.Sections[i]
		if m.above = s.ID; s.Heading != "" {
			m.name(s, s.ID, "h")
		}
		m.blocks(s.Blocks)
		for n := range s.Contacts {
			m.name(&s.Contacts[n], "", "k")
		}
	}
}

func (m *bookmarker) blocks(blocks []Block) {
	for _, b := range blocks {
		b.Visit(m)
	}
}

// Paragraph implements [Visitor].
func (m *bookmarker) Paragraph(p *Paragraph) {
	m.name(p, cmp.Or(p.Anchor, p.Label), "p")
	m.blocks(p.Blocks)
}

// List implements [Visitor].
func (m *bookmarker) List(l *List) {
	for _, item := range l.Items {
		m.name(item, cmp.Or(item.Anchor, item.Label), "b")
		m.blocks(item.Blocks)
	}
}

// Heading implements [Visitor].
func (m *bookmarker) Heading(h *Heading) {
	m.name(h, h.Address(), "h")
	m.blocks(h.Blocks)
}

// Table implements [Visitor]. The bookmark of a table stands in its first cell, and that of its caption leads there.
func (m *bookmarker) Table(t *Table) {
	m.caption(&t.Caption)
	m.name(t, "", "t")
	for i := range t.Notes {
		m.name(&t.Notes[i], "", "n")
	}
}

// Figure implements [Visitor].
func (m *bookmarker) Figure(f *Figure) {
	m.caption(&f.Caption)
	m.name(f, "", "g")
}

func (m *bookmarker) caption(c *Caption) {
	if len(c.Runs) > 0 {
		m.name(c, cmp.Or(c.Anchor, c.Label), "c")
	}
}

// Quote implements [Visitor].
func (m *bookmarker) Quote(q *Quote) { m.blocks(q.Blocks) }

// Callout implements [Visitor].
func (m *bookmarker) Callout(c *Callout) { m.blocks(c.Blocks) }

// Gap implements [Visitor].
func (m *bookmarker) Gap(g *Gap) { m.name(g, "", "m") }

// Items implements [Visitor].
func (m *bookmarker) Items(i *Items) { m.blocks(i.Children()) }

// Item implements [Visitor].
func (m *bookmarker) Item(i *Item) {
	m.name(i, i.Anchor, "i")
	m.blocks(i.Blocks)
	for n := range i.Documents {
		m.name(&i.Documents[n], "", "d")
	}
	if i.Parts != nil {
		m.Items(i.Parts)
	}
}
