package pipeline

import (
	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
)

// checkItems holds the items of an agenda against what they speak of: reports, their cases, and other meetings.
func (b *builder) checkItems(s *sheet, items []agenda.Item, list *diag.List) {
	going := map[string]check.Going{}
	for name, p := range s.papers {
		going[name] = check.Going{Title: p.title, Ready: p.ok() && !p.draft}
	}
	check.Agenda{
		Meeting: s.meeting.Meeting, Items: items, Papers: going,
		Case: func(name string) (*casefile.Case, bool) {
			if !b.library.Cases[name] {
				return nil, false
			}
			c, _ := b.Glance(name)
			return c, c != nil
		},
		Sittings: b.sitting,
	}.Check(list)
}

// sitting is the meeting of a name; nil where there is none whose file can be read.
func (b *builder) sitting(name string) *casefile.Meeting {
	if m := b.library.Meetings[name]; m != nil && m.Source != nil {
		return m.Meeting
	}
	return nil
}
