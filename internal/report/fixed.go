package report

import (
	"slices"

	"cabinet/internal/amend"
	"cabinet/internal/number"
)

// fix gives a report the numbers of a ledger in reading order, and puts back what is deleted: the ledger
// is that of the same paper. Where the two do not fit, the rest stays as it is counted; a section that the
// ledger has twice has the numbers of the first.
func fix(r *Report, known *amend.Ledger) {
	sections := map[string]*Section{}
	r.eachSection(func(s *Section) { sections[s.ID] = s })
	for _, was := range known.Sections {
		if s := sections[was.ID]; s != nil {
			delete(sections, was.ID)
			s.Number, s.Marker = was.Number, was.Marker
			s.fix(was.Paragraphs)
		}
	}
}

// fix gives what is counted in the section its numbers.
func (s *Section) fix(known []amend.Known) { fixAll(known, s.counted(), s.insert) }

// fix gives a paragraph and the items of its lists their numbers.
func (p *Paragraph) fix(k amend.Known) {
	p.print(k.Printed)
	if now := items(p.Blocks); len(now) > 0 {
		fixAll(k.Items, now, func(last, gone *Paragraph) { insertItem(p.Blocks, last, gone) })
	} else {
		p.lostItems(k.Items)
	}
}

// fixAll gives what is counted its numbers, and calls insert for what is deleted, with what stands before it;
// nil for nothing.
func fixAll(known []amend.Known, now []*Paragraph, insert func(last, gone *Paragraph)) {
	var last *Paragraph
	for _, k := range known {
		switch {
		case k.Deleted:
			gone := deleted(k)
			insert(last, gone)
			last = gone
		case len(now) > 0:
			last, now = now[0], now[1:]
			last.fix(k)
		}
	}
}

func (p *Paragraph) print(n number.Printed) {
	p.Marker, p.Number, p.Anchor = n.Marker, n.Number, n.Anchor
}

func (p *Paragraph) printed() number.Printed {
	return number.Printed{Marker: p.Marker, Number: p.Number, Anchor: p.Anchor}
}

// insert puts a paragraph after another, beside it or as an item of its list; before all that is counted in
// the section where there is none.
func (s *Section) insert(last, p *Paragraph) {
	all := s.counted()
	if i := slices.Index(s.Blocks, Block(last)); i >= 0 || last == nil && (len(all) == 0 || slices.Contains(s.Blocks, Block(all[0]))) {
		s.Blocks = slices.Insert(s.Blocks, i+1, Block(p))
		return
	}
	insertItem(s.Blocks, last, p)
}

// deleted is what is left of a paragraph, and of the items of its lists.
func deleted(was amend.Known) *Paragraph {
	p := &Paragraph{Deleted: true} // whose words are the language's
	p.print(was.Printed)
	p.lostItems(was.Items)
	return p
}

// lostItems leaves the markers of the items of a list that is gone as a whole.
func (p *Paragraph) lostItems(was []amend.Known) {
	if len(was) == 0 {
		return
	}
	l := &List{Ordered: true}
	for _, k := range was {
		l.Items = append(l.Items, deleted(k))
	}
	p.Blocks = append(p.Blocks, l)
}

// insertItem puts an item into the list of the one before it, or first into the first list.
func insertItem(blocks []Block, last, item *Paragraph) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			if b.Number == "" && len(items(b.Blocks)) > 0 && (last == nil || slices.Contains(items(b.Blocks), last)) {
				insertItem(b.Blocks, last, item)
				return
			}
		case *List:
			at := slices.Index(b.Items, last) + 1
			if b.Ordered && (last == nil || at > 0) {
				b.Items = slices.Insert(b.Items, at, item)
				return
			}
		}
	}
}
