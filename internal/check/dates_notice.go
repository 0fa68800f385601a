package check

import (
	"fmt"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// publishedInTime reports a paper that was published too late before its meeting, on the day of the meeting's papers
// or, without a reason, on one of its own. What one person has decided is published afterwards.
func publishedInTime(p *Paper, f finder) {
	published, late := p.Case.PublishedWith(p.Meeting), p.Case.Late
	if p.Meeting.Decisions() || !usable(published) || !usable(p.Meeting.Date) {
		return
	}
	period := calendar.Publication(p.Council)
	last := p.Law.LastBefore(p.Meeting.Date, period)
	if !last.Before(published) || late.Published.Given() && late.Reason.Given() {
		return
	}
	by := p.Law.WorkingDay(last)
	hint := fmt.Sprintf("publish by %s %s; of a later paper say the day and the reason under [late] in its case", by.Time().Weekday(), by)
	if late.Published.Given() {
		hint = p.urgency()
	}
	f.find(published.Span, "published-late", hint, "between publication on %s and the meeting on %s are %s, not %d",
		published, p.Meeting.Date, p.clearly(published, p.Meeting.Date, period), period.Clear)
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

// clearly is the clear days between two days, counted as those of a period, as a message has them.
func (p *Paper) clearly(from, to casefile.Date, period calendar.Period) string {
	return diag.Plural(p.Law.Between(from, to, period), "clear day")
}

// committee tells whether the body that meets is no executive, as the council is governed or as the profile says of it: it
// decides under the Local Government Act 1972.
func (p *Paper) committee() bool {
	return p.Council.Governance.Value == "committee" || p.Council.Bodies[p.Meeting.Body.Value].Access.Value == committee
}

// combined tells whether the body is a combined authority or a combined county authority, whose key decisions have a
// law of their own.
func (p *Paper) combined() bool { return p.Council.Governance.Value == "combined authority" }

// asCommittee says why the law of committees applies.
func (p *Paper) asCommittee() string {
	if p.Council.Governance.Value == "committee" {
		return p.Council.Name.Value + " is governed by committees"
	}
	return "the " + p.Council.Bodies[p.Meeting.Body.Value].Name.Value + " meets as a committee"
}

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
				"%s, and committees take no key decisions", p.asCommittee())
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
	period, exception := calendar.KeyNotice(p.Council), calendar.GeneralException(p.Council)
	switch {
	case !usable(decided) || d.Notice.Bad:
	case d.Urgency.Given():
		if last := p.Law.LastBefore(decided, exception); d.Urgency.Value == "general exception" && d.Notice.Given() && last.Before(d.Notice) {
			f.find(d.Notice.Span, "key-notice", fmt.Sprintf("it takes special urgency (%s)", p.specialUrgency()),
				"the general exception takes %d clear days, and between this notice and the decision on %s are %s", exception.Clear, decided, p.clearly(d.Notice, decided, exception))
		}
	case !d.Notice.Given():
		f.find(d.Key.Span, "key-notice", "give the day of its publication in decision.notice, or the rule that was used without it in decision.urgency",
			"no notice of this key decision is recorded")
	case p.Law.LastBefore(decided, period).Before(d.Notice):
		f.find(d.Notice.Span, "key-notice", fmt.Sprintf("say in decision.urgency which rule was used: general exception (%s) or special urgency (%s)", p.generalException(), p.specialUrgency()),
			"between this notice and the decision on %s are %s, not %d", decided, p.clearly(d.Notice, decided, period), period.Clear)
	}
}
