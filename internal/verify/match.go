package verify

import (
	"slices"
	"sort"
	"strings"
)

// A matching says which item of a file is which of the paper.
type matching struct {
	found []int  // for each expected item, that of the file, or nowhere
	of    []int  // for each item of the file, the expected one, or nowhere
	moved []bool // for each expected item: it was found, but not in its place
}

// match finds the items of a paper in a file: by their words, whatever their markers, and what is left over
// by its place between the others.
func match(paper []Expected, items []Item) matching {
	m := matching{found: fill(len(paper)), of: fill(len(items)), moved: make([]bool, len(paper))}
	x := newIndex(paper)
	last := nowhere
	for i, item := range items {
		if e := x.take(item.Text, last); e != nowhere {
			m.pair(e, i)
			last = e
		}
	}
	m.findMoved()
	m.fillGaps(paper, items)
	return m
}

func fill(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = nowhere
	}
	return out
}

func (m *matching) pair(e, i int) { m.found[e], m.of[i] = i, e }

// An index finds expected items by their words.
type index struct {
	paper []Expected
	words map[string][]int // those not taken yet, in order
	whole map[string][]int // the same by all that may be printed of them
	taken []bool
}

func newIndex(paper []Expected) *index {
	x := &index{paper: paper, words: map[string][]int{}, whole: map[string][]int{}, taken: make([]bool, len(paper))}
	for e, want := range paper {
		x.whole[want.text()] = append(x.whole[want.text()], e)
		if want.Instead != "" {
			x.whole[want.Instead] = append(x.whole[want.Instead], e)
		}
		if want.Words != "" {
			x.words[want.Words] = append(x.words[want.Words], e)
		}
	}
	return x
}

// take gives the expected item that a text is, and each only once: the next one, if it is that; else the
// nearest of the same words after the last that was found, whatever its marker; else one before it.
func (x *index) take(text string, last int) int {
	next := last + 1
	if e := next; e >= len(x.paper) || x.taken[e] || text != x.paper[e].text() && text != x.paper[e].Instead {
		if next = x.nearest(text, last); next == nowhere {
			next = x.nearest(text, nowhere)
		}
	}
	if next != nowhere {
		x.taken[next] = true
	}
	return next
}

// nearest is the first expected item after another that a text may be.
func (x *index) nearest(text string, last int) int {
	best := first(x.left(x.whole, text), last)
	for _, words := range append(unmarked(text), text) {
		if e := first(x.left(x.words, words), last); best == nowhere || e != nowhere && e < best {
			best = e
		}
	}
	return best
}

// left lists what is not taken yet of a key of the index.
func (x *index) left(by map[string][]int, key string) []int {
	left := slices.DeleteFunc(by[key], func(e int) bool { return x.taken[e] })
	if by[key] = left; len(left) == 0 {
		delete(by, key)
	}
	return left
}

// first is the first of items in order that stands after another.
func first(items []int, last int) int {
	if at := sort.SearchInts(items, last+1); at < len(items) {
		return items[at]
	}
	return nowhere
}

// maxMarkerWords is how many words a marker may have: "Appendix A:".
const maxMarkerWords = 3

// unmarked gives a text without its first word, without its first two, and so on as far as a marker may go.
func unmarked(text string) []string {
	var out []string
	for range maxMarkerWords {
		_, rest, ok := strings.Cut(text, " ")
		if !ok {
			break
		}
		out = append(out, rest)
		text = rest
	}
	return out
}

// findMoved notes what stands out of order: all but the longest row of items that go up.
func (m *matching) findMoved() {
	var ends []int               // by length, the expected item at the end of the row with the lowest end
	before := fill(len(m.found)) // the one before each in its row
	for _, e := range m.of {
		if e == nowhere {
			continue
		}
		n := sort.SearchInts(ends, e)
		if n > 0 {
			before[e] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, e)
		} else {
			ends[n] = e
		}
	}
	for e, i := range m.found {
		m.moved[e] = i != nowhere
	}
	if len(ends) == 0 {
		return
	}
	for e := ends[len(ends)-1]; e != nowhere; e = before[e] {
		m.moved[e] = false
	}
}

// fillGaps pairs what is left on both sides between two items that stand in their places: by the same
// marker, or one by one where there are as many on each side.
func (m *matching) fillGaps(paper []Expected, items []Item) {
	e, begun := 0, 0
	for i := 0; i <= len(items); i++ {
		to := len(paper)
		if i < len(items) {
			if to = m.of[i]; to == nowhere || m.moved[to] {
				continue
			}
		}
		m.fillGap(paper, items, unpaired(m.found, e, to), unpaired(m.of, begun, i))
		e, begun = to+1, i+1
	}
}

// unpaired lists what is paired with nothing from one index up to another.
func unpaired(pairs []int, from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if pairs[i] == nowhere {
			out = append(out, i)
		}
	}
	return out
}

func (m *matching) fillGap(paper []Expected, items []Item, wanted, spare []int) {
	if len(wanted) == len(spare) {
		for k := range wanted {
			m.pair(wanted[k], spare[k])
		}
		return
	}
	byMarker := map[string]int{}
	for _, e := range slices.Backward(wanted) {
		byMarker[paper[e].Marker] = e // the first of those that share one
	}
	for _, i := range spare {
		for _, words := range unmarked(items[i].Text) {
			marker := strings.TrimSuffix(strings.TrimSuffix(items[i].Text, words), " ")
			if e, ok := byMarker[marker]; ok {
				m.pair(e, i)
				delete(byMarker, marker)
				break
			}
		}
	}
}
