package report

import (
	"strconv"

	"cabinet/internal/amend"
)

// serials numbers what is counted as one series, all of it in reading order, and gives the numbers in the
// same order. The report keeps them for its ledger, together with those of what is gone.
func (r *Report) serials(is []amend.Serial, n Numbering, nouns ...string) (there []amend.Serial) {
	for i, k := range is {
		is[i] = amend.SerialOf(k.Noun, strconv.Itoa(i+1), k.Known)
	}
	switch {
	case n.Fixed != nil:
		is = fixSerials(n.Fixed.Series(nouns...), is)
	case n.Amends != nil:
		is = amend.Serials(n.Amends.Series(nouns...), is)
	}
	r.counted = append(r.counted, is...)
	for _, k := range is {
		if !k.Deleted {
			there = append(there, k)
		}
	}
	return there
}

// fixSerials gives a series the numbers of the same series in a ledger. Where the two do not fit, and
// where the ledger knows none of the series, the numbers stay as they are counted.
func fixSerials(was, is []amend.Serial) []amend.Serial {
	var out []amend.Serial
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
