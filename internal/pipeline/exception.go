package pipeline

import (
	"cmp"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// exceptionOf is what the register of exceptions tells of the paper of a case; nil for a case that is on no exception, since it
// says neither what the exception is nor under which rule it is made.
func exceptionOf(c *casefile.Case, of *casefile.Council) *record.Exception {
	d, e, k := c.Decision, c.Exception, c.Contract
	if !d.Rule.Given() && !e.To.Given() && !e.Enables.Given() {
		return nil
	}
	x := &record.Exception{
		Reference: inOneLine(k.Reference.Value), Title: inOneLine(k.Title.Value),
		Description: inOneLine(cmp.Or(k.Description.Value, e.Enables.Value, e.To.Value)),
		Rule:        inOneLine(cmp.Or(of.Rules.Exceptions[d.Rule.Value].Title.Value, d.Rule.Value)),
		Ground:      inOneLine(k.Ground.Value), Asks: inOneLine(d.Asks.Value),
		DecidedBy: inOneLine(cmp.Or(of.Posts[d.TakenBy.Value].Title.Value, d.TakenBy.Value)), DecidedOn: writtenDay(d.TakenOn),
		Supplier: inOneLine(k.Supplier.Value), SupplierDetails: inOneLine(k.SupplierDetails.Value),
		Starts: writtenDay(k.Starts), Ends: writtenDay(k.Ends), NewEnd: writtenDay(k.NewEnd), Review: writtenDay(k.Review),
		Process: chosen(k.Process), SME: flagOf(k.SME), Voluntary: flagOf(k.Voluntary), Registration: inOneLine(k.Registration.Value),
	}
	valued(x, k)
	return x
}

// valued gives an exception the values of its contract: over the whole of it or, where that is not known, in a year.
func valued(x *record.Exception, k casefile.Contract) {
	x.Value, x.NewValue, x.Basis = penceOf(k.Value), penceOf(k.NewValue), record.Whole
	if x.Value == 0 && x.NewValue == 0 {
		x.Value, x.Basis = penceOf(k.AnnualValue), record.Yearly
	}
	if x.Value == 0 && x.NewValue == 0 {
		x.Basis = ""
	} else {
		x.VAT = chosen(k.VAT)
	}
	if lost := k.IrrecoverableVAT; lost.Given() && !lost.Bad {
		pence := lost.Pence // a copy, which does not hold the file in memory
		x.IrrecoverableVAT = &pence
	}
}

func penceOf(m casefile.Money) int64 {
	if m.Bad {
		return 0
	}
	return m.Pence
}

func writtenDay(d casefile.Date) string {
	if !d.Given() || d.Bad {
		return ""
	}
	return d.ISO()
}

func flagOf(f casefile.Flag) *bool {
	if !f.Given() || f.Bad {
		return nil
	}
	is := f.Value // likewise
	return &is
}

// chosen is one of the words that a key can have; "" for any other.
func chosen(t casefile.Text) string {
	if t.Bad {
		return ""
	}
	return inOneLine(t.Value)
}

// toPublish is what records have of a listing: of a council that keeps out of the register of exceptions, nothing that is for
// the register alone.
func toPublish(l *record.Listing, of *project.Council) *record.Listing {
	if l == nil || registers(of) {
		return l
	}
	out := *l
	out.Exception = nil
	return &out
}

// wasException tells whether a paper that is withdrawn stood in the register of exceptions: as content/ tells or, where that
// has nothing of the paper any more, the last output.
func (b *builder) wasException(p *paper) bool {
	if !registers(p.meeting.Profile) {
		return false
	}
	switch l := b.listingKeptOf(p); {
	case l != nil:
		return l.Exception != nil
	case b.library.Cases[p.Name]:
		c, _ := b.library.Glance(p.Name)
		return exceptionOf(c, &casefile.Council{}) != nil
	}
	last, _ := b.lastOwn(p.meeting, p.Name)
	return last.Withdrawn != nil && last.Withdrawn.Exception || last.Listing != nil && last.Listing.Exception != nil
}

// listingKeptOf is what content/ keeps of what lists tell of a paper; nil where it is not frozen.
func (b *builder) listingKeptOf(p *paper) *record.Listing {
	if !p.Frozen() {
		return nil
	}
	var unsaid diag.List // what is wrong with a paper that is withdrawn matters no more
	z := b.Content.Frozen(p.Subject.Meeting, p.Name, p.Version, &unsaid)
	if z == nil {
		return nil
	}
	return b.keptListing(p, keptPaper{Frozen: z, files: freeze.Read(z, b.Content, &unsaid)})
}
