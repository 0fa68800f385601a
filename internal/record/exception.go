package record

// An Exception is what the register of exceptions tells of a paper beside its title and its [Listing]: among that, what the
// Local Government Transparency Code 2015 asks to be published of a contract. What is not known is left out. Money is in pence,
// and days are written 2025-02-07.
type Exception struct {
	Reference       string `json:"reference,omitempty"` // of the contract
	Title           string `json:"title,omitempty"`     // what the contract is for; "" where the title of the paper says so
	Description     string `json:"description,omitempty"`
	Rule            string `json:"rule,omitempty"`       // of the council's, as it is cited
	Ground          string `json:"ground,omitempty"`     // in procurement law
	Asks            string `json:"asks,omitempty"`       // what the meeting is asked: "approve an extension"
	DecidedBy       string `json:"decided_by,omitempty"` // the post that decided; "" where the meeting is to
	DecidedOn       string `json:"decided_on,omitempty"`
	Supplier        string `json:"supplier,omitempty"`
	SupplierDetails string `json:"supplier_details,omitempty"`

	Value            int64  `json:"value,omitempty"`     // before an extension
	Basis            string `json:"basis,omitempty"`     // of the values: [Whole] or [Yearly]
	VAT              string `json:"vat,omitempty"`       // "including", "excluding" or "none"
	NewValue         int64  `json:"new_value,omitempty"` // after the extension
	IrrecoverableVAT *int64 `json:"irrecoverable_vat,omitempty"`

	Starts string `json:"starts,omitempty"`
	Ends   string `json:"ends,omitempty"`    // before an extension
	NewEnd string `json:"new_end,omitempty"` // after the extension
	Review string `json:"review,omitempty"`

	Process      string `json:"process,omitempty"` // "quotation", "tender" or "direct award"
	SME          *bool  `json:"sme,omitempty"`
	Voluntary    *bool  `json:"voluntary,omitempty"`
	Registration string `json:"registration,omitempty"`
}

// What a value can be the value of.
const (
	Whole  = "whole" // the most that the whole contract can cost
	Yearly = "year"  // what is spent in a year
)

// Exception is what the register of exceptions tells of the paper; nil for one that is on no exception, or was withdrawn.
func (p Paper) Exception() *Exception {
	if p.Listing == nil {
		return nil
	}
	return p.Listing.Exception
}
