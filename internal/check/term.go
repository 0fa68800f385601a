package check

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/check/text"
)

// terms are the words that councils have for one thing: leave not to follow their own rules.
var terms = []string{"exception", "exemption", "waiver"}

// otherTerms reports another of the three words than the council's own, where it is used for the same
// thing. Each of them means other things too: a paper on an exception is where they mean this one.
func otherTerms(p *Paper, f finder) {
	term := strings.ToLower(p.Council.Terms.Exception.Value)
	if !slices.Contains(terms, term) || !p.aboutException() {
		return
	}
	for _, t := range p.english() {
		said, elsewhere := 0, map[string]bool(nil) // the words that the passage has used for something else already
		for i, w := range t.Words {
			if said == mostInPassage {
				break
			}
			one := strings.TrimSuffix(strings.TrimSuffix(w.Lower, "s"), "'")
			if one == term || !slices.Contains(terms, one) || elsewhere[one] {
				continue
			}
			if !t.Named(i) && p.otherSense(t, i) {
				elsewhere = map[string]bool{one: true}
				continue
			}
			if !p.sameThing(t, i, one) || !p.ours(t, w.Start, w.End) {
				continue
			}
			said++
			write := term + strings.TrimPrefix(w.Lower, one)
			f.in(t.Passage, w.Start, w.End, "other-term", fmt.Sprintf("write %q, or ignore it with a reason where something else is meant", write),
				"%q is called %q by this council", t.Seen(i), write)
		}
	}
}

// aboutException tells whether the paper is on an exception to the council's rules.
func (p *Paper) aboutException() bool {
	return p.Case.Kind.Value == "exception" || p.Case.Exception.To.Given() || p.Case.Exception.Enables.Given()
}

// otherSense tells whether one of the three words means leave of somebody else: a tax exemption, an exemption from
// a charge, or from a law on information.
func (p *Paper) otherSense(t text.Prose, i int) bool {
	return others[t.At(i-1)] || othersAfter[t.At(i+1)] || aboutInformation(t, i) || t.At(i+1) == "from" && !p.fromRules(t, i)
}

// sameThing tells whether one of the three words means leave not to follow the council's rules.
func (p *Paper) sameThing(t text.Prose, i int, one string) bool {
	if t.Named(i) || t.InAddress(i) || t.InTitle(i) {
		return false
	}
	if one == "exception" { // this word is the commonest of the three in other senses
		return p.fromRules(t, i) || asked[t.At(i-1)] || asked[t.At(i-2)] && (t.At(i-1) == "an" || t.At(i-1) == "the")
	}
	switch t.At(i + 1) {
	case "to", "from", "of", "under":
		return p.fromRules(t, i)
	}
	return true
}

// aboutInformation tells whether a law on information is named before a word in its passage.
func aboutInformation(t text.Prose, i int) bool {
	return slices.ContainsFunc(t.Words[:i], func(w text.Word) bool { return w.Lower == "foi" || w.Lower == "freedom" || w.Lower == "gdpr" })
}

// fromRules tells whether what follows a word is the council's rules: "from the Contract Procedure Rules".
func (p *Paper) fromRules(t text.Prose, i int) bool {
	last := ""
	if rules := strings.Fields(strings.ToLower(p.Council.Terms.Rules.Value)); len(rules) > 0 {
		last = rules[len(rules)-1]
	}
	for n := i + 2; n < i+9; n++ {
		switch w := t.At(n); {
		case w == "":
			return false
		case w == last, w == "tender", w == "tendering", w == "competition", w == "csos", w == "cprs", w == "procurement":
			return true
		}
	}
	return false
}

// others are words before and after which one of the three means something else.
var (
	others = text.Set([]string{
		"tax", "vat", "council", "rate", "rates", "statutory", "block", "housing", "fee", "fees", "rent", "charge", "charges", "debt", "visa", "disclosure", "publication", "planning", "premium", "discount",
		"class", "general", "personal", "medical", "religious", "charitable", "prescription", "age", "stamp", "duty", "toll", "permit", "parking", "licence", "licensing", "without", "foi", "student", "safety",
	})
	othersAfter = text.Set([]string{"certificate", "certificates", "order", "orders", "notice", "notices", "form", "forms", "card", "cards", "class", "clause", "clauses", "handling", "reporting"})
	asked       = text.Set([]string{"approve", "approved", "approving", "grant", "granted", "granting", "seek", "seeks", "seeking", "sought", "request", "requested", "agree", "agreed", "authorise", "authorised", "requires", "required"})
)
