package redline

import "cabinet/internal/diag"

// A Word is a word, a figure, a day or a sign of a text, as comparisons take texts apart.
type Word struct {
	Start, End int    // bytes of the text
	Kind       string // "money", "date" or "number" of a figure or a day; "" for anything else
}

// WordsOf are the words of a text, without the white space between them.
func WordsOf(text string) []Word {
	var out []Word
	at := 0
	for _, t := range split(text) {
		start := at + len(t.space)
		if at = start + len(t.text); t.text != "" {
			out = append(out, Word{start, at, figureKind(t.text)})
		}
	}
	return out
}

// Between compares two texts word by word: without what was put in, the pieces are exactly the one, and without what was
// taken out the other.
func Between(was, is string) []Piece { return compareWords(split(was), split(is)) }

// Words are words of both versions in lines with an indent, with the marks of what was taken out and put in.
func (p Printer) Words(indent string, words []Piece) string { return p.lines(indent, words) }

// Wrapped is a text in lines with an indent.
func (p Printer) Wrapped(indent, text string) string { return p.wrapped(indent, diag.Printable(text)) }
