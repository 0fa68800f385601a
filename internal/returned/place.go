package returned

import (
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// locate finds where words stand that follow others in a passage: the byte of the report's words, and where these were
// written. The words of a Word file differ from the report's in white space at most, so that their count tells the place.
func locate(words report.Words, above, old string) (at int, where diag.Span, ok bool) {
	text := words.String()
	if text == "" {
		return 0, diag.Span{}, false
	}
	all := redline.WordsOf(text)
	n := len(redline.WordsOf(above[:min(len(above), 2*len(text))])) // as many are there at most, and of the file there may be any number
	wanted := redline.WordsOf(old)
	switch {
	case len(wanted) == 0 && n < len(all):
		return all[n].Start, words.Place(all[n].Start, all[n].End), true
	case len(wanted) == 0 && len(all) > 0:
		last := all[len(all)-1]
		return last.End, words.Place(last.Start, last.End), true
	case n+len(wanted) <= len(all) && plainly(text[all[n].Start:all[n+len(wanted)-1].End]) == old:
		end := all[n+len(wanted)-1].End
		return all[n].Start, words.Place(all[n].Start, end), true
	}
	if at = strings.Index(text, old); at >= 0 && strings.LastIndex(text, old) == at {
		return at, words.Place(at, at+len(old)), true
	}
	return 0, diag.Span{}, false
}

// settle fills in where an edit of a passage's words stands, and the fact that they are printed from.
func (c *comparer) settle(e *Edit, l leaf, above string) {
	_, where, ok := locate(bare(l.words.Runs()), above, e.Old)
	if !ok {
		return
	}
	if where.Known() {
		e.Where.At = where
	}
	if e.Old != "" {
		e.Fact = c.factAt(e.Where.At).Name
	}
}

// factAt is the fact that is given at a place; the zero one for none.
func (c *comparer) factAt(at diag.Span) redline.Given {
	for _, f := range c.paper.Facts {
		if f.At.Known() && f.At == at {
			return f
		}
	}
	return redline.Given{}
}

// figureIn is the kind of the first figure or day that one of two texts has and the other does not; "" for none.
func figureIn(old, now string) string {
	count := map[string]int{}
	for _, w := range redline.WordsOf(old) {
		if w.Kind != "" {
			count[old[w.Start:w.End]]++
		}
	}
	for _, w := range redline.WordsOf(now) {
		figure := now[w.Start:w.End]
		if count[figure]--; w.Kind != "" && count[figure] < 0 {
			return w.Kind
		}
	}
	for _, w := range redline.WordsOf(old) {
		if count[old[w.Start:w.End]] > 0 {
			return w.Kind
		}
	}
	return ""
}
