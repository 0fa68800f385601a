package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold appends a text as words are compared: in small letters, without accents, and with straight apostrophes. A sign that no
// word has and that is none of ASCII is a bar.
func fold(to []byte, text []byte) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if c >= utf8.RuneSelf {
			end := i + 1
			for end < len(text) && text[end] >= utf8.RuneSelf {
				end++
			}
			to = foldForeign(to, text[i:end])
			i = end
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
		i++
	}
	return to
}

// foldForeign is fold for characters that are none of ASCII.
func foldForeign(to []byte, text []byte) []byte {
	simple := true
	for _, r := range string(text) {
		simple = simple && !isLetter(r) && r != 'ʼ'
	}
	if !simple {
		text = norm.NFD.Bytes([]byte(string(small(text))))
	}
	for _, r := range string(text) {
		switch {
		case r == '’' || r == 'ʼ':
			to = append(to, '\'')
		case r >= 0x300 && r < 0x370: // an accent
		case isLetter(r):
			to = utf8.AppendRune(to, r)
		case r < utf8.RuneSelf:
			to = append(to, byte(r))
		default:
			to = append(to, '|')
		}
	}
	return to
}

// isLetter tells whether a word can have a character that is none of ASCII: a letter, or the sign of a vowel.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// small is a text in small letters.
func small(text []byte) []rune {
	all := []rune(string(text))
	for i, r := range all {
		if all[i] = unicode.ToLower(r); all[i] == 'ς' {
			all[i] = 'σ'
		}
	}
	return all
}
