package paste

import "strings"

// parts are the paragraphs of which a paragraph consists: two ends of lines part them, and so does one before what is typed
// as an item of a list.
func (p *para) parts() (all []*para) {
	from := 0
	cut := func(to int) {
		part := *p
		part.spans = p.spans[from:to:to]
		if from > 0 {
			part.mark, part.place.fresh, part.wrapped = mark{}, false, true
		}
		if part.says() {
			part.before = p.before
			if len(all) > 0 {
				part.before = all[len(all)-1]
			}
			all = append(all, &part)
		}
		from = to
	}
	for i, s := range p.spans {
		if s.End && i >= from && (p.endsTwice(i) || p.breaksList(i)) {
			cut(i)
		}
	}
	cut(len(p.spans))
	if len(all) > 0 { // what was told is about the paragraph that was read
		*p = *all[0]
		all[0] = p
	}
	return all
}

// endsTwice tells whether another end of a line follows one, with nothing between them.
func (p *para) endsTwice(i int) bool {
	for _, s := range p.spans[i+1:] {
		if s.End {
			return true
		}
		if s.Note != "" || strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return false
}

// breaksList tells whether an item of a list is typed on the line that follows an end.
func (p *para) breaksList(i int) bool {
	line := &para{spans: p.spans[i+1:]}
	m := line.typed()
	return m.sort == bullet || m.sort != none && m.sure
}
