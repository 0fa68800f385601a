package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// capitals reports words in block capitals, which are hard to read and can't be told from acronyms: a title or heading that is in capitals altogether, and the first word in each passage that
// is no acronym.
func capitals(p *Paper, f finder) {
	for _, t := range p.own() {
		if t.Kind != Cell && letters3(t.Text) && shouted(t) && p.ours(t, 0, len(t.Text)) {
			f.in(t.Passage, 0, len(t.Text), "capitals", "write it as a sentence, with capitals for names alone", "this is in block capitals")
			continue
		}
		for i, w := range t.words {
			if c := t.Text[w.start]; c < 'A' || c > 'Z' || !p.shouts(t, i) {
				continue
			}
			_, last := t.inCapitals(i)
			end := t.words[last].end
			if inQuotes(t.Text, w.start) {
				continue
			}
			words := t.Text[w.start:end]
			f.in(t.Passage, w.start, end, "capitals", fmt.Sprintf("write %q", strings.ToLower(words)), "%q is in block capitals", words)
			break
		}
	}
}

// shouts tells whether a word is in capitals and no acronym.
func (p *Paper) shouts(t prose, i int) bool {
	if i >= len(t.words) {
		return false
	}
	seen := t.seen(i)
	if len(seen) < 3 || !isUpper(seen) || !p.Law.words.emphasis[seen] && !isWord(seen) || p.Law.words.known[seen] {
		return false
	}
	return !t.reference(i) && !inAName(t, i) && t.between(i-1) != "(" && t.between(i) != "-" && t.between(i-1) != "-" && p.typed(t, t.words[i])
}

func isUpper(word string) bool {
	for _, c := range word {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}

// letters3 tells whether a text has more than a few letters.
func letters3(text string) bool {
	n := 0
	for _, c := range text {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n > 7 && utf8.ValidString(text)
}
