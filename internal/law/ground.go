package law

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// The kinds of grounds.
const (
	DirectAward  = "direct award"
	Modification = "modification"
	NoneNeeded   = "no competition needed"
)

// A Ground is why a contract may be awarded without competition, or changed, in procurement law: a row of the closed list for
// contract.ground. Paragraphs 1, 3, 9, 12, 14, 16 and 17 of Schedule 5 of the Act are no grounds; those of defence, 18 to 20,
// are left out.
type Ground struct {
	ID        string
	Regime    string
	Kind      string
	Title     string        // in this program's words
	Needs     string        // what has to be so
	Types     []string      // of contracts that it is for; none for all
	From      casefile.Date // the first day of procurements that it is for
	Until     casefile.Date // the last one; of the former law only where it is saved (SI 2024/716, regulation 5)
	Route     string        // that of the notices; "" where they are not known
	Provision string
	Urgent    string // by which provision urgency is no ground where the council brought it about; "" for other grounds

	// Of a change, what it may alter.
	Most      int  // per cent of the value; 0 for no limit
	MostWorks int  // the same of works, where they have one of their own
	Original  bool // of the value on award, and not as it stands before the change
	Together  bool // what earlier changes have altered counts with it
	Lower     bool // the value may fall by no more either
	Longer    int  // per cent of the longest term; 0 for no limit
	Basis
}

// For tells whether the ground is for contracts of a type; a type that is not given can be any.
func (g Ground) For(contract string) bool {
	return contract == "" || len(g.Types) == 0 || slices.Contains(g.Types, contract)
}

// MostOf is by how many per cent a change on the ground may alter the value of contracts of a type; 0 for no limit.
func (g Ground) MostOf(contract string) int {
	if contract == "works" {
		return cmp.Or(g.MostWorks, g.Most)
	}
	return g.Most
}

// Ground is the ground of that name; ok is false where the list has none.
func (l *Law) Ground(id string) (g Ground, ok bool) {
	i := slices.IndexFunc(l.Grounds, func(g Ground) bool { return g.ID == id })
	if i < 0 {
		return Ground{}, false
	}
	return l.Grounds[i], true
}

// GroundIDs are the names of all grounds, in the order of the list.
func (l *Law) GroundIDs() []string {
	var ids []string
	for _, g := range l.Grounds {
		ids = append(ids, g.ID)
	}
	return ids
}

// Fitting lists the grounds that fit what a meeting is asked and the type of the contract: those for awards, and where it is an
// extension or a variation those for changes, and after them those by which the Act lets a new contract follow the old one
// directly.
func (l *Law) Fitting(asks, contract string) (fit []Ground) {
	kinds := []string{DirectAward, NoneNeeded}
	if IsChange(asks) {
		kinds = []string{Modification}
	}
	for _, g := range l.Grounds {
		if slices.Contains(kinds, g.Kind) && l.offers(g, contract) {
			fit = append(fit, g)
		}
	}
	for _, g := range l.Grounds {
		if IsChange(asks) && g.Kind == DirectAward && isDay(g.From) && l.offers(g, contract) {
			fit = append(fit, g)
		}
	}
	return fit
}

// offers tells whether a ground is for contracts of a type, and not of the former law of those of other types.
func (l *Law) offers(g Ground, contract string) bool {
	r, ok := l.regime(contract)
	ofOthers := slices.ContainsFunc(l.Regimes, func(other Regime) bool { return other.Former == g.Regime })
	return g.For(contract) && (!ok || !ofOthers || r.Former == g.Regime)
}

// IsChange tells whether a meeting is asked to change a contract rather than to award one.
func IsChange(asks string) bool {
	return strings.Contains(asks, "extension") || strings.Contains(asks, "variation")
}

// Allows tells how far a change goes in value and in term against what the ground allows. Where the ground sets no limit, it is
// within.
func (g Ground) Allows(a Alteration) (value, term Extent) {
	value, term = Within, Within
	if g.Together && a.Awarded != 0 {
		a.Before = a.Awarded
	}
	if most := g.MostOf(a.Contract); most > 0 && (g.Lower || a.After == 0 || a.After >= a.Before) {
		value = a.InValue(most, g.Original)
	}
	if g.Longer > 0 {
		term = a.InTerm(g.Longer)
	}
	return value, term
}
