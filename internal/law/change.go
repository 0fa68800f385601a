package law

import (
	"slices"

	"cabinet/internal/casefile"
)

// A Change is which notice a law of procurement asks for where a contract is changed.
type Change struct {
	casefile.Place `toml:"-"`
	Basis
	Regime    casefile.Text   `toml:"regime,required"`
	When      casefile.Text   `toml:"when,before|after"` // it is published before or after the change
	Value     casefile.Number `toml:"value"`             // by how many per cent the value may change without a notice
	Works     casefile.Number `toml:"works"`             // the same of works
	Term      casefile.Number `toml:"term"`              // by how many per cent of the longest term the term may change without one
	Always    casefile.Names  `toml:"always"`            // grounds that ask for a notice however little changes
	Grounds   casefile.Names  `toml:"grounds"`           // the only grounds that ask for one; none for all
	Types     casefile.Names  `toml:"types"`             // of contracts that ask for none
	Provision casefile.Text   `toml:"provision,required"`
}

// A Need is whether the change of a contract asks for a notice.
type Need int

// The needs. Where the value changes by little and the term by much, or the reverse, the law can be read in two ways, so that
// nothing is told but that it depends.
const (
	NotNeeded Need = iota
	Needed
	Depends // on what is not known, or on how the law is read
)

// Change is which notice a law asks for where a contract is changed; ok is false where none is known.
func (l *Law) Change(regime string) (c Change, ok bool) {
	i := slices.IndexFunc(l.Changes, func(c Change) bool { return c.Regime.Value == regime })
	if i < 0 {
		return Change{}, false
	}
	return l.Changes[i], true
}

// Needs tells whether a change on a ground asks for the notice; the ground is "" where it is not known.
func (c Change) Needs(a Alteration, ground string) Need {
	switch {
	case slices.Contains(c.Types.Strings(), a.Contract):
		return NotNeeded
	case len(c.Grounds.Values) > 0:
		return needIf(slices.Contains(c.Grounds.Strings(), ground))
	case slices.Contains(c.Always.Strings(), ground):
		return Needed
	}
	most := c.Value.Value
	if a.Contract == "works" {
		most = c.Works.Or(most)
	}
	return needBy(a.InValue(most, false), a.InTerm(c.Term.Value))
}

func needIf(needed bool) Need {
	if needed {
		return Needed
	}
	return NotNeeded
}

// needBy is the need by how much the value and the term change.
func needBy(value, term Extent) Need {
	big := value == Beyond || term == Beyond
	small := value == Within || term == Within
	switch {
	case big && !small && value != Unclear && term != Unclear:
		return Needed
	case big:
		return Depends
	}
	return NotNeeded
}
