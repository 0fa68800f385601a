package pipeline

import (
	"path"
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// addresses reports papers and meetings that would be written to one place. The page that a withdrawn paper
// leaves has its address too.
func (b *builder) addresses() {
	first := map[string]string{}
	for i := range b.done {
		p := &b.done[i]
		address := p.place()
		if address == "" || !p.claims() {
			continue
		}
		if other, taken := first[address]; taken {
			b.list.Errorf(b.addressPlace(p.Subject), "doubled-address", "give one of them a slug of its own",
				"this paper and that of %s have one address, %s", b.CaseFile(other), address)
			b.clash(p)
			continue
		}
		first[address] = p.Name
	}
	b.meetingAddresses(first)
}

// claims tells whether a paper stands at its address, or leaves a page there. Of a case that is no TOML it is
// not known.
func (p *paper) claims() bool {
	erased := p.fate == withdrawn && p.entry.Address == ""
	return !p.unread && !erased && p.fate != leftOut && p.fate != passedOver && p.fate != following
}

// clash stops a paper whose address another has, and its meeting. A draft's meeting is stopped too, since
// either paper may have been written over the other.
func (b *builder) clash(p *paper) {
	if p.meeting != nil {
		b.doubled[p.meeting] = true
	}
	if p.fate == withdrawn {
		return
	}
	if p.fate = clashing; p.meeting == nil {
		p.fate = failed
	}
}

// addressPlace is what gives a case its address. The case is read again, for it is seldom asked for.
func (b *builder) addressPlace(s project.Subject) diag.Span {
	c, _ := b.Glance(s.Name)
	if c.Slug.Known() || c.Source == nil {
		return c.Slug.Span
	}
	return c.Source.Whole()
}

func (b *builder) meetingAddresses(papers map[string]string) {
	first := map[string]*project.Meeting{}
	for _, m := range b.library.Ordered() {
		if name, taken := papers[m.Folder]; taken {
			b.list.Errorf(m.Body.Span, "doubled-address", "give one of them a slug, or the council another address",
				"this meeting and the paper of %s have one address, %s", b.CaseFile(name), m.Folder)
			b.doubled[m] = true
		}
		other := first[m.Folder]
		if m.Folder != "" && other != nil {
			hint := "keep one of the two files, or give one a slug, such as slug = \"" + m.Date.ISO() + "-special\"; meetings of several councils are told apart by address = … in a profile"
			if b.Unwritten(m.Meeting) || b.Unwritten(other.Meeting) {
				hint = "give one of the councils an address = … in its profile, which stands before all addresses of its meetings"
			}
			b.list.Errorf(b.dayOf(m), "doubled-address", hint, "this meeting and that of %s have one address, %s", b.dayOf(other).Source.Name, m.Folder)
			b.doubled[m], b.doubled[other] = true, true
		}
		first[m.Folder] = m
	}
}

// dayOf is the day of a meeting; where no file says it, since cases alone make a day of decisions, it is the council's
// profile, which gives that day its address.
func (b *builder) dayOf(m *project.Meeting) diag.Span {
	if b.Unwritten(m.Meeting) {
		return m.Profile.Source.Whole()
	}
	return m.Date.Span
}

// hold gives each meeting its fate: what is known of the meeting decides, and then an error in one of its
// papers holds it back.
func (b *builder) hold() {
	for _, m := range b.library.Ordered() {
		b.fates[m] = b.fateOfMeeting(m)
		if s := b.sheets[m]; s != nil && s.paper.fate == failed {
			b.holdBack(m)
		}
	}
	listed := b.listedLast()
	for _, p := range b.done {
		if shown := b.options.Purpose.showsGaps() && !p.Frozen(); p.fate == failed && shown {
			b.keep = b.keep || p.meeting == nil // its last draft stays, perhaps with a meeting that is gone
			continue
		}
		if p.fate != failed && p.fate != following || p.draft {
			continue
		}
		switch {
		case p.fate == following: // its meeting is made without it, unless it was there already
		case p.meeting != nil:
			b.fates[p.meeting] = held
		default:
			b.keep = true
		}
		// A paper whose own meeting can't be told, or that another meeting lists too, must not vanish for it.
		for _, m := range slices.Concat(listed[record.ID(p.Name)], listed["/"+p.address]) {
			b.holdBack(m)
		}
	}
	for b.holdTogether() {
	}
}

// holdTogether holds back meetings that share a paper with one that is held, in one language or in two: its page
// would list, or a paper of it link, what is not there. It tells whether there were any.
func (b *builder) holdTogether() (more bool) {
	for _, p := range b.done {
		all := append([]*project.Meeting{p.meeting}, p.others...)
		for _, s := range p.siblings {
			all = append(all, s.meeting)
		}
		if p.fate.goes() || !slices.ContainsFunc(all, func(m *project.Meeting) bool { return m != nil && b.fates[m] == held }) {
			continue
		}
		for _, m := range all {
			if m != nil && b.fates[m] == made {
				b.fates[m], more = held, true
			}
		}
	}
	return more
}

// holdBack holds a meeting back that would be made.
func (b *builder) holdBack(m *project.Meeting) {
	if b.fates[m] == made {
		b.fates[m] = held
	}
}

// listedLast are the meetings that listed each paper in the last output, by the paper's id or, where that
// output tells none, by the last part of its address after a slash.
func (b *builder) listedLast() map[string][]*project.Meeting {
	listed := map[string][]*project.Meeting{}
	if b.output == nil {
		return listed
	}
	for _, m := range b.library.Ordered() {
		was, _ := b.output.last.Meeting(record.ID(m.Name), m.Folder)
		for _, p := range was.Papers {
			key := p.ID
			if key == "" {
				key = "/" + path.Base(p.Address)
			}
			listed[key] = append(listed[key], m)
		}
	}
	return listed
}
