package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
	"cabinet/internal/lazy"
)

// aggregated asks whether a contract that alone is below its threshold reaches it with its options, or with others for the same
// need. A change is no new contract, and is held against what it changes.
func aggregated(p *Paper, f finder) {
	c := p.Case.Contract
	if _, verdict := p.reaches(); verdict != law.Under || p.changes() || c.OptionsValue.Bad || c.SpentBefore.Bad {
		return
	}
	if more := c.OptionsValue.Pence + c.SpentBefore.Pence; more > 0 {
		p.addedUp(more, f)
		return
	}
	switch {
	case c.SpentBefore.Given():
	case usable(c.Related):
		f.find(c.Related.Span, "aggregation", "say in contract.spent_before what they cost; "+good+p.estimateLaw(), "nothing says what these contracts for the same need cost, and this one alone is below the threshold of procurement law")
		return
	case p.spentInAll(f):
		return
	}
	p.optionsUnsaid(f)
}

// good is a hint's words for contracts that need not be valued together.
const good = "where there are good reasons not to value them together, say so in the paper"

// estimateLaw is how the value of a contract is estimated, as a hint has it, where the law that says so governs the contract.
func (p *Paper) estimateLaw() string {
	governs, ok := p.governing()
	switch isConcession := strings.Contains(p.Case.Contract.Type.Value, "concession"); {
	case !ok || governs != p.Law.Regimes[0].Current:
		return ""
	case isConcession:
		return " (Procurement Act 2023, Schedule 3, paragraphs 3(3) and 4)"
	}
	return " (Procurement Act 2023, Schedule 3, paragraphs 1(2) and 4)"
}

// addedUp reports a contract that reaches its threshold with what the case says is added to it.
func (p *Paper) addedUp(more int64, f finder) {
	c := p.Case.Contract
	var with []string
	if usable(c.OptionsValue) && c.OptionsValue.Pence > 0 {
		with = append(with, "options of "+c.OptionsValue.Value)
	}
	if usable(c.SpentBefore) && c.SpentBefore.Pence > 0 {
		with = append(with, "contracts for the same need of "+c.SpentBefore.Value)
	}
	t, verdict := p.reachesAt(c.Value.Pence + more)
	is := "it may reach it"
	switch verdict {
	case law.Under, law.Unknown:
		return
	case law.Over:
		is = "it reaches it"
	}
	f.find(c.Value.Span, "aggregation", "give the whole value in contract.value, and take advice on the award; "+good+p.estimateLaw(),
		"%s alone is below the threshold of procurement law, %s with VAT, and with %s %s", c.Value.Value, t.IncludingVAT, strings.Join(with, " and "), is)
}

// summedUp are words of a sentence in which an amount is that of several contracts or orders, and spending those of one about
// what was spent.
var (
	summedUp = []string{"cumulative", "aggregate", "in total", "total spend", "total of", "totalling", "altogether", "to date", "so far", "combined", "together", "over the last", "over the past", "has accrued"}
	spending = []string{"spend", "spent", "paid", "invoice", "contracts", "orders", "awards", "purchase"}
	notOurs  = []string{"budget", "threshold", "grant", "saving", "income", "capital programme", "council tax", "deficit", "reserve", "would", "across the council", "all suppliers"}
)

// spentInAll asks about an amount of the paper that was spent in all, and reaches the threshold which the contract alone does
// not.
func (p *Paper) spentInAll(f finder) bool {
	for _, a := range p.says().Amounts {
		before, after := a.Around()
		sentence := before + " " + after
		if a.In.Kind != text.Paragraph || a.Pence <= p.Case.Contract.Value.Pence || !text.HasAny(sentence, summedUp) || !text.HasAny(sentence, spending) || text.HasAny(sentence, notOurs) {
			continue
		}
		if t, verdict := p.reachesAt(a.Pence); verdict == law.Over {
			f.in(a.In, a.Start, a.End, "aggregation", "say in contract.spent_before what contracts for the same need cost, £0 for none; "+good+p.estimateLaw(),
				"this says that %s was spent in all, and %s alone is below the threshold of procurement law, %s with VAT", a.Words(), p.Case.Contract.Value.Value, t.IncludingVAT)
			return true
		}
	}
	return false
}

// option matches words for an option to extend the contract, in small letters.
var option = lazy.New(`\boptions? (?:to extend|to renew|of (?:a |an )?(?:further|additional|extension|extending)|for (?:a |an )?(?:further|extension|additional))|\bextension options?\b|\bextendable (?:for|by|to)\b|\bplus (?:one|two|three|1|2|3) (?:years?|optional)`)

// optionsUnsaid asks whether an option to extend, of which the paper speaks, is in the value, where that can make the difference: an option may double
// what a contract costs.
func (p *Paper) optionsUnsaid(f finder) {
	c := p.Case.Contract
	if c.OptionsValue.Given() {
		return
	}
	if _, twice := p.reachesAt(2 * c.Value.Pence); twice == law.Under || twice == law.Unknown {
		return
	}
	for _, t := range p.english() {
		if t.Kind != text.Paragraph || !t.HasAny([]string{"ption", "xtendable", "plus "}) {
			continue
		}
		m := option.FindStringIndex(text.Small(t.Text))
		if m == nil {
			continue
		}
		if before, after := text.Around(t.Text, m[0], m[1]); text.InQuotes(t.Text, m[0]) || text.HasAny(before+" "+after, []string{"no ", "without", "not ", "existing", "previous", "current", "expired", "former", "included"}) {
			continue
		}
		f.in(t.Passage, m[0], m[1], "aggregation", "say in contract.options_value what its options would add, £0 where contract.value has them"+p.estimateLaw(),
			"nothing says whether %s has the options of the contract in it, with which it may reach the threshold of procurement law", c.Value.Value)
		return
	}
}

// awardChecks asks whether two things were looked at before an award without competition under the Act: conflicts of interest,
// and whether the supplier is excluded or excludable.
func awardChecks(p *Paper, f finder) {
	c := p.Case.Contract
	g, ok := p.ground()
	if _, verdict := p.reaches(); !ok || g.Kind != law.DirectAward || !strings.HasPrefix(g.ID, "PA23") || verdict != law.Over || p.underOtherLaw() {
		return
	}
	var missing, laws, keys []string
	if byUserChoice := g.ID == userChoice; !byUserChoice && !c.ConflictsAssessed.Known() && !p.speaksOf(conflictsWords...) {
		missing, laws, keys = append(missing, "that conflicts of interest were assessed"), append(laws, "section 83"), append(keys, "conflicts_assessed")
	}
	if !c.ExclusionChecked.Known() && !p.speaksOf(exclusionWords...) {
		missing, laws, keys = append(missing, "that it was checked whether the supplier is excluded"), append(laws, exclusionLaw(g)), append(keys, "exclusion_checked")
	}
	if len(missing) > 0 {
		f.find(c.Ground.Span, "award-checks", "give the days in contract."+strings.Join(keys, " and contract.")+" (Procurement Act 2023, "+strings.Join(laws, " and ")+")",
			"nothing says %s, before this award without competition", strings.Join(missing, ", or "))
		return
	}
	lateAssessment(c, f)
}

// exclusionLaw is the section by which the supplier of an award without competition is looked at.
func exclusionLaw(g law.Ground) string {
	if strings.HasPrefix(g.ID, "PA23 s43") {
		return "section 43(6)"
	}
	return "section 41"
}

// userChoice is the ground of awards that have no transparency notice, before which conflicts would have to be assessed.
const userChoice = "PA23 Sch 5 para 15"

// lateAssessment reports a conflicts assessment that was prepared after the notice which it comes before.
func lateAssessment(c casefile.Contract, f finder) {
	if day, notice := c.ConflictsAssessed, c.Notices.Transparency; usable(day) && usable(notice) && notice.Before(day) {
		f.find(day.Span, "award-checks", "check both days; a conflicts assessment is prepared before the notice (Procurement Act 2023, section 83(1))",
			"conflicts of interest were assessed on %s, after the transparency notice of %s", day, notice)
	}
}

var (
	conflictsWords = []string{"onflicts assessment", "onflict assessment", "onflict of interest", "onflicts of interest"}
	exclusionWords = []string{"xcluded or excludable", "xcludable", "xcluded supplier", "ebarment", "xclusion ground", "ebarred"}
)
