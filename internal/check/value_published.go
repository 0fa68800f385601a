package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
)

// publishedAbove is the value in pence above which the Transparency Code has a contract published.
const publishedAbove = 500_000

// contractDetails asks once for what the Transparency Code has published of a contract. The Code is for England alone, so that
// a paper in Welsh is not asked.
func contractDetails(p *Paper, f finder) {
	if !p.published() || p.Council.InWales() || language.Of(p.Report.Language) == language.Welsh {
		return
	}
	c := p.Case.Contract
	var missing []string
	for _, asked := range []struct {
		key   string
		given bool
	}{
		{"reference", c.Reference.Given()}, {"department", c.Department.Given()}, {"supplier", c.Supplier.Given()}, {"supplier_details", c.SupplierDetails.Given()},
		{"irrecoverable_vat", c.IrrecoverableVAT.Given()}, {"starts", c.Starts.Given()}, {"ends", c.Ends.Given()}, {"review", c.Review.Given()}, {"process", c.Process.Given()},
		{"sme", c.SME.Given()}, {"voluntary", c.Voluntary.Given()}, {"registration", c.Registration.Given() || !c.SME.Or(false) && !c.Voluntary.Or(false)},
	} {
		if !asked.given {
			missing = append(missing, asked.key)
		}
	}
	if len(missing) > 0 {
		f.find(p.Case.Table("contract"), "contract-details", "add what is known to [contract]; the register of exceptions has it: "+strings.Join(missing, ", "),
			"the Transparency Code asks English councils to publish more of a contract of over £5,000 than is given here")
	}
}

// published tells whether the contract is one of which the Code has details published, and it is time for them: the contract is
// made already, or the case has begun to give them.
func (p *Paper) published() bool {
	c, asks := p.Case.Contract, p.Case.Decision.Asks.Value
	made := strings.Contains(asks, "urgent") || strings.Contains(asks, "retrospective") || usable(c.Awarded)
	begun := slices.ContainsFunc([]casefile.Value{c.Reference, c.Description, c.SupplierDetails, c.IrrecoverableVAT, c.Review, c.Process, c.SME, c.Voluntary, c.Registration}, casefile.Value.Given)
	if !made && !begun {
		return false
	}
	return slices.ContainsFunc([]casefile.Money{c.Value, c.NewValue, c.AnnualValue}, func(m casefile.Money) bool { return usable(m) && m.Pence > publishedAbove })
}

// irrecoverable reports more VAT that can't be recovered than there can be in the value.
func irrecoverable(p *Paper, f finder) {
	c := p.Case.Contract
	most := max(c.Value.Pence, c.NewValue.Pence)
	if most == 0 {
		most = c.AnnualValue.Pence
	}
	if lost := c.IrrecoverableVAT; usable(lost) && most > 0 && (lost.Pence < 0 || lost.Pence > most/5+1) {
		f.find(lost.Span, "irrecoverable-vat", "give in pounds how much of the VAT on the value can't be recovered", "%s can't be VAT on the value of the contract, of which VAT is a fifth at most", lost.Value)
	}
}

// registrationNumber reports the registration number of a supplier that is said to be none of those that the Code asks it of.
func registrationNumber(p *Paper, f finder) {
	c := p.Case.Contract
	if usable(c.Registration) && usable(c.SME) && usable(c.Voluntary) && !c.SME.Value && !c.Voluntary.Value {
		f.find(c.Registration.Span, "registration", "check sme and voluntary; the number of another company stands in supplier_details",
			"the supplier has a registration number here, and is neither a small or medium-sized enterprise nor a voluntary organisation")
	}
}
