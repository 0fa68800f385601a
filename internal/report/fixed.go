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
			s.Blocks = fixAll(was.Paragraphs, s.Blocks)
		}
	}
}

// fix implements counted, for a paragraph and the items of its lists.
func (p *Paragraph) fix(k amend.Known) {
	p.print(k.Printed)
	if now := p.below(); len(now) > 0 {
		fixed(k.Items, now, func(last counted, gone *Paragraph) { insertItem(p.Blocks, last, gone) })
	} else {
		p.lostItems(k.Items)
	}
}

// fix implements counted, for a sub-heading and what is counted below it.
func (h *Heading) fix(k amend.Known) {
	h.print(k.Printed)
	h.Blocks = fixAll(k.Items, h.Blocks)
}

// fixAll gives what is counted among blocks its numbers, and puts what is deleted among them.
func fixAll(known []amend.Known, blocks []Block) []Block {
	fixed(known, countedIn(blocks), func(last counted, gone *Paragraph) { blocks = insert(blocks, last, gone) })
	return blocks
}

// fixed gives what is counted its numbers, and calls insert for what is deleted, with what stands before it;
// nil for nothing.
func fixed(known []amend.Known, now []counted, insert func(last counted, gone *Paragraph)) {
	var last counted
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

// insert puts a paragraph after what is counted, beside it or as an item of its list; before all that is counted
// among the blocks where there is none.
func insert(blocks []Block, last counted, p *Paragraph) []Block {
	all := countedIn(blocks)
	if i := slices.Index(blocks, Block(last)); i >= 0 || last == nil && (len(all) == 0 || slices.Contains(blocks, Block(all[0]))) {
		return slices.Insert(blocks, i+1, Block(p))
	}
	insertItem(blocks, last, p)
	return blocks
}

// deleted is what is left of a paragraph, and of the items of its lists.
func deleted(was amend.Known) *Paragraph {
	p := &Paragraph{Deleted: true} // [say] gives it the words of its language
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
func insertItem(blocks []Block, last counted, item *Paragraph) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			if b.Number == "" && len(b.below()) > 0 && (last == nil || slices.Contains(b.below(), last)) {
				insertItem(b.Blocks, last, item)
				return
			}
		case *List:
			at := slices.IndexFunc(b.Items, func(i *Paragraph) bool { return counted(i) == last }) + 1
			if b.Ordered && (last == nil || at > 0) {
				b.Items = slices.Insert(b.Items, at, item)
				return
			}
		}
	}
}
