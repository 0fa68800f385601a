package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// legalPower asks by which power the council acts, where a paper on a contract has a section on the law that names none. Which
// power it is, a lawyer says.
func legalPower(p *Paper, f finder) {
	if !p.Case.Contract.Value.Given() || !p.asksToDecide() || !p.englishThroughout() {
		return
	}
	const hint = "ask the council's solicitor for the power, and how best value is secured, and say both in the section"
	for _, none := range p.Case.Report.None.Values {
		if !none.Bad && isLegal(none.Value) {
			f.find(none.Span, "legal-power", hint, "the paper asks for a contract, and says that there is nothing to report on the law")
			return
		}
	}
	if at, named := p.legalSection(); at.Known() && !named {
		f.find(at, "legal-power", hint, "nothing in this section says by which power the council makes the contract")
	}
}

// legalSection is where the case begins to say what the law has to do with it, and whether it names a law or a power.
func (p *Paper) legalSection() (at diag.Span, named bool) {
	for _, in := range p.Passages() {
		if in.Section == nil || !isLegal(in.Section.ID) || in.Kind != text.Paragraph {
			continue
		}
		if in.HasAny(powers) {
			return at, true
		}
		if place := in.Place(0, len(in.Text)); !at.Known() && place.Source == p.Case.Source {
			at = place
		}
	}
	return at, false
}

// isLegal tells whether a section is on the law, by its id.
func isLegal(id string) bool {
	return id == "legal" || strings.HasPrefix(id, "legal-") || strings.HasSuffix(id, "-legal") || strings.Contains(id, "legal-implications")
}

// powers are words of a passage that names a law, a power or a duty.
var powers = []string{"power", "Power", "ection ", " Act ", " Act,", " Act.", "egulation", "best value", "Best Value", "duty", "statut"}
