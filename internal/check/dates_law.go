package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
)

// events are the days by which it is told which law governs the contract. Of a change they are those of the contract as it
// was first awarded.
func (p *Paper) events() law.Events {
	c := p.Case.Contract
	e := law.Events{
		Type: c.Type.Value, Change: p.changes(),
		Tender: c.Notices.Tender, Voluntary: c.Notices.Voluntary, FirstContact: c.FirstContact, Commenced: c.Begun, Awarded: c.Awarded, EnteredInto: c.EnteredInto,
		Starts: c.Starts, CallOff: p.callsOff(), FrameworkBegun: c.Framework.Begun, FrameworkConcluded: c.Framework.Concluded,
	}
	if !e.Commenced.Given() {
		e.Commenced = c.Notices.Transparency
	}
	if o := c.Original; e.Change && (usable(o.Begun) || usable(o.Awarded)) {
		return law.Events{Type: e.Type, Commenced: o.Begun, Awarded: o.Awarded, Starts: e.Starts, CallOff: e.CallOff, FrameworkBegun: e.FrameworkBegun, FrameworkConcluded: e.FrameworkConcluded}
	}
	return e
}

// governing is the law that governs the contract; known is false where its events do not tell.
func (p *Paper) governing() (statute string, known bool) {
	if p.governed == nil {
		p.governed = &governed{}
		p.governed.statute, _, p.governed.known = p.Law.Governing(p.events())
	}
	return p.governed.statute, p.governed.known
}

// A governed is which law governs a contract, as far as that is known.
type governed struct {
	statute string
	known   bool
}

// callOffs are the grounds of what is called off under a framework.
var callOffs = []string{"PA23 s45(4)", "PCR15 reg 33(7)", "PCR15 reg 33(8)(a)"}

// callsOff tells whether the contract is called off under a framework or a dynamic purchasing system, by what the case says of
// it.
func (p *Paper) callsOff() bool {
	c, e := p.Case.Contract, p.Case.Exception
	g, known := p.ground()
	if fw := c.Framework; fw.Name.Given() || fw.Begun.Given() || fw.Concluded.Given() || slices.Contains(callOffs, g.ID) {
		return true
	}
	if known && g.Kind == law.DirectAward { // the words are of why no framework would do
		return false
	}
	if !known && text.HasAny(text.Small(c.Ground.Value), []string{"framework", "dynamic purchasing"}) {
		return true
	}
	for _, t := range []casefile.Text{p.Case.Report.Title, e.To, e.Enables, c.Title} {
		if text.HasAny(text.Small(t.Value), []string{"call-off", "call off", "under a framework", "under the framework", "from a framework", "from the framework", "dynamic purchasing"}) {
			return true
		}
	}
	return false
}

// governingLaw reports a ground or an award under a law that doesn't govern it. Where the case doesn't give the days that tell
// which law does, it asks for them, and names no law. What was read is the law for England.
func governingLaw(p *Paper, f finder) {
	if p.Council.InWales() {
		return
	}
	right, known := p.governing()
	hint, message := "name the "+right+", or check the days under [contract]", func(wrong string) string { return "the " + governs(right) + ", not the " + wrong }
	if !known {
		hint, message = p.missingEvents(), func(string) string {
			return "which law of procurement governs this contract depends on days that the case does not give"
		}
	}
	if ground, of := p.Case.Contract.Ground, p.groundsLaw(); usable(ground) && p.wrongLaw(of) {
		f.find(ground.Span, "which-law", hint, "%s", message(of))
	}
	for _, statute := range p.Law.procurement() {
		if p.wrongLaw(statute) {
			p.awardsUnder(statute, func(in *text.Passage, start, end int) {
				f.in(in, start, end, "which-law", hint, "%s", message(statute))
			})
		}
	}
}

// wrongLaw tells whether a law of procurement is not the one that governs the contract, or where the days don't tell which one
// does, may not be it.
func (p *Paper) wrongLaw(statute string) bool {
	if !slices.Contains(p.Law.procurement(), statute) {
		return false
	}
	right, known := p.governing()
	return known && statute != right || !known && p.suspects(statute)
}

// underOtherLaw tells whether the ground is for certain of a law of procurement that does not govern the contract.
func (p *Paper) underOtherLaw() bool {
	_, known := p.governing()
	return known && p.wrongLaw(p.groundsLaw())
}

// procurement are the laws of public procurement, each former one before the one that has taken its place.
func (l *Law) procurement() []string {
	var all []string
	for _, r := range l.Regimes {
		for _, name := range []string{r.Former, r.Current} {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return all
}

// awardsUnder finds the sentences that say of the case's own award that it is under a law.
func (p *Paper) awardsUnder(statute string, found func(in *text.Passage, start, end int)) {
	name, _ := yearOf(statute)
	for _, in := range p.Passages() {
		if in.Quoted || in.Kind != text.Paragraph || !in.Has(name) {
			continue
		}
		at := strings.Index(in.Text, name)
		end, _ := text.YearAfter(in.Text, at+len(name))
		before, after := text.Around(in.Text, at, end)
		if whole := before + " " + after; text.HasAny(whole, award) && underLaw(before) && !text.HasAny(whole, otherTimes) {
			found(in, at, end)
		}
	}
}

// governs says that a law governs the contract: Regulations are many, and an Act is one.
func governs(statute string) string {
	if strings.Contains(statute, "Regulations") {
		return statute + " govern this contract"
	}
	return statute + " governs this contract"
}

// groundsLaw is the law that the ground is of; "" where it names none, or several.
func (p *Paper) groundsLaw() (only string) {
	if g, ok := p.ground(); ok {
		return g.Regime
	}
	for _, statute := range p.Law.procurement() {
		if name, _ := yearOf(statute); strings.Contains(p.Case.Contract.Ground.Value, name) {
			if only != "" {
				return ""
			}
			only = statute
		}
	}
	return only
}

// suspects tells whether a law may be the wrong one for the contract, by what stands in the case beside its events: a call-off
// follows a framework of which nothing is told, a change its contract, and an award is mostly under the law of its day.
func (p *Paper) suspects(statute string) bool {
	r, starts, day := p.Law.Regimes[0], p.Case.Contract.Starts, p.Case.RulingDay(p.Meeting)
	if awarded := p.Case.Contract.Awarded; usable(awarded) {
		day = awarded
	}
	isFormer := statute != r.Current
	switch {
	case p.callsOff():
		return true
	case p.changes():
		return !isFormer || !usable(starts) || !starts.Before(r.From)
	}
	return usable(day) && isFormer != day.Before(r.From)
}

// missingEvents says which days would tell which law governs the contract.
func (p *Paper) missingEvents() string {
	switch {
	case p.callsOff():
		return "say under [contract.framework] when the framework was begun and concluded: a call-off follows its framework"
	case p.changes():
		return "say under [contract.original] when the procurement of the contract commenced, in begun, and when it was awarded, in awarded"
	}
	return "say when the supplier was first contacted, in contract.first_contact, or when the procurement commenced, in contract.begun"
}

// award is what a sentence about the award of the case's own contract speaks of.
var award = []string{
	"the direct award", "this direct award", "this contract", "the award", "this award", "the exception", "the waiver",
	"the extension", "this extension", "the variation", "this variation", "the modification", "this modification",
}

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
