package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

// formerLaw is the law of public procurement that has ended. Its entry among the statutes says when, and what
// replaced it.
const formerLaw = "Public Contracts Regulations 2015"

// procurement names both laws, and the day from which procurements begin under the current one.
func (l *Law) procurement() (former, current string, from casefile.Date, ok bool) {
	for _, s := range l.Statutes {
		if s.Name.Value == formerLaw && usable(s.Ended) && usable(s.ReplacedBy) {
			return s.Name.Value, s.ReplacedBy.Value, s.Ended, true
		}
	}
	return "", "", casefile.Date{}, false
}

// governing is the law that a case's contract is under, and the one that it is not; ok is false where
// the days given don't tell. What was begun or awarded under the former law stays under it.
func (p *Paper) governing() (right, wrong string, ok bool) {
	former, current, from, ok := p.Law.procurement()
	c, d := p.Case.Contract, p.Case.Decision
	switch {
	case !ok:
		return "", "", false
	case usable(c.Begun) && !c.Begun.Before(from):
		return current, former, true
	case usable(c.Begun), usable(c.Awarded) && c.Awarded.Before(from):
		return former, current, true
	case usable(d.TakenOn) && d.TakenOn.Before(from) && !strings.Contains(d.Asks.Value, "extension") && !strings.Contains(d.Asks.Value, "variation"):
		return former, current, true
	}
	return "", "", false
}

// governingLaw reports an award under a law that doesn't govern it.
func governingLaw(p *Paper, f finder) {
	right, wrong, ok := p.governing()
	if !ok {
		return
	}
	hint := "cite the " + right + ", or check contract.begun and contract.awarded"
	name, _ := yearOf(wrong)
	if ground := p.Case.Contract.Ground; usable(ground) && strings.Contains(ground.Value, name) && !strings.Contains(ground.Value, right) {
		f.find(ground.Span, "which-law", hint, "the %s governs this contract, not the %s", right, wrong)
	}
	for _, in := range p.Passages() {
		at := strings.Index(in.Text, name)
		if at < 0 || in.Quoted || in.Kind != text.Paragraph {
			continue
		}
		end, _ := text.YearAfter(in.Text, at+len(name))
		before, after := text.Around(in.Text, at, end)
		if whole := before + " " + after; text.HasAny(whole, award) && underLaw(before) && !text.HasAny(whole, otherTimes) {
			f.in(in, at, end, "which-law", hint, "the %s governs this contract, not the %s", right, wrong)
		}
	}
}

// award is what a sentence about the award of the case's own contract speaks of.
var award = []string{"the direct award", "this direct award", "this contract", "the award", "this award", "the exception", "the waiver"}

// underLaw tells whether words lead up to the name of a law under which something is done.
func underLaw(before string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " \u00a0"), " the")
	if i := strings.LastIndex(before, " of"); i >= 0 && len(before)-i <= len(" of") { // regulation 32 of, section 41 of
		for _, part := range []string{"regulation ", "section ", "schedule ", "reg ", "article "} {
			if j := strings.LastIndex(before, part); j >= 0 && len(before)-j < 48 {
				before = strings.TrimRight(before[:j], " ")
				break
			}
		}
	}
	return text.EndsInAny(before, []string{"under", "permitted by", "allowed by", "in accordance with", "in line with", "complies with", "justified by", "pursuant to", "governed by", "subject to"})
}

// otherTimes are words that make a sentence one about another time or another contract.
var otherTimes = []string{
	"will", "would", "new ", "next", "future", "replace", "came into force", "comes into force", "tender", "re-procure", "reprocure",
	"not ", "previous", "former", "earlier", "original", "repealed", "revoked", "transition", "from 24",
}
