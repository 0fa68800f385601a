package report

import (
	"strconv"
	"strings"
)

// A marker is the pattern of what is printed before a paragraph: "1.", "a)", "(i)".
type marker struct {
	before, after string
	count         func(int) string
}

// countings are how markers count, by the character that stands for the count in a pattern.
var countings = map[byte]func(int) string{
	'1': strconv.Itoa,
	'a': letters,
	'A': func(n int) string { return strings.ToUpper(letters(n)) },
	'i': roman,
	'I': func(n int) string { return strings.ToUpper(roman(n)) },
}

// defaultMarkers are those of paragraphs, sub-paragraphs and what stands below them.
var defaultMarkers = []string{"1.", "a)", "i)"}

// CanCount tells whether a marker's pattern has one of 1, a, A, i and I, and no other letter or figure.
func CanCount(pattern string) bool {
	_, ok := parseMarker(pattern)
	return ok
}

func parseMarker(pattern string) (marker, bool) {
	at := -1
	for i := range len(pattern) {
		switch c := pattern[i]; {
		case countings[c] != nil && at < 0:
			at = i
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
			return marker{}, false
		}
	}
	if at < 0 {
		return marker{}, false
	}
	return marker{pattern[:at], pattern[at+1:], countings[pattern[at]]}, true
}

// parseMarkers reads patterns; those that are missing or can't count are the default ones.
func parseMarkers(patterns []string) []marker {
	out := make([]marker, len(defaultMarkers))
	for level, standard := range defaultMarkers {
		out[level], _ = parseMarker(standard)
		if level < len(patterns) {
			if m, ok := parseMarker(patterns[level]); ok {
				out[level] = m
			}
		}
	}
	return out
}

func (m marker) print(n int) string { return m.before + m.count(n) + m.after }

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

// fromRoman is the number that s writes in Roman figures up to c (100); ok is false where it is none.
func fromRoman(s string) (n int, ok bool) {
	rest := s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.sign) {
			rest = rest[len(r.sign):]
			n += r.value
		}
	}
	return n, s != "" && rest == "" && roman(n) == s
}
