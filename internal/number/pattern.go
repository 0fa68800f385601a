package number

import (
	"strings"

	"cabinet/internal/lazy"
)

// A Pattern is what is printed before a heading, a paragraph or an item: "1.", "a)", "(i)", "Option 1:". The
// zero Pattern prints nothing.
type Pattern struct {
	Before, After string
	Sign          Sign
	Nested        bool // "1.1": the number that it stands below is printed before it
	Joined        bool // "A1", "1a": no full stop stands between a letter and figures
	Whole         bool // "88/24": it is cited with what stands beside its count
	Small         bool // "7a": letters put in later are small
}

// counter matches what counts in a pattern, with figures that stand for the numbers above it.
var counter = lazy.New(`^(1(?:\.1)*(?:\.0)?|a|A|i|I)$`)

// patternWord matches what is printed as it stands between the signs of a pattern.
var patternWord = lazy.New(`^[\pL]{2,}$`)

// tokens matches letters and figures, with the full stops between figures.
var tokens = lazy.New(`\d+(?:\.\d+)*|\pL+`)

// Parse reads a pattern as a council's profile has it: with one of 1, a, A, i and I that counts, perhaps below
// others as in "1.1", beside words such as "Option". An empty pattern prints nothing; ok is false where a
// pattern can't count.
func Parse(pattern string) (p Pattern, ok bool) {
	if pattern == "" {
		return Pattern{}, true
	}
	for _, at := range tokens.FindAllStringIndex(pattern, -1) {
		token := pattern[at[0]:at[1]]
		switch {
		case counter.MatchString(token) && p.Sign == 0:
			zero := strings.TrimSuffix(token, ".0") // "1.0", as some headings have it
			p = Pattern{Before: pattern[:at[0]], After: token[len(zero):] + pattern[at[1]:], Sign: Sign(token[0]), Nested: len(zero) > 1}
		case !patternWord.MatchString(token):
			return Pattern{}, false
		}
	}
	return p, p.Sign != 0
}

// Noun is the word in the pattern of a marker: "Appendix" of "Appendix A"; "" for none.
func Noun(pattern string) string {
	for _, token := range tokens.FindAllString(pattern, -1) {
		if patternWord.MatchString(token) {
			return token
		}
	}
	return ""
}

// below is what counts below what: letters below figures, and so on.
var below = map[Sign]Sign{'1': 'a', 'a': 'i', 'i': 'A', 'A': 'I', 'I': 'a', 0: 'a'}

// Below is the pattern of the lists below those of p: another sign between the same brackets or stops. What
// stands beside words or figures, or is nested, has none to go on with.
func (p Pattern) Below() Pattern {
	next := Pattern{Before: p.Before, After: p.After, Sign: below[p.Sign]}
	if p.Sign == 0 || p.Nested || tokens.MatchString(p.Before+p.After) {
		next.Before, next.After = "", ")"
	}
	return next
}

// marker is a count as the pattern prints it below a number; "" for none above it.
func (p Pattern) marker(count, above string) string {
	switch {
	case p.Sign == 0:
		return ""
	case p.Nested && above != "":
		return p.Before + above + p.between(above) + count + p.After
	}
	return p.Before + count + p.After
}

// cited is how a count that stands below a number is cited: "2(b)", "2.3.1".
func (p Pattern) cited(count, above string) string {
	switch {
	case p.Whole:
		return p.marker(count, above)
	case p.Nested && above != "":
		return above + p.between(above) + count
	case above == "" && (p.Sign == '1' || !strings.ContainsAny(p.Before+p.After, "()[]")):
		return count
	}
	return above + "(" + count + ")"
}

// read reads the count of a marker that the pattern has printed after last, and below a number.
func (p Pattern) read(marker, above string, last Count) (c Count, ok bool) {
	text, before := strings.CutPrefix(marker, p.Before)
	text, after := strings.CutSuffix(text, p.After)
	if p.Nested && above != "" {
		text = strings.TrimPrefix(text, above+p.between(above))
	}
	if !before || !after {
		return Count{}, false
	}
	return p.count(text, last)
}

// Given is what is printed of a count that was given by hand, in whatever signs, below a number; "" for none above it.
func (p Pattern) Given(count, above string) (marker, cited string) {
	if p.Sign == 0 {
		return count, count
	}
	return p.marker(count, above), p.cited(count, above)
}
