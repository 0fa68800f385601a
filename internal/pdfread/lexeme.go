package pdfread

import "bytes"

// known are the names and words that a file has had so far, each as a value, since a file has the same few thousands of times; and
// the stack of what is read of arrays and dictionaries.
type known struct {
	names, words map[string]any
	stack        []any
}

func newKnown() known {
	return known{names: map[string]any{}, words: map[string]any{"true": true, "false": false, "null": nil}}
}

// maxKnown bounds the names that are kept, and the words.
const maxKnown = 4096

// keep keeps the value of a word, and gives it.
func keep(known map[string]any, word string, v any) any {
	if len(known) < maxKnown {
		known[word] = v
	}
	return v
}

// class says which characters end a word.
var class = func() (is [256]byte) {
	for _, c := range []byte("\x00\t\n\f\r ") {
		is[c] = space
	}
	for _, c := range []byte("()<>[]{}/%") {
		is[c] = delimiter
	}
	return is
}()

const space, delimiter = 1, 2

func isSpace(c byte) bool { return class[c] == space }

func isDelimiter(c byte) bool { return class[c] == delimiter }

// shortNumber reads the numbers that files are full of: with at most so many digits that a float64 has them all, and perhaps a
// point. Any other is not ok here.
func shortNumber(word []byte) (any, bool) {
	digits, minus := word, false
	if len(word) > 0 && word[0] == '-' {
		digits, minus = word[1:], true
	}
	n, below := 0, -1 // the number without its point, and how many digits stand behind that
	for _, c := range digits {
		switch {
		case c >= '0' && c <= '9':
			n = 10*n + int(c-'0')
			if below >= 0 {
				below++
			}
		case c == '.' && below < 0:
			below = 0
		default:
			return nil, false
		}
	}
	if len(digits) > 15 || len(digits) == 0 || below == 0 || below == len(digits) {
		return nil, false
	}
	if minus {
		n = -n
	}
	if below < 0 {
		return n, true
	}
	return float64(n) / tens[below], n != 0 || !minus
}

var tens = [16]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// plainLiteral takes a string without brackets or escapes in it, as most are.
func (p *parser) plainLiteral() (any, bool) {
	rest := p.src[p.pos+1:]
	n := bytes.IndexByte(rest, ')')
	if n < 0 || n > maxPlain || bytes.IndexByte(rest[:n], '\\') >= 0 || bytes.IndexByte(rest[:n], '(') >= 0 {
		return nil, false
	}
	p.pos += n + 2
	return literal(rest[:n]), true
}

// maxPlain bounds what is looked through for the end of a plain string.
const maxPlain = 4096
