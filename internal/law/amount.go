package law

import (
	"strconv"

	"cabinet/internal/casefile"
)

// Pounds is a sum of whole pounds.
type Pounds int64

// String is the sum as papers print it: "£5,372,609".
func (p Pounds) String() string {
	digits := strconv.FormatInt(int64(p), 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return "£" + digits
}

// Pence is the sum in pence.
func (p Pounds) Pence() int64 { return 100 * int64(p) }

// An Amount is a value that procurement law names beside its thresholds, with VAT as it is payable.
type Amount struct {
	ID    string
	Of    string // what it is, for people
	Value Pounds
	From  casefile.Date
	Basis
}

// Where an amount has changed it stands once for each day from which on it was in force.
var amounts = []Amount{
	{
		ID:    "notifiable",
		Of:    "from which on a contract below the threshold is a notifiable one, of which details are published",
		Value: 30_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 87(4)(b)", "2026-11"},
	},
	{
		ID:    "works suitability",
		Of:    "from which on bidders for works below the threshold may be left out by an assessment of their suitability, which section 85(1) forbids below it",
		Value: 213_477,
		From:  day(2025, 2, 24),
		Basis: Basis{"SI 2025/1200, explanatory note", "2026-11"},
	},
	{
		ID:    "works suitability",
		Of:    "from which on bidders for works below the threshold may be left out by an assessment of their suitability, which section 85(1) forbids below it",
		Value: 207_720,
		From:  day(2026, 1, 1),
		Basis: Basis{"Procurement Act 2023, section 85(3)(b)", "2026-11"},
	},
	{
		ID:    "performance indicators",
		Of:    "over which a contract has at least three key performance indicators, unless it is light touch, a concession or a framework, or they would not be appropriate",
		Value: 5_000_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 52(1), (2) and (6)", "2026-11"},
	},
	{
		ID:    "copy of contract",
		Of:    "over which a copy of the contract is published",
		Value: 5_000_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 53(3)", "2026-11"},
	},
	{
		ID:    "copy of modification",
		Of:    "over which a copy of the modified contract, or of the modification, is published, where a contract change notice is",
		Value: 5_000_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 77", "2026-11"},
	},
	{
		ID:    "pipeline contract",
		Of:    "over which a contract stands in a pipeline notice",
		Value: 2_000_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 93", NotRead},
	},
	{
		ID:    "pipeline authority",
		Of:    "of spending in a year, over which an authority publishes a pipeline notice",
		Value: 100_000_000,
		From:  day(2025, 2, 24),
		Basis: Basis{"Procurement Act 2023, section 93", NotRead},
	},
}

// Amount is the amount of that name which was in force on a day; ok is false where none was.
func (l *Law) Amount(id string, on casefile.Date) (found Amount, ok bool) {
	for _, a := range l.Amounts {
		if a.ID == id && !on.Before(a.From) && (!ok || found.From.Before(a.From)) {
			found, ok = a, true
		}
	}
	return found, ok
}
