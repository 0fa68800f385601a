package returned

import (
	"slices"
	"strings"

	"cabinet/internal/redline"
)

// moves makes one edit of words that were taken out of one place and put into another: by Word's own telling, or since
// they are the same. A few words may be the same by chance.
func (c *comparer) moves() {
	arrived := map[string][]int{} // the edits that put words in, by who did so and the words
	for j, e := range c.edits {
		if e.Old == "" && e.New != "" {
			arrived[e.mover(e.New)] = append(arrived[e.mover(e.New)], j)
		}
	}
	told := map[int]bool{} // with the edit that took the words out
	for i := range c.edits {
		from := &c.edits[i]
		to := arrived[from.mover(from.Old)]
		if from.New != "" || from.To != nil || len(to) == 0 || len(strings.Fields(from.Old)) < fewWords && from.How != redline.Moved {
			continue
		}
		arrived[from.mover(from.Old)] = to[1:]
		told[to[0]] = true
		at := c.edits[to[0]].Where
		from.How, from.To = redline.Moved, &at
		from.Words = []redline.Piece{{Op: redline.Keep, Text: firstWords(from.Old)}}
	}
	var left []Edit
	for i, e := range c.edits {
		if e.How == redline.Moved && e.To == nil { // its other half is nowhere
			if e.How = redline.PutIn; e.New == "" {
				e.How = redline.TakenOut
			}
		}
		if !told[i] {
			left = append(left, e)
		}
	}
	c.edits = left
}

// fewWords are so few that the same ones may be put in elsewhere by chance.
const fewWords = 4

// mover is who moved words, and which.
func (e Edit) mover(words string) string {
	who := "\x00"
	if e.Tracked {
		who = e.Author + "\x00tracked"
	}
	return who + "\x00" + oneLine(words)
}

// ordered are edits with those of figures first, and else in the order of the paper: tracked ones, and then the others.
func ordered(all []Edit) []Edit {
	rank := func(e Edit) int {
		n := 0
		if e.Figure == "" {
			n = 2
		}
		if !e.Tracked {
			n++
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b Edit) int { return rank(a) - rank(b) })
	return all
}
