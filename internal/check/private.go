package check

import (
	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// privateNotices reports a meeting of an executive with a private item of which notice was not given twice in time, unless
// somebody agreed that it can't wait.
func (l *Law) privateNotices(m *casefile.Meeting, c *casefile.Council, f finder) {
	private := m.Private
	at, any := privateItem(m)
	if private.Agreed.Given() {
		agreedPrivate(m, f)
		return
	}
	if !any && !private.Notice.Given() || private.Bad || private.Notice.Bad {
		return
	}
	if !private.Notice.Given() {
		f.find(at, "private-notice", "record the days under [private]: notice = …, again = …; or who agreed that it can't wait, agreed = …",
			"this item is private, and no notice of that is recorded, which was due by %s", l.WorkingDay(l.LastBefore(m.Date, calendar.KeyNotice(c))))
		return
	}
	l.inTime(private.Notice, "the notice", m.Date, calendar.KeyNotice(c), f)
	second := calendar.GeneralException(c)
	switch {
	case usable(private.Again):
		l.inTime(private.Again, "the second notice", m.Date, second, f)
	case usable(m.Published) && !private.Again.Bad:
		f.find(private.Span, "private-notice", "record its day: again = …", "no second notice of the private part is recorded, which was due by %s",
			l.WorkingDay(l.LastBefore(m.Date, second)))
	}
}

// agreedPrivate looks at an agreement that a private meeting can't wait for notices.
func agreedPrivate(m *casefile.Meeting, f finder) {
	switch private := m.Private; {
	case private.Agreed.Bad:
	case noChair(private.Agreed.Value):
		f.find(private.Agreed.Span, "private-notice", "it takes the chairman of the relevant overview and scrutiny committee, else of the council, else its vice-chairman (regulation 5(6))",
			"%q is none of those who can agree that a private meeting can't wait", private.Agreed.Value)
	case usable(m.Published) && !private.Reasons.Known():
		f.find(private.Agreed.Span, "private-notice", "record the day under [private]: reasons = … (regulation 5(7))", "nothing says when the reasons were published why this private meeting can't wait")
	}
}

// inTime reports a notice between which and the meeting are too few clear days.
func (l *Law) inTime(notice casefile.Date, what string, meeting casefile.Date, p calendar.Period, f finder) {
	if !l.LastBefore(meeting, p).Before(notice) {
		return
	}
	f.find(notice.Span, "private-notice", "say under [private] who agreed that it can't wait: agreed = …", "between %s on %s and the meeting on %s %s, not %d",
		what, notice, meeting, diag.Are(l.Between(notice, meeting, p), "clear day"), p.Clear)
}

// privateItem is where the first item that is private is said to be so; the second result is false where there is none.
func privateItem(m *casefile.Meeting) (at diag.Span, any bool) {
	for _, i := range m.Items {
		if i.Exempt.Known() && !i.Exempt.Bad && !i.Withdrawn.Known() && !i.Postponed.Known() {
			return i.Exempt.Span, true
		}
	}
	return diag.Span{}, false
}
