package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Amount is money as a text has it: "£282,693.00", "£2.8m", "£3 million".
type Amount struct {
	Start, End int   // where in the text the amount stands
	Pence      int64 // the amount, as exactly as it is written
	Unit       int64 // what the last digit counts, in pence: the pence of £100,000 in "£2.8m"
}

// Amounts are the amounts of a text. What could be a range ("£1-2m") or cut off ("£1.5") is left out.
func Amounts(text string) []Amount {
	var all []Amount
	for from := 0; ; {
		n := strings.Index(text[from:], "£")
		if n < 0 {
			return all
		}
		from += n
		if a, ok := amountAt(text, from); ok {
			all, from = append(all, a), a.End
		} else {
			from += len("£")
		}
	}
}

// amountAt reads the amount that begins with the pound sign at a byte of a text; ok is false where none does.
func amountAt(text string, start int) (a Amount, ok bool) {
	a.Start = start
	whole, decimals := start+len("£"), 0
	end := whole + digits(text[whole:], ",")
	for end > whole && text[end-1] == ',' {
		end--
	}
	number := strings.ReplaceAll(text[whole:end], ",", "")
	if end+1 < len(text) && text[end] == '.' {
		decimals = digits(text[end+1:], "")
		if number += text[end+1 : end+1+decimals]; decimals > 0 {
			end += 1 + decimals
		}
	}
	scale, length := scaleAfter(text[end:])
	a.End = end + length
	if whole == end || length == 0 && decimals != 0 && decimals != 2 || len(number) > 13 || isRange(text[a.End:]) {
		return Amount{}, false
	}
	for a.Unit = scale; decimals > 0; decimals-- {
		a.Unit /= 10
	}
	for _, c := range number {
		a.Pence = 10*a.Pence + int64(c-'0')
	}
	if a.Unit == 0 || a.Pence > 1<<60/a.Unit {
		return Amount{}, false
	}
	a.Pence *= a.Unit
	return a, true
}

// digits is how many bytes of figures, and of the others that are allowed, a text begins with.
func digits(text, others string) int {
	for i := range len(text) {
		if (text[i] < '0' || text[i] > '9') && strings.IndexByte(others, text[i]) < 0 {
			return i
		}
	}
	return len(text)
}

// scales are what can follow a number of pounds, in pence.
var scales = map[string]int64{
	"k": 1e5, "thousand": 1e5,
	"m": 1e8, "mn": 1e8, "million": 1e8, "miliwn": 1e8, "filiwn": 1e8,
	"bn": 1e11, "billion": 1e11, "biliwn": 1e11,
}

// scaleAfter is the pence in each of the pounds that a text follows, and how many bytes of the text say so.
func scaleAfter(text string) (scale int64, length int) {
	word := strings.TrimLeft(text, " \u00a0")
	space := len(text) - len(word)
	for i, c := range word {
		if !unicode.IsLetter(c) {
			if unicode.IsDigit(c) {
				return 100, 0
			}
			word = word[:i]
			break
		}
		if i > len("thousand") {
			return 100, 0
		}
	}
	if space > len("\u00a0") || space > 0 && len(word) == 1 {
		return 100, 0
	}
	if scale, ok := scales[strings.ToLower(word)]; ok {
		return scale, space + len(word)
	}
	return 100, 0
}

// isRange tells whether what follows an amount makes it the beginning of a range: "-2m".
func isRange(after string) bool {
	c, n := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[n:])
	return (c == '-' || c == '–' || c == '—') && unicode.IsDigit(next)
}

// coarse is the unit to which an amount seems to be rounded: that of its last digit that is not 0.
func (a Amount) coarse() int64 {
	unit := a.Unit
	for a.Pence != 0 && a.Pence%(10*unit) == 0 {
		unit *= 10
	}
	return unit
}

// Significant is how many digits an amount has, the zeros at its end left out.
func (a Amount) Significant() int {
	n := 0
	for v := a.Pence / a.coarse(); v > 0; v /= 10 {
		n++
	}
	return n
}

// Rounds tells whether an amount is a sum of money, or that sum rounded as the amount seems to be.
func (a Amount) Rounds(pence int64) bool {
	d := a.Pence - pence
	return max(d, -d) <= a.coarse()/2
}
