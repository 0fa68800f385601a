package law

import "cabinet/internal/casefile"

// A Threshold is the value from which on a contract of a council (a sub-central authority) is under the rules of procurement
// law for contracts over the thresholds; for light touch contracts fewer of these apply. The row that is in force on the day on
// which the procurement commenced counts (SI 2025/1200, regulation 3). England only: Wales has a column of its own.
type Threshold struct {
	Of    string // the type of contracts: one of [Types], or "goods and services"
	From  casefile.Date
	Until casefile.Date // the last day of which the figure is known; not given where a later row follows

	// Thresholds count whatever VAT is payable (Procurement Act 2023, section 123(2)). The figure without VAT is that with it
	// divided by 1.2, rounded up to the pound, and is right where VAT of 20% is payable alone.
	IncludingVAT, ExcludingVAT Pounds
	Basis
}

var (
	ppn2021 = Basis{"PPN 10/21, for the Public Contracts Regulations 2015", NotRead}
	ppn2023 = Basis{"Procurement Act 2023, Schedule 1, as amended by SI 2025/163, which was not read; before it PPN 11/23, for the Public Contracts Regulations 2015", NotRead}
)

// Rows that are no longer in force stay, for older papers.
var thresholds = []Threshold{
	{Of: "goods and services", From: day(2022, 1, 1), IncludingVAT: 213_477, ExcludingVAT: 177_898, Basis: ppn2021},
	{Of: "works", From: day(2022, 1, 1), IncludingVAT: 5_336_937, ExcludingVAT: 4_447_448, Basis: ppn2021},
	{Of: "light touch", From: day(2022, 1, 1), IncludingVAT: 663_540, ExcludingVAT: 552_950, Basis: ppn2021},

	{Of: "goods and services", From: day(2024, 1, 1), IncludingVAT: 214_904, ExcludingVAT: 179_087, Basis: ppn2023},
	{Of: "works", From: day(2024, 1, 1), IncludingVAT: 5_372_609, ExcludingVAT: 4_477_175, Basis: ppn2023},
	{Of: "light touch", From: day(2024, 1, 1), IncludingVAT: 663_540, ExcludingVAT: 552_950, Basis: ppn2023},
	{Of: "concession", From: day(2024, 1, 1), IncludingVAT: 5_372_609, ExcludingVAT: 4_477_175, Basis: Basis{"professional knowledge: the figure of the Agreement on Government Procurement; not looked up", NotRead}},

	{Of: "light touch concession", From: day(2025, 2, 24), IncludingVAT: 5_372_609, ExcludingVAT: 4_477_175, Basis: Basis{"Procurement Act 2023, Schedule 1, row 7, as it stood in 2026; not looked up for 2025", NotRead}},

	{Of: "goods and services", From: day(2026, 1, 1), Until: day(2027, 12, 31), IncludingVAT: 207_720, ExcludingVAT: 173_100, Basis: Basis{"Procurement Act 2023, Schedule 1, as amended by SI 2025/1200, regulation 2(3)", "2026-11"}},
	{Of: "works", From: day(2026, 1, 1), Until: day(2027, 12, 31), IncludingVAT: 5_193_000, ExcludingVAT: 4_327_500, Basis: Basis{"Procurement Act 2023, Schedule 1, as amended by SI 2025/1200, regulation 2(3)", "2026-11"}},
	{Of: "light touch", From: day(2026, 1, 1), Until: day(2027, 12, 31), IncludingVAT: 663_540, ExcludingVAT: 552_950, Basis: Basis{"Procurement Act 2023, Schedule 1", "2026-11"}},
	{Of: "concession", From: day(2026, 1, 1), Until: day(2027, 12, 31), IncludingVAT: 5_193_000, ExcludingVAT: 4_327_500, Basis: Basis{"Procurement Act 2023, Schedule 1, row 9, as amended by SI 2025/1200, regulation 2(3)", "2026-11"}},
	{Of: "light touch concession", From: day(2026, 1, 1), Until: day(2027, 12, 31), IncludingVAT: 5_372_609, ExcludingVAT: 4_477_175, Basis: Basis{"Procurement Act 2023, Schedule 1, row 7", "2026-11"}},
}

// Threshold is the threshold in force on a day for contracts of a type that a case can give; ok is false where none is known.
func (l *Law) Threshold(contract string, on casefile.Date) (found Threshold, ok bool) {
	if contract == "goods" || contract == "services" {
		contract = "goods and services"
	}
	for _, t := range l.Thresholds {
		if t.Of == contract && !on.Before(t.From) && (!ok || found.From.Before(t.From)) {
			found, ok = t, true
		}
	}
	return found, ok && !(isDay(found.Until) && found.Until.Before(on))
}

// ThresholdsEnd is the last day of which the thresholds are known.
func (l *Law) ThresholdsEnd() (end casefile.Date) {
	for _, t := range l.Thresholds {
		if isDay(t.Until) && end.Before(t.Until) {
			end = t.Until
		}
	}
	return end
}

// Types are the types of contracts that have thresholds of their own, as a case gives them.
func Types() []string {
	return []string{"goods", "services", "works", "light touch", "concession", "light touch concession"}
}
