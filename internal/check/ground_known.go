package check

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/law"
)

// toldByLaw tells whether which-law reports the ground, or the list has no grounds of the law that it names.
func (p *Paper) toldByLaw() bool {
	of := p.groundsLaw()
	_, known := p.governing()
	listed := slices.ContainsFunc(p.Law.Grounds, func(g law.Ground) bool { return g.Regime == of })
	return of != "" && (!listed || known && p.wrongLaw(of))
}

// groundKnown reports a ground that is none of the list, or for other contracts than this one.
func groundKnown(p *Paper, f finder) {
	given, contract, asks := p.Case.Contract.Ground, p.Case.Contract.Type, p.Case.Decision.Asks.Value
	if !usable(given) {
		return
	}
	g, known := p.ground()
	switch {
	case p.toldByLaw():
	case !known:
		f.find(given.Span, "ground-known", p.otherwiseNamed(given.Value), "%q is none of the listed grounds", given.Value)
	case given.Value != g.ID:
		p.nameOf(g, f)
	case usable(contract) && g.IsRead() && g.For("light touch") && !g.For("goods") && !g.For("services") && !g.For(contract.Value):
		f.find(given.Span, "ground-known", "check contract.ground and contract.type", "%s is for light touch contracts alone (%s), and this one is for %s",
			g.ID, g.Provision, contract.Value)
	case g.Kind == law.Modification && strings.HasPrefix(asks, "approve") && !law.IsChange(asks):
		f.find(given.Span, "ground-known", `say asks = "approve an extension" or "approve a variation" under [decision] where a contract is changed; else check contract.ground`,
			"%s is for changing a contract, and this paper asks for the approval of an award", g.ID)
	case g.ID == belowThreshold:
		p.notBelow(f)
	}
}

// nameOf reports a ground that is not written as the list has it. What says nothing beside it is mended.
func (p *Paper) nameOf(g law.Ground, f finder) {
	given, hint := p.Case.Contract.Ground, "write ground = %q, and what else is said here in contract.ground_reason"
	if named, ok := p.Law.Named(given.Value); ok && named.ID == g.ID {
		f, hint = f.mends(diag.Instead(given.Span, g.ID)), "write ground = %q"
	}
	f.find(given.Span, "ground-known", fmt.Sprintf(hint, g.ID), "the ground stands in words here, and has a name: %s, %s", g.ID, g.Title)
}

// otherwiseNamed is a hint on what is no ground of the list: those of the list that are a part of it, where these are few. Which
// other number was meant is not guessed, since another paragraph is another law.
func (p *Paper) otherwiseNamed(given string) string {
	if parts := p.Law.PartsOf(given); len(parts) > 0 {
		return "say which is meant: " + strings.Join(parts, ", ")
	}
	return "cabinet explain grounds lists them; what is said in words goes to contract.ground_reason"
}

// belowThreshold is the ground of contracts that do not reach their threshold.
const belowThreshold = "PA23 Part 6"

// notBelow reports a contract that is said to be below its threshold, and is not, or may not be.
func (p *Paper) notBelow(f finder) {
	c := p.Case.Contract
	t, verdict := p.reaches()
	switch {
	case !usable(c.Type):
	case verdict == law.Over:
		f.find(c.Ground.Span, "ground-known", "check contract.ground, contract.value and contract.type"+unread(t.Basis),
			"%s is for contracts below the threshold, and %s is not below %s with VAT, that of %s", belowThreshold, c.Value.Value, t.IncludingVAT, kindOfContract(c))
	case verdict == law.OnRate:
		p.onRate(t, "check contract.ground", f)
	}
}

// onRate reports a value without VAT of which the rate of VAT decides whether it reaches a threshold.
func (p *Paper) onRate(t law.Threshold, then string, f finder) {
	value := p.Case.Contract.Value
	f.find(value.Span, "vat-basis", `say vat = "none" if none is payable, or give the value with VAT and say vat = "including"; where it reaches the threshold, `+then,
		"whether %s without VAT reaches the threshold of procurement law, %s with VAT, depends on the rate of VAT that is payable", value.Value, t.IncludingVAT)
}
