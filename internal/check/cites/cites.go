// Package cites reads the numbers of places that are typed in prose, such as "paragraphs 3(a) to (c)" and "Appendix B":
// which noun and which numbers, and by the words around them whose place is meant. It judges nothing, and does not
// know what a paper has.
//
// In: a text, its words and its language. Out: a [Reference] for each noun with its numbers ([In]), and what the words
// beside it tell ([Evidence]).
package cites

import (
	"cabinet/internal/check/text"
	"cabinet/internal/language"
)

// The things that are cited by typed numbers, whatever the language and the word of the council.
const (
	Paragraph      = "paragraph"
	Section        = "section"
	Appendix       = "appendix" // or annex
	Table          = "table"
	Figure         = "figure"
	Recommendation = "recommendation"
	Document       = "document" // cited by a letter in brackets
	Part           = "part"
)

// A Reference is a noun and the numbers after it. Its span reaches from the noun to the end of the last number.
type Reference struct {
	text.Span
	Noun    string   // one of the constants
	Typed   string   // the noun as it is typed: "Paras."
	Numbers []Number // at least one

	before, after string // what stands around it in the text
}

// A Number is one of the numbers of a reference.
type Number struct {
	text.Span
	Joint string // what stands between the number before it and this one: " to "; "" before the first

	// Value is the whole number in small letters: "3.4.2.4", "3(a)". Of "paragraphs 3(a) to (c)" the second is "3(c)".
	Value string
	// Short is Value without a bracket that a space parts from it, which may begin an item of a list in the
	// sentence: "2.1" of "2.1 (a)". Elsewhere it is Value.
	Short string
}

// In are the references of a text, which is parted into the words, in their order.
func In(t string, words []text.Word, in *language.Language) (all []Reference) {
	l := languages[in]
	if l == nil {
		return nil
	}
	end := 0
	for i := 1; i < len(words) && len(all) < mostRead; i++ {
		if w := words[i]; w.Start < end || !counts(w.Lower) {
			continue
		}
		r, ok := l.read(t, words, i)
		if ok {
			all, end = append(all, r), r.End
		}
	}
	for i := range all {
		all[i].before, all[i].after = t[:all[i].Start], t[all[i].End:]
	}
	return all
}

// mostRead is how many references of a text are read: no paragraph that a person writes has more.
const mostRead = 100

// counts tells cheaply whether a word may be a number, or begin one.
func counts(w string) bool {
	first, last := w[0], w[len(w)-1]
	return first >= '0' && first <= '9' || last >= '0' && last <= '9' || len(w) == 1 || (first == 'i' || first == 'v' || first == 'x') && roman(w)
}

func roman(w string) bool {
	for _, c := range w {
		if c != 'i' && c != 'v' && c != 'x' {
			return false
		}
	}
	return len(w) < 5
}
