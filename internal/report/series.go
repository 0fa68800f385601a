package report

import "strings"

// A KnownSerial is a table, a figure or a note of a published paper. Its words are those of the caption or
// the note without the references among them; where a caption has no others, those of the table or image.
type KnownSerial struct {
	Noun    string // what it is cited as: "Table", "Figure" or "note"
	Number  Serial
	Label   string // its author's name for it; "" for none
	Words   string
	Deleted bool // nothing of it is printed, and its number is never given again
}

// Citation is how it is cited: "Table 1A".
func (k KnownSerial) Citation() string { return k.Noun + " " + k.Number.String() }

// Anchor is its address within the paper: "table-1a".
func (k KnownSerial) Anchor() string { return serialAnchor(k.Noun, k.Number) }

func serialAnchor(noun string, n Serial) string {
	return strings.ToLower(noun + "-" + n.String())
}

// serials numbers what is counted as one series, all of it in reading order, and gives the numbers in the
// same order. The report keeps them for its ledger, together with those of what is gone.
func (r *Report) serials(noun string, is []KnownSerial, n Numbering) []Serial {
	for i := range is {
		is[i].Noun, is[i].Number = noun, Serial{Count: i + 1}
	}
	switch {
	case n.Fixed != nil:
		is = fixSerials(n.Fixed.series(noun), is)
	case n.Amends != nil:
		is = amendSerials(n.Amends.series(noun), is)
	}
	r.counted = append(r.counted, is...)
	var numbers []Serial
	for _, k := range is {
		if !k.Deleted {
			numbers = append(numbers, k.Number)
		}
	}
	return numbers
}

// series are those of a ledger that are counted as one.
func (l *Ledger) series(noun string) []KnownSerial {
	var out []KnownSerial
	for _, k := range l.Serials {
		if k.Noun == noun {
			out = append(out, k)
		}
	}
	return out
}

// fixSerials gives a series the numbers of the same series in a ledger. Where the two do not fit, and
// where the ledger knows none of the series, the numbers stay as they are counted.
func fixSerials(was, is []KnownSerial) []KnownSerial {
	var out []KnownSerial
	for _, k := range was {
		switch {
		case k.Deleted:
			out = append(out, k)
		case len(is) > 0:
			is[0].Number = k.Number
			out, is = append(out, is[0]), is[1:]
		}
	}
	return append(out, is...)
}

// amendSerials gives a series the numbers of the same series in the paper that is amended: a new table
// after Table 1 is Table 1A. What is gone stays in the series, so that no later amendment gives its number
// again.
func amendSerials(was, is []KnownSerial) []KnownSerial {
	if len(was) == 0 {
		return is
	}
	taken := map[Serial]bool{}
	for _, k := range was {
		taken[k.Number] = true
	}
	var out []KnownSerial
	var last Serial
	fresh := false // the last is new in this amendment
	for _, p := range followSerials(was, is) {
		var k KnownSerial
		switch {
		case p.is < 0:
			k = KnownSerial{Noun: was[p.was].Noun, Number: was[p.was].Number, Deleted: true}
		case p.was < 0:
			k = is[p.is]
			k.Number = between(last, fresh, taken)
		default:
			k = is[p.is]
			k.Number = was[p.was].Number
		}
		out = append(out, k)
		last, fresh = k.Number, p.was < 0
	}
	return out
}

// between is a free number for something new after the last, or before all others where there is none, and
// takes it.
func between(last Serial, fresh bool, taken map[Serial]bool) Serial {
	for try := 0; ; try++ {
		n := ahead(try)
		if last != (Serial{}) {
			n = last.following(try, fresh)
		}
		if !taken[n] {
			taken[n] = true
			return n
		}
	}
}
