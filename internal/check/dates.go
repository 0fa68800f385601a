package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

// dates are the rules on days, notice and the order of things.
var dates = []rule{
	calendarDays, weekdaysWithoutYear, decisionDay, contractDays, reviewDay, beforeApproval, urgentAction, publishedInTime, lateDay, lateReason, keyDecision, governingLaw,
}

// calendarDays reports days that the calendar doesn't have, and days with another day of the week.
func calendarDays(p *Paper, f finder) {
	for _, d := range p.says().Days {
		switch {
		case !d.Exists():
			f.in(d.In, d.Start, d.End, "no-such-day", "write the day that is meant", "the calendar has no %s", d.Date)
		case d.Weekday >= 0 && d.Date.Time().Weekday() != d.Weekday:
			f.in(d.In, d.WeekdayAt, d.End, "weekday", "check which of the two is right", "%s is a %s, not a %s",
				d.Date, d.Date.Time().Weekday(), d.Weekday)
		}
	}
}

// decisionDay reports a decision that was taken after the meetings that it is reported to.
func decisionDay(p *Paper, f finder) {
	taken := p.Case.Decision.TakenOn
	if !usable(taken) || !usable(p.Meeting.Date) || !p.Meeting.Date.Before(taken) {
		return
	}
	for _, m := range p.Others {
		if !usable(m.Date) || !m.Date.Before(taken) {
			return
		}
	}
	f.find(taken.Span, "decision-after-meeting", "check both days", "the decision was taken on %s, after the meeting of %s", taken, p.Meeting.Date)
}

// contractDays reports days of a contract that are not in their order.
func contractDays(p *Paper, f finder) {
	c := p.Case.Contract
	follows := func(after casefile.Date, before casefile.Date, same bool) bool {
		return !usable(after) || !usable(before) || before.Before(after) || same && sameDay(before, after)
	}
	if !follows(c.Ends, c.Starts, true) {
		f.find(c.Ends.Span, "contract-days", "check both days", "the contract ends on %s, before it starts on %s", c.Ends, c.Starts)
	}
	if !follows(c.NewEnd, c.Ends, false) {
		f.find(c.NewEnd.Span, "contract-days", "check both days", "the extension ends on %s, and the contract on %s anyway", c.NewEnd, c.Ends)
	}
	if !follows(c.NewEnd, c.Starts, true) {
		f.find(c.NewEnd.Span, "contract-days", "check both days", "the extension ends on %s, before the contract starts on %s", c.NewEnd, c.Starts)
	}
}

// reviewDay reports a review that is not within the contract, as long as it lasts after an extension.
func reviewDay(p *Paper, f finder) {
	c := p.Case.Contract
	end := c.Ends
	if usable(c.NewEnd) {
		end = c.NewEnd
	}
	switch {
	case usable(c.Review) && usable(end) && end.Before(c.Review):
		f.find(c.Review.Span, "contract-days", "check both days", "the contract is reviewed on %s, after it ends on %s", c.Review, end)
	case usable(c.Review) && usable(c.Starts) && c.Review.Before(c.Starts):
		f.find(c.Review.Span, "contract-days", "check both days", "the contract is reviewed on %s, before it starts on %s", c.Review, c.Starts)
	}
}

// beforeApproval reports a contract that began before it was approved, in a paper that doesn't say so.
func beforeApproval(p *Paper, f finder) {
	const hint = `ask for approval "retrospectively", and say why it was not sought before`
	c, asks := p.Case.Contract, p.Case.Decision.Asks.Value
	if p.retrospective() || !p.englishThroughout() || !usable(p.Meeting.Date) {
		return
	}
	approved := p.Meeting.Date
	switch {
	case strings.Contains(asks, "extension"):
		if usable(c.Ends) && c.Ends.Before(approved) {
			f.find(c.Ends.Span, "before-approval", hint, "the contract ended on %s, before the meeting that is to extend it on %s", c.Ends, approved)
		}
		return
	case strings.Contains(asks, "urgent") && usable(p.Case.Decision.TakenOn) && !c.NewEnd.Given():
		approved = p.Case.Decision.TakenOn
	case asks != "approve":
		return // nothing tells what was approved when
	}
	switch {
	case usable(c.Awarded) && c.Awarded.Before(approved):
		f.find(c.Awarded.Span, "before-approval", hint, "the contract was awarded on %s, before its approval on %s", c.Awarded, approved)
	case usable(c.Starts) && c.Starts.Before(approved):
		f.find(c.Starts.Span, "before-approval", hint, "the contract started on %s, before its approval on %s", c.Starts, approved)
	}
}

// retrospective tells whether the paper says that it asks for approval afterwards: in what it asks, in
// its title, its purpose or its recommendation.
func (p *Paper) retrospective() bool {
	const word = "etrospective"
	if strings.Contains(p.Case.Decision.Asks.Value, word) {
		return true
	}
	for _, in := range p.Passages() {
		if in.Kind != text.Title && (in.Section == nil || in.Section.ID != "purpose" && !strings.HasPrefix(in.Section.ID, "recommendation")) {
			continue
		}
		if in.Has(word) {
			return true
		}
	}
	return false
}
