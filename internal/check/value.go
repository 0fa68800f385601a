package check

import "cabinet/internal/casefile"

// value are the rules on money: values, thresholds and grounds.
var value = []rule{}

// rulingDay is the day whose thresholds apply: that of the decision, or of the meeting.
func (p *Paper) rulingDay() casefile.Date {
	if taken := p.Case.Decision.TakenOn; usable(taken) {
		return taken
	}
	return p.Meeting.Date
}

// tenderThreshold is the value above which the council's own rules want tenders.
func (p *Paper) tenderThreshold() (casefile.Threshold, bool) {
	if !usable(p.rulingDay()) {
		return casefile.Threshold{}, false
	}
	t, ok := p.Council.Threshold("tender", p.rulingDay())
	return t, ok && usable(t.MoreThan)
}
