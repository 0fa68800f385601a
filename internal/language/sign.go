package language

import "strings"

// sign is what a screen reader says for a sign, where most would pass over it or say its shape; "" for any other character. A bullet
// or a star is left to them.
func (s *Spoken) sign(c rune) string {
	switch c {
	case '☐':
		return s.NotTicked
	case '☑', '☒':
		return s.Ticked
	case '✓', '✔':
		return s.Tick
	case '✗', '✘':
		return s.Cross
	case '→', '⇒', '➔', '➢', '►', '▶':
		return s.RightArrow
	case '←', '⇐':
		return s.LeftArrow
	case '↑':
		return s.UpArrow
	case '↓':
		return s.DownArrow
	}
	return ""
}

// firstSign is the lowest of these signs, so that most text is passed over quickly.
const firstSign = '←'

// NextSign finds the first sign of a text that is read aloud as words: the bytes [start, end) of the text, and the words. Where there
// is none, both are the length of the text and the words are "". What is copied from a file is the sign all the same.
func (l *Language) NextSign(text string) (start, end int, words string) {
	for i, c := range text {
		if c < firstSign {
			continue
		}
		if words := l.sign(c); words != "" {
			return i, i + len(string(c)), words
		}
	}
	return len(text), len(text), ""
}

// Aloud is a text as it is read aloud, with words in the place of signs.
func (l *Language) Aloud(text string) string {
	var out strings.Builder
	for text != "" {
		start, end, words := l.NextSign(text)
		out.WriteString(text[:start] + words)
		text = text[end:]
	}
	return out.String()
}
