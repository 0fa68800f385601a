package check

import (
	"fmt"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// The periods that the law sets count where a profile has none of its own.
const (
	publicationDays = 5  // working days: SI 2012/2089 reg 6 and 7; LGA 1972 s100B
	noticeDays      = 28 // calendar days: SI 2012/2089 reg 9; SI 2017/68 art 11
	exceptionDays   = 5  // counted as for publication: SI 2012/2089 reg 10; SI 2017/68 art 12
)

// publication is how many clear days before a meeting its papers are published.
func (p *Paper) publication() int { return clearOr(p.Council.Days.Publication, publicationDays) }

// counting is how the clear days before a meeting are counted.
func (p *Paper) counting() counting { return p.Law.counting(p.Council.Days.Publication.Count.Value) }

func clearOr(period casefile.Period, otherwise int) int {
	if usable(period.Clear) {
		return period.Clear.Value
	}
	return otherwise
}

// publishedInTime reports a paper that was published too late before its meeting, on the day of the meeting's papers
// or, without a reason, on one of its own. What one person has decided is published afterwards.
func publishedInTime(p *Paper, f finder) {
	published, late := p.Case.PublishedWith(p.Meeting), p.Case.Late
	if p.Meeting.Decisions() || !usable(published) || !usable(p.Meeting.Date) {
		return
	}
	last := lastDay(p.Meeting.Date, p.publication(), p.counting())
	if !last.Before(published) || late.Published.Given() && late.Reason.Given() {
		return
	}
	hint := fmt.Sprintf("publish by %s %s; of a later paper say the day and the reason under [late] in its case", last.Time().Weekday(), last)
	if late.Published.Given() {
		hint = p.urgency()
	}
	f.find(published.Span, "published-late", hint, "between publication on %s and the meeting on %s are %s, not %d",
		published, p.Meeting.Date, clearly(published, p.Meeting.Date, p.counting()), p.publication())
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

// clearly is the clear days between two days, as a message has them.
func clearly(from, to casefile.Date, counts counting) string {
	return diag.Plural(clearDays(from, to, counts), "clear day")
}

// committee tells whether the council has no executive: it decides in committees, under the Local
// Government Act 1972.
func (p *Paper) committee() bool { return p.Council.Governance.Value == "committee" }

// combined tells whether the body is a combined authority or a combined county authority, whose key decisions have a
// law of their own.
func (p *Paper) combined() bool { return p.Council.Governance.Value == "combined authority" }

// generalException is the rule for a key decision that could not have its notice in time.
func (p *Paper) generalException() string {
	if p.combined() {
		return "article 12 of SI 2017/68"
	}
	return "regulation 10"
}

// specialUrgency is the rule for a key decision that can't wait for the general exception.
func (p *Paper) specialUrgency() string {
	if p.combined() {
		return "article 13 of SI 2017/68"
	}
	return "regulation 11"
}

// keyDecision looks at what is said of a key decision, which only an executive or a combined authority takes.
func keyDecision(p *Paper, f finder) {
	d := p.Case.Decision
	isKey := usable(d.Key) && d.Key.Value
	if p.committee() {
		if isKey {
			f.find(d.Key.Span, "committee-key", "take the line out; the Local Government Act 1972 applies to committees",
				"%s is governed by committees, which take no key decisions", p.Council.Name.Value)
		}
		return
	}
	if !isKey {
		return
	}
	if !d.KeyReason.Given() {
		f.find(d.Key.Span, "key-reason", "say it in decision.key_reason: the spending or saving, or the effect on two or more wards or divisions",
			"nothing says why this is a key decision")
	}
	p.notice(f)
}

// notice reports a key decision without notice in time, unless a rule for urgent ones was used.
func (p *Paper) notice(f finder) {
	d, decided := p.Case.Decision, p.Meeting.Date
	if usable(d.TakenOn) && d.TakenOn.Before(decided) {
		decided = d.TakenOn
	}
	period := p.Council.Days.KeyNotice
	count := "calendar"
	if usable(period.Count) {
		count = period.Count.Value
	}
	counts, days := p.Law.counting(count), clearOr(period, noticeDays)
	switch {
	case !usable(decided) || d.Notice.Bad:
	case d.Urgency.Given():
		if last := lastDay(decided, exceptionDays, p.counting()); d.Urgency.Value == "general exception" && d.Notice.Given() && last.Before(d.Notice) {
			f.find(d.Notice.Span, "key-notice", fmt.Sprintf("it takes special urgency (%s)", p.specialUrgency()),
				"the general exception takes %d clear days, and between this notice and the decision on %s are %s", exceptionDays, decided, clearly(d.Notice, decided, p.counting()))
		}
	case !d.Notice.Given():
		f.find(d.Key.Span, "key-notice", "give the day of its publication in decision.notice, or the rule that was used without it in decision.urgency",
			"no notice of this key decision is recorded")
	case lastDay(decided, days, counts).Before(d.Notice):
		f.find(d.Notice.Span, "key-notice", fmt.Sprintf("say in decision.urgency which rule was used: general exception (%s) or special urgency (%s)", p.generalException(), p.specialUrgency()),
			"between this notice and the decision on %s are %s, not %d", decided, clearly(d.Notice, decided, counts), days)
	}
}
