package law

import (
	"cmp"
	"slices"
)

// A Change is which notice a law of procurement asks for where a contract is changed.
type Change struct {
	Regime    string
	When      string   // the notice is published "before" or "after" the change
	Value     int      // by how many per cent the value may change without a notice
	Works     int      // the same of works
	Term      int      // by how many per cent of the longest term that it provided for on award the term may change without one
	Always    []string // grounds that ask for a notice however little changes
	Grounds   []string // the only grounds that ask for one; none for all
	Types     []string // of contracts that ask for none
	Provision string
	Basis
}

var changes = []Change{
	{
		Regime:    act2023,
		When:      "before",
		Value:     10,
		Works:     15,
		Term:      10,
		Always:    []string{"PA23 Sch 8 para 9"},
		Types:     []string{"light touch", "light touch concession"},
		Provision: "Procurement Act 2023, section 75",
		Basis:     Basis{"Procurement Act 2023, section 75(1), (2) and (6)(b)", "2026-11"},
	},
	{
		Regime:    regulations2015,
		When:      "after",
		Grounds:   []string{"PCR15 reg 72(1)(b)", "PCR15 reg 72(1)(c)"},
		Provision: "SI 2015/102, regulation 72(3)",
		Basis:     Basis{"SI 2015/102, regulation 72(3)", "2026-11"},
	},
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
	i := slices.IndexFunc(l.Changes, func(c Change) bool { return c.Regime == regime })
	if i < 0 {
		return Change{}, false
	}
	return l.Changes[i], true
}

// Needs tells whether a change on a ground asks for the notice; the ground is "" where it is not known.
func (c Change) Needs(a Alteration, ground string) Need {
	switch {
	case slices.Contains(c.Types, a.Contract):
		return NotNeeded
	case len(c.Grounds) > 0:
		return needIf(slices.Contains(c.Grounds, ground))
	case slices.Contains(c.Always, ground):
		return Needed
	}
	most := c.Value
	if a.Contract == "works" {
		most = cmp.Or(c.Works, most)
	}
	return needBy(a.InValue(most, false), a.InTerm(c.Term))
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
