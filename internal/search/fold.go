package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold appends a text as words are compared: in small letters, without accents, and with straight apostrophes. What is neither a
// letter nor a sign of ASCII parts words, and is a bar.
func fold(to []byte, text []byte) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			to = append(to, c)
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		i += size
		to = foldRune(to, r)
	}
	return to
}

// foldRune is fold for a character that is none of ASCII.
func foldRune(to []byte, r rune) []byte {
	switch {
	case r == '’' || r == 'ʼ':
		return append(to, '\'')
	case unicode.Is(unicode.Mn, r):
		return to
	case !unicode.IsLetter(r):
		return append(to, '|')
	}
	if r = unicode.ToLower(r); r == 'ς' {
		r = 'σ'
	}
	for _, part := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, part) {
			to = utf8.AppendRune(to, part)
		}
	}
	return to
}
