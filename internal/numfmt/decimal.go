package numfmt

import (
	"math"
	"strconv"
	"strings"
)

// A decimal is a number that is not negative, as Excel counts: in 15 decimal digits, 0.digits × 10^point.
// Rounding it is rounding the figure that a person sees, and not the nearest binary fraction.
type decimal struct {
	digits string // without zeros at its ends; "" for nought
	point  int
}

// decimalOf is the size of a number.
func decimalOf(v float64) decimal {
	digits, exponent, _ := strings.Cut(strconv.FormatFloat(math.Abs(v), 'e', 14, 64), "e")
	point, _ := strconv.Atoi(exponent)
	digits = strings.TrimRight(strings.Replace(digits, ".", "", 1), "0")
	if digits == "" {
		return decimal{}
	}
	return decimal{digits, point + 1}
}

// shift multiplies by a power of ten.
func (d decimal) shift(places int) decimal { d.point += places; return d }

// round gives the digits before the point, without zeros at their start, and as many after the point as are
// wanted. A half is rounded away from nought.
func (d decimal) round(places int) (whole, fraction string) {
	digits := d.digits
	if n := d.point + places; n < 0 {
		digits = ""
	} else if n < len(digits) {
		up := digits[n] >= '5'
		digits = digits[:n]
		if up {
			digits = increment(digits)
			d.point += len(digits) - n
		}
	}
	digits = strings.Repeat("0", max(-d.point, 0)) + digits
	digits += strings.Repeat("0", max(max(d.point, 0)+places-len(digits), 0))
	whole = strings.TrimLeft(digits[:max(d.point, 0)], "0")
	return whole, digits[max(d.point, 0):][:places]
}

// increment adds one to the last of some digits; "99" becomes "100".
func increment(digits string) string {
	nines := len(digits) - len(strings.TrimRight(digits, "9"))
	if nines == len(digits) {
		return "1" + strings.Repeat("0", nines)
	}
	i := len(digits) - nines - 1
	return digits[:i] + string(digits[i]+1) + strings.Repeat("0", nines)
}

// general is a number as a cell without a number format prints it: in at most eleven characters.
func general(v float64) string {
	d := decimalOf(v)
	sign := ""
	if v < 0 {
		sign = "-"
	}
	if d.digits != "" && (d.point > 11 || d.point < -3) {
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(math.Abs(v), 'E', 5, 64), "E")
		return sign + trimFraction(mantissa) + "E" + exponent
	}
	whole, fraction := d.round(max(0, 10-max(d.point, 1)))
	if whole == "" {
		whole = "0"
	}
	return sign + trimFraction(whole+"."+fraction)
}

// trimFraction takes the zeros off the end of a number with a point, and the point where nothing is left
// after it.
func trimFraction(s string) string { return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") }
