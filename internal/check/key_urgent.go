package check

import (
	"fmt"
	"strings"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// exceptionLaw is the rule for a key decision that could not have its notice in time.
func (p *Paper) exceptionLaw() string {
	if p.combined() {
		return "article 12 of SI 2017/68"
	}
	return "regulation 10"
}

// urgencyLaw is the rule for a key decision that can't wait for the general exception.
func (p *Paper) urgencyLaw() string {
	if p.combined() {
		return "article 13 of SI 2017/68"
	}
	return "regulation 11"
}

// reasonsLaw is the provision by which the reasons are published, in brackets: that of executives, or that of combined
// authorities.
func (p *Paper) reasonsLaw(executives, combined string) string {
	if p.combined() {
		return " (" + combined + " of SI 2017/68)"
	}
	return " (" + executives + ")"
}

// generalException reports a general exception without the day of its notice, or with too few days after it, or without
// the reasons.
func (p *Paper) generalException(decided casefile.Date, f finder) {
	d, period := p.Case.Decision, calendar.GeneralException(p.Council)
	notice := d.GeneralExceptionNotice
	if !notice.Given() {
		notice = d.Notice
	}
	switch {
	case notice.Bad:
	case !notice.Given():
		f.find(d.Urgency.Span, "key-notice", fmt.Sprintf("give it in decision.general_exception_notice; %s have to lie between it and the decision (%s)", diag.Plural(period.Clear, "clear day"), p.exceptionLaw()),
			"nothing says when notice of this general exception was published")
	case p.Law.LastBefore(decided, period).Before(notice):
		f.find(notice.Span, "key-notice", fmt.Sprintf("it takes special urgency (%s)", p.urgencyLaw()),
			"the general exception takes %d clear days, and between this notice and the decision on %s %s", period.Clear, decided, p.areClearly(notice, decided, period))
	case p.reasonsDue():
		f.find(d.Urgency.Span, "key-notice", "give the day in decision.urgency_notice"+p.reasonsLaw("regulation 10(3)", "article 12(3)"), "nothing says when the reasons were published why notice could not be given in time")
	}
}

// specialUrgency reports special urgency to which nobody is said to have agreed, or not before the decision, or without the
// reasons.
func (p *Paper) specialUrgency(decided casefile.Date, f finder) {
	d := p.Case.Decision
	by, on := d.UrgencyAgreedBy, d.UrgencyAgreedOn
	switch {
	case by.Bad || on.Bad:
	case !by.Given() && !on.Given():
		f.find(d.Urgency.Span, "special-urgency", p.whoAgrees(), "nothing says who agreed that this decision can't wait, and when")
	case !by.Given():
		f.find(on.Span, "special-urgency", p.whoAgrees(), "nothing says who agreed that this decision can't wait")
	case !p.combined() && noChair(by.Value): // the chair of a combined authority may be the leader of one of its councils
		f.find(by.Span, "special-urgency", p.whoAgrees(), "%q is none of those who can agree that a decision can't wait", by.Value)
	case !on.Given():
		f.find(by.Span, "special-urgency", "give the day in decision.urgency_agreed_on", "nothing says when it was agreed that this decision can't wait")
	case decided.Before(on):
		f.find(on.Span, "special-urgency", fmt.Sprintf("check both days; the agreement comes before the decision (%s)", p.urgencyLaw()), "it was agreed on %s that this can't wait, after the decision on %s", on, decided)
	}
	if p.reasonsDue() {
		f.find(d.Urgency.Span, "special-urgency", "give the day in decision.urgency_notice"+p.reasonsLaw("regulation 11(2)", "article 13(2)"), "nothing says when the reasons were published why this decision can't wait")
	}
}

// reasonsDue tells whether the reasons for an urgent decision should have been published by now, and nothing says that they were:
// the decision was taken, or the papers for it are out.
func (p *Paper) reasonsDue() bool {
	d := p.Case.Decision
	return !d.UrgencyNotice.Known() && (usable(d.TakenOn) || usable(p.Meeting.Published))
}

// whoAgrees is a hint: whose agreement special urgency takes.
func (p *Paper) whoAgrees() string {
	const keys = "give urgency_agreed_by and urgency_agreed_on under [decision]"
	if p.combined() {
		return keys + ": it takes the chair of the relevant overview and scrutiny committee, else of the combined authority, else its vice-chair (article 13 of SI 2017/68)"
	}
	return keys + ": it takes the chairman of the relevant overview and scrutiny committee, else of the council, else its vice-chairman (regulation 11)"
}

// deciders are those who take decisions or have them carried out, and who agree to no special urgency themselves.
var deciders = []string{"leader", "chief executive", "monitoring officer", "director", "cabinet member", "executive member", "lead member", "town clerk"}

// noChair tells whether words name somebody who can't agree to special urgency. Of a name alone nothing can be told.
func noChair(who string) bool {
	who = strings.ToLower(who)
	return text.HasAny(who, deciders) && !strings.Contains(who, "chair") && !strings.Contains(who, "presid")
}
