package check

import (
	"fmt"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
)

// keyDecision looks at what is said of a key decision, which only an executive or a combined authority takes. The rules are
// those of England.
func keyDecision(p *Paper, f finder) {
	d := p.Case.Decision
	isKey := usable(d.Key) && d.Key.Value
	switch {
	case p.committee() && !p.combined():
		p.committeeKey(f)
		return
	case p.Council.InWales():
		return
	case !isKey:
		p.keyUnsaid(f)
		return
	}
	if !d.KeyReason.Given() {
		f.find(d.Key.Span, "key-reason", "say it in decision.key_reason: the spending or saving, or the effect on two or more wards or divisions",
			"nothing says why this is a key decision")
	}
	p.notice(f)
}

// committeeKey reports what only a key decision has, in a paper for a body that takes none.
func (p *Paper) committeeKey(f finder) {
	const hint, message = "take the line out; the Local Government Act 1972 applies to committees", "%s, and committees take no key decisions"
	switch d := p.Case.Decision; {
	case usable(d.Key) && d.Key.Value:
		f.find(d.Key.Span, "committee-key", hint, message, p.asCommittee())
	case usable(d.Urgency):
		f.find(d.Urgency.Span, "committee-key", hint, message+", for which alone there is a "+d.Urgency.Value, p.asCommittee())
	}
}

// notice reports a key decision without notice in time, unless a rule for urgent ones was used as it asks.
func (p *Paper) notice(f finder) {
	d, decided := p.Case.Decision, p.decided()
	period := calendar.KeyNotice(p.Council)
	switch {
	case d.Urgency.Bad || d.Notice.Bad || !usable(decided):
	case d.Urgency.Value == "special urgency":
		p.specialUrgency(decided, f)
	case d.Urgency.Given():
		p.generalException(decided, f)
	case !d.Notice.Given():
		f.find(d.Key.Span, "key-notice", "give the day of its publication in decision.notice, or the rule that was used without it in decision.urgency",
			"no notice of this key decision is recorded")
	case p.Law.LastBefore(decided, period).Before(d.Notice):
		f.find(d.Notice.Span, "key-notice", fmt.Sprintf("say in decision.urgency which rule was used: general exception (%s) or special urgency (%s)", p.exceptionLaw(), p.urgencyLaw()),
			"between this notice and the decision on %s %s, not %d", decided, p.areClearly(d.Notice, decided, period), period.Clear)
	}
}

// decided is the day of the decision: that on which it was taken, or that of the meeting which is to take it.
func (p *Paper) decided() casefile.Date {
	if d := p.Case.Decision; usable(d.TakenOn) && d.TakenOn.Before(p.Meeting.Date) {
		return d.TakenOn
	}
	if p.Meeting.Cancelled.Known() {
		return casefile.Date{} // nobody knows yet
	}
	return p.Meeting.Date
}
