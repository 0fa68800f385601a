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
	if !usable(m.Date) || m.Decisions() || m.Cancelled.Known() {
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

// dayPeriods reports periods of a profile that can't be meant.
func dayPeriods(c *casefile.Council, f finder) {
	d := c.Days
	for _, p := range []struct {
		name  string
		clear casefile.Number
	}{{"publication", d.Publication.Clear}, {"key_notice", d.KeyNotice.Clear}, {"reports", d.Reports.Clear}, {"call_in", d.CallIn.Clear}} {
		if usable(p.clear) && p.clear.Value > calendar.Longest {
			f.find(p.clear.Span, "day-period", fmt.Sprintf("give %d at the most", calendar.Longest), "days.%s is longer than any period that is counted", p.name)
		}
	}
	publication, known := calendar.PublicationDue(c)
	reports := d.Reports
	if known && usable(reports.Clear) && (reports.Count.Value == "calendar") == publication.Calendar && reports.Clear.Value <= publication.Clear {
		f.find(reports.Clear.Span, "day-period", "give more days than publication has", "reports are due when the papers are to be published, %s before the meeting", diag.Plural(publication.Clear, "clear day"))
	}
}
