// Package law is what the program knows of the law: data, each datum with where it was read and when, and pure functions
// over them. It judges no paper: [cabinet/internal/check] does.
//
// In: the tables beside the types of their rows, and facts of a case as a function asks for them. Out: thresholds, grounds,
// notices, holidays and statutes, and which law governs a contract. A datum that was not read in the text of the law says so
// ([Basis]); a rule may then ask a question, but state nothing. England only.
package law

import (
	"slices"

	"cabinet/internal/casefile"
)

// Law is what the program knows of the law, or more of it that somebody else knows.
type Law struct {
	Thresholds []Threshold
	Amounts    []Amount
	Grounds    []Ground
	Routes     []Route
	Changes    []Change
	Regimes    []Regime
	Statutes   []Statute
	Holidays   []Holiday
	Elsewhere  []Elsewhere
	Access     []Access
}

// Known is the law that the program carries.
func Known() *Law { return &known }

var known = Law{
	Thresholds: thresholds,
	Amounts:    amounts,
	Grounds:    slices.Concat(awardsByAct, changesByAct, byProviderSelection, byFormerLaw),
	Routes:     routes,
	Changes:    changes,
	Regimes:    regimes,
	Statutes:   statutes,
	Holidays:   holidays,
	Elsewhere:  elsewhere,
	Access:     access,
}

// day is a day of the tables.
func day(year, month, day int) casefile.Date {
	return casefile.Date{Year: year, Month: month, Day: day}
}
