package answer

import (
	"strings"
	"unicode"
)

// Clean takes out what nobody sees. A no-break space, and every other white space but a tab, is a space.
func Clean(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\u00AD', c >= '\u200B' && c <= '\u200D', c == '\u2060', c == '\uFEFF', c == unicode.ReplacementChar:
			return -1
		case c == '\t':
			return c
		case unicode.IsSpace(c), c == '\u2028', c == '\u2029':
			return ' '
		case c < ' ' || c >= 0x7F && c < 0xA0 || unicode.Is(unicode.Cf, c) && !directs(c):
			return -1
		}
		return c
	}, text)
}

// directs tells whether a character says in which direction words are written.
func directs(c rune) bool { return c == '\u200E' || c == '\u200F' }
