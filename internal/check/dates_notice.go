package check

import (
	"fmt"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// InTime adds to list what is found in an agenda that is not published yet: it is open to the public as long before the meeting as
// the papers are, and a meeting may have none.
func (p *Paper) InTime(list *diag.List) { publishedInTime(p, finder{list: list}) }

// publishedInTime reports a paper that was published too late before its meeting, on the day of the meeting's papers
// or, without a reason, on one of its own. What one person has decided is published afterwards.
func publishedInTime(p *Paper, f finder) {
	published, late := p.Case.PublishedWith(p.Meeting), p.Case.Late
	if p.Meeting.Decisions() || p.Meeting.Cancelled.Known() || p.Meeting.ShortNotice.Or(false) || !usable(published) || !usable(p.Meeting.Date) {
		return
	}
	period, known := calendar.PublicationDue(p.Council)
	last := p.Law.LastBefore(p.Meeting.Date, period)
	if !known || !last.Before(published) || late.Published.Given() && late.Reason.Given() {
		return
	}
	by := p.Law.WorkingDay(last)
	hint := fmt.Sprintf("publish by %s %s; of a later paper say the day and the reason under [late] in its case; of a meeting that was convened at shorter notice say short_notice = true in its file", by.Time().Weekday(), by)
	if late.Published.Given() {
		hint = p.urgency()
	}
	f.find(published.Span, "published-late", hint, "between publication on %s and the meeting on %s %s, not %d",
		published, p.Meeting.Date, p.areClearly(published, p.Meeting.Date, period), period.Clear)
}

// urgency is what has to be said of a late paper by the law of the body that takes it.
func (p *Paper) urgency() string {
	if p.committee() {
		return "say in late.reason which special circumstances make it urgent; the chair must be of that opinion, and it is minuted"
	}
	return "say in late.reason why it could not be published in time"
}

// lateDay reports a day of a late paper that can't be meant: it is before the other papers of the meeting, or after the
// meeting.
func lateDay(p *Paper, f finder) {
	day, m := p.Case.Late.Published, p.Meeting
	switch {
	case m.Decisions() || !usable(day):
	case usable(m.Published) && day.Before(m.Published):
		f.find(day.Span, "late-day", "check both days; a paper that is published with the others needs no [late]", "this paper is published on %s, before the others of its meeting on %s", day, m.Published)
	case usable(m.Date) && m.Date.Before(day):
		f.find(day.Span, "late-day", "check both days", "this paper is published on %s, after its meeting on %s", day, m.Date)
	}
}

// lateReason reports a reason for being late that is too long to stand below a title.
func lateReason(p *Paper, f finder) {
	if reason := p.Case.Late.Reason; len(reason.Value) > longest {
		f.find(reason.Span, "too-much", "say it shortly, and the rest in the paper", "this reason is longer than %d bytes", longest)
	}
}

// areClearly says how many clear days are between two days, counted as those of a period: "are 3 clear days".
func (p *Paper) areClearly(from, to casefile.Date, period calendar.Period) string {
	return diag.Are(p.Law.Between(from, to, period), "clear day")
}
