package project

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// loadFolders decides where each meeting stands: where its frozen papers do, else by its file, below
// its council's prefix.
func (l *Library) loadFolders() {
	frozen := map[string]string{}
	for _, s := range slices.Concat(slices.Concat(slices.Collect(maps.Values(l.about))...), l.Subjects) {
		if _, known := frozen[s.Meeting]; s.Frozen() && !known {
			if folder := l.frozenFolder(s); folder != "" {
				frozen[s.Meeting] = folder
			}
		}
	}
	prefixes := l.prefixes(frozen)
	for _, m := range l.Ordered() {
		m.Folder = frozen[m.Name]
		if own := m.Address(); own != "" && m.Folder == "" {
			m.Folder = path.Join(prefixes[m.Council.Value], own)
		} else if m.Folder != "" && own != "" && m.Folder != own && !strings.HasSuffix(m.Folder, "/"+own) {
			l.moved(m)
		}
	}
}

// frozenFolder is the folder that a meeting had when a paper of it was frozen: it never changes. It is
// "" where the paper's file does not tell.
func (l *Library) frozenFolder(s Subject) string {
	z, sound := l.GlanceFrozen(s)
	if !sound {
		return ""
	}
	return z.Meeting.Value
}

// prefixes are what the folders of councils' meetings begin with: what the profile says, else what the
// folders of its frozen meetings begin with, else nothing. So no council moves for the sake of another.
func (l *Library) prefixes(frozen map[string]string) map[string]string {
	prefixes := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(frozen)) {
		if m := l.Meetings[name]; m != nil {
			prefixes[m.Council.Value] = path.Dir(path.Dir(frozen[name]))
		}
	}
	for name, c := range l.Councils {
		if c.Address.Known() && !c.Address.Bad {
			prefixes[name] = c.Address.Value
		}
	}
	return prefixes
}

// moved says that a meeting's papers keep the address with which they were published.
func (l *Library) moved(m *Meeting) {
	at := m.Date.Span
	if m.Slug.Known() {
		at = m.Slug.Span
	}
	l.list.Warnf(at, "meeting-moved", "tell readers of the change in the papers, by cabinet freeze --amend; withdraw those that are published with another meeting now",
		"the papers of this meeting were published at %s and stay there, whatever its file says now", m.Folder)
}
