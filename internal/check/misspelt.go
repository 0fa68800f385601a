package check

import (
	"fmt"

	"cabinet/internal/check/text"
)

// misspellings reports words that are right nowhere: each once in a paper. Names keep theirs, other than months and days
// of the week.
func misspellings(p *Paper, f finder) {
	var told wrongWords
	for _, t := range p.english() {
		for i, w := range t.Words {
			write := p.Law.words.Mended(w.Lower)
			if write == "" || t.InAddress(i) || t.InTitle(i) || ofOthers(t) || text.InQuotes(t.Text, w.Start) || !p.ours(t, w.Start, w.End) {
				continue
			}
			if !isCapital(write[0]) && (t.InAName(i) || t.Named(i) || t.NamedFirst(i)) {
				continue
			}
			told.add(write, wrongWord{t.Passage, w.Start, w.End, fmt.Sprintf("write %q", write), fmt.Sprintf("%q is misspelt", t.Seen(i)), p.instead(t.Passage, w.Start, w.End, likeSeen(write, t.Seen(i)))})
		}
	}
	for _, w := range told.all {
		f.mends(w.mending).in(w.in, w.start, w.end, "misspelt", w.hint, "%s", w.message)
	}
}
