package paste

import (
	"fmt"
	"strings"
	"unicode"

	"cabinet/internal/answer"
)

// symbols are the characters that Symbol and Wingdings have in the places of letters, as far as they stand in sentences.
var symbols = map[rune]string{0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "✓", 0xF0FB: "✗", 0xF0E0: "→", 0xF0DF: "←", 0xF0A8: "☐", 0xF06F: "☐", 0xF0FE: "☒", 0xF078: "☒", 0xF04A: "☺", 0xF02D: "-"}

// wing are the letters that stand for signs where words are in Wingdings.
var wing = map[rune]string{'ü': "✓", 'û': "✗", 'à': "→", 'ß': "←", 'o': "☐", '¨': "☐", 'þ': "☒", 'x': "☒", '§': "•", 'Ø': "•", 'v': "•", 'q': "☐", 'J': "☺"}

// signs puts in the signs that stand for the characters of symbol fonts.
func (r *reader) signs(text string, s style) string {
	winged := strings.Contains(s.font, "wingdings")
	if !winged && !strings.ContainsFunc(text, private) {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		sign, known := symbols[c]
		if !known && winged {
			sign, known = wing[c]
		}
		switch {
		case known:
			b.WriteString(sign)
		case private(c), winged && !unicode.IsSpace(c):
			r.lose(fmt.Sprintf("a sign of a symbol font is left out: %U", c))
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

func private(c rune) bool { return unicode.Is(unicode.Co, c) }

// shifted are words that stand above or below the line. Figures have such a form themselves: m², CO₂.
func (r *reader) shifted(text string, s style) string {
	shifted, ok := answer.Shifted(text, s.raised > 0)
	if !ok {
		where := "above"
		if s.raised < 0 {
			where = "below"
		}
		r.lose("words that stand " + where + " the line are put on it: “" + short(text) + "”")
	}
	return shifted
}
