package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
)

// capitals reports words in block capitals, which are hard to read and can't be told from acronyms: a passage that
// is in capitals altogether, and otherwise the first word of a passage that is in capitals and no acronym. Verbs that
// the profile has printed in capitals may be typed so.
func capitals(p *Paper, f finder) {
	verbs := p.verbs()
	for _, t := range p.own() {
		if t.Kind != text.Cell && isLong(t.Text) && t.Shouted() && p.ours(t, 0, len(t.Text)) {
			f.in(t.Passage, 0, len(t.Text), "capitals", "write it as a sentence, with capitals for names alone", "this is in block capitals")
			continue
		}
		for i, w := range t.Words {
			if c := t.Text[w.Start]; c < 'A' || c > 'Z' || i == 0 && t.Section != nil && verbs[t.Section.ID] || !p.shouts(t, i) {
				continue
			}
			_, last := t.InCapitals(i)
			end := t.Words[last].End
			if text.InQuotes(t.Text, w.Start) {
				continue
			}
			words := t.Text[w.Start:end]
			f.in(t.Passage, w.Start, end, "capitals", fmt.Sprintf("write %q", strings.ToLower(words)), "%q is in block capitals", words)
			break
		}
	}
}

// verbs tells of each section, by its id, whether its verbs are printed in capitals, as in one that it prints again.
func (p *Paper) verbs() map[string]bool {
	capitals := map[string]bool{}
	for _, s := range p.Council.Sections() {
		capitals[s.ID.Value] = s.Verbs.Given()
	}
	for _, s := range p.Council.Sections() {
		capitals[s.ID.Value] = s.Verbs.Given() || capitals[s.Same.Value]
	}
	return capitals
}

// shouts tells whether a word is in capitals and no acronym.
func (p *Paper) shouts(t text.Prose, i int) bool {
	if i >= len(t.Words) {
		return false
	}
	seen := t.Seen(i)
	if len(seen) < 3 || !text.IsUpper(seen) || !p.Law.words.Emphasis[seen] && !text.IsWord(seen) || p.Law.words.Known[seen] {
		return false
	}
	return !t.Reference(i) && !t.InAName(i) && t.Between(i-1) != "(" && t.Between(i) != "-" && t.Between(i-1) != "-" && p.typed(t, t.Words[i])
}

// isLong tells whether a text has too many letters to be an abbreviation.
func isLong(text string) bool {
	n := 0
	for _, c := range text {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n >= 8 && utf8.ValidString(text)
}
