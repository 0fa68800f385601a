package check

import "cabinet/internal/diag"

// standstill reports a contract that is entered into before the standstill after its contract award notice has ended, or of
// which nothing says when that began.
func standstill(p *Paper, a awarding, f finder) {
	notice := p.Case.Contract.Notices.Award
	switch {
	case a.Standstill == 0 || notice.Bad:
	case notice.Given():
		p.inStandstill(a, f)
	case !a.competed:
		p.noStandstill(a, f)
	}
}

// inStandstill reports a contract that is entered into within the standstill, or before it.
func (p *Paper) inStandstill(a awarding, f finder) {
	notice, by := p.Case.Contract.Notices.Award, a.cites("sections 50 and 51")
	entered, how := p.entered()
	if entered.Year == 0 {
		entered, how = dayOf(p.Case.Contract.Starts), "is to start on"
	}
	last, known := p.Law.StandstillEnds(notice, a.Standstill)
	switch {
	case entered.Year == 0 || last.Before(entered) && known:
	case entered.Before(notice):
		f.find(notice.Span, "standstill", "check both days; the notice comes before the contract is entered into"+by, "the contract award notice was published on %s, and the contract %s %s", notice, how, entered)
	case known:
		f.find(p.enteredAt(), "standstill", "check the days; if they are right, take legal advice"+by, "the contract %s %s, and the %d working days of standstill from the contract award notice of %s end on %s", how, entered, a.Standstill, notice, last)
	case !daysAfter(notice, 3*a.Standstill).Before(entered):
		f.find(notice.Span, "standstill", "count the standstill by the bank holidays of the whole United Kingdom", "the bank holidays are not known by which the standstill from %s ends", notice)
	}
}

// noStandstill reports a contract of which nothing says when its contract award notice was published, and one that is to start
// too soon for a standstill to end before.
func (p *Paper) noStandstill(a awarding, f finder) {
	starts, by := p.Case.Contract.Starts, a.cites("sections 50 and 51")
	if p.isMade() {
		f.find(p.awardedAt(), "standstill", "give the day in contract.notices.award; a standstill begins with it and ends before the contract is entered into"+by, "nothing says when the contract award notice was published%s", p.andEntered())
		return
	}
	if !usable(starts) || !usable(p.Meeting.Date) {
		return
	}
	if last, known := p.Law.StandstillEnds(p.Meeting.Date, a.Standstill); known && !last.Before(starts) {
		f.find(starts.Span, "standstill", "check when the contract can start, and give in contract.notices.award the day of the contract award notice if it is published already"+by,
			"the contract is to start on %s, and a standstill of %d working days that begins with the meeting ends on %s", starts, a.Standstill, last)
	}
}

// andEntered adds to a message when the contract was entered into, as far as that is known.
func (p *Paper) andEntered() string {
	if day, how := p.entered(); usable(day) {
		return ", and the contract " + how + " " + day.String()
	}
	return ""
}

// enteredAt is where the case says when the contract is entered into, or starts.
func (p *Paper) enteredAt() diag.Span {
	if c := p.Case.Contract; usable(c.EnteredInto) {
		return c.EnteredInto.Span
	}
	return p.Case.Contract.Starts.Span
}
