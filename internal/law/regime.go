package law

import (
	"slices"

	"cabinet/internal/casefile"
)

// The laws of procurement.
const (
	act2023           = "Procurement Act 2023"
	regulations2015   = "Public Contracts Regulations 2015"
	concessions2016   = "Concession Contracts Regulations 2016"
	providerSelection = "Provider Selection Regime"
)

// A Regime is a law of procurement and the one that it has replaced.
type Regime struct {
	Types   []string // of contracts that it is for; none for those that no other is for
	Former  string
	Current string
	From    casefile.Date // from which day on procurements begin under the current law
	Contact bool          // that a supplier was contacted before, or a voluntary transparency notice, keeps a contract under the former law
	Basis
}

// What is listed under an event of the former law before its last day keeps a contract, a framework or what is called off under
// that under it.
var regimes = []Regime{
	{
		Former:  regulations2015,
		Current: act2023,
		From:    day(2025, 2, 24),
		Contact: true,
		Basis:   Basis{"SI 2024/716, regulation 5, as amended by SI 2024/959", "2026-11"},
	},
	{
		Types:   []string{"concession", "light touch concession"},
		Former:  concessions2016,
		Current: act2023,
		From:    day(2025, 2, 24),
		Basis:   Basis{"SI 2024/716, regulation 7, as amended by SI 2024/959", "2026-11"},
	},
}

// Events are the days of a contract by which it is told which law of procurement governs it. A day that is not known is the
// zero Date.
type Events struct {
	Type string // of the contract, as a case gives it; "" for what is not said

	Tender       casefile.Date // the tender notice; under the former law the contract notice
	Voluntary    casefile.Date // the voluntary transparency notice of the former law
	FirstContact casefile.Date // the supplier was contacted to begin an award without competition
	Commenced    casefile.Date // the procurement commenced in one of these ways, or another
	Awarded      casefile.Date
	EnteredInto  casefile.Date
	Starts       casefile.Date // the first day of the contract, which tells nothing but that other days can't be right

	// Change is whether a contract is changed and the days may be those of the change: what comes since the former law ended
	// tells nothing then.
	Change  bool
	CallOff bool // the contract is made under a framework or a dynamic purchasing system, whose law it follows
	// Of the framework, or of the dynamic purchasing system.
	FrameworkBegun, FrameworkConcluded casefile.Date
}

// Governing is the law that governs a contract, and the other one; ok is false where the events do not tell. What has one of
// its events before the current law began stays under the former one, and what is called off under a framework follows that
// (SI 2024/716, regulations 5 and 7).
func (l *Law) Governing(e Events) (governs, other string, ok bool) {
	r, ok := l.regime(e.Type)
	if !ok {
		return "", "", false
	}
	if !r.Contact {
		e.FirstContact, e.Voluntary = unlessBefore(e.FirstContact, r.From), casefile.Date{}
	}
	former, told := e.former(r.From)
	switch {
	case !told:
		return "", "", false
	case former:
		return r.Former, r.Current, true
	}
	return r.Current, r.Former, true
}

// regime is the one for contracts of a type.
func (l *Law) regime(contract string) (found Regime, ok bool) {
	for _, r := range l.Regimes {
		if slices.Contains(r.Types, contract) || len(r.Types) == 0 && !ok {
			found, ok = r, true
		}
	}
	return found, ok
}

// unlessBefore is a day, and none where it is before another.
func unlessBefore(d, other casefile.Date) casefile.Date {
	if d.Before(other) {
		return casefile.Date{}
	}
	return d
}

// former tells whether the events keep the contract under the former law, which ended on a day.
func (e Events) former(end casefile.Date) (former, told bool) {
	all := []casefile.Date{e.Tender, e.Voluntary, e.FirstContact, e.Commenced, e.Awarded, e.EnteredInto}
	if e.CallOff {
		return tells(end, append(all, e.FrameworkBegun, e.FrameworkConcluded), e.FrameworkBegun)
	}
	former, told = tells(end, all, e.Tender, e.FirstContact, e.Commenced)
	ranBefore := isDay(e.Starts) && e.Starts.Before(end)
	return former, told && (former || !ranBefore && !e.Change)
}

// tells tells whether any of some days is before a day; that none is can be told where one of the first days is known.
func tells(end casefile.Date, all []casefile.Date, first ...casefile.Date) (before, told bool) {
	for _, d := range all {
		if isDay(d) && d.Before(end) {
			return true, true
		}
	}
	for _, d := range first {
		if isDay(d) {
			return false, true
		}
	}
	return false, false
}
