package report

import "slices"

// fix gives a report the numbers of a ledger in reading order, and puts back what is deleted: the ledger
// is that of the same paper. Where the two do not fit, the rest stays as it is counted.
func fix(r *Report, known *Ledger) {
	for _, was := range known.Sections {
		s := r.sectionByID(was.ID)
		if s == nil {
			continue
		}
		if was.Number != "" {
			s.Number, s.Marker = was.Number, was.Marker
		}
		now := s.counted()
		var last *Paragraph
		for _, k := range was.Paragraphs {
			switch {
			case k.Deleted && (last == nil || !s.insertAfter(last, deleted(k))):
				gone := deleted(k)
				s.insertFirst(gone)
				last = gone
			case k.Deleted:
				last = s.after(last)
			case len(now) > 0:
				last, now = now[0], now[1:]
				last.fix(k)
			}
		}
	}
}

// after is what is counted next after a paragraph of the section.
func (s *Section) after(p *Paragraph) *Paragraph {
	all := s.counted()
	return all[slices.Index(all, p)+1]
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
