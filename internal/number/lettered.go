package number

import (
	"regexp"
	"unicode"
	"unicode/utf8"
)

// lettered matches the pattern of what is counted below a letter: "A1", "A.1.".
var lettered = regexp.MustCompile(`^([^\pL\d]*)A(\.?)1([^\pL\d]*)$`)

// ParseLettered reads a pattern whose count stands below a letter, such as "A1" or "A.1"; ok is false for any other.
func ParseLettered(pattern string) (p Pattern, ok bool) {
	m := lettered.FindStringSubmatch(pattern)
	if m == nil {
		return Pattern{}, false
	}
	return Pattern{Before: m[1], After: m[3], Sign: '1', Nested: true, Joined: m[2] == ""}, true
}

// between is what stands between a count and the number above it.
func (p Pattern) between(above string) string {
	if last, _ := utf8.DecodeLastRuneInString(above); p.Joined && unicode.IsLetter(last) {
		return ""
	}
	return "."
}
