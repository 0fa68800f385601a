package site

import (
	"cmp"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/register"
)

// A registerRow is a row of the register.
type registerRow struct {
	Gone, Reason string // what is said of a paper that was withdrawn; "" for any other

	Address, Title, Lang     string // of the paper; the language where it is not the page's
	About                    []string
	Translations             []Translation
	Department, Year, Ground string // which choices of the filter have the row
	Cells                    []registerCell
}

// A registerCell is a cell of a row.
type registerCell struct {
	Head  string // of its column
	Key   string // by which rows are sorted
	Lines []string
}

// registerRowOf is a row as the page shows it.
func registerRowOf(r register.Row, of register.Totals, words *language.Language) registerRow {
	w := words.Register
	if gone := r.Withdrawn; gone != nil {
		return registerRow{Gone: w.WithdrawnOn(onDay(gone.On, words)), Reason: gone.Reason}
	}
	department, ground, year := grouped(of.Departments, r.Department, r.Council), grouped(of.Grounds, r.Ground(), r.Council), grouped(of.Years, r.Year, "")
	row := registerRow{
		Address: record.Root(record.RegisterFolder) + path.Join(r.Address, "index.html"), Title: r.Title, Translations: translations(r.Translations, record.RegisterFolder),
		About:      lines(r.Description, with(w.Reference, r.Reference)),
		Department: strconv.Itoa(department), Ground: strconv.Itoa(ground), Year: strconv.Itoa(year),
	}
	if own := language.Of(r.Language); own != words {
		row.Lang = own.Tag
	}
	row.Cells = []registerCell{
		{w.Department, r.Department, lines(r.Department, of.Departments[department].Council)},
		{w.Ground, r.Ground(), lines(r.Rule, r.Exception.Ground, w.Process(r.Process))},
		{w.Decision, r.Day, decision(r, words)},
		{w.Supplier, r.Supplier, supplier(r, w)},
		{w.Value, amountKey(r), values(r, w)},
		{w.Contract, cmp.Or(r.NewEnd, r.Ends, r.Starts), term(r, words)},
	}
	return row
}

// amountKey is by what rows are sorted by their values; "" for none.
func amountKey(r register.Row) string {
	pence, ok := r.Amount()
	if !ok {
		return ""
	}
	return strconv.FormatInt(pence, 10)
}

// lines are those of some texts that say something.
func lines(texts ...string) (out []string) {
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// with is a sentence with something in it; "" without that.
func with(sentence, of string) string {
	if of == "" {
		return ""
	}
	return fmt.Sprintf(sentence, of)
}

// onDay is a day as the page prints it; "" for what is no day.
func onDay(iso string, words *language.Language) string {
	at, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return words.On(language.DayStyle{}, at.Year(), int(at.Month()), at.Day())
}

// decision is who decided and when, or who is asked to.
func decision(r register.Row, words *language.Language) []string {
	w := words.Register
	day, number := onDay(r.Day, words), with(words.DecisionNo, r.Number)
	if r.DecidedBy == "" {
		return lines(with(w.PutTo, r.Body), day, off(r, words), number)
	}
	if r.Date == r.Day {
		return lines(r.DecidedBy, day, number)
	}
	return lines(r.DecidedBy, day, with(w.ReportedTo, strings.Join(lines(r.Body, onDay(r.Date, words)), ", ")), off(r, words), number)
}

// off says that the meeting of a row is not held; "" for one that is.
func off(r register.Row, words *language.Language) string {
	if r.Off {
		return words.MeetingCancelled
	}
	return ""
}

// supplier is what is known of the supplier.
func supplier(r register.Row, w language.Register) []string {
	is := func(of *bool, yes, no string) string {
		switch {
		case of == nil:
			return ""
		case *of:
			return yes
		}
		return no
	}
	return lines(r.Supplier, r.SupplierDetails, is(r.SME, w.SME, w.NoSME), is(r.Voluntary, w.Voluntary, w.NoVoluntary), with(w.Registered, r.Registration))
}

// values are the value of the contract, what it was before an extension, and the VAT in it.
func values(r register.Row, w language.Register) []string {
	var out []string
	before := ""
	switch {
	case r.NewValue != 0:
		out, before = lines(pounds(r.NewValue)), with(w.Before, given(r.Value))
	case r.Value != 0:
		out = lines(pounds(r.Value))
	}
	if len(out) > 0 {
		out = append(out, lines(w.VAT(r.Basis == record.Yearly, r.VAT), before)...)
	}
	if lost := r.IrrecoverableVAT; lost != nil {
		out = append(out, fmt.Sprintf(w.Irrecoverable, pounds(*lost)))
	}
	return out
}

// given is an amount of money; "" for none.
func given(pence int64) string {
	if pence == 0 {
		return ""
	}
	return pounds(pence)
}

// pounds is an amount of money as pages print it: "£1,234.50".
func pounds(pence int64) string {
	number := register.Pounds(pence)
	sign := ""
	if number[0] == '-' {
		sign, number = "-", number[1:]
	}
	for at := len(number) - len(".00") - 3; at > 0; at -= 3 {
		number = number[:at] + "," + number[at:]
	}
	return sign + "£" + number
}

// term is how long the contract lasts, and when it is reviewed.
func term(r register.Row, words *language.Language) []string {
	w := words.Register
	from, until, span := onDay(r.Starts, words), onDay(r.Ends, words), ""
	switch {
	case from != "" && until != "":
		span = fmt.Sprintf(w.Between, from, until)
	case from != "":
		span = fmt.Sprintf(w.From, from)
	default:
		span = with(w.Until, until)
	}
	return lines(span, with(w.Extended, onDay(r.NewEnd, words)), with(w.Reviewed, onDay(r.Review, words)))
}
