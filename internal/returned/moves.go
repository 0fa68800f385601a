package returned

import (
	"slices"
	"strings"

	"cabinet/internal/redline"
)

// moves makes one edit of words that were taken out of one place and put into another: by Word's own telling, or since
// they are the same. A few words may be the same by chance.
func (c *comparer) moves() {
	const few = 4
	for i := range c.edits {
		from := &c.edits[i]
		words := strings.Fields(from.Old)
		if from.New != "" || len(words) < few && from.How != redline.Moved || from.To != nil || from.How == "" {
			continue
		}
		for j := range c.edits {
			to := &c.edits[j]
			if to.How != "" && to.Old == "" && to.Tracked == from.Tracked && to.Author == from.Author && slices.Equal(strings.Fields(to.New), words) {
				at := to.Where
				from.How, from.To = redline.Moved, &at
				from.Words = []redline.Piece{{Op: redline.Keep, Text: firstWords(from.Old)}}
				to.How = "" // told with the other
				break
			}
		}
	}
	c.edits = slices.DeleteFunc(c.edits, func(e Edit) bool { return e.How == "" })
	for i := range c.edits {
		if e := &c.edits[i]; e.How == redline.Moved && e.To == nil { // its other half is nowhere
			if e.How = redline.PutIn; e.New == "" {
				e.How = redline.TakenOut
			}
		}
	}
}

// ordered are edits with those of figures first, and else in the order of the paper: tracked ones, and then the others.
func ordered(all []Edit) []Edit {
	rank := func(e Edit) int {
		n := 0
		if e.Figure == "" {
			n += 2
		}
		if !e.Tracked {
			n++
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b Edit) int { return rank(a) - rank(b) })
	return all
}
