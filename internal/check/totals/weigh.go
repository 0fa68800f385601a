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
	within := rounding(append(parts, total.Figure), off.Exponent)
	switch {
	case max(off.Digits, -off.Digits) <= within/2 && (of.less || hundred || len(parts) < 2):
		return fit
	case max(off.Digits, -off.Digits) <= within/2:
		return proof
	case of.less && isOpposite(added, total.Number):
		return fit
	case of.less, !hundred && a.perhapsMean(total.Figure, parts, added, j):
		return silent
	}
	return wrong
}

func isHundred(n figure.Number) bool {
	count, ok := n.In(0)
	return ok && count == 100
}

func isOpposite(n, m figure.Number) bool {
	sum, ok := figure.Sum([]figure.Number{n, m})
	return ok && sum.Digits == 0
}

// figures are the figures of lines in a cross, without noughts that are written as words; ok is false where one of
// them has words of another kind, or too much has been looked at.
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

// alike tells whether figures are of one kind: of one currency and, unless each says what it counts, of one scale.
func alike(all []figure.Figure) bool {
	money, scale, scales, signs := "", "", 0, 0
	for _, f := range all {
		if f.Digits == 0 {
			continue
		}
		if f.Money != "" && money != "" && f.Money != money {
			return false
		}
		if signs++; f.Money != "" {
			money = f.Money
		} else {
			signs = -len(all)
		}
		if scales == 0 || f.Scale != scale {
			scale = f.Scale
			scales++
		}
		if (f.Scale == "%") != (scale == "%") {
			return false
		}
	}
	return scales < 2 || signs > 0 && scale != "%" && scale != "pp"
}

// rounding is how far figures can be off by being rounded, each by half of what its last digit counts, in halves of
// ten to the power of an exponent.
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

// perhapsMean tells whether a figure may be a mean of others: it is as large as those, and does not differ from their
// sum as slips make it.
func (a addition) perhapsMean(total figure.Figure, parts []figure.Figure, added figure.Number, j int) bool {
	money := total.Money != "" || a.money || a.crosses[j].money
	exponent := total.Exponent
	for _, f := range parts {
		exponent = min(exponent, f.Exponent)
	}
	t, ok := total.In(exponent)
	sum, fine := added.In(exponent)
	var all []int64
	for _, f := range parts {
		n, known := f.In(exponent)
		ok = ok && known
		all = append(all, n)
	}
	if !ok || !fine {
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
