package pipeline

import (
	"cabinet/internal/calendar"
	"cabinet/internal/diag"
)

// latecomers reports items that are put on the agenda of a meeting, on a day, when fewer days than the law asks lie between
// that and the meeting, and that do not say why they are taken all the same. An item that was on the agenda in time, and whose
// report was to follow, is none of them.
func (s *sheet) latecomers(list *diag.List) {
	m, day := s.meeting, s.edition.on
	if m.Profile.Law == nil || m.ShortNotice.Or(false) || !m.Date.Given() || m.Date.Bad || !day.Given() || m.Date.Before(day) {
		return
	}
	period, known := calendar.PublicationDue(m.Profile.Council)
	if last := m.Profile.Law.LastBefore(m.Date, period); !known || !last.Before(day) {
		return
	}
	for _, i := range s.items {
		if i.Change != newItem || !considered(i) || i.Standing != nil || i.Late.Known() {
			continue
		}
		at := i.Place.Span
		if !at.Known() {
			at = m.Source.Whole()
		}
		list.Warnf(at, "item-after-notice", "say why it can't wait: late = { reason = … }; or postpone it", "item %s is new on %s, and between that and the meeting %s, not %d",
			i.Number, day, diag.Are(m.Profile.Law.Between(day, m.Date, period), "clear day"), period.Clear)
	}
}
