package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
	"cabinet/internal/lazy"
)

// directAward reports an award without competition that reaches its threshold in procurement law, and for which no ground in
// that law is given. Where the case does not tell whether it does, the rule asks.
func directAward(p *Paper, f finder) {
	c := p.Case.Contract
	if c.Ground.Given() || p.changes() || !p.awardsDirectly() || p.namesGround() {
		return
	}
	const without = "and no ground for the award of %s without competition is given"
	const name = "name it in contract.ground, after legal advice: an exception waives the council's rules, not the law"
	t, verdict := p.reaches()
	switch limit := t.IncludingVAT; {
	case verdict == law.Unknown || verdict == law.Under:
	case p.healthCare():
		f.find(c.Value.Span, "no-ground", "take advice on which law applies, and name the ground in contract.ground, such as PSR reg 7",
			"these may be health care services, which have a law of their own, "+without, c.Value.Value)
	case verdict == law.Over:
		f.find(c.Value.Span, "no-ground", name+unread(t.Basis), "%s of %s with VAT or more are under procurement law, "+without, kindOfContract(c), limit, c.Value.Value)
	case verdict == law.OnRate:
		p.onRate(t, "name a ground in contract.ground, after legal advice", f)
	case verdict == law.OnType:
		f.find(c.Value.Span, "no-ground", "say contract.type; "+name, "whether %s reaches the threshold of procurement law depends on the type of the contract, "+without, c.Value.Value, c.Value.Value)
	case verdict == law.OnDay:
		f.find(c.Value.Span, "no-ground", "say contract.begun; "+name,
			"whether %s reaches the threshold of procurement law depends on the day on which the procurement commenced, "+without, c.Value.Value, c.Value.Value)
	}
}

// kindOfContract is what a contract is for, as a message has it.
func kindOfContract(c casefile.Contract) string {
	switch c.Type.Value {
	case "":
		return "contracts"
	case "light touch", "concession", "light touch concession":
		return c.Type.Value + " contracts"
	}
	return c.Type.Value
}

// unread says in a hint that a figure was not read in the law itself.
func unread(b law.Basis) string {
	if b.IsRead() {
		return ""
	}
	return "; check the figure, which was not read in the law itself"
}

// noCompetition matches the words for an award without competition.
var noCompetition = lazy.New(`direct award|directly award|award(ed)? directly|direct appointment|direct(ly)? appoint|appoint(ed)? (.{1,40} )?directly|` +
	`single[ -](tender|quotation|quote) (action|award|procedure)|(single|sole)[ -](supplier|source|provider)|` +
	`waiv(e|er|ing) (of )?(the )?(need|requirements?) (for|to) .{0,30}(compet|tender|quot)|` +
	`without (a |any |further |first |seeking |inviting |obtaining |going out to |running a )*(competition|competitive|competing|quotations?|quotes|tenders?|tendering|procurement)`)

// awardsDirectly tells whether the paper is about an award without competition, by what the case says of it or its own words.
func (p *Paper) awardsDirectly() bool {
	e, c := p.Case.Exception, p.Case.Contract
	if c.Process.Value == "direct award" {
		return true
	}
	for _, t := range []casefile.Text{p.Case.Report.Title, e.To, e.Enables} {
		small := text.Small(t.Value)
		if text.HasAny(small, []string{"direct a", "directly", "without ", "single", "sole", "waiv"}) && noCompetition.MatchString(small) { // the first is cheap
			return true
		}
	}
	return false
}

// healthServices are words for services that may be health care services.
var healthServices = []string{
	"sexual health", "public health", "mental health", "health service", "health visit", "health care", "healthcare", "school nurs", "nhs ",
	"substance misuse", "drug and alcohol", "smoking cessation", "stop smoking", "weight management",
}

// healthCare tells whether the contract may be for health care services, by the words for what it is for.
func (p *Paper) healthCare() bool {
	c, e := p.Case.Contract, p.Case.Exception
	if t := c.Type.Value; t != "" && t != "services" && t != "light touch" {
		return false
	}
	for _, t := range []casefile.Text{p.Case.Report.Title, e.To, e.Enables, c.Title, c.Description} {
		if text.HasAny(text.Small(t.Value)+" ", healthServices) {
			return true
		}
	}
	return false
}

// namesGround tells whether a ground stands somewhere in the paper.
func (p *Paper) namesGround() bool {
	for _, in := range p.Passages() {
		if !in.HasAny([]string{"egulation ", "chedule ", "ection 4", "reg 32", "s41", "s42", "rrangement", "xempted contract", "Provider Selection"}) {
			continue // most passages: looking for all that follows would be dear
		}
		if in.HasAny([]string{
			"egulation 32", "egulation 33", "egulation 72", "egulation 12 ", "reg 32", "Schedule 5", "Schedule 2", "Schedule 8", "ection 41", "ection 42", "ection 43",
			"ection 45(4)", "s41", "s42", "s43", "ertical arrangement", "orizontal arrangement", "xempted contract", "Provider Selection Regime",
		}) {
			return true
		}
	}
	return false
}

// ground is the ground that the case gives, by its name or in words.
func (p *Paper) ground() (g law.Ground, ok bool) {
	given := p.Case.Contract.Ground
	if !usable(given) {
		return law.Ground{}, false
	}
	if g, ok = p.Law.Ground(given.Value); ok {
		return g, true
	}
	return p.Law.InWords(given.Value)
}
