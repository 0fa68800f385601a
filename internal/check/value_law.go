package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// vatBasis asks whether VAT is in the value, where there is something to compare it with.
func vatBasis(p *Paper, f finder) {
	c := p.Case.Contract
	if !p.valued() || c.VAT.Given() {
		return
	}
	const hint = `add vat = "including", "excluding" or, where none is payable, "none" to [contract]`
	tender, hasTender := p.tenderThreshold()
	legal, verdict := p.reaches()
	hasLegal := usable(c.Type) && verdict != law.Unknown
	switch low, high := within(c, tender.VAT.Value); {
	case hasTender && low <= tender.MoreThan.Pence && high > tender.MoreThan.Pence && tender.VAT.Given():
		f.find(c.Value.Span, "vat-basis", hint, "whether %s is over the threshold of %s depends on VAT, and nothing says whether it is in it", c.Value.Value, tender.MoreThan.Value)
	case hasLegal && verdict == law.OnVAT:
		f.find(c.Value.Span, "vat-basis", hint, "whether %s reaches the threshold of procurement law, %s with VAT, depends on VAT, and nothing says whether it is in it", c.Value.Value, legal.IncludingVAT)
	case hasTender || hasLegal:
		f.find(c.Value.Span, "vat-basis", hint, "nothing says whether %s is with or without VAT", c.Value.Value)
	}
}

// reaches tells whether the contract reaches its threshold in procurement law, and which that is. Wales has thresholds of its own,
// which are not known.
func (p *Paper) reaches() (law.Threshold, law.Verdict) {
	return p.reachesAt(p.Case.Contract.Value.Pence)
}

// reachesAt tells the same of the contract at another value, in pence, with VAT or without it as its own value is. Of Wales,
// which has figures of its own, nothing is told.
func (p *Paper) reachesAt(pence int64) (law.Threshold, law.Verdict) {
	c := p.Case.Contract
	if !p.valued() || c.Type.Bad || c.VAT.Bad || p.Council.InWales() {
		return law.Threshold{}, law.Unknown
	}
	return p.Law.Reaches(law.Worth{
		Pence: pence, VAT: c.VAT.Value, Type: c.Type.Value, Commenced: p.commenced(), By: p.Case.RulingDay(p.Meeting),
	})
}

// commenced is the day on which the procurement commenced, by the first of its days that are given; the zero Date where none
// is.
func (p *Paper) commenced() (first casefile.Date) {
	c := p.Case.Contract
	for _, day := range []casefile.Date{c.Begun, c.FirstContact, c.Notices.Tender, c.Notices.Transparency} {
		if usable(day) && (first.Year == 0 || day.Before(first)) {
			first = day
		}
	}
	return first
}

// thresholdsEnd reports a paper on a contract of a day of which the thresholds are not known yet.
func thresholdsEnd(p *Paper, f finder) {
	end, day := p.Law.ThresholdsEnd(), p.commenced()
	if day.Year == 0 {
		day = p.Case.RulingDay(p.Meeting)
	}
	if p.valued() && usable(p.Case.Contract.Type) && usable(day) && end.Before(day) && !p.Council.InWales() {
		f.find(p.Case.Contract.Value.Span, "thresholds-end", "hold the value against the thresholds that are in force then",
			"the thresholds of procurement law are known up to %s, and not for %s", end, day)
	}
}
