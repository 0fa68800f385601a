package report

import (
	"regexp"
	"strconv"
	"strings"
)

// A marker is the pattern of what is printed before a heading, a paragraph or an item: "1.", "a)",
// "(i)", "Option 1:". The zero marker prints nothing.
type marker struct {
	before, after string
	sign          byte // how it counts: one of 1, a, A, i, I; 0 for nothing
	nested        bool // "1.1": the number that it stands below is printed before it
}

// countings are how markers count, by the character that stands for the count in a pattern.
var countings = map[byte]func(int) string{
	'1': strconv.Itoa,
	'a': letters,
	'A': func(n int) string { return strings.ToUpper(letters(n)) },
	'i': roman,
	'I': func(n int) string { return strings.ToUpper(roman(n)) },
}

// CanCount tells whether a marker's pattern has one of 1, a, A, i and I that counts, perhaps below
// others as in "1.1", beside words such as "Option"; an empty pattern prints nothing.
func CanCount(pattern string) bool {
	_, ok := parseMarker(pattern)
	return ok
}

// counter matches what counts in a pattern, with figures that stand for the numbers above it.
var counter = regexp.MustCompile(`^(1(?:\.1)*(?:\.0)?|a|A|i|I)$`)

// words matches what is printed as it stands between the signs of a pattern.
var patternWord = regexp.MustCompile(`^[\pL]{2,}$`)

// tokens matches letters and figures, with the full stops between figures.
var tokens = regexp.MustCompile(`\d+(?:\.\d+)*|\pL+`)

func parseMarker(pattern string) (marker, bool) {
	if pattern == "" {
		return marker{}, true
	}
	var m marker
	for _, at := range tokens.FindAllStringIndex(pattern, -1) {
		token := pattern[at[0]:at[1]]
		switch {
		case counter.MatchString(token) && m.sign == 0:
			zero := strings.TrimSuffix(token, ".0") // "1.0", as some headings have it
			m = marker{before: pattern[:at[0]], after: token[len(zero):] + pattern[at[1]:], sign: token[0], nested: len(zero) > 1}
		case !patternWord.MatchString(token):
			return marker{}, false
		}
	}
	return m, m.sign != 0
}

// Levels are the markers of a paper or a section: of headings where the scheme numbers them, of
// paragraphs, and of lists from the first level on.
type levels struct {
	heading, paragraph marker
	lists              []marker
}

// parseLevels reads the patterns of a scheme in their order. Those that are missing or can't count are
// the default ones.
func parseLevels(scheme Scheme, patterns []string) levels {
	var found []marker
	for _, p := range patterns {
		m, ok := parseMarker(p)
		if !ok {
			m = standardLevel(scheme, len(found))
		}
		found = append(found, m)
	}
	take := func(wanted func(marker) bool, standard string) marker {
		if len(found) == 0 || !wanted(found[0]) {
			m, _ := parseMarker(standard)
			return m
		}
		m := found[0]
		found = found[1:]
		return m
	}
	anything := func(marker) bool { return true }
	var l levels
	switch scheme {
	case Decimal:
		l.heading = take(func(m marker) bool { return !m.nested }, "1.")
		l.paragraph = take(func(m marker) bool { return m.nested || m.sign == 0 }, "1.1")
	case Lettered:
		l.heading, l.paragraph = take(anything, "1."), take(anything, "a)")
	default:
		l.paragraph = take(anything, "1.")
	}
	l.lists = listMarkers(found, scheme)
	return l
}

// standardLevel stands for a pattern that can't count, which is reported.
func standardLevel(scheme Scheme, level int) marker {
	standard := []string{"1.", "a)", "i)"}
	m, _ := parseMarker(standard[min(level, len(standard)-1)])
	return m
}

// deepest is how many lists in one another have markers of their own.
const deepest = 4

// listMarkers fills up the markers of lists, so that none counts like the one around it.
func listMarkers(found []marker, scheme Scheme) []marker {
	if len(found) == 0 {
		first := "a)"
		if scheme == Lettered {
			first = "i)"
		}
		m, _ := parseMarker(first)
		found = append(found, m)
	}
	for len(found) < deepest {
		found = append(found, found[len(found)-1].next())
	}
	return found
}

// signs are what counts below what: letters below figures, and so on.
var signs = map[byte]byte{'1': 'a', 'a': 'i', 'i': 'A', 'A': 'I', 'I': 'a', 0: 'a'}

// next is the marker of the lists below those of m: another sign between the same brackets or stops. What
// stands beside words or figures, or is nested, has none to go on with.
func (m marker) next() marker {
	below := marker{before: m.before, after: m.after, sign: signs[m.sign]}
	if m.sign == 0 || m.nested || tokens.MatchString(m.before+m.after) {
		below.before, below.after = "", ")"
	}
	return below
}

// print is the marker of the nth of what stands below a number; "" for none above it.
func (m marker) print(n int, above string) string {
	if m.sign == 0 {
		return ""
	}
	return m.before + m.bare(n, above) + m.after
}

// bare is the count of the nth alone, with the numbers above it where the pattern has them.
func (m marker) bare(n int, above string) string {
	if m.nested && above != "" {
		return above + "." + m.count(n)
	}
	return m.count(n)
}

// count is the nth alone: "b".
func (m marker) count(n int) string {
	if m.sign == 0 {
		return ""
	}
	return countings[m.sign](n)
}

// below is how the nth item of a list that stands below a number is cited: "2(b)", "2.3.1".
func (m marker) below(above string, n int) string {
	switch {
	case m.nested && above != "":
		return m.bare(n, above)
	case above == "" && (m.sign == '1' || !strings.ContainsAny(m.before+m.after, "()[]")):
		return m.count(n)
	}
	return above + "(" + m.count(n) + ")"
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
