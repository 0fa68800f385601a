package check

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// likest is the one of some headings that a heading repeats: the same words but for capitals, punctuation, a number
// before them, a plural, "&" for "and", or one slip of typing. A heading with another word is another heading.
func likest(heading string, headings []string) string {
	words := plainHeading(heading)
	for _, h := range headings {
		if repeats(words, plainHeading(h)) {
			return h
		}
	}
	return ""
}

// plainHeading is the words of a heading, in small letters and in the singular, without those that change nothing.
func plainHeading(heading string) (words []string) {
	for _, w := range text.Words(strings.ReplaceAll(heading, "&", " and ")) {
		if w.Lower == "the" || w.Lower == "s" || len(words) == 0 && strings.Trim(w.Lower, "0123456789") == "" {
			continue
		}
		words = append(words, singular(strings.ReplaceAll(w.Lower, "’", "'")))
	}
	return words
}

// repeats tells whether two headings have the same words, but for one slip in a long one.
func repeats(words, others []string) bool {
	if len(words) != len(others) || len(words) == 0 {
		return false
	}
	slips := 0
	for i, w := range words {
		if w != others[i] {
			if slips++; slips > 1 || !misspelt(w, others[i]) {
				return false
			}
		}
	}
	return true
}

// leastForSlip is how many letters a word has in which one that is wrong is a slip: shorter ones are near to others,
// as "contract" is to "contact".
const leastForSlip = 9

// misspelt tells whether a word is another but for one slip. The first letter is hardly ever mistyped.
func misspelt(word, other string) bool {
	least := min(utf8.RuneCountInString(word), utf8.RuneCountInString(other))
	return least >= leastForSlip && word[0] == other[0] && !strings.ContainsAny(word, "0123456789") && diag.Slips(word, other, 1) == 1
}
