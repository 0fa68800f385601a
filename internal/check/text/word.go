package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is letters and figures without a space or a hyphen between them: "Council's", "12A".
type Word struct {
	Lower      string // in small letters
	Start, End int    // where the word stands in its text
}

// Words parts a text into its words.
func Words(text string) []Word {
	words := make([]Word, 0, len(text)/6+1)
	small, start := Small(text), -1
	for i, c := range text {
		switch inWord := unicode.IsLetter(c) || unicode.IsDigit(c); {
		case inWord && start < 0:
			start = i
		case !inWord && start >= 0 && !apostrophe(text, i, c):
			words = append(words, Word{strings.ToLower(small[start:i]), start, i})
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, Word{strings.ToLower(small[start:]), start, len(text)})
	}
	return words
}

// apostrophe tells whether the character at i is an apostrophe within a word, such as "Council's".
func apostrophe(text string, i int, c rune) bool {
	if c != '\'' && c != '’' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(c):])
	return unicode.IsLetter(next)
}

// WholeWords tells whether the bytes [start, end) of a text are no part of longer words.
func WholeWords(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// YearAfter is the year that follows a name which ends at a byte of a text, and where that year ends. Where no
// year follows, the year is "" and ends with the name.
func YearAfter(text string, name int) (end int, year string) {
	rest, ok := strings.CutPrefix(text[name:], " ")
	if !ok {
		if rest, ok = strings.CutPrefix(text[name:], "\u00a0"); !ok {
			return name, ""
		}
	}
	if len(rest) < 4 || strings.Trim(rest[:4], "0123456789") != "" || len(rest) > 4 && rest[4] >= '0' && rest[4] <= '9' {
		return name, ""
	}
	return len(text) - len(rest) + 4, rest[:4]
}
