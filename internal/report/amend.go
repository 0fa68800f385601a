package report

import (
	"slices"
	"strings"
)

// amend gives a numbered report the numbers of the paper that it amends. A new paragraph after 4 is 4A,
// a new item after (b) is (ba); one that is gone leaves its number and "[Deleted]".
func amend(r *Report, known *Ledger) {
	a := amender{taken: map[string]bool{}, fresh: map[*Paragraph]bool{}}
	known.Each(func(_ string, _ int, k Known) { a.taken[strings.ToLower(k.Anchor)] = true })
	a.headings(r, known)
	var through []KnownSection // those whose paragraphs are counted through the paper
	var last *Section          // the one before, as far as it is still there
	var first []Known          // of sections before any that is still there
	for _, s := range known.Sections {
		now := r.sectionByID(s.ID)
		switch {
		case !s.Own:
			through = append(through, s)
		case now != nil:
			a.run([]*Section{now}, []KnownSection{s})
		case last != nil:
			last.bury(s.Paragraphs)
		default:
			first = append(first, s.Paragraphs...)
		}
		if now != nil && len(first) > 0 {
			now.buryFirst(first)
			first = nil
		}
		if now != nil {
			last = now
		}
	}
	var now []*Section
	r.eachSection(func(s *Section) {
		if !s.own {
			now = append(now, s)
		}
	})
	a.run(now, through)
}

// An amender knows which addresses are taken, and what is new.
type amender struct {
	taken map[string]bool
	fresh map[*Paragraph]bool // numbered by this amendment
}

// bury leaves the numbers of a section that is gone at the end of the one before it.
func (s *Section) bury(gone []Known) {
	for _, k := range gone {
		s.Blocks = append(s.Blocks, deleted(k))
	}
}

// buryFirst leaves them at the beginning of the one that follows.
func (s *Section) buryFirst(gone []Known) {
	for _, k := range slices.Backward(gone) {
		s.Blocks = slices.Insert(s.Blocks, 0, Block(deleted(k)))
	}
}

func (r *Report) sectionByID(id string) *Section {
	var found *Section
	r.eachSection(func(s *Section) {
		if s.ID == id {
			found = s
		}
	})
	return found
}

// headings gives sections their old numbers, and new ones numbers between those.
func (a amender) headings(r *Report, known *Ledger) {
	numbers := map[string]KnownSection{}
	for _, s := range known.Sections {
		numbers[s.ID] = s
		a.taken["section "+s.Number] = true
	}
	last := KnownSection{Marker: "0.", Number: "0"}
	r.eachSection(func(s *Section) {
		if s.Number == "" {
			return
		}
		was, there := numbers[s.ID]
		if !there {
			was = last
			was.Number = a.next(last.Number, "section ")
			was.Marker = strings.Replace(last.Marker, last.Number, was.Number, 1)
			a.taken["section "+was.Number] = true
		}
		for _, b := range s.Blocks {
			if p, ok := b.(*Paragraph); ok && p.Number != "" {
				p.renumber(reprefix(p.Marker, s.Number, was.Number), reprefix(p.Number, s.Number, was.Number),
					strings.Replace(p.Anchor, "para-"+s.Number, "para-"+strings.ToLower(was.Number), 1))
			}
		}
		s.Number, s.Marker = was.Number, was.Marker
		last = KnownSection{Marker: was.Marker, Number: was.Number}
	})
}

// next is the first free number after another: 4A, or 4ZA where that is taken. After none there is none.
func (a amender) next(number, kind string) string {
	for try := 0; ; try++ {
		if n := following(number, try, false); n == "" || !a.taken[kind+n] {
			return n
		}
	}
}

// run gives the paragraphs of sections that are counted as one their numbers.
func (a amender) run(now []*Section, known []KnownSection) {
	var was []Known
	home := map[int]string{} // the section of each of them
	for _, s := range known {
		for _, k := range s.Paragraphs {
			home[len(was)] = s.ID
			was = append(was, k)
		}
	}
	var is []*Paragraph
	for _, s := range now {
		is = append(is, s.counted()...)
	}
	w := weaver{amender: a, now: now, home: home}
	for _, p := range align(was, knowns(is)) {
		switch {
		case p.was < 0:
			w.insert(is[p.is])
		case p.is < 0:
			w.delete(was[p.was], p.was)
		default:
			w.keep(was[p.was], is[p.is])
		}
	}
}

// counted are the numbered paragraphs of a section and, where paragraphs have no numbers, the items of
// their lists.
func (s *Section) counted() []*Paragraph {
	var out []*Paragraph
	for _, b := range s.Blocks {
		if p, ok := b.(*Paragraph); ok && p.Number != "" {
			out = append(out, p)
			continue
		}
		out = append(out, items([]Block{b})...)
	}
	return out
}

func knowns(all []*Paragraph) []Known {
	out := make([]Known, len(all))
	for i, p := range all {
		out[i] = p.known()
	}
	return out
}

// A weaver goes through the paragraphs of both papers in their order.
type weaver struct {
	amender
	now  []*Section
	home map[int]string
	last *Paragraph // the one before
}

// keep gives a paragraph the number that it had, and its items theirs.
func (w *weaver) keep(was Known, p *Paragraph) {
	p.renumber(was.Marker, was.Number, was.Anchor)
	w.amender.items(p, was.Items)
	w.last = p
}

// insert gives a new paragraph a number after the one before.
func (w *weaver) insert(p *Paragraph) {
	marker, number, anchor := w.after(w.last, p)
	p.renumber(marker, number, anchor)
	w.taken[anchor], w.fresh[p] = true, true
	w.last = p
}

// after is what a new paragraph is marked with, numbered and addressed: after 4 as 4A, or as 4ZA where
// there is a 4A. Before the first there is no number to follow: it is A1.
func (a amender) after(last, p *Paragraph) (marker, number, anchor string) {
	if last == nil {
		return a.first(p)
	}
	for try := 0; ; try++ {
		extend := func(s string) string { return following(s, try, a.fresh[last]) }
		marker, number, anchor = extend(last.Marker), extend(last.Number), strings.ToLower(extend(last.Anchor))
		if !a.taken[anchor] || anchor == "" {
			return marker, number, anchor
		}
	}
}

// first is what is marked before the first: A1, or in a section 2.A1.
func (a amender) first(p *Paragraph) (marker, number, anchor string) {
	marker, number, anchor = p.Marker, p.Number, p.Anchor
	for { // as many times as it has been done before
		marker, number, anchor = before(marker), before(number), strings.ToLower(before(anchor))
		if !a.taken[anchor] || anchor == "" {
			return marker, number, anchor
		}
	}
}

// delete leaves the number of a paragraph that is gone, after the one before.
func (w *weaver) delete(was Known, place int) {
	p := deleted(was)
	last := w.last
	w.last = p
	at := w.home[place]
	for _, s := range w.now { // in its own section, as long as that is there
		if s.ID == at {
			if last == nil || !s.insertAfter(last, p) {
				s.insertFirst(p)
			}
			return
		}
	}
	for _, s := range w.now {
		if last != nil && s.insertAfter(last, p) {
			return
		}
	}
	if len(w.now) > 0 {
		w.now[0].insertFirst(p)
	}
}

// insertAfter puts a paragraph after another: beside it in the section, or as an item of its list.
func (s *Section) insertAfter(last, p *Paragraph) bool {
	if i := slices.Index(s.Blocks, Block(last)); i >= 0 {
		s.Blocks = slices.Insert(s.Blocks, i+1, Block(p))
		return true
	}
	for _, b := range s.Blocks {
		if slices.Contains(items([]Block{b}), last) {
			insertItem([]Block{b}, last, p)
			return true
		}
	}
	return false
}

// insertFirst puts a paragraph before all that is counted in the section.
func (s *Section) insertFirst(p *Paragraph) {
	if all := s.counted(); len(all) > 0 && slices.Index(s.Blocks, Block(all[0])) < 0 {
		insertItem(s.Blocks, nil, p)
		return
	}
	s.Blocks = slices.Insert(s.Blocks, 0, Block(p))
}

// deleted is what is left of a paragraph, and of the items of its lists.
func deleted(was Known) *Paragraph {
	p := &Paragraph{Marker: was.Marker, Number: was.Number, Anchor: was.Anchor, Deleted: true, Runs: []Run{{Text: DeletedWords}}}
	p.lostItems(was.Items)
	return p
}

// lostItems leaves the markers of the items of a list that is gone as a whole.
func (p *Paragraph) lostItems(was []Known) {
	if len(was) == 0 {
		return
	}
	l := &List{Ordered: true}
	for _, k := range was {
		l.Items = append(l.Items, deleted(k))
	}
	p.Blocks = append(p.Blocks, l)
}

// items gives the items of a paragraph's lists their old markers.
func (a amender) items(p *Paragraph, was []Known) {
	now := items(p.Blocks)
	if len(now) == 0 {
		p.lostItems(was)
		return
	}
	if len(was) == 0 {
		return
	}
	var last *Paragraph
	for _, pair := range align(was, knowns(now)) {
		switch {
		case pair.is < 0:
			gone := deleted(was[pair.was])
			insertItem(p.Blocks, last, gone)
			last = gone
		case pair.was < 0:
			item := now[pair.is]
			marker, number, anchor := a.after(last, item)
			item.renumber(marker, number, anchor)
			a.taken[anchor], a.fresh[item] = true, true
			last = item
		default:
			last = now[pair.is]
			last.renumber(was[pair.was].Marker, was[pair.was].Number, was[pair.was].Anchor)
			a.items(last, was[pair.was].Items)
		}
	}
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
