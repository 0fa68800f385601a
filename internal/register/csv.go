package register

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// CSV is the register as a spreadsheet reads it: in UTF-8 with a mark of that, without which Excel takes it for another code, and
// with the line ends of RFC 4180. Money is in pounds. Site is the public address of the home page's folder, with a slash at its
// end, or "" where it is not known: the addresses of papers begin with it.
func (r Register) CSV(in *language.Language, site string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	w.Write(heads(in)) // a buffer takes everything
	for _, row := range r.Exceptions {
		w.Write(row.cells(in, site))
	}
	w.Flush()
	return b.Bytes()
}

// heads are the heads of the columns: what the Transparency Code asks of a contract, in its order, and then the exception.
func heads(in *language.Language) []string {
	w := in.Register
	return []string{
		w.SheetReference, w.SheetTitle, w.Department, w.SheetDescription, w.Supplier, w.SheetDetails, w.SheetValue, w.SheetBasis, w.SheetVAT, w.SheetIrrecoverable,
		w.SheetStart, w.SheetEnd, w.SheetReview, w.SheetProcess, w.SME, w.Voluntary, w.SheetRegistration,
		w.SheetNewValue, w.SheetNewEnd, w.SheetRule, w.SheetLegal, w.SheetAsks, w.SheetDecidedBy, w.SheetDecidedOn, w.SheetNumber, w.SheetBody, w.SheetDate,
		w.FinancialYear, w.Quarter, in.Council, w.SheetAddress, w.SheetWithdrawn, w.SheetReason, w.SheetID,
	}
}

// cells are the cells of a row below those heads. Words that others wrote are guarded; a number stays one.
func (r Row) cells(in *language.Language, site string) []string {
	w := in.Register
	gone, paper := record.Withdrawal{}, ""
	if r.Withdrawn != nil {
		gone = *r.Withdrawn
	}
	if r.Address != "" {
		paper = site + r.Address + "/index.html"
	}
	return []string{
		Guarded(r.Reference), Guarded(r.Title), Guarded(r.Department), Guarded(r.Description), Guarded(r.Supplier), Guarded(r.SupplierDetails),
		value(r.Value), w.Basis(r.Basis), w.InValue(r.VAT), known(r.IrrecoverableVAT, Pounds),
		Guarded(r.Starts), Guarded(r.Ends), Guarded(r.Review), w.Process(r.Process), known(r.SME, in.YesOrNo), known(r.Voluntary, in.YesOrNo), Guarded(r.Registration),
		value(r.NewValue), Guarded(r.NewEnd), Guarded(r.Rule), Guarded(r.Exception.Ground), Guarded(r.Asks), Guarded(r.DecidedBy), Guarded(r.DecidedOn), Guarded(r.Number), Guarded(r.Body), Guarded(r.Date),
		r.Year, r.Quarter, Guarded(r.Council), Guarded(paper), Guarded(gone.On), Guarded(gone.Reason), Guarded(r.ID),
	}
}

// known is what a cell has of something that may not be known.
func known[V any](of *V, printed func(V) string) string {
	if of == nil {
		return ""
	}
	return printed(*of)
}

// value is a value as a cell has it; "" for none.
func value(pence int64) string {
	if pence == 0 {
		return ""
	}
	return Pounds(pence)
}

// Pounds is an amount of pence as a number of pounds: "-1234.50".
func Pounds(pence int64) string {
	sign, of := "", uint64(pence)
	if pence < 0 {
		sign, of = "-", -of
	}
	return fmt.Sprintf("%s%d.%02d", sign, of/100, of%100)
}

// Guarded is text with an apostrophe before it where a spreadsheet would take it for a formula: where it begins with = + - @,
// with one of these in full width, or with a sign that spreadsheets leave out before them.
func Guarded(text string) string {
	if strings.IndexAny(text, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + text
	}
	return text
}
