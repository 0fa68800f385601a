package search

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A reader reads the words and numbers of texts. It is the same as the function tokens of templates/static/search.js, and a test
// holds the two together:
//
//	\d{1,3}(?:,\d{3})+(?:\.\d+)?UNIT?          1,234.50
//	\d+(?:[./]\d+)*UNIT?                       24/00093, 2.8m, 2.8 million
//	\p{L}[\p{L}\p{M}\d]*(?:'\p{L}+)*         o'brien, m25
//
// where UNIT is a word for thousands, millions or billions that no letter or figure follows. A number is given as its figures
// alone: 2,800,000.00, 2.8m and 2.8 million are 2800000.
type reader struct {
	text  []byte // folded
	at    int
	plain []byte // the word that is given
}

// words calls yield for each word of a text. The bytes that it gets are overwritten afterwards.
func (r *reader) words(text []byte, yield func(word []byte)) {
	r.text, r.at = fold(r.text[:0], text), 0
	for r.at < len(r.text) {
		switch {
		case r.digit(r.at):
			yield(r.number())
		case r.letter(r.at) > 0:
			yield(r.word())
		default:
			_, size := utf8.DecodeRune(r.text[r.at:])
			r.at += size
		}
	}
}

func (r *reader) digit(i int) bool { return i < len(r.text) && isDigit(r.text[i]) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// letter is how long the letter at a byte is; 0 for no letter.
func (r *reader) letter(i int) int {
	if i >= len(r.text) {
		return 0
	}
	if c := r.text[i]; c < utf8.RuneSelf {
		if 'a' <= c && c <= 'z' {
			return 1
		}
		return 0
	}
	c, size := utf8.DecodeRune(r.text[i:])
	if !unicode.IsLetter(c) {
		return 0
	}
	return size
}

// inner is how long what a word can have after its first letter is: a letter, the sign of a vowel, or a figure; 0 for anything
// else.
func (r *reader) inner(i int) int {
	if r.digit(i) {
		return 1
	}
	size := r.letter(i)
	if size == 0 && i < len(r.text) && r.text[i] >= utf8.RuneSelf {
		if c, n := utf8.DecodeRune(r.text[i:]); unicode.IsMark(c) {
			return n
		}
	}
	return size
}

// digits goes past figures.
func (r *reader) digits() {
	for r.digit(r.at) {
		r.at++
	}
}

// word reads a word, without its apostrophes and without 's.
func (r *reader) word() []byte {
	start := r.at
	for size := r.letter(r.at); size > 0; size = r.inner(r.at) {
		r.at += size
	}
	for r.at < len(r.text) && r.text[r.at] == '\'' && r.letter(r.at+1) > 0 {
		for r.at++; r.letter(r.at) > 0; {
			r.at += r.letter(r.at)
		}
	}
	word := bytes.TrimSuffix(r.text[start:r.at], []byte("'s"))
	if bytes.IndexByte(word, '\'') < 0 {
		return word
	}
	return r.without(word, '\'')
}

// without is a word without a sign.
func (r *reader) without(word []byte, sign byte) []byte {
	r.plain = r.plain[:0]
	for _, c := range word {
		if c != sign {
			r.plain = append(r.plain, c)
		}
	}
	return r.plain
}

// number reads a number with its unit.
func (r *reader) number() []byte {
	start := r.at
	if r.grouped() {
		r.decimals()
	} else {
		for r.digits(); r.at < len(r.text) && (r.text[r.at] == '.' || r.text[r.at] == '/') && r.digit(r.at+1); r.digits() {
			r.at++
		}
	}
	end := r.at
	return r.value(r.text[start:end], r.unit())
}

// grouped goes past a number whose thousands stand apart: 1,234,567.
func (r *reader) grouped() bool {
	i := r.at
	for r.digit(i) && i < r.at+3 {
		i++
	}
	begun := i
	for i < len(r.text) && r.text[i] == ',' && r.digit(i+1) && r.digit(i+2) && r.digit(i+3) {
		i += 4
	}
	if i == begun {
		return false
	}
	r.at = i
	return true
}

// decimals goes past a point and what follows it.
func (r *reader) decimals() {
	if r.at < len(r.text) && r.text[r.at] == '.' && r.digit(r.at+1) {
		r.at++
		r.digits()
	}
}
