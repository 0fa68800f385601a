package law

import (
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

// A Ground is why a contract may be awarded without competition, or changed.
type Ground struct {
	casefile.Place `toml:"-"`
	Basis
	ID        casefile.Text  `toml:"id,required"`
	Regime    casefile.Text  `toml:"regime,Procurement Act 2023|Public Contracts Regulations 2015|Provider Selection Regime"`
	Kind      casefile.Text  `toml:"kind,direct award|modification|no competition needed"`
	Title     casefile.Text  `toml:"title,required"`
	Needs     casefile.Text  `toml:"needs"` // what has to be so
	Types     casefile.Names `toml:"types"` // of contracts that it is for; none for all
	From      casefile.Date  `toml:"from"`  // the first day of procurements that it is for
	Until     casefile.Date  `toml:"until"` // the last one
	Route     casefile.Text  `toml:"route"` // that of the notices; "" where they are not known
	Provision casefile.Text  `toml:"provision,required"`
	Urgent    casefile.Text  `toml:"urgent"` // by which provision urgency is no ground where the council brought it about; "" for other grounds

	// Of a change, what it may alter.
	Most      casefile.Number `toml:"most"`       // per cent of the value; 0 for no limit
	MostWorks casefile.Number `toml:"most_works"` // the same of works, where they have one of their own
	Original  casefile.Flag   `toml:"original"`   // of the value on award, and not as it stands before the change
	Together  casefile.Flag   `toml:"together"`   // what earlier changes have altered counts with it
	Lower     casefile.Flag   `toml:"lower"`      // the value may fall by no more either
	Longer    casefile.Number `toml:"longer"`     // per cent of the longest term; 0 for no limit
}

// For tells whether the ground is for contracts of a type; a type that is not given can be any.
func (g Ground) For(contract string) bool {
	return contract == "" || len(g.Types.Values) == 0 || slices.Contains(g.Types.Strings(), contract)
}

// MostOf is by how many per cent a change on the ground may alter the value of contracts of a type; 0 for no limit.
func (g Ground) MostOf(contract string) int {
	if contract == "works" {
		return g.MostWorks.Or(g.Most.Value)
	}
	return g.Most.Value
}

// Ground is the ground of that name; ok is false where the list has none.
func (l *Law) Ground(id string) (g Ground, ok bool) {
	i := slices.IndexFunc(l.Grounds, func(g Ground) bool { return g.ID.Value == id })
	if i < 0 {
		return Ground{}, false
	}
	return l.Grounds[i], true
}

// GroundIDs are the names of all grounds, in the order of the list.
func (l *Law) GroundIDs() []string {
	var ids []string
	for _, g := range l.Grounds {
		ids = append(ids, g.ID.Value)
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
		if slices.Contains(kinds, g.Kind.Value) && l.offers(g, contract) {
			fit = append(fit, g)
		}
	}
	for _, g := range l.Grounds {
		if IsChange(asks) && g.Kind.Value == DirectAward && isDay(g.From) && l.offers(g, contract) {
			fit = append(fit, g)
		}
	}
	return fit
}

// offers tells whether a ground is for contracts of a type, and not of the former law of those of other types.
func (l *Law) offers(g Ground, contract string) bool {
	r, ok := l.regime(contract)
	ofOthers := slices.ContainsFunc(l.Regimes, func(other Regime) bool { return other.Former.Value == g.Regime.Value })
	return g.For(contract) && (!ok || !ofOthers || r.Former.Value == g.Regime.Value)
}

// IsChange tells whether a meeting is asked to change a contract rather than to award one.
func IsChange(asks string) bool {
	return strings.Contains(asks, "extension") || strings.Contains(asks, "variation")
}

// Allows tells how far a change goes in value and in term against what the ground allows. Where the ground sets no limit, it is
// within.
func (g Ground) Allows(a Alteration) (value, term Extent) {
	value, term = Within, Within
	if g.Together.Value && a.Awarded != 0 {
		a.Before = a.Awarded
	}
	if most := g.MostOf(a.Contract); most > 0 && (g.Lower.Value || a.After == 0 || a.After >= a.Before) {
		value = a.InValue(most, g.Original.Value)
	}
	if g.Longer.Value > 0 {
		term = a.InTerm(g.Longer.Value)
	}
	return value, term
}
