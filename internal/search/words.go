package search

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// A wordlist is the forms of all terms in order.
type wordlist struct {
	terms   []term
	forms   []form
	endings [][]byte // of each term its forms, as a line has them
}

// A form is a form of a term.
type form struct {
	word   string
	of     int32 // its term
	before int32 // the form of the same term before it; -1 for none
}

// list is the list of the forms. A form is told by how many letters of the stem it lacks at its end, if any, and by those that
// follow; so a term whose only form is its stem lists "".
func (t *terms) list() *wordlist {
	l := &wordlist{terms: t.all, forms: make([]form, 0, len(t.forms)), endings: make([][]byte, len(t.all))}
	for word, at := range t.forms {
		if at >= 0 {
			l.forms = append(l.forms, form{word, at, -1})
		}
	}
	slices.SortFunc(l.forms, func(a, b form) int { return strings.Compare(a.word, b.word) })
	last := make([]int32, len(t.all)) // of each term the number of its last form so far, and one
	for i, f := range l.forms {
		to := l.endings[f.of]
		if last[f.of] > 0 {
			l.forms[i].before = last[f.of] - 1
			to = append(to, ',')
		}
		l.endings[f.of] = ending(to, t.all[f.of].stem, f.word)
		last[f.of] = int32(i) + 1
	}
	return l
}

// ending appends a form, as it is told beside its stem.
func ending(to []byte, stem, word string) []byte {
	n := 0
	for n < min(len(stem), len(word)) && stem[n] == word[n] {
		n++
	}
	if cut := len(stem) - n; cut > 0 {
		to = append(to, fmt.Sprint(cut)...)
	}
	return append(to, word[n:]...)
}

// A span is the forms that go into a file: all that are not before from, and before to; "" for no end.
type span struct {
	forms    []form
	first    int // the number of the first of them
	from, to string
}

// files makes the files of w/, and gives from which word on each is.
func (t *terms) files(f files) (froms string, err error) {
	l, all := t.list(), []string{}
	for _, s := range l.cut(nil, span{l.forms, 0, "0", ""}) { // no word begins with a sign before 0
		if err := f.put(wordsName(s.from, s.to), l.text(f, s)); err != nil {
			return "", err
		}
		all = append(all, s.from)
	}
	return strings.Join(all, " "), nil
}

// wordsName is the name of the file of a span.
func wordsName(from, to string) string { return fmt.Sprintf("w/%x-%x.txt", from, to) }

// text is the file of a span. A term whose forms are in two files is in both.
func (l *wordlist) text(f files, s span) []byte {
	text := f.begin(l.size(s))
	for term := range s.terms {
		text = append(append(text, l.terms[term].stem...), '\t')
		text = append(append(text, l.endings[term]...), '\t')
		text = append(append(text, l.terms[term].papers...), '\n')
	}
	return text
}

// size is how many bytes the lines of a span have.
func (l *wordlist) size(s span) (n int) {
	for term := range s.terms {
		n += len(l.terms[term].stem) + len(l.endings[term]) + len(l.terms[term].papers) + len("\t\t\n")
	}
	return n
}

// terms are the terms of the forms, each once, where its first form stands.
func (s span) terms(yield func(term int32) bool) {
	for _, f := range s.forms {
		if int(f.before) < s.first && !yield(f.of) {
			return
		}
	}
}

// cut appends the spans into which a span has to be parted.
func (l *wordlist) cut(to []span, s span) []span {
	if l.size(s) <= mostBytes {
		return append(to, s)
	}
	at, ok := parting(s.forms[0].word, s.forms[len(s.forms)-1].word)
	if !ok {
		return append(to, s)
	}
	n, _ := slices.BinarySearchFunc(s.forms, at, func(f form, at string) int { return strings.Compare(f.word, at) })
	to = l.cut(to, span{s.forms[:n], s.first, s.from, at})
	return l.cut(to, span{s.forms[n:], s.first + n, at, s.to})
}

// longestCut is how many signs of words matter for where they are parted, so that the name of a file never gets too long.
const longestCut = 12

// parting is where words are parted of which these are the first and the last: what both begin with, and then the sign that has the
// highest bit in which theirs differ, and none after that. ok is false for words that are the same for too long.
func parting(first, last string) (at string, ok bool) {
	a, b := []rune(first+" "), []rune(last) // a space comes before all signs that words have
	n := 0
	for n < len(b) && a[n] == b[n] {
		n++
	}
	if n == len(b) || n >= longestCut {
		return "", false
	}
	low := rune(1)<<(bits.Len32(uint32(a[n]^b[n]))-1) - 1
	return string(b[:n]) + string(b[n]&^low), true
}
