package check

import (
	"fmt"
)

// wording are the rules on words and names.
var wording = []rule{
	statuteNames, statutesEnded, emails, possessives, mixedNames, otherTerms, otherRules, acronyms, longSentences, plainWords, spelling, misspellings, otherLanguage, capitals, ambiguousDates, relativeDates,
	straightQuotes, doubledWords, missingSpaces, strayStops, openBrackets, mistypedAddresses, brokenWords, repeatedParagraphs, amountForms, decimalCommas, backwardRanges,
}

// plainWords reports words that can be said more plainly: each once in a paper.
func plainWords(p *Paper, f finder) {
	said := map[string]bool{}
	for _, t := range p.english() {
		for i := range t.Words {
			write, n := p.Law.words.Plainer(t, i)
			if n == 0 || said[write] || t.InAddress(i) {
				continue
			}
			start, end := t.Words[i].Start, t.Words[i+n-1].End
			if !p.ours(t, start, end) || t.Named(i) || t.InTitle(i) || ofOthers(t) {
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
	for _, t := range p.english() {
		for i, w := range t.Words {
			british := p.Law.words.British(w.Lower, t.At(i-1))
			if british == "" || said[british] || t.InAName(i) || t.Named(i) || t.InAddress(i) || t.NamedFirst(i) || !p.ours(t, w.Start, w.End) || t.InTitle(i) || ofOthers(t) {
				continue
			}
			said[british] = true
			f.in(t.Passage, w.Start, w.End, "american-spelling", fmt.Sprintf("write %q", british), "%q is American spelling", t.Seen(i))
		}
	}
}
