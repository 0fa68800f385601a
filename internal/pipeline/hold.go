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
		erased := p.withdrawn != nil && p.entry.Address == ""
		if address == "" || erased || b.leftOut(*p) && p.withdrawn == nil || p.skipped || p.unread {
			continue
		}
		if other, taken := first[address]; taken {
			b.list.Errorf(b.addressPlace(p.Subject), "doubled-address", "give one of them a slug of its own",
				"this paper and that of %s have one address, %s", path.Join(b.Content.Name, "cases", other+".toml"), address)
			p.failed, p.clash = true, true
			continue
		}
		first[address] = p.Name
	}
	b.meetingAddresses(first)
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
			m.Bad = true
		}
		other := first[m.Folder]
		if m.Folder != "" && other != nil {
			b.list.Errorf(m.Date.Span, "doubled-address", "keep one of the two files, or give one a slug, such as slug = \""+m.Date.ISO()+"-special\"; meetings of several councils are told apart by address = … in a profile",
				"this meeting and that of %s have one address, %s", other.Source.Name, m.Folder)
			m.Bad, other.Bad = true, true
		}
		first[m.Folder] = m
	}
}

// A fate is what becomes of a meeting in a run.
type fate int

// What can become of a meeting.
const (
	made    fate = iota // its pages are made of its papers as they are
	held                // an error stops it: its last good output stays
	carried             // it was not asked for: its last output stays
)

// hold decides what becomes of each meeting: an error in it, in its council's profile or in one of its
// papers holds it back, and what was not asked for is carried over.
func (b *builder) hold() {
	for _, m := range b.library.Ordered() {
		switch {
		case b.stopped:
			b.fates[m] = held
		case b.only.set && !b.only.meetings[m.Name]:
			b.fates[m] = carried
		case m.Bad || m.Profile == nil || m.Profile.Bad:
			b.fates[m] = held
		}
	}
	listed := b.listedLast()
	for _, p := range b.done {
		switch {
		case p.clash && p.meeting != nil: // a draft's too: either may have been written over the other
			b.fates[p.meeting] = held
			continue
		case !p.failed || p.draft || p.skipped:
			continue
		case p.meeting != nil:
			b.fates[p.meeting] = held
		default:
			b.keep = true
		}
		// One whose own meeting can't be told, or that another meeting lists too, must not vanish for it.
		for _, m := range slices.Concat(listed[record.ID(p.Name)], listed["/"+p.address]) {
			b.holdBack(m)
		}
	}
	for b.holdTogether() {
	}
}

// holdTogether holds back meetings that share a paper with one that is held: its page would list what is
// not there. It tells whether there were any.
func (b *builder) holdTogether() (more bool) {
	for _, p := range b.done {
		all := append([]*project.Meeting{p.meeting}, p.others...)
		if b.leftOut(p) || p.withdrawn != nil || !slices.ContainsFunc(all, func(m *project.Meeting) bool { return m != nil && b.fates[m] == held }) {
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
