package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
)

// vatBasis asks whether VAT is in the value, where there is something to compare it with.
func vatBasis(p *Paper, f finder) {
	c := p.Case.Contract
	if !p.valued() || c.VAT.Given() {
		return
	}
	const hint = `add vat = "including" or vat = "excluding" to [contract]`
	tender, hasTender := p.tenderThreshold()
	legal, hasLegal := p.legalThreshold()
	switch low, high := within(c, tender.VAT.Value); {
	case hasTender && low <= tender.MoreThan.Pence && high > tender.MoreThan.Pence && tender.VAT.Given():
		f.find(c.Value.Span, "vat-basis", hint, "whether %s is over the threshold of %s depends on VAT, and nothing says whether it is in it", c.Value.Value, tender.MoreThan.Value)
	case hasLegal && c.Value.Pence > legal.ExcludingVAT.Pence && c.Value.Pence <= legal.IncludingVAT.Pence:
		f.find(c.Value.Span, "vat-basis", hint, "whether procurement law applies in full to %s depends on VAT, and nothing says whether it is in it", c.Value.Value)
	case hasTender || hasLegal:
		f.find(c.Value.Span, "vat-basis", hint, "nothing says whether %s is with or without VAT", c.Value.Value)
	}
}

// legalThreshold is the value from which on procurement law applies in full to the contract.
func (p *Paper) legalThreshold() (law.Threshold, bool) {
	contract, day := p.Case.Contract.Type, p.Case.RulingDay(p.Meeting)
	t, ok := p.Law.Threshold(contract.Value, day)
	return t, ok && usable(contract) && usable(day)
}

// overLaw tells whether procurement law applies in full to the contract, whatever VAT may be in its value. The
// limit is the figure from which on it applies.
func (p *Paper) overLaw() (limit string, over bool) {
	t, ok := p.legalThreshold()
	if !ok || !p.valued() {
		return "", false
	}
	c := p.Case.Contract
	if c.VAT.Value == "excluding" {
		return t.ExcludingVAT.Value + " without VAT", c.Value.Pence >= t.ExcludingVAT.Pence
	}
	return t.IncludingVAT.Value + " with VAT", c.Value.Pence >= t.IncludingVAT.Pence
}

// directAward reports an award without competition that is under procurement law, and for which no
// ground in that law is given.
func directAward(p *Paper, f finder) {
	c, asks := p.Case.Contract, p.Case.Decision.Asks.Value
	if c.Ground.Given() || !c.Value.Given() || strings.Contains(asks, "extension") || strings.Contains(asks, "variation") {
		return
	}
	limit, over := p.overLaw()
	if !over || !p.awardsDirectly() || p.namesGround() {
		return
	}
	f.find(c.Value.Span, "no-ground", "name it in contract.ground, after legal advice: an exception waives the council's rules, not the law",
		"procurement law applies in full to %s of %s or more, and no ground for the direct award of %s is given", c.Type.Value, limit, c.Value.Value)
}

// awardsDirectly tells whether the paper is about an award without competition, by its own words.
func (p *Paper) awardsDirectly() bool {
	e := p.Case.Exception
	for _, t := range []casefile.Text{p.Case.Report.Title, e.To, e.Enables} {
		if text.HasAny(text.Small(t.Value), []string{"direct award", "directly award", "award directly", "without competition", "without a competition"}) {
			return true
		}
	}
	return false
}

// namesGround tells whether a ground stands somewhere in the paper.
func (p *Paper) namesGround() bool {
	for _, in := range p.Passages() {
		if text.HasAny(in.Text, []string{"egulation 32", "egulation 72", "reg 32", "Schedule 5", "ection 41", "ection 42", "ection 43", "s41", "s42", "s43"}) {
			return true
		}
	}
	return false
}
