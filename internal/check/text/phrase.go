package text

import "strings"

// phrases are sequences of words, by the first of each.
type phrases map[string][]phrase

type phrase struct {
	words []string
	whole bool // a sentence ends after it
}

func newPhrases(all []string) phrases {
	p := phrases{}
	for _, written := range all {
		var words []string
		for _, w := range Words(written) {
			words = append(words, w.Lower)
		}
		if len(words) > 0 {
			p[words[0]] = append(p[words[0]], phrase{words, strings.HasSuffix(written, ".")})
		}
	}
	return p
}

// at is how many words from i on are one of the phrases; 0 for none.
func (p phrases) at(t Prose, i int) int {
	if i >= len(t.Words) {
		return 0
	}
	for _, ph := range p[t.Words[i].Lower] {
		if n := len(ph.words); t.Follows(i, ph.words) && (!ph.whole || t.closes(i+n-1)) {
			return n
		}
	}
	return 0
}

// closes tells whether nothing of its sentence follows the word at i.
func (t Prose) closes(i int) bool {
	rest := strings.TrimLeft(t.Text[t.Words[i].End:], " \u00a0")
	return rest == "" || strings.ContainsRune(".]\n)", rune(rest[0]))
}

// LeftBehind is how many words from i on a word processor or a form has left in a text; 0 for none.
func (v *Vocabulary) LeftBehind(t Prose, i int) int { return v.left.at(t, i) }

// Instructs is how many words from i on begin the instruction of a form to its author; 0 for none.
func (v *Vocabulary) Instructs(t Prose, i int) int { return v.instruct.at(t, i) }
