package figure

import (
	"strconv"
	"strings"
)

// A Manner is how a column writes its figures. The zero Manner is that of no figures yet.
type Manner struct {
	like     pieces // the currency, the suffix and the sign of negative figures, as the first figure with one has it
	decimals int    // the most that any figure has
	plus     bool   // gains are signed
	commas   bool   // between thousands
	bare     bool   // some thousands stand without commas
	some     bool   // a figure has been taken whose suffix, or lack of one, is that of all
}

// Take makes a figure one of a column's; ok is false, and the manner as it was, where the figure can't be added to
// those before it: its currency or its suffix is another. A nought of nothing in particular goes with all.
func (m *Manner) Take(f Figure) (ok bool) {
	plainNought := f.Digits == 0 && f.suffix == ""
	if m.like.money != "" && f.money != "" && m.like.money != f.money || m.some && !plainNought && m.like.scale() != f.scale() {
		return false
	}
	if m.like.money == "" {
		m.like.money = f.money
	}
	if !m.some && !plainNought {
		m.some, m.like.suffix = true, f.suffix
	}
	if m.like.sign == "" && f.negative() {
		m.like.sign = f.sign
	}
	m.like.late = m.like.late || f.late
	m.decimals = max(m.decimals, f.places())
	m.plus = m.plus || f.sign == "+"
	m.commas = m.commas || strings.Contains(f.whole, ",")
	m.bare = m.bare || len(f.whole) > 3 && !strings.Contains(f.whole, ",")
	return true
}

// Print prints a number in the manner of the column, with more decimals where the number needs them. Thousands have
// commas unless the column's have none.
func (m Manner) Print(n Number) string {
	unit := m.like.scale().exponent - m.decimals
	for n.Exponent < unit && n.Digits%10 == 0 {
		n = Number{n.Digits / 10, n.Exponent + 1}
	}
	digits := strings.TrimPrefix(strconv.FormatInt(n.Digits, 10), "-") + strings.Repeat("0", max(0, n.Exponent-unit))
	places := m.decimals + max(0, unit-n.Exponent)
	if missing := places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	whole, rest := strings.TrimLeft(digits[:len(digits)-places], "0"), digits[len(digits)-places:]
	if whole == "" {
		whole = "0"
	}
	if m.commas || !m.bare {
		whole = grouped(whole)
	}
	if places > 0 {
		whole += "." + rest
	}
	return m.signed(n, whole+m.like.suffix)
}

// grouped puts commas between the thousands of whole digits.
func grouped(whole string) string {
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole
}

// signed puts the currency and the sign of a number around what is printed of it.
func (m Manner) signed(n Number, amount string) string {
	sign, end := "", ""
	switch {
	case n.Digits < 0 && m.like.sign == "(":
		sign, end = "(", ")"
	case n.Digits < 0 && m.like.sign == "":
		sign = "-"
	case n.Digits < 0:
		sign = m.like.sign
	case n.Digits > 0 && m.plus:
		sign = "+"
	}
	if m.like.late {
		return m.like.money + sign + amount + end
	}
	return sign + m.like.money + amount + end
}
