package compose

import (
	"strings"
	"unicode"
)

// article is the fact with "a" or "an" before it, by the sound that it begins with.
func article(f fact) string {
	if beginsWithVowel(f.text) {
		return "an " + f.String()
	}
	return "a " + f.String()
}

// consonants begin words that are written with a vowel and spoken with none; vowels the other way.
var (
	consonants = []string{"uni", "unanim", "use", "usu", "util", "eu", "one", "once", "ubiq"}
	vowels     = []string{"hour", "honest", "honour", "heir"}
)

// beginsWithVowel tells whether text is spoken with a vowel first.
func beginsWithVowel(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	switch {
	case word == "":
		return false
	case spelt(word):
		return strings.ContainsRune("AEFHILMNORSX", rune(word[0]))
	case word[0] >= '0' && word[0] <= '9':
		return word[0] == '8' || word == "11" || word == "18"
	}
	lower := strings.ToLower(word)
	if hasAny(lower, vowels) {
		return true
	}
	return strings.ContainsRune("aeiou", rune(lower[0])) && (!hasAny(lower, consonants) || strings.HasPrefix(lower, "unin") || strings.HasPrefix(lower, "unim"))
}

// spelt tells whether a word is letters that are spoken one by one: "NHS", "HR".
func spelt(word string) bool {
	letters := strings.TrimRight(word, "s.,;:")
	if len(letters) < 2 || len(letters) > 4 || strings.ContainsFunc(letters, func(c rune) bool { return !unicode.IsUpper(c) }) {
		return false
	}
	return len(letters) < 4 || !strings.ContainsAny(letters, "AEIOU")
}

func hasAny(word string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(word, b) {
			return true
		}
	}
	return false
}
