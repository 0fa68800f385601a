package report

// fix gives a report the numbers of a ledger in reading order, and puts back what is deleted: the ledger
// is that of the same paper. Where the two do not fit, the rest stays as it is counted; a section that the
// ledger has twice has the numbers of the first.
func fix(r *Report, known *Ledger) {
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
func (s *Section) fix(known []Known) {
	now := s.counted()
	var last *Paragraph
	for _, k := range known {
		switch {
		case k.Deleted:
			gone := deleted(k)
			if last == nil || !s.insertAfter(last, gone) {
				s.insertFirst(gone)
			}
			last = gone
		case len(now) > 0:
			last, now = now[0], now[1:]
			last.fix(k)
		}
	}
}

// fix gives a paragraph and the items of its lists their numbers.
func (p *Paragraph) fix(k Known) {
	p.Marker, p.Number, p.Anchor = k.Marker, k.Number, k.Anchor
	now := items(p.Blocks)
	if len(now) == 0 {
		p.lostItems(k.Items)
		return
	}
	var last *Paragraph
	for _, was := range k.Items {
		switch {
		case was.Deleted:
			gone := deleted(was)
			insertItem(p.Blocks, last, gone)
			last = gone
		case len(now) > 0:
			last, now = now[0], now[1:]
			last.fix(was)
		}
	}
}
