package paste

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
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

var (
	above = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻", "+", "⁺")
	below = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "-", "₋", "−", "₋", "+", "₊")
	// figures matches what has a form above and below the line.
	figures = regexp.MustCompile(`^\s*[-−+]?\d+\s*$`)
	// ordinal matches what follows a figure above the line, and reads as well on it: 1st.
	ordinal = regexp.MustCompile(`^\s*(?:st|nd|rd|th|[*†‡§]+|[®™©])\s*$`)
)

// shifted are words that stand above or below the line. Figures have such a form themselves: m², CO₂.
func (r *reader) shifted(text string, s style) string {
	switch {
	case strings.TrimSpace(text) == "", ordinal.MatchString(text):
		return text
	case !figures.MatchString(text):
		where := "above"
		if s.raised < 0 {
			where = "below"
		}
		r.lose("words that stand " + where + " the line are put on it: “" + short(text) + "”")
		return text
	case s.raised > 0:
		return above.Replace(text)
	}
	return below.Replace(text)
}
