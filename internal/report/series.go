package report

import (
	"cabinet/internal/amend"
	"cabinet/internal/number"
)

// serials numbers what is counted as one series, all of it in reading order, and gives the numbers in the
// same order. The report keeps them for its ledger, together with those of what is gone.
func (r *Report) serials(noun string, is []amend.Known, n Numbering) (there []amend.Known) {
	level := amend.LevelOf(noun)
	for i := range is {
		is[i].Level, is[i].Count = level, number.Count{N: i + 1}
		is[i].Printed = level.Print(is[i].Count, number.Printed{})
	}
	switch {
	case n.Fixed != nil:
		is = fixSerials(n.Fixed.Series(noun), is)
	case n.Amends != nil:
		is = amend.Serials(n.Amends.Series(noun), is)
	}
	for _, k := range is {
		r.counted = append(r.counted, amend.Serial{Noun: noun, Known: k})
		if !k.Deleted {
			there = append(there, k)
		}
	}
	return there
}

// fixSerials gives a series the numbers of the same series in a ledger. Where the two do not fit, and
// where the ledger knows none of the series, the numbers stay as they are counted.
func fixSerials(was, is []amend.Known) []amend.Known {
	var out []amend.Known
	for _, k := range was {
		switch {
		case k.Deleted:
			out = append(out, k)
		case len(is) > 0:
			is[0].Printed = k.Printed
			out, is = append(out, is[0]), is[1:]
		}
	}
	return append(out, is...)
}
