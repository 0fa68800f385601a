package build

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"slices"

	"cabinet/internal/diag"
)

// addresses reports papers and meetings that would be written to one place.
func (b *builder) addresses() {
	first := map[string]string{}
	for i := range b.done {
		p := &b.done[i]
		if p.meeting == nil || p.meeting.address == "" || b.leftOut(*p) || p.skipped || p.unread {
			continue
		}
		address := path.Join(p.meeting.address, p.address)
		if other, taken := first[address]; taken {
			b.list.Errorf(b.addressPlace(p.name), "doubled-address", "give one of them a slug of its own",
				"this paper and that of %s have one address, %s", path.Join(b.Content.Name, "cases", other+".toml"), address)
			p.failed, p.clash = true, true
			continue
		}
		first[address] = p.name
	}
	b.meetingAddresses()
}

// addressPlace is what gives a case its address. The case is read again, for it is seldom asked for.
func (b *builder) addressPlace(name string) diag.Span {
	var ignored diag.List // found when it was read first
	c, _ := b.Content.Case(name, &ignored)
	if c.Slug.Known() || c.Source == nil {
		return c.Slug.Span
	}
	return c.Source.Whole()
}

func (b *builder) meetingAddresses() {
	first := map[string]*meeting{}
	for _, m := range b.library.ordered() {
		other := first[m.address]
		if m.address != "" && other != nil {
			b.list.Errorf(m.Date.Span, "doubled-address", "keep one of the two files, and name it in each paper",
				"this meeting and that of %s have one address, %s", other.Source.Name, m.address)
			m.bad, other.bad = true, true
		}
		first[m.address] = m
	}
}

// hold decides what becomes of each meeting: an error in it, in its council's profile or in one of its
// papers holds it back, and what was not asked for is carried over.
func (b *builder) hold() {
	for _, m := range b.library.ordered() {
		m.carried = b.only.set && !b.only.meetings[m.Name]
		m.held = b.stopped || !m.carried && (m.bad || m.council == nil || m.council.bad)
	}
	for _, p := range b.done {
		switch {
		case p.clash: // a draft's too: either may have been written over the other
			p.meeting.held = true
		case !p.failed || p.draft || p.skipped:
		case p.meeting != nil:
			p.meeting.held = true
			b.holdByName(p.address)
		default:
			b.keep = true
			b.holdByName(p.address)
		}
	}
	for b.holdTogether() {
	}
}

// holdTogether holds back meetings that share a paper with one that is held: its page would list what is
// not there. It tells whether there were any.
func (b *builder) holdTogether() (more bool) {
	for _, p := range b.done {
		all := append([]*meeting{p.meeting}, p.others...)
		if b.leftOut(p) || !slices.ContainsFunc(all, func(m *meeting) bool { return m != nil && m.held }) {
			continue
		}
		for _, m := range all {
			if m != nil && !m.held && !m.carried {
				m.held, more = true, true
			}
		}
	}
	return more
}

// holdByName holds back the meetings whose last page lists a paper of that address: one whose own meeting
// can't be told, or that another meeting lists too, must not vanish from the site for it.
func (b *builder) holdByName(address string) {
	for _, m := range b.library.ordered() {
		if m.address == "" {
			continue
		}
		page, err := os.ReadFile(filepath.Join(b.Output, filepath.FromSlash(m.address), "index.html"))
		if err == nil && bytes.Contains(page, []byte(`/`+address+`/index.html"`)) || exists(b.Output, m.address, address, "index.html") {
			m.held = true
		}
	}
}
