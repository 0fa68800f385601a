package build

import (
	"maps"
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
)

// loadAddresses decides where each meeting stands: where its frozen papers do, else by its file, below
// its council's prefix.
func (b *builder) loadAddresses() {
	l := &b.library
	frozen := map[string]string{}
	for _, s := range l.subjects {
		if _, known := frozen[s.meeting]; s.frozen() && !known {
			if address := b.frozenAddress(s); address != "" {
				frozen[s.meeting] = address
			}
		}
	}
	prefixes := l.prefixes(frozen)
	for _, m := range l.ordered() {
		m.address = frozen[m.Name]
		if own := m.Address(); own != "" && m.address == "" {
			m.address = path.Join(prefixes[m.Council.Value], own)
		} else if m.address != "" && own != "" && m.address != own && !strings.HasSuffix(m.address, "/"+own) {
			b.moved(m)
		}
	}
}

// frozenAddress is the address that a meeting had when a paper of it was frozen: it never changes. It is
// "" where the paper's file does not tell.
func (b *builder) frozenAddress(s subject) string {
	var ignored diag.List // found when the paper is made again
	z := b.Content.Frozen(s.meeting, s.name, s.version, &ignored)
	if z == nil || ignored.Errors() > 0 {
		return ""
	}
	return z.Meeting.Value
}

// prefixes are what the addresses of councils' meetings begin with: what the profile says, else what the
// addresses of its frozen meetings begin with, else nothing. So no council moves for the sake of another.
func (l *library) prefixes(frozen map[string]string) map[string]string {
	prefixes := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(frozen)) {
		if m := l.meetings[name]; m != nil {
			prefixes[m.Council.Value] = path.Dir(path.Dir(frozen[name]))
		}
	}
	for name, c := range l.councils {
		if c.Address.Known() && !c.Address.Bad {
			prefixes[name] = c.Address.Value
		}
	}
	return prefixes
}

// moved says that a meeting's papers keep the address with which they were published.
func (b *builder) moved(m *meeting) {
	at := m.Date.Span
	if m.Slug.Known() {
		at = m.Slug.Span
	}
	b.list.Warnf(at, "meeting-moved", "tell readers of the change in the papers, by cabinet freeze --amend; withdraw those that are published with another meeting now",
		"the papers of this meeting were published at %s and stay there, whatever its file says now", m.address)
}
