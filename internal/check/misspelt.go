package check

import (
	"fmt"

	"cabinet/internal/check/text"
)

// misspellings reports words that are right nowhere: each once in a paper. Names keep theirs, other than months and days
// of the week.
func misspellings(p *Paper, f finder) {
	said := map[string]bool{}
	for _, t := range p.english() {
		for i, w := range t.Words {
			write := p.Law.words.Mended(w.Lower)
			if write == "" || said[write] || t.InAddress(i) || t.InTitle(i) || ofOthers(t) || text.InQuotes(t.Text, w.Start) || !p.ours(t, w.Start, w.End) {
				continue
			}
			if !isCapital(write[0]) && (t.InAName(i) || t.Named(i) || t.NamedFirst(i)) {
				continue
			}
			said[write] = true
			f.in(t.Passage, w.Start, w.End, "misspelt", fmt.Sprintf("write %q", write), "%q is misspelt", t.Seen(i))
		}
	}
}
