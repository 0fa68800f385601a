package language

import (
	"cmp"
	"fmt"
)

// Register is what the register of exceptions says, on its page and in its spreadsheet.
type Register struct {
	Title  string // of the page, and of the links to it
	About  string // below the title
	Empty  string
	Source string // stands above the files that can be downloaded

	Words, All string // of the filter: the label of words, and the choice of everything
	Reset      string // the button that shows all
	Shown      string // how many exceptions are shown, and of how many

	Exceptions, Exception, Department, Ground, Decision, Supplier, Value, Contract string // the heads of columns

	Reference                 string // stands before a number
	PutTo, ReportedTo         string // whom the paper asks to decide, and to whom the decision is reported
	Quotation, Tender, Direct string // what the contract results from
	SME, Voluntary            string // what the supplier is
	NoSME, NoVoluntary        string // what it is not
	Registered                string // its registration number
	Irrecoverable             string // VAT that can't be recovered: an amount
	Before                    string // the value before an extension
	From, Until, Between      string // the contract's first day, its last day, and both
	Extended, Reviewed        string // the last day after an extension, and the day of a review
	Withdrawn                 string // the day on which a paper was withdrawn
	WithdrawnOnly             string // the same where the day is not known

	Including, Excluding, NoVAT, Unsaid string // whether VAT is in a value
	AYear                               string // stands before the last three, or alone, for a value that is spent in a year

	Totals, ByYear, ByQuarter, ByDepartment, ByGround string // headings
	FinancialYear, Quarter                            string // the heads of their first columns
	Months                                            [4]string
	NotGiven                                          string // stands for a department or a ground that papers do not name
	NoValue                                           string // how many exceptions have no value
	Sums                                              string // below the totals: what is added, and what is not
	Chart                                             string // what a screen reader says of the chart; the bars follow

	// The heads of the spreadsheet that neither the page nor another one has.
	SheetReference, SheetNumber                                                                                                         string
	SheetTitle, SheetDescription, SheetDetails, SheetValue, SheetBasis, SheetVAT, SheetIrrecoverable, SheetStart, SheetEnd, SheetReview string
	SheetProcess, SheetRegistration, SheetNewValue, SheetNewEnd, SheetRule, SheetLegal, SheetAsks                                       string
	SheetDecidedBy, SheetDecidedOn, SheetBody, SheetDate, SheetAddress, SheetWithdrawn, SheetReason, SheetID                            string
	SheetWhole                                                                                                                          string // the basis of a value that is not one of a year
}

// VAT is what the register says of a value: whether it is one of a year, and whether VAT is in it.
func (r Register) VAT(yearly bool, vat string) string {
	said := cmp.Or(r.InValue(vat), r.Unsaid)
	if yearly {
		return r.AYear + ", " + said
	}
	return said
}

// Process is what a contract results from, as records have it; "" for what they do not know.
func (r Register) Process(recorded string) string {
	return map[string]string{"quotation": r.Quotation, "tender": r.Tender, "direct award": r.Direct}[recorded]
}

// Basis is what a value is the value of, as records have it; "" for what they do not know.
func (r Register) Basis(recorded string) string {
	return map[string]string{"whole": r.SheetWhole, "year": r.AYear}[recorded]
}

// InValue is whether VAT is in a value, as records have it; "" for what they do not know.
func (r Register) InValue(recorded string) string {
	return map[string]string{"including": r.Including, "excluding": r.Excluding, "none": r.NoVAT}[recorded]
}

// QuarterOf is a quarter of a financial year with its months: "2024-25, October to December".
func (r Register) QuarterOf(year string, quarter int) string {
	if quarter < 1 || quarter > len(r.Months) {
		return year
	}
	return year + ", " + r.Months[quarter-1]
}

// WithdrawnOn says that a paper was withdrawn, and when where that is known.
func (r Register) WithdrawnOn(day string) string {
	if day == "" {
		return r.WithdrawnOnly
	}
	return fmt.Sprintf(r.Withdrawn, day)
}

var englishRegister = Register{
	Title: "Register of exceptions", About: "Exceptions to the rules on contracts that papers on this site ask for or report, the newest first.", Empty: "No exceptions yet.",
	Source: "Download the register",
	Words:  "Words", All: "All", Reset: "Show all", Shown: "Exceptions shown: %d of %d",
	Exceptions: "Exceptions", Exception: "Exception", Department: "Department", Ground: "Ground", Decision: "Decision", Supplier: "Supplier", Value: "Value", Contract: "Contract",
	Reference: "Reference %s", PutTo: "Put to %s", ReportedTo: "Reported to %s",
	Quotation: "Invitation to quote", Tender: "Invitation to tender", Direct: "Direct award",
	SME: "Small or medium-sized enterprise", Voluntary: "Voluntary or community organisation", NoSME: "Not a small or medium-sized enterprise", NoVoluntary: "Not a voluntary or community organisation", Registered: "Registration number %s",
	Irrecoverable: "VAT that can’t be recovered: %s", Before: "Before: %s", From: "From %s", Until: "Until %s", Between: "%s to %s", Extended: "Extended until %s", Reviewed: "Review: %s",
	Withdrawn: "A paper of the register was withdrawn on %s", WithdrawnOnly: "A paper of the register was withdrawn",
	Including: "including VAT", Excluding: "excluding VAT", NoVAT: "no VAT payable", Unsaid: "VAT not stated", AYear: "a year",
	Totals: "Totals", ByYear: "By financial year", ByQuarter: "By quarter", ByDepartment: "By department", ByGround: "By ground", FinancialYear: "Financial year", Quarter: "Quarter",
	Months: [4]string{"April to June", "July to September", "October to December", "January to March"}, NotGiven: "Not given", NoValue: "No value given: %d",
	Sums:  "Each sum is of the most that contracts can cost, after their extension where there is one. Values with VAT, without VAT and with nothing said of VAT are added by themselves, and so are those of a year. A financial year is from April to March. Papers that were withdrawn are not counted.",
	Chart: "Bar chart of exceptions by financial year",

	SheetReference: "Reference number", SheetNumber: "Decision number", SheetTitle: "Title", SheetDescription: "Description", SheetDetails: "Supplier details", SheetValue: "Value (£)", SheetBasis: "Value is for", SheetVAT: "VAT in value", SheetIrrecoverable: "VAT that can't be recovered (£)",
	SheetStart: "Start date", SheetEnd: "End date", SheetReview: "Review date", SheetProcess: "Invitation to quote or tender", SheetRegistration: "Registration number",
	SheetNewValue: "Value after extension (£)", SheetNewEnd: "End date after extension", SheetRule: "Rule", SheetLegal: "Ground in procurement law", SheetAsks: "Meeting is asked to", SheetDecidedBy: "Decided by", SheetDecidedOn: "Decided on",
	SheetBody: "Meeting of", SheetDate: "Meeting date", SheetAddress: "Paper", SheetWithdrawn: "Withdrawn on", SheetReason: "Reason for withdrawal", SheetID: "Id",
	SheetWhole: "whole contract",
}

var welshRegister = Register{
	Title: "Cofrestr eithriadau", About: "Eithriadau i’r rheolau ar gontractau y mae papurau ar y safle hwn yn gofyn amdanynt neu’n adrodd arnynt, y diweddaraf yn gyntaf.", Empty: "Dim eithriadau eto.",
	Source: "Lawrlwytho’r gofrestr",
	Words:  "Geiriau", All: "Pob un", Reset: "Dangos pob un", Shown: "Eithriadau a ddangosir: %d o %d",
	Exceptions: "Eithriadau", Exception: "Eithriad", Department: "Adran", Ground: "Sail", Decision: "Penderfyniad", Supplier: "Cyflenwr", Value: "Gwerth", Contract: "Contract",
	Reference: "Cyfeirnod %s", PutTo: "Cyflwynwyd i %s", ReportedTo: "Adroddwyd i %s",
	Quotation: "Gwahoddiad i roi dyfynbris", Tender: "Gwahoddiad i dendro", Direct: "Dyfarniad uniongyrchol",
	SME: "Menter fach neu ganolig", Voluntary: "Sefydliad gwirfoddol neu gymunedol", NoSME: "Nid menter fach neu ganolig", NoVoluntary: "Nid sefydliad gwirfoddol neu gymunedol", Registered: "Rhif cofrestru %s",
	Irrecoverable: "TAW na ellir ei hadennill: %s", Before: "Cynt: %s", From: "O %s", Until: "Hyd at %s", Between: "%s hyd at %s", Extended: "Estynnwyd hyd at %s", Reviewed: "Adolygiad: %s",
	Withdrawn: "Tynnwyd un o bapurau’r gofrestr yn ôl ar %s", WithdrawnOnly: "Tynnwyd un o bapurau’r gofrestr yn ôl",
	Including: "gan gynnwys TAW", Excluding: "heb gynnwys TAW", NoVAT: "dim TAW yn daladwy", Unsaid: "TAW heb ei nodi", AYear: "y flwyddyn",
	Totals: "Cyfansymiau", ByYear: "Fesul blwyddyn ariannol", ByQuarter: "Fesul chwarter", ByDepartment: "Fesul adran", ByGround: "Fesul sail", FinancialYear: "Blwyddyn ariannol", Quarter: "Chwarter",
	Months: [4]string{"Ebrill i Fehefin", "Gorffennaf i Fedi", "Hydref i Ragfyr", "Ionawr i Fawrth"}, NotGiven: "Heb ei nodi", NoValue: "Heb werth: %d",
	Sums:  "Mae pob swm yn adio’r mwyaf y gall contractau ei gostio, ar ôl eu hestyn lle bo hynny’n wir. Adir gwerthoedd gyda TAW, heb TAW a heb nodi TAW ar wahân, a gwerthoedd blwyddyn hefyd. Mae blwyddyn ariannol o fis Ebrill i fis Mawrth. Ni chyfrifir papurau a dynnwyd yn ôl.",
	Chart: "Siart bar o eithriadau fesul blwyddyn ariannol",

	SheetReference: "Cyfeirnod", SheetNumber: "Rhif y penderfyniad", SheetTitle: "Teitl", SheetDescription: "Disgrifiad", SheetDetails: "Manylion y cyflenwr", SheetValue: "Gwerth (£)", SheetBasis: "Gwerth ar gyfer", SheetVAT: "TAW yn y gwerth", SheetIrrecoverable: "TAW na ellir ei hadennill (£)",
	SheetStart: "Dyddiad dechrau", SheetEnd: "Dyddiad gorffen", SheetReview: "Dyddiad adolygu", SheetProcess: "Gwahoddiad i roi dyfynbris neu i dendro", SheetRegistration: "Rhif cofrestru",
	SheetNewValue: "Gwerth ar ôl estyn (£)", SheetNewEnd: "Dyddiad gorffen ar ôl estyn", SheetRule: "Rheol", SheetLegal: "Sail mewn cyfraith gaffael", SheetAsks: "Gofynnir i’r cyfarfod", SheetDecidedBy: "Penderfynwyd gan", SheetDecidedOn: "Penderfynwyd ar",
	SheetBody: "Cyfarfod o", SheetDate: "Dyddiad y cyfarfod", SheetAddress: "Papur", SheetWithdrawn: "Tynnwyd yn ôl ar", SheetReason: "Rheswm dros dynnu’n ôl", SheetID: "Id",
	SheetWhole: "y contract cyfan",
}
