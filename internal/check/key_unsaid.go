package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// keyUnsaid asks whether a decision is a key decision, where it may well be one and the case does not say. Whether it is
// one, an officer judges.
func (p *Paper) keyUnsaid(f finder) {
	d := p.Case.Decision
	if d.Key.Known() || !p.combined() && !p.toExecutive() {
		return
	}
	const hint = "say under [decision] key = true, and in key_reason why; or key = false, and in key_reason why it is none"
	amount, most := p.Council.Rules.KeyDecision, p.mostSpent()
	switch at, wards := p.manyWards(); {
	case usable(d.Urgency):
		f.find(d.Urgency.Span, "key-unsaid", hint, "nothing says whether this is a key decision, for which alone there is a %s", d.Urgency.Value)
	case usable(amount) && usable(most) && most.Pence >= amount.Pence:
		f.find(most.Span, "key-unsaid", hint, "nothing says whether this is a key decision: spending from %s on makes one, and this is %s", amount.Value, most.Value)
	case wards != "":
		f.find(at, "key-unsaid", hint, "nothing says whether this is a key decision: it affects %s", wards)
	}
}

// mostSpent is the most that the contract can cost, after an extension where there is one. It is not given where the case has
// no value.
func (p *Paper) mostSpent() casefile.Money {
	value, more := p.Case.Contract.Value, p.Case.Contract.NewValue
	if usable(more) && (!usable(value) || more.Pence > value.Pence) {
		return more
	}
	return value
}

// allWards matches a single ward that stands for all of them.
var allWards = lazy.New(`(?i)^all(?: (?:wards|divisions|areas|electoral divisions))?$`)

// manyWards is what a case says of the wards that a decision affects, where these are two or more; "" where they are not.
func (p *Paper) manyWards() (at diag.Span, words string) {
	wards := p.Case.Report.Wards
	switch {
	case !usable(wards) || !p.asksToDecide():
		return at, ""
	case len(wards.Values) > 1:
		return wards.Span, diag.Plural(len(wards.Values), "ward")
	case len(wards.Values) == 1 && allWards.MatchString(wards.Values[0].Value):
		return wards.Span, "all wards"
	}
	return at, ""
}

// decisive matches what a recommendation has where a meeting is asked to decide, and not only to note.
var decisive = lazy.New(`(?i)\b(?:approv|agree|adopt|authoris|award|delegat|enter into|dispos|clos)`)

// asksToDecide tells whether the paper asks for a decision, or tells of one that was taken.
func (p *Paper) asksToDecide() bool {
	asks := p.Case.Decision.Asks.Value
	switch {
	case strings.Contains(asks, "urgent"):
		return true
	case asks != "":
		return !strings.HasPrefix(asks, "note")
	}
	return p.Case.Contract.Value.Given() || decisive.MatchString(p.Case.Prose["recommendation"].Value)
}

// keyValue reports a decision that is said to be no key decision, against the council's amount.
func keyValue(p *Paper, f finder) {
	d, amount, most := p.Case.Decision, p.Council.Rules.KeyDecision, p.mostSpent()
	if p.committee() || p.Council.InWales() || !usable(most) || !usable(amount) || !usable(d.Key) || d.Key.Value || d.KeyReason.Given() {
		return
	}
	if most.Pence >= amount.Pence {
		f.find(d.Key.Span, "key-value", "make it one, or say in decision.key_reason why it is none",
			"spending from %s on makes a key decision, and this is %s", amount.Value, most.Value)
	}
}
