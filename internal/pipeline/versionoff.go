package pipeline

import (
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// versionWithdrawal is how an earlier version of a frozen paper is withdrawn by itself; false where it is not.
func (b *builder) versionWithdrawal(old project.Subject) (casefile.Withdrawn, bool) {
	m := b.library.Meetings[old.Meeting]
	if m == nil {
		return casefile.Withdrawn{}, false
	}
	return m.VersionWithdrawal(old.Name, old.Version)
}

// withdrawsVersion reports an entry that withdraws a version which is not an earlier one of a frozen paper: what was
// meant would stay on line.
func (b *builder) withdrawsVersion(m *project.Meeting, w casefile.Withdrawn, list *diag.List) {
	name := w.Paper.Value
	s, frozen := b.library.FrozenWith(m.Name, name)
	_, whole := m.Withdrawal(name)
	switch {
	case whole:
	case w.Erase.Or(false):
		list.Errorf(w.Erase.Span, "withdrawn-version", "take the line out: the page that the version leaves has the title that the paper has now", "the title and the address of one version can't be erased")
	case w.Version.Bad || !w.Paper.Given() || w.Paper.Bad:
	case !frozen && b.mistyped(w, list):
	case !frozen:
		list.Errorf(w.Paper.Span, "withdrawn-version", "put its files back, or take the entry out", "%s has no frozen paper %q of which a version can be withdrawn", m.Name, name)
	case w.Version.Value == s.Version:
		list.Errorf(w.Version.Span, "withdrawn-version", "take the line out to withdraw the paper with all its versions, or publish another first with cabinet freeze --replace",
			"version %d is the newest of %s, and an earlier one alone is withdrawn by its number", s.Version, name)
	case w.Version.Value < 1 || w.Version.Value > s.Version:
		list.Errorf(w.Version.Span, "withdrawn-version", "give the number of an earlier version", "%s has no version %d; the newest is %d", name, w.Version.Value, s.Version)
	}
}

// versionsOff adds the versions that are withdrawn by themselves to what leaves the site whatever becomes of its
// meeting.
func (b *builder) versionsOff(off map[string]paper) {
	for _, p := range b.done {
		for v := 1; v < p.Version && p.place() != ""; v++ {
			if w, is := b.versionWithdrawal(project.Subject{Name: p.Name, Meeting: p.Meeting, Version: v}); is {
				off[versionFolder(p.place(), v)] = paper{Subject: p.Subject, fate: withdrawn, meeting: p.meeting, entry: record.Paper{Withdrawn: b.withdrawalOf(w, p.meeting, p.language)}}
			}
		}
	}
}

// withoutVersions are a record's earlier versions, of which those that are off the site have nothing left but the
// page that says so.
func withoutVersions(versions []record.Version, off map[string]paper) (out []record.Version, changed bool) {
	out = slices.Clone(versions)
	for i, v := range out {
		gone, is := off[v.Address]
		if is && v.Withdrawn == nil {
			out[i] = record.Version{Version: v.Version, Address: v.Address, Withdrawn: gone.entry.Withdrawn}
		}
		changed = changed || is // its page is written again, since its folder did not come over
	}
	return out, changed
}

// versionPages adds the pages that withdrawn versions of a meeting's paper leave.
func (b *builder) versionPages(m record.Meeting, p record.Paper, all pages) {
	for _, v := range p.Earlier {
		if v.Withdrawn != nil {
			all[path.Join(v.Address, "index.html")] = func() ([]byte, error) { return b.site.WithdrawnVersion(m, p, v, b.identityOf(m)) }
		}
	}
}
