package docxread

import (
	"strconv"
	"strings"
	"unicode"
)

// sign is the letter of a font of signs as Unicode has it.
func (r *reader) sign(font, char string) string {
	n, err := strconv.ParseUint(strings.TrimSpace(char), 16, 32)
	if err != nil {
		return "\uFFFD"
	}
	return r.signOf(font, rune(n))
}

// signOf is a letter of a font. Fonts of signs have theirs in Unicode's private range, or in place of what is typed.
func (r *reader) signOf(font string, c rune) string {
	signs := signsIn(font)
	if signs == nil && c >= 0xF020 && c <= 0xF0FF {
		signs = symbols
	}
	if signs == nil && unicode.IsPrint(c) {
		return string(c)
	}
	if u := signs.at(byte(c)); u != 0 && (c < 0x100 || c >= 0xF000 && c <= 0xF0FF) {
		return string(u)
	}
	r.lose("a sign of the font %q (%X)", font, c)
	return "\uFFFD"
}

// isOdd tells of letters that a font of signs keeps in Unicode's private range, and of the ends of lines of XML, which are
// spaces to Word.
func isOdd(c rune) bool { return c >= 0xF020 && c <= 0xF0FF || c == '\n' || c == '\r' }

// spelt is text as Word shows it.
func (r *reader) spelt(text, font string) string {
	if !strings.ContainsFunc(text, isOdd) {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		switch {
		case !isOdd(c):
			b.WriteRune(c)
		case c < 0xF000:
			b.WriteByte(' ')
		default:
			b.WriteString(r.signOf(font, c))
		}
	}
	return b.String()
}

// symbolOf is the sign that a field of the kind SYMBOL shows.
func (r *reader) symbolOf(words []string) string {
	if len(words) < 2 {
		return ""
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(words[1], "0x"), base(words[1]), 16)
	if err != nil || !unicode.IsPrint(rune(n)) {
		return "\uFFFD"
	}
	font := ""
	for i, w := range words[:len(words)-1] {
		if w == `\f` {
			font = words[i+1]
		}
	}
	return r.signOf(font, rune(n))
}

func base(number string) int {
	if strings.HasPrefix(number, "0x") {
		return 16
	}
	return 10
}
