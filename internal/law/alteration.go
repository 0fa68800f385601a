package law

import "cabinet/internal/casefile"

// An Alteration is what is known of the change of a contract. What is not known is the zero value.
type Alteration struct {
	Contract string // the type of the contract

	// The value in pence: on award, before the change, after it.
	Awarded, Before, After int64

	Starts  casefile.Date // the contract's first day
	Ends    casefile.Date // its last day before the change
	Longest casefile.Date // its last day with every extension that it provided for on award
	NewEnd  casefile.Date // its last day after the change
}

// An Extent is how far a change goes, against a limit.
type Extent int

// The extents.
const (
	Unclear Extent = iota // what it depends on is not known
	Unchanged
	Within
	Beyond
)

// InValue is how far the value changes against so many per cent of the value before the change, or of that on award.
func (a Alteration) InValue(percent int, onAward bool) Extent {
	of, before := a.Before, a.Before
	if before == 0 {
		of, before = a.Awarded, a.Awarded
	}
	if onAward && a.Awarded != 0 {
		of = a.Awarded
	}
	if before <= 0 || a.After <= 0 || of <= 0 {
		return Unclear
	}
	return extent(a.After-before, of, percent)
}

// InTerm is how far the term changes against so many per cent of the longest term that the contract provided for. Where that
// is not known, a change that is small against the term without extensions is small; of another nothing can be told.
func (a Alteration) InTerm(percent int) Extent {
	end, longest := a.Ends, a.Longest
	switch {
	case !isDay(a.NewEnd):
		return Unchanged
	case isDay(longest) && end.Before(longest) && !longest.Before(a.NewEnd) && !a.NewEnd.Before(end):
		return Unchanged // an extension that the contract provides for alters no term
	case !isDay(a.Starts) || !isDay(end) && !isDay(longest):
		return Unclear
	case !isDay(longest):
		longest = end
	}
	if end.Before(longest) {
		end = longest
	}
	found := extent(daysFrom(end, a.NewEnd), daysFrom(a.Starts, longest)+1, percent)
	if found == Beyond && !isDay(a.Longest) {
		return Unclear
	}
	return found
}

// extent is how far a change goes against so many per cent of a whole, either way.
func extent(change, of int64, percent int) Extent {
	switch {
	case change == 0:
		return Unchanged
	case max(change, -change)*100 > of*int64(percent):
		return Beyond
	}
	return Within
}

// daysFrom is how many days a day is after another.
func daysFrom(from, to casefile.Date) int64 {
	return int64(to.Time().Sub(from.Time()).Hours()) / 24
}
