package check

import (
	"strings"

	"cabinet/internal/check/text"
)

// twoExpansions reports an acronym that stands in brackets after other words than before.
func twoExpansions(p *Paper, f finder) {
	type expansion struct {
		t     text.Prose
		words string
	}
	met := map[string]expansion{}
	for _, t := range p.english() {
		if !t.Has("(") {
			continue
		}
		for i := 1; i < len(t.Words); i++ {
			if t.Between(i-1) != " (" || !strings.HasPrefix(t.Text[t.Words[i].End:], ")") {
				continue
			}
			name := t.Acronym(i)
			first := expandedFrom(t, i, name)
			if len(name) < 3 || first < 0 {
				continue
			}
			start, end := t.Words[first].Start, t.Words[i-1].End
			words := t.Text[start:end]
			before, ok := met[name]
			switch {
			case !ok:
				met[name] = expansion{t, words}
			case !sameWords(before.words, words) && p.ours(t, start, end) && !text.InQuotes(t.Text, start) && !t.Linked(start):
				f.in(t.Passage, start, end, "two-names", "write the same words, or give one of the two other letters", "%s stands for %q here, and for %q %s", name, words, before.words, where(before.t.Passage, t.Passage))
			}
		}
	}
}

// expandedFrom is the first of the words before the acronym at i that begin with its letters, in their order and with
// nothing but small words between; -1 where they do not.
func expandedFrom(t text.Prose, i int, name string) int {
	n := i - 1
	for letter := len(name) - 1; letter >= 0; n-- {
		switch {
		case n < 0 || n < i-1 && t.Between(n) != " " && t.Between(n) != "-" && t.Between(n) != " & " && t.Between(n) != ", ":
			return -1
		case t.Words[n].Lower[0] == name[letter]+'a'-'A':
			letter--
		case !linking[t.At(n)] && t.At(n) != "the":
			return -1
		}
	}
	return n + 1
}

// sameWords tells whether two expansions have the same words, but for capitals, plurals and small words.
func sameWords(a, b string) bool {
	return strings.Join(mainWords(a), " ") == strings.Join(mainWords(b), " ")
}

func mainWords(s string) []string {
	var all []string
	for _, w := range text.Words(s) {
		if !linking[w.Lower] && w.Lower != "the" {
			all = append(all, singular(strings.ReplaceAll(w.Lower, "’", "'")))
		}
	}
	return all
}
