package totals

import (
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/figure"
)

// An outcome is what becomes of a sum that is held against what it may add up.
type outcome uint8

const (
	silent outcome = iota // that can't be told, or the figure may be no sum: a mean, a percentage
	wrong                 // it is not that sum
	fit                   // it is, and of one figure alone, or by taking away
	proof                 // it is, and so the line is that sum in other places as well
)

// weigh holds the figure of a sum against what it may add up.
func (a addition) weigh(s sum, of addends, j int) outcome {
	total := a.cells[s.at][j]
	parts, ok := a.figures(of, j)
	hundred := total.Scale == "%" && total.Digits > 0 && isHundred(total.Number)
	if !ok || !total.known || len(parts) == 0 || !alike(append(parts, total.Figure)) || (a.crosses[j].skip || total.Scale == "%" || total.Scale == "pp") && !hundred {
		return silent
	}
	added, ok := a.added(of, j)
	off, known := figure.Sum([]figure.Number{added, {Digits: -total.Digits, Exponent: total.Exponent}})
	if !ok || !known {
		return silent
	}
	within := rounding(append(parts, total.Figure), off.Exponent) / 2
	switch far := max(off.Digits, -off.Digits); {
	case far > within:
	case of.less, hundred, len(parts) < 2, far > 0 && small(added, off.Exponent):
		return fit
	default:
		return proof
	}
	switch {
	case of.less && isOpposite(added, total.Number):
		return fit
	case of.less, a.nested(of, total.Number, j), !hundred && a.perhapsMean(total.Figure, parts, added, j):
		return silent
	}
	return wrong
}

// small tells whether a number counts so few that rounding makes it near to many others.
func small(n figure.Number, exponent int) bool {
	count, ok := n.In(exponent)
	return ok && count < 100 && count > -100
}

func isHundred(n figure.Number) bool {
	count, ok := n.In(0)
	return ok && count == 100
}

func isOpposite(n, m figure.Number) bool {
	sum, ok := figure.Sum([]figure.Number{n, m})
	return ok && sum.Digits == 0
}

// figures are the figures of lines in a cross, without cells that stand for none; ok is false where one of them has
// words, or too much has been looked at.
func (a addition) figures(of addends, j int) (all []figure.Figure, ok bool) {
	if a.left -= len(of.lines); a.left < 0 {
		return nil, false
	}
	for _, l := range of.lines {
		switch c := a.cells[l][j]; {
		case c.known:
			all = append(all, c.Figure)
		case !c.empty:
			return nil, false
		}
	}
	return all, true
}

// added is the sum of lines in a cross.
func (a addition) added(of addends, j int) (figure.Number, bool) {
	var all []figure.Number
	for k, l := range of.lines {
		n := a.cells[l][j].Number
		if of.less && k > 0 {
			n.Digits = -n.Digits
		}
		all = append(all, n)
	}
	return figure.Sum(all)
}

// alike tells whether figures are of one kind: of one currency and, unless each has a currency, of one scale. Noughts
// of nothing in particular go with all.
func alike(all []figure.Figure) bool {
	var first *figure.Figure
	money, scaled, signed := "", false, true
	for i, f := range all {
		if f.Digits == 0 && f.Scale == "" {
			continue
		}
		if first == nil {
			first = &all[i]
		}
		if f.Money != "" && money != "" && f.Money != money {
			return false
		}
		money = max(money, f.Money)
		scaled, signed = scaled || f.Scale != first.Scale, signed && f.Money != ""
	}
	return signed || !scaled
}

// rounding is twice how far figures can be off by being rounded, each by half of what its last digit counts, in units
// of ten to the power of an exponent. A nought without decimals is taken to be exact among figures that have some.
func rounding(all []figure.Figure, exponent int) int64 {
	var within int64
	for _, f := range all {
		unit, ok := figure.Number{Digits: 1, Exponent: f.Exponent}.In(exponent)
		if ok && (f.Digits != 0 || unit == 1) {
			within += unit
		}
	}
	return within
}

// nested tells whether a figure is the sum of others of which some are themselves the sums of the two or more after
// or before them, though nothing in their labels says so.
func (a addition) nested(of addends, total figure.Number, j int) bool {
	figures, _ := a.figures(of, j)
	counts, ok := inUnits(figures, total.Exponent)
	sum, known := total.In(unitOf(figures, total.Exponent))
	if a.left -= len(counts) * len(counts); !ok || !known || a.left < 0 {
		return false
	}
	forward := withoutParts(counts)
	slices.Reverse(counts)
	return forward == sum || withoutParts(counts) == sum
}

// withoutParts adds up counts without those that add up to the one before them, on any level.
func withoutParts(counts []int64) (sum int64) {
	ends := make([]int, len(counts)) // where what follows is no part of a count
	for i := len(counts) - 1; i >= 0; i-- {
		ends[i] = i + 1
		var parts int64
		for n, k := 1, i+1; k < len(counts) && counts[i] != 0; n++ {
			parts += counts[k]
			if k = ends[k]; n > 1 && parts == counts[i] {
				ends[i] = k
				break
			}
		}
	}
	for i := 0; i < len(counts); i = ends[i] {
		sum += counts[i]
	}
	return sum
}

// unitOf is the exponent of the finest of figures.
func unitOf(all []figure.Figure, exponent int) int {
	for _, f := range all {
		exponent = min(exponent, f.Exponent)
	}
	return exponent
}

// inUnits are figures counted in the finest unit of theirs and of another figure.
func inUnits(all []figure.Figure, exponent int) (counts []int64, ok bool) {
	unit := unitOf(all, exponent)
	for _, f := range all {
		n, known := f.In(unit)
		if !known {
			return nil, false
		}
		counts = append(counts, n)
	}
	return counts, true
}

// perhapsMean tells whether a figure may be a mean of others: it is as large as those, and does not differ from their
// sum as slips make it.
func (a addition) perhapsMean(total figure.Figure, parts []figure.Figure, added figure.Number, j int) bool {
	money := total.Money != "" || a.money || a.crosses[j].money
	unit := unitOf(parts, total.Exponent)
	all, ok := inUnits(parts, total.Exponent)
	t, known := total.In(unit)
	sum, fine := added.In(unit)
	if !ok || !known || !fine {
		return true
	}
	low, high := slices.Min(all), slices.Max(all)
	if t < low || t > high || money && low < 0 && high > 0 {
		return false
	}
	digits := 4
	if money {
		digits = 3
	}
	return !isSlip(t, sum, all, digits)
}

// isSlip tells whether a total differs from a sum as slips make it: by a digit, by two that have changed places, by a
// factor of ten, the sign of a part or a part that is left out, in figures of enough digits that this is no accident.
func isSlip(total, sum int64, parts []int64, digits int) bool {
	for total%10 == 0 && sum%10 == 0 && !slices.ContainsFunc(parts, func(n int64) bool { return n%10 != 0 }) && sum != 0 {
		total, sum = total/10, sum/10
		parts = slices.Clone(parts)
		for i := range parts {
			parts[i] /= 10
		}
	}
	if len(strings.TrimPrefix(strconv.FormatInt(sum, 10), "-")) < digits {
		return false
	}
	off := max(sum-total, total-sum)
	for off%10 == 0 && off > 0 {
		off /= 10
	}
	if off < 10 || off%9 == 0 && off < 81 || total == sum/10 || total/10 == sum {
		return true
	}
	return slices.ContainsFunc(parts, func(n int64) bool {
		return len(parts) > 2 && sum-total == n || sum-total == n-n/10 || total-sum == 9*n || sum-total == 2*n
	})
}
