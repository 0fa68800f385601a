package check

import "fmt"

// wording are the rules on words and names.
var wording = []rule{
	statuteNames, statutesEnded, otherTerms, acronyms, longSentences, plainWords, spelling, capitals, ambiguousDates, relativeDates, straightQuotes,
}

// plainWords reports words that can be said more plainly: each once in a paper.
func plainWords(p *Paper, f finder) {
	said := map[string]bool{}
	for _, t := range p.own() {
		for i := range t.words {
			write, n := p.Law.words.plainer(t, i)
			if n == 0 || said[write] || t.inAddress(i) {
				continue
			}
			start, end := t.words[i].start, t.words[i+n-1].end
			if !p.ours(t, start, end) || t.named(i) || inQuotes(t.Text, start) {
				continue
			}
			said[write] = true
			f.in(t.Passage, start, end, "plain-words", write, "%q can be said more plainly", t.Text[start:end])
		}
	}
}

// spelling reports American spellings: each once in a paper. Names keep theirs.
func spelling(p *Paper, f finder) {
	said := map[string]bool{}
	for _, t := range p.own() {
		for i, w := range t.words {
			british := p.Law.words.british(w.lower, t.at(i-1))
			if british == "" || said[british] || t.named(i) || t.inAddress(i) || !p.ours(t, w.start, w.end) || inQuotes(t.Text, w.start) {
				continue
			}
			said[british] = true
			f.in(t.Passage, w.start, w.end, "american-spelling", fmt.Sprintf("write %q", british), "%q is American spelling", t.seen(i))
		}
	}
}
