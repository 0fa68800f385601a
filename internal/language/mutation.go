package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mutation changes the first letters of Welsh words: each pair is what a word begins with, and what it begins
// with then. Of two that fit, the longer stands first.
type mutation []string

var (
	soft     = mutation{"ll", "l", "rh", "r", "p", "b", "t", "d", "c", "g", "b", "f", "d", "dd", "m", "f", "g", ""}
	nasal    = mutation{"p", "mh", "t", "nh", "c", "ngh", "b", "m", "d", "n", "g", "ng"}
	aspirate = mutation{"p", "ph", "t", "th", "c", "ch"}
	kept     = []string{"ph", "th", "ch", "dd"} // letters of their own, which no mutation changes
)

// mutations are those that follow words of Welsh, in small letters.
var mutations = map[string]mutation{
	"am": soft, "ar": soft, "at": soft, "dan": soft, "drwy": soft, "dros": soft, "gan": soft, "heb": soft, "hyd": soft, "i": soft, "neu": soft,
	"o": soft, "trwy": soft, "tros": soft, "wrth": soft,
	"yn": nasal, "ym": nasal, "yng": nasal,
	"a": aspirate, "â": aspirate, "gyda": aspirate, "tua": aspirate, "na": aspirate,
}

// mutated is a noun as it stands after some words, of which the last alone matters: "baragraff" after "i",
// "mharagraff" after "ym".
func mutated(before, noun string) string {
	words := strings.Fields(before)
	if len(words) == 0 {
		return noun
	}
	return mutations[strings.ToLower(strings.TrimLeft(words[len(words)-1], "(“‘"))].of(noun)
}

// of is a word with its first letters changed, and its capital where it has one.
func (m mutation) of(word string) string {
	lower := strings.ToLower(word)
	for _, letters := range kept {
		if strings.HasPrefix(lower, letters) {
			return word
		}
	}
	for i := 0; i+1 < len(m); i += 2 {
		if !strings.HasPrefix(lower, m[i]) {
			continue
		}
		changed := m[i+1] + word[len(m[i]):]
		switch {
		case changed == "":
			return word // the word is one letter, and would be none
		case word[0] >= 'a':
			return changed
		}
		first, size := utf8.DecodeRuneInString(changed)
		return string(unicode.ToUpper(first)) + changed[size:]
	}
	return word
}
