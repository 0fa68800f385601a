package returned

import (
	"slices"
	"strings"

	"cabinet/internal/diag"
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

// once are edits without those that are another's again: in a section that is printed in two places, an edit of both is one
// edit of the answer that stands in the case once. An edit of a fact is told wherever the fact is printed.
func once(all []Edit) []Edit {
	type edit struct {
		how         redline.How
		author      string
		old, new    string
		at          diag.Span
		also        string
		after, take bool
	}
	first := map[edit]string{} // the place that is told, by the edit
	return slices.DeleteFunc(all, func(e Edit) bool {
		if !e.Where.At.Known() || e.Fact != "" || e.To != nil {
			return false
		}
		key := edit{e.How, e.Author, e.Old, e.New, e.Where.At, e.Also, e.Where.After, e.Take != nil}
		told, again := first[key]
		if !again {
			first[key] = e.Where.Cited
		}
		return again && told != e.Where.Cited
	})
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
