package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
)

// A called is a name as the paper has it: words with capitals beside one another, with small ones such as "of" between.
type called struct {
	in          *text.Prose
	first, last int // its words in the passage
	times       int // how often the paper has it
}

// mostNames is how many names of a paper are held against one another.
const mostNames = 400

// names are the names that stand in the council's own words, in their order, each once.
func (p *Paper) names() []called {
	all, have := make([]called, 0, 64), make(map[string]int, 64)
	prose := p.english()
	for n := range prose {
		t := &prose[n]
		if t.Kind == text.Title || len(t.Words) < 2 || t.Shouted() {
			continue
		}
		for i := 0; i < len(t.Words) && len(all) < mostNames; {
			last := nameAt(t, i)
			if last > i && !endsStatute(t.At(last)) {
				words := t.Text[t.Words[i].Start:t.Words[last].End]
				if at, ok := have[words]; ok {
					all[at].times++
				} else {
					have[words] = len(all)
					all = append(all, called{t, i, last, 1})
				}
			}
			i = last + 1
		}
	}
	return all
}

// nameAt is the last word of the name that begins with the word at i, which is i where only that word, or none, does.
func nameAt(t *text.Prose, i int) int {
	if !isCapital(t.Text[t.Words[i].Start]) || opensSentence[t.At(i)] {
		return i
	}
	last := i
	for n := i + 1; n < len(t.Words) && ofOneName(t, n); n++ {
		if isCapital(t.Text[t.Words[n].Start]) {
			last = n
		} else if w := t.At(n); w != "of" && w != "for" || n > last+1 {
			break
		}
	}
	return last
}

// ofOneName tells whether the word at n may be one of the same name as the word before it: nothing that ends a name stands
// between the two.
func ofOneName(t *text.Prose, n int) bool {
	before := t.At(n - 1)
	if hasGenitive(before) {
		return false
	}
	switch t.Between(n - 1) {
	case " ", "-", " & ":
		return true
	case "’ ", "' ": // Bus Users’ Forum
		return strings.HasSuffix(before, "s") && !text.InQuotes(t.Text, t.Words[n].Start)
	case ". ": // Cllr. Smith
		return titled[before]
	}
	return false
}

func hasGenitive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// opensSentence are words with which sentences and headings begin, and names hardly do.
var opensSentence = text.Set(strings.Fields(`
	the this that these those a an it its in on at as under following for by to with after before and or if when where while from our all each any both
	approve note agree recommend section paragraph appendix table figure part`))

// len is how many words a name has.
func (c called) len() int { return c.last - c.first + 1 }

// word is the word of a name at i, in small letters.
func (c called) word(i int) string { return c.in.At(c.first + i) }

// String is the name as it is written.
func (c called) String() string { return c.in.Text[c.in.Words[c.first].Start:c.in.Words[c.last].End] }

// quoted tells whether a name stands in quotation marks.
func (c called) quoted() bool { return text.InQuotes(c.in.Text, c.in.Words[c.first].Start) }

// lastIs tells whether a name ends with one of some words.
func (c called) lastIs(words ...string) bool { return slices.Contains(words, c.in.At(c.last)) }

// differing are the words in which two names of as many words differ: one, two, or more than two; at has the first two.
func (c called) differing(other called) (at [2]int, n int) {
	for i := 0; i < c.len() && n < 3; i++ {
		if c.word(i) != other.word(i) {
			if n < 2 {
				at[n] = i
			}
			n++
		}
	}
	return at, n
}
