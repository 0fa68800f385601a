package figure

import "math"

// A Number is Digits times ten to the power of Exponent, exactly: 28 and 5 for 2.8 million, -99 and -1 for -9.9. Its
// last digit counts what Exponent says, so that 4 and 4.0 differ in how far they may be rounded.
type Number struct {
	Digits   int64
	Exponent int
}

// In counts a number in units of ten to the power of an exponent; ok is false where the number is no whole count
// of them, or more of them than an int64 holds.
func (n Number) In(exponent int) (count int64, ok bool) {
	count = n.Digits
	for e := n.Exponent; e > exponent && count != 0; e-- {
		if count > math.MaxInt64/10 || count < -math.MaxInt64/10 {
			return 0, false
		}
		count *= 10
	}
	for e := n.Exponent; e < exponent && count != 0; e++ {
		if count%10 != 0 {
			return 0, false
		}
		count /= 10
	}
	return count, true
}

// Sum adds up numbers; ok is false where the sum can't be held exactly.
func Sum(all []Number) (sum Number, ok bool) {
	for i, n := range all {
		if i == 0 || n.Exponent < sum.Exponent {
			sum.Exponent = n.Exponent
		}
	}
	for _, n := range all {
		count, ok := n.In(sum.Exponent)
		if !ok || count > 0 && sum.Digits > math.MaxInt64-count || count < 0 && sum.Digits < -math.MaxInt64-count {
			return Number{}, false
		}
		sum.Digits += count
	}
	return sum, true
}
