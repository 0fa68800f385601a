package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

// lettered matches the pattern of what is counted below a letter: "A1", "A.1.".
var lettered = lazy.New(`^([^\pL\d]*)A(\.?)1([^\pL\d]*)$`)

// ParseLettered reads a pattern whose count stands below a letter, such as "A1" or "A.1"; ok is false for any other.
func ParseLettered(pattern string) (p Pattern, ok bool) {
	if !strings.Contains(pattern, "A") { // most patterns: to compile the expression takes long
		return Pattern{}, false
	}
	m := lettered.FindStringSubmatch(pattern)
	if m == nil {
		return Pattern{}, false
	}
	return Pattern{Before: m[1], After: m[3], Sign: '1', Nested: true, Joined: m[2] == ""}, true
}

// figured matches the pattern of letters that are counted below figures: "1a", "1A)".
var figured = lazy.New(`^([^\pL\d]*)1([aA])([^\pL\d]*)$`)

// ParseFigured reads a pattern of letters that stand below figures, such as "1a"; ok is false for any other.
func ParseFigured(pattern string) (p Pattern, ok bool) {
	if !strings.Contains(pattern, "1a") && !strings.Contains(pattern, "1A") {
		return Pattern{}, false
	}
	m := figured.FindStringSubmatch(pattern)
	if m == nil {
		return Pattern{}, false
	}
	return Pattern{Before: m[1], After: m[3], Sign: Sign(m[2][0]), Nested: true, Joined: true}, true
}

// between is what stands between a count and the number above it.
func (p Pattern) between(above string) string {
	last, _ := utf8.DecodeLastRuneInString(above)
	if p.Joined && unicode.IsLetter(last) == (p.Sign == '1') {
		return ""
	}
	return "."
}
