package pipeline

import (
	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
)

// checkItems holds the items of an agenda against what they speak of: their reports, the cases of these, and other meetings.
func (b *builder) checkItems(s *sheet, items []agenda.Item, list *diag.List) {
	going := map[string]check.Going{}
	for name, p := range s.papers {
		going[name] = check.Going{Title: p.title, Ready: p.ok() && !p.draft, Frozen: p.Frozen()}
	}
	check.Agenda{
		Meeting: s.meeting.Meeting, Items: items, Papers: going,
		Case: b.casesOnce(), Sittings: b.sitting,
	}.Check(list)
}

// casesOnce finds cases of the project, each of which is read once however many rules ask for it.
func (b *builder) casesOnce() func(name string) (*casefile.Case, bool) {
	read := map[string]*casefile.Case{}
	return func(name string) (*casefile.Case, bool) {
		if !b.library.Cases[name] {
			return nil, false
		}
		if read[name] == nil {
			read[name], _ = b.Glance(name)
		}
		return read[name], true
	}
}

// sitting is the meeting of a name; nil where there is none whose file can be read.
func (b *builder) sitting(name string) *casefile.Meeting {
	if m := b.library.Meetings[name]; m != nil && m.Source != nil {
		return m.Meeting
	}
	return nil
}
