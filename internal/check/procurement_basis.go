package check

import (
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/law"
)

// modificationBasis reports the change of a contract under procurement law for which no ground is given, or one that allows
// less. Where the case does not tell which law governs, or whether the threshold is reached, the rule asks and names no law.
func modificationBasis(p *Paper, f finder) {
	c := p.Case.Contract
	if !p.changes() || p.Council.InWales() || c.Ground.Bad {
		return
	}
	g, known := p.ground()
	switch {
	case known && g.Kind == law.Modification && !p.underOtherLaw():
		p.withinGround(g, f)
	case !c.Ground.Given() && !p.namesChange():
		p.noBasis(f)
	}
}

// namesChange tells whether a ground for a change stands somewhere in the paper.
func (p *Paper) namesChange() bool {
	if p.namesGround() {
		return true
	}
	for _, in := range p.Passages() {
		if in.HasAny([]string{"ection 74", "s74", "s.74", "s 74", "reg 72", "reg. 72", "egulation 72"}) {
			return true
		}
	}
	return false
}

// noBasis reports a change for which no ground is given.
func (p *Paper) noBasis(f finder) {
	const message, name = "nothing says on which ground in procurement law this contract is changed", "name it in contract.ground, after legal advice"
	statute, known := p.governing()
	light := law.IsLightTouch(p.Case.Contract.Type.Value)
	switch verdict := p.reachesChanged(); {
	case verdict == law.Unknown || verdict == law.Under || light && p.underTheAct(): // the Act lets any light touch contract be changed
	case p.healthCare():
		f.find(p.changedAt(), "modification-basis", name+"; these may be health care services, which have a law of their own", message)
	case verdict == law.Over && known:
		f.find(p.changedAt(), "modification-basis", name+": the "+governs(statute)+p.tooFar(statute), message)
	case verdict == law.Over:
		f.find(p.changedAt(), "modification-basis", name+"; "+p.missingEvents(), message)
	default:
		f.find(p.changedAt(), "modification-basis", name+", if the contract reaches its threshold; its type, whether VAT is in its value, and when it was awarded tell that", message)
	}
}

// changedAt is where the case says what changes.
func (p *Paper) changedAt() diag.Span {
	c := p.Case.Contract
	for _, v := range []casefile.Value{c.NewValue, c.NewEnd, c.Value} {
		if usable(v) {
			return v.At().Span
		}
	}
	return p.Case.Table("contract")
}

// tooFar says in a hint which grounds of a law allow less than the change.
func (p *Paper) tooFar(statute string) string {
	var ids []string
	a := p.alteration()
	for _, g := range p.Law.Fitting("extension", a.Contract) {
		if value, term := g.Allows(a); g.Regime == statute && (value == law.Beyond || term == law.Beyond) {
			ids = append(ids, g.ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return ", and " + strings.Join(ids, ", ") + " would allow less than this"
}

// withinGround reports a change that goes further than its ground allows. Where the case does not tell, the rule asks.
func (p *Paper) withinGround(g law.Ground, f finder) {
	c, a := p.Case.Contract, p.alteration()
	hint := "check the figures; if they are right, take legal advice on the ground (" + g.Provision + ")"
	value, term := g.Allows(a)
	switch id := g.ID; {
	case !g.IsRead() || p.reachesChanged() == law.Under:
	case value == law.Beyond:
		f.find(p.changedAt(), "modification-basis", hint, "the value changes from %s to %s, and %s allows no more than %s", p.valueBefore(g), c.NewValue.Value, id, allowance(g, a.Contract))
	case term == law.Beyond:
		f.find(c.NewEnd.Span, "modification-basis", hint, "the last day moves to %s, and %s allows the term to change by %d%% of the longest term at most", c.NewEnd, id, g.Longer)
	case value == law.Unclear && !c.NewValue.Bad && !c.Value.Bad && (usable(c.Value) || usable(c.NewValue)):
		f.find(p.changedAt(), "modification-basis", "give contract.value as it stands before the change, and contract.new_value", "whether this change is within what %s allows depends on values that the case does not give", id)
	case term == law.Unclear && !c.Starts.Bad && !c.Ends.Bad && !c.Original.LongestEnd.Bad:
		f.find(c.NewEnd.Span, "modification-basis", "give contract.starts, and in contract.original.longest_end the last day with every extension that the contract provided for when it was awarded",
			"whether this change is within what %s allows depends on the longest term, which the case does not give", id)
	case id == "PA23 s74(1)(c)":
		p.underThresholdChange(g, f)
	}
}

// valueBefore is the value from which a change on a ground is reckoned, as the case has it.
func (p *Paper) valueBefore(g law.Ground) string {
	c := p.Case.Contract
	if usable(c.Original.Value) && (g.Together || !usable(c.Value)) {
		return c.Original.Value.Value
	}
	return c.Value.Value
}

// allowance is what a ground allows, in words.
func allowance(g law.Ground, contract string) string {
	words := fmt.Sprintf("%d%% more", g.MostOf(contract))
	if g.Lower {
		words = fmt.Sprintf("a change by %d%%", g.MostOf(contract))
	}
	if g.Original {
		words += ", reckoned on the value on award"
	}
	return words
}

// underThresholdChange reports a change that is said to be one below the threshold, and by itself reaches it.
func (p *Paper) underThresholdChange(g law.Ground, f finder) {
	a := p.alteration()
	if p.originalReaches(a.After-a.Before) == law.Over && a.Before > 0 {
		f.find(p.changedAt(), "modification-basis", "check the figures; if they are right, take legal advice on the ground ("+g.Provision+")",
			"what this change adds reaches the threshold by itself, and %s is for what stays below it", g.ID)
	}
}
