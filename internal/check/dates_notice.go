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

// publishedInTime reports papers that were published too late before their meeting. What one person has decided
// is published afterwards.
func publishedInTime(p *Paper, f finder) {
	m := p.Meeting
	if m.Decisions() || !usable(m.Published) || !usable(m.Date) {
		return
	}
	last := lastDay(m.Date, p.publication(), p.counting())
	if !last.Before(m.Published) {
		return
	}
	f.find(m.Published.Span, "published-late", fmt.Sprintf("publish by %s %s; a later item needs what makes it urgent said in it", last.Time().Weekday(), last),
		"between publication on %s and the meeting on %s are %s, not %d",
		m.Published, m.Date, clearly(m.Published, m.Date, p.counting()), p.publication())
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
