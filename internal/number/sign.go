package number

import (
	"strconv"
	"strings"
)

// A Sign is how a level counts: one of 1, a, A, i and I, as the pattern of its markers has it; 0 for a level
// that counts nothing.
type Sign byte

// Print is the nth as the sign counts: "b", "iv".
func (s Sign) Print(n int) string {
	switch s {
	case '1':
		return strconv.Itoa(n)
	case 'a':
		return letters(n)
	case 'i':
		return roman(n)
	case 'A', 'I':
		return strings.ToUpper((s | 0x20).Print(n))
	}
	return ""
}

// letters counts a to z, then aa, ab and so on.
func letters(n int) string {
	out := ""
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('a'+(n-1)%26)) + out
	}
	return out
}

var romans = []struct {
	value int
	sign  string
}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}

// roman counts i, ii, iii, iv.
func roman(n int) string {
	var out strings.Builder
	for _, r := range romans {
		for n >= r.value {
			out.WriteString(r.sign)
			n -= r.value
		}
	}
	return out.String()
}

// FromRoman is the number that s writes in small Roman figures; ok is false where s is none.
func FromRoman(s string) (n int, ok bool) {
	rest := s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.sign) {
			rest = rest[len(r.sign):]
			n += r.value
		}
	}
	return n, s != "" && rest == "" && roman(n) == s
}
