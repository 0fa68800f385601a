package check

import (
	"fmt"
	"time"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// CheckDays adds what is wrong with the days of a meeting by themselves to list. There is no clock: days that are given
// are held against one another.
func (l *Law) CheckDays(m *casefile.Meeting, c *casefile.Council, list *diag.List) {
	if !usable(m.Date) || m.Decisions() {
		return
	}
	f := finder{list: list}
	l.meetingDay(m, f)
	if until := c.GovernanceUntil; usable(until) && until.Before(m.Date) {
		f.find(m.Date.Span, "governance-ended", "say in the profile how it is governed then, as governance: which law of access applies depends on that", "the profile says how %s is governed until %s, and this meeting is on %s", c.Name.Value, until, m.Date)
	}
	if accessKind(m, c) == executive && !c.InWales() {
		l.privateNotices(m, c, f)
	}
}

// meetingDay reports a meeting on a day on which hardly any council meets, and one in a year of which nobody told the
// program the bank holidays.
func (l *Law) meetingDay(m *casefile.Meeting, f finder) {
	day := m.Date.Time().Weekday()
	switch {
	case !l.Knows(m.Date.Year):
		f.find(m.Date.Span, "holidays-unknown", "give them in the profile as [[holiday]]", "the bank holidays of %d are not known, and count as working days", m.Date.Year)
	case l.Holiday(m.Date):
		f.find(m.Date.Span, "meeting-day", "check the day", "%s %s is a holiday", day, m.Date)
	case day == time.Saturday || day == time.Sunday:
		f.find(m.Date.Span, "meeting-day", "check the day", "%s is a %s", m.Date, day)
	}
}

// privateNotices reports a meeting of an executive with a private item of which notice was not given twice in time, unless
// somebody agreed that it can't wait.
func (l *Law) privateNotices(m *casefile.Meeting, c *casefile.Council, f finder) {
	private := m.Private
	at, any := privateItem(m)
	if !any && !private.Notice.Given() || private.Bad || private.Agreed.Given() || private.Notice.Bad {
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

// inTime reports a notice between which and the meeting are too few clear days.
func (l *Law) inTime(notice casefile.Date, what string, meeting casefile.Date, p calendar.Period, f finder) {
	if !l.LastBefore(meeting, p).Before(notice) {
		return
	}
	f.find(notice.Span, "private-notice", "say under [private] who agreed that it can't wait: agreed = …", "between %s on %s and the meeting on %s are %s, not %d",
		what, notice, meeting, diag.Plural(l.Between(notice, meeting, p), "clear day"), p.Clear)
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

// dayPeriods reports periods of a profile that can't be meant.
func dayPeriods(d casefile.Days, f finder) {
	for _, p := range []struct {
		name  string
		clear casefile.Number
	}{{"publication", d.Publication.Clear}, {"key_notice", d.KeyNotice.Clear}, {"reports", d.Reports.Clear}, {"call_in", d.CallIn.Clear}} {
		if usable(p.clear) && p.clear.Value > calendar.Longest {
			f.find(p.clear.Span, "day-period", fmt.Sprintf("give %d at the most", calendar.Longest), "days.%s is longer than any period that is counted", p.name)
		}
	}
	council := &casefile.Council{Days: d}
	publication, reports := calendar.Publication(council), d.Reports
	if usable(reports.Clear) && (reports.Count.Value == "calendar") == publication.Calendar && reports.Clear.Value <= publication.Clear {
		f.find(reports.Clear.Span, "day-period", "give more days than publication has", "reports are due when the papers are to be published, %s before the meeting", diag.Plural(publication.Clear, "clear day"))
	}
}
