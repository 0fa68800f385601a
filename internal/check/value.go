package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

// value are the rules on money: values, thresholds and grounds.
var value = []rule{signs, lowered, underThreshold, ruleValue, keyValue, vatBasis, directAward, groundKnown, thresholdsEnd, contractDetails, irrecoverable, registrationNumber, tenTimes}

// tenderThreshold is the value above which the council's own rules want tenders.
func (p *Paper) tenderThreshold() (casefile.Threshold, bool) {
	day := p.Case.RulingDay(p.Meeting)
	t, ok := p.Council.Threshold("tender", day)
	return t, ok && usable(day) && usable(t.MoreThan)
}

// valued tells whether the contract has a value that can be compared.
func (p *Paper) valued() bool {
	return usable(p.Case.Contract.Value) && p.Case.Contract.Value.Pence > 0
}

// signs reports values that are nothing, or less.
func signs(p *Paper, f finder) {
	for _, m := range []casefile.Money{p.Case.Contract.Value, p.Case.Contract.NewValue, p.Case.Contract.AnnualValue} {
		if usable(m) && m.Pence <= 0 {
			f.find(m.Span, "value-sign", "give the most that the contract can cost", "a contract has a value above nothing, not %s", m.Value)
		}
	}
}

// lowered reports an extension after which the contract can cost less than before.
func lowered(p *Paper, f finder) {
	c := p.Case.Contract
	if p.valued() && usable(c.NewValue) && c.NewValue.Pence < c.Value.Pence && !strings.Contains(p.Case.Decision.Asks.Value, "variation") {
		f.find(c.NewValue.Span, "new-value", "give the whole value after the extension, what was agreed before included",
			"the new value, %s, is lower than the one before, %s", c.NewValue.Value, c.Value.Value)
	}
}

// underThreshold reports a paper that speaks of contracts over a threshold where its own is not over it.
func underThreshold(p *Paper, f finder) {
	t, ok := p.tenderThreshold()
	if !ok || !p.valued() {
		return
	}
	c := p.Case.Contract
	if _, high := within(c, t.VAT.Value); high > t.MoreThan.Pence {
		return
	}
	limit := t.MoreThan.Value
	for _, in := range p.Passages() {
		if in.Quoted || !in.Has(limit) {
			continue
		}
		if in.Has("over "+limit) || in.Has("exceeds "+limit) {
			f.find(c.Value.Span, "under-threshold", "check contract.value; under the threshold the rules ask for other things than tenders",
				"%s is not over %s, and the paper speaks of contracts over it %s", c.Value.Value, limit, where(in, &text.Passage{}))
			return
		}
	}
}

// within is the lowest and the highest value in pence that the contract can have, counted with or without VAT as
// a limit is. Where the case or the limit does not say whether VAT is in it, both are possible; VAT is 20% at most.
func within(c casefile.Contract, vat string) (low, high int64) {
	v := c.Value.Pence
	low, high = v, v
	if vat == c.VAT.Value && vat != "" || c.VAT.Value == "none" {
		return low, high
	}
	if vat != "including" {
		low = v / 6 * 5
	}
	if vat != "excluding" {
		high = v + v/5
	}
	return low, high
}

// ruleValue reports a rule that the value doesn't allow.
func ruleValue(p *Paper, f finder) {
	rule := p.Case.Decision.Rule
	provision, ok := p.Council.Rules.Exceptions[rule.Value]
	if !usable(rule) || !ok || !p.valued() {
		return
	}
	v := p.Case.Contract.Value
	if limit := provision.MoreThan; usable(limit) && v.Pence <= limit.Pence {
		f.find(rule.Span, "rule-value", "name the rule for contracts of this value", "%s is for contracts of more than %s, and this one is %s", provision.Title.Value, limit.Value, v.Value)
	}
	if limit := provision.UpTo; usable(limit) && v.Pence > limit.Pence {
		f.find(rule.Span, "rule-value", "name the rule for contracts of this value", "%s is for contracts of up to %s, and this one is %s", provision.Title.Value, limit.Value, v.Value)
	}
}
