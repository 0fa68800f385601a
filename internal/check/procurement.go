package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// procurement are the rules on what procurement law asks for where a contract is awarded or changed: the ground for a change,
// the notices, standstill, and that urgency is nobody's own making.
var procurement = []rule{modificationBasis, noticesOfAward, changeNotice, urgencyOwnAct, urgencyTerm}

// An awarding is how the case awards a contract under the Procurement Act 2023, with the notices that this asks for.
type awarding struct {
	law.Route
	sure     bool // the Act governs the contract, and its value is such that the notices are asked for
	competed bool
}

// cites is a provision in brackets, for a hint. Where it is not sure that the law applies, the hint asks for advice instead.
func (a awarding) cites(provision string) string {
	if a.sure {
		return " (Procurement Act 2023, " + provision + ")"
	}
	return "; take advice on whether the contract takes one"
}

// noticesOfAward looks for the notices that the award of the contract asks for.
func noticesOfAward(p *Paper, f finder) {
	a, ok := p.awarding()
	if !ok {
		return
	}
	for _, look := range []func(*Paper, awarding, finder){transparencyNotice, standstill, awardNotice, detailsNotice} {
		look(p, a, f)
	}
}

// awarding tells how the contract is awarded; ok is false where that is not known, or where the Act asks for no notices. It is
// the law of England.
func (p *Paper) awarding() (a awarding, ok bool) {
	c := p.Case.Contract
	switch {
	case p.Council.InWales() || c.Ground.Bad || p.underOtherLaw():
		return awarding{}, false
	case c.Ground.Given():
		return p.awardingOn()
	case !c.EnteredInto.Given() && !c.Notices.Tender.Given() && c.Process.Value != "tender": // nothing to look for
		return awarding{}, false
	case !p.underTheAct() || p.changes() || p.awardsDirectly() || p.callsOff() || p.healthCare() || p.namesGround():
		return awarding{}, false
	}
	switch _, verdict := p.reaches(); {
	case verdict == law.Under:
		return p.below()
	case verdict == law.Over && usable(c.Type) && (c.Process.Value == "tender" || usable(c.Notices.Tender)):
		return awarding{Route: p.Law.Competition(c.Type.Value), sure: true, competed: true}, true
	}
	return awarding{}, false
}

// awardingOn tells how the contract is awarded on the ground that the case gives.
func (p *Paper) awardingOn() (a awarding, ok bool) {
	g, _ := p.ground()
	_, governed := p.governing()
	if p.changes() && g.Kind != law.DirectAward || !governed && p.suspects(g.Regime) { // which-law asks for the days
		return awarding{}, false
	}
	a.Route, ok = p.Law.Route(g, p.Case.Contract.Type.Value)
	_, verdict := p.reaches()
	switch {
	case !ok || !p.valued():
		return awarding{}, false
	case verdict == law.Under || g.ID == belowThreshold:
		return p.below()
	}
	a.sure = verdict == law.Over && p.underTheAct() && a.Basis.IsRead()
	return a, true
}

// below is the award of a contract below its threshold. Concession contracts are none that the Act regulates there.
func (p *Paper) below() (awarding, bool) {
	return awarding{Route: p.Law.Below(), sure: p.underTheAct()}, !strings.Contains(p.Case.Contract.Type.Value, "concession")
}

// underTheAct tells whether it is known that the Act governs the contract.
func (p *Paper) underTheAct() bool {
	governs, known := p.governing()
	return known && governs == p.Law.Regimes[0].Current
}

// entered is the day on which the contract was entered into, as far as the case tells, and in words. What has started was
// entered into before.
func (p *Paper) entered() (day casefile.Date, how string) {
	c := p.Case.Contract
	switch {
	case usable(c.EnteredInto):
		return c.EnteredInto, "was entered into on"
	case usable(c.Starts) && p.isPast(c.Starts):
		return c.Starts, "started on"
	}
	return casefile.Date{}, ""
}

// isPast tells whether a day is over when the meeting is held, or is that of the meeting.
func (p *Paper) isPast(day casefile.Date) bool {
	return usable(day) && usable(p.Meeting.Date) && !p.Meeting.Date.Before(day)
}

// isMade tells whether the contract, or the change of one, is made already when the meeting is held.
func (p *Paper) isMade() bool {
	c, before := p.Case.Contract, casefile.LookedBackOn(p.Case.Decision.Asks.Value)
	if p.changes() {
		return before || p.changed() && p.isPast(c.EnteredInto)
	}
	toStart := usable(c.Starts) && !p.isPast(c.Starts) // a decision may have been taken, and the contract be still to come
	return before && !toStart || p.isPast(c.EnteredInto) || p.isPast(c.Awarded) || p.isPast(c.Starts)
}

// daysAfter is a day so many days after another.
func daysAfter(d casefile.Date, days int) casefile.Date {
	return casefile.DateOf(d.Time().AddDate(0, 0, days))
}
