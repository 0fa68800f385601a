package pipeline

import (
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/project"
)

// mayFollow tells whether the item of a paper says that the paper is to follow, so that no error in it holds its meeting
// back. What was frozen is published, and follows nothing.
func (b *builder) mayFollow(p *paper) bool {
	if p.Frozen() || p.OfMeeting {
		return false
	}
	if p.meeting != nil {
		return b.awaits(p.meeting, p.Name)
	}
	// The case can't be read, and does not tell its meeting.
	return slices.ContainsFunc(b.library.Ordered(), func(m *project.Meeting) bool { return b.awaits(m, p.Name) })
}

// arrive lets items whose reports were to follow, and are ready now, be considered as others are.
func (s *sheet) arrive(items []agenda.Item) {
	for n := range items {
		i := &items[n]
		if p := s.papers[i.Paper]; i.Fate == agenda.ToFollow && p != nil && p.fate == good && !p.draft {
			i.Fate = agenda.Considered
		}
	}
}

// awaits tells whether the agenda of a meeting has an item whose paper, of that name, is to follow.
func (b *builder) awaits(m *project.Meeting, paper string) bool {
	if !m.HasAgenda() {
		return false
	}
	for _, i := range m.Items {
		if i.Paper.Value == paper && i.ToFollow.Or(false) && !i.Withdrawn.Known() && !i.Postponed.Known() {
			return true
		}
	}
	return false
}
