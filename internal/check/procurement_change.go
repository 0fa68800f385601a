package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
	"cabinet/internal/lazy"
)

// changing matches words for what is done where a contract is changed.
var changing = lazy.New(`^(?:to )?(?:extend|vary|modify|amend|prolong|increase the value of) [^.;]*\b(?:contract|agreement)(?:$|[,.;]| (?:for|with|until|by|to|of|from|as|so|beyond|and|in|at)\b)|` +
	`\b(?:extension|variation|modification|amendment) (?:of|to) (?:the|a|an|this|its|our) (?:[\w-]+ ){0,6}(?:contract|agreement)(?:$|[,.;]| (?:for|with|until|by|to|from|as|so|beyond|and|in|at)\b)`)

// isChanging tells whether words are those for the change of a contract.
func isChanging(words string) bool {
	small := text.Small(words)
	return text.HasAny(small, []string{"exten", "vary", "varia", "modif", "amend", "prolong", "increase the value"}) && changing.MatchString(small)
}

// changes tells whether the paper is about the change of a contract and not about the award of one: by its ground, by what the
// meeting is asked, by what the case says of the contract, or by the words for it. Where the ground is one for a direct award,
// and the contract as it was stands beside, a new contract is awarded.
func (p *Paper) changes() bool {
	if p.change == nil {
		is := p.isChange()
		p.change = &is
	}
	return *p.change
}

func (p *Paper) isChange() bool {
	c, e := p.Case.Contract, p.Case.Exception
	asksChange := law.IsChange(p.Case.Decision.Asks.Value)
	g, grounded := p.ground()
	switch {
	case grounded && g.Kind == law.Modification:
		return true
	case grounded && g.Kind == law.DirectAward:
		return asksChange && !p.changed()
	}
	return asksChange || usable(c.NewEnd) || usable(c.NewValue) || isChanging(e.To.Value) || isChanging(e.Enables.Value)
}

// alteration is what the case tells of the change of its contract.
func (p *Paper) alteration() law.Alteration {
	c, o := p.Case.Contract, p.Case.Contract.Original
	a := law.Alteration{
		Contract: c.Type.Value, Awarded: penceOf(o.Value), Before: penceOf(c.Value), After: penceOf(c.NewValue),
		Starts: dayOf(c.Starts), Ends: dayOf(c.Ends), Longest: dayOf(o.LongestEnd), NewEnd: dayOf(c.NewEnd),
	}
	if a.Before == 0 {
		a.Before = a.Awarded
	}
	if a.Ends.Year == 0 {
		a.Ends = dayOf(o.Ends)
	}
	return a
}

// penceOf is an amount in pence, and 0 where it is not known.
func penceOf(m casefile.Money) int64 {
	if !usable(m) {
		return 0
	}
	return m.Pence
}

// dayOf is a day, and the zero Date where it is not known.
func dayOf(d casefile.Date) casefile.Date {
	if !usable(d) {
		return casefile.Date{}
	}
	return d
}

// reachesChanged tells whether a contract that is changed reaches its threshold: before the change; or, under the Act, after it.
// Of one that was awarded before the thresholds that are known, it is not told that it does, but that it may.
func (p *Paper) reachesChanged() law.Verdict {
	a := p.alteration()
	before, after := p.originalReaches(max(a.Before, a.Awarded)), p.originalReaches(a.After)
	switch {
	case before == law.Over || after == law.Over && p.underTheAct():
		return law.Over
	case after == law.Over:
		return law.OnDay
	case before == law.Unknown || after > before:
		return after
	}
	return before
}

// originalReaches is the verdict on the contract as it was first awarded, if it were of a value, in pence.
func (p *Paper) originalReaches(pence int64) law.Verdict {
	c := p.Case.Contract
	if pence <= 0 || c.Type.Bad || c.VAT.Bad {
		return law.Unknown
	}
	worth := law.Worth{Pence: pence, VAT: c.VAT.Value, Type: c.Type.Value, Commenced: dayOf(c.Original.Begun), By: p.firstKnown()}
	if worth.Commenced.Year == 0 && !usable(c.Original.Awarded) {
		worth.Commenced = p.commenced()
	}
	_, verdict := p.Law.Reaches(worth)
	if ruling := p.Case.RulingDay(p.Meeting); verdict == law.Unknown && usable(ruling) {
		worth.By, worth.Commenced = ruling, casefile.Date{}
		if _, now := p.Law.Reaches(worth); now != law.Unknown && now != law.Under {
			return law.OnDay
		}
	}
	return verdict
}

// firstKnown is a day by which the procurement of the contract that is changed had commenced.
func (p *Paper) firstKnown() casefile.Date {
	c := p.Case.Contract
	for _, day := range []casefile.Date{c.Original.Awarded, c.Awarded, c.EnteredInto, c.Starts} {
		if usable(day) {
			return day
		}
	}
	return p.Case.RulingDay(p.Meeting)
}
