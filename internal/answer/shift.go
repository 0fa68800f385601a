package answer

import (
	"strings"

	"cabinet/internal/lazy"
)

var (
	above = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻", "−", "⁻", "+", "⁺")
	below = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "-", "₋", "−", "₋", "+", "₊")
	// figures matches what has a form above and below the line.
	figures = lazy.New(`^\s*[-−+]?\d+\s*$`)
	// ordinal matches what follows a figure above the line, and reads as well on it: 1st.
	ordinal = lazy.New(`^\s*(?:st|nd|rd|th|[*†‡§]+|[®™©])\s*$`)
)

// Shifted are words that stand above the line, or below it. Figures have such a form themselves: m², CO₂. Others are put on the line,
// and ok is false where that may change what they say.
func Shifted(words string, up bool) (shifted string, ok bool) {
	switch {
	case strings.TrimSpace(words) == "", ordinal.MatchString(words):
		return words, true
	case !figures.MatchString(words):
		return words, false
	case up:
		return above.Replace(words), true
	}
	return below.Replace(words), true
}
