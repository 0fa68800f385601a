package check

import (
	"fmt"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// lineEnd matches a word with a hyphen, a space and another word, as text out of a PDF has them at the ends of its lines.
	lineEnd = lazy.New(`\b([A-Za-z]?[a-z]+)-[ \n\x{a0}]+([a-z]{2,})\b`)
	// spaced matches letters with spaces between them.
	spaced = lazy.New(`\b[A-Za-z](?: [A-Za-z]){4,}\b`)
)

// brokenWords reports words that are parted as they were at the end of another page's line, or letter by letter.
func brokenWords(p *Paper, f finder) {
	for _, t := range p.english() {
		if t.Has("- ") || t.Has("-\n") {
			for _, m := range lineEnd.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
				first, second := t.Text[m[2]:m[3]], t.Text[m[4]:m[5]]
				if joining[second] || !p.ours(t, m[0], m[1]) || m[0] > 0 && t.Text[m[0]-1] == '-' {
					continue
				}
				f.in(t.Passage, m[0], m[1], "broken-word", fmt.Sprintf("write %q or %q; for a dash, type a space and – before the next word", first+second, first+"-"+second),
					"a word is parted: %q", t.Text[m[0]:m[1]])
			}
		}
		if t.Kind == text.Cell || !maySpace(t.Text) {
			continue
		}
		for _, m := range spaced.FindAllStringIndex(t.Text, mostInPassage) {
			if word := strings.ReplaceAll(t.Text[m[0]:m[1]], " ", ""); !sequence(word) && p.ours(t, m[0], m[1]) {
				f.in(t.Passage, m[0], m[1], "broken-word", fmt.Sprintf("write %q", word), "this word is typed letter by letter, and a screen reader spells it out")
			}
		}
	}
}

// joining are the words that follow a first part whose second comes later: "short- and long-term".
var joining = text.Set([]string{"and", "or", "to", "than", "as", "but", "nor", "versus", "into", "through", "rather", "if", "not", "a", "neu"})

// maySpace tells cheaply whether five letters may stand with spaces between them.
func maySpace(s string) bool {
	n := 0
	for i := 1; i < len(s); i += 2 {
		if s[i] != ' ' && (i+1 == len(s) || s[i+1] != ' ') {
			n = 0
			continue
		}
		if n++; n > 3 {
			return true
		}
	}
	return false
}

// sequence tells whether letters are a list: "A B C D E", or all the same, as in "x x x x x".
func sequence(letters string) bool {
	same := strings.Count(letters, letters[:1]) == len(letters)
	for i := 1; i < len(letters) && !same; i++ {
		if letters[i] != letters[i-1]+1 {
			return false
		}
	}
	return true
}
