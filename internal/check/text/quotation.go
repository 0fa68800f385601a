package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// InQuotes tells whether a byte of a text stands between quotation marks.
func InQuotes(text string, at int) bool {
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}, {"'", "'"}} {
		if quotedBy(text, at, marks[0], marks[1]) {
			return true
		}
	}
	return false
}

// quotedBy tells whether a byte of a text stands between two marks. A quotation opens with a mark that no letter or
// figure precedes, which would make the mark an apostrophe or inches, and closes with one that no letter follows.
func quotedBy(text string, at int, opening, closing string) bool {
	for from, mark, inside := 0, opening, false; ; {
		n := strings.Index(text[from:], mark)
		start := from + n
		if n < 0 || !inside && start > at {
			return false
		}
		from = start + len(mark)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[from:])
		switch {
		case inside && unicode.IsLetter(after), !inside && (unicode.IsLetter(before) || unicode.IsDigit(before)):
		case inside && at < start:
			return true
		case inside:
			mark, inside = opening, false
		default:
			mark, inside = closing, true
		}
	}
}
