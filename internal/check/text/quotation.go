package text

import (
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

func quotedBy(text string, at int, opening, closing string) bool {
	for from := 0; ; {
		start := indexFrom(text, opening, from)
		if start < 0 || start > at {
			return false
		}
		from = start + len(opening)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		if unicode.IsLetter(before) || unicode.IsDigit(before) {
			continue // an apostrophe, or inches
		}
		end := closes(text, from, closing)
		if end < 0 {
			return false
		}
		if at < end {
			return true
		}
		from = end + len(closing)
	}
}

// closes is where a quotation ends: at a mark with no letter after it; -1 where it does not.
func closes(text string, from int, closing string) int {
	for {
		end := indexFrom(text, closing, from)
		if end < 0 {
			return -1
		}
		after, _ := utf8.DecodeRuneInString(text[end+len(closing):])
		if !unicode.IsLetter(after) {
			return end
		}
		from = end + len(closing)
	}
}
