// Package align finds what of one list stands in another that followed it: the paragraphs of a paper and of its later
// version, the rows of a table, words.
//
// In: two lists, by their sizes and how alike two of their members are, or by the names of their members. Out: a [Pair]
// for each member, with the one that it is in the other list. [Lists] aligns lists of any size, [Pairs] short ones,
// [Unique] what has a name that nothing else has; [InOrder] tells what has moved from what has stayed.
package align

import (
	"cmp"
	"slices"
	"strings"
)

// A Pair is a member of the earlier list and the one of the later list that it is, by their places; -1 for one that
// the other list does not have.
type Pair struct{ Was, Is int }

// Most bounds what [Pairs] should be asked to compare: the product of the sizes of both lists.
const Most = 4_000_000

// Pairs are the members of two lists, in the order of both, with the most likeness in all; like is how surely two are
// the same, 0 for not at all. What is gone stands before what is new in its place. The time that it takes grows with
// the product of the sizes.
func Pairs(was, is int, like func(i, j int) int) []Pair {
	best := make([][]int, was+1) // likeness of what follows from there on
	for i := range best {
		best[i] = make([]int, is+1)
	}
	scores := make([][]int, was)
	for i := was - 1; i >= 0; i-- {
		scores[i] = make([]int, is)
		for j := is - 1; j >= 0; j-- {
			scores[i][j] = like(i, j)
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if scores[i][j] > 0 {
				best[i][j] = max(best[i][j], scores[i][j]+best[i+1][j+1])
			}
		}
	}
	return trace(best, scores, was, is)
}

// trace goes the way of the most likeness.
func trace(best, scores [][]int, was, is int) []Pair {
	var out []Pair
	for i, j := 0, 0; i < was || j < is; {
		switch {
		case i < was && j < is && scores[i][j] > 0 && best[i][j] == scores[i][j]+best[i+1][j+1]:
			out = append(out, Pair{i, j})
			i, j = i+1, j+1
		case i < was && (j == is || best[i][j] == best[i+1][j]):
			out = append(out, Pair{i, -1})
			i++
		default:
			out = append(out, Pair{-1, j})
			j++
		}
	}
	return out
}

// Unique are the members that have one name in both lists which no other member of either list has, in the order of
// the earlier list. "" names nothing.
func Unique(was, is []string) []Pair {
	places := map[string]Pair{} // -2 where several have the name
	note := func(name string, i int, of func(*Pair) *int) {
		p, there := places[name]
		if !there {
			p = Pair{-1, -1}
		}
		if at := of(&p); *at == -1 {
			*at = i
		} else {
			*at = -2
		}
		places[name] = p
	}
	for i, name := range was {
		note(name, i, func(p *Pair) *int { return &p.Was })
	}
	for i, name := range is {
		note(name, i, func(p *Pair) *int { return &p.Is })
	}
	var out []Pair
	for i, name := range was {
		if p := places[name]; name != "" && p.Was == i && p.Is >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// InOrder are those of pairs that stand in the same order in both lists and weigh the most together; weigh is what one
// weighs, more than 0. The other pairs have moved past them. The pairs stand in the order of the earlier list.
func InOrder(pairs []Pair, weigh func(Pair) int) []Pair {
	ranks := make([]int, len(pairs))
	for i, p := range pairs {
		ranks[i] = p.Is
	}
	slices.Sort(ranks)
	sums := newHeaviest(len(pairs))
	before := make([]int, len(pairs))
	last := -1
	var most int
	for i, p := range pairs {
		rank, _ := slices.BinarySearch(ranks, p.Is)
		weight, of := sums.below(rank)
		before[i] = of
		weight += weigh(p)
		sums.put(rank, weight, i)
		if weight > most {
			most, last = weight, i
		}
	}
	var out []Pair
	for ; last >= 0; last = before[last] {
		out = append(out, pairs[last])
	}
	slices.Reverse(out)
	return out
}

// heaviest tells of the chains that end below a rank the heaviest: a tree of maxima over beginnings (Fenwick).
type heaviest []struct{ weight, of int }

func newHeaviest(n int) heaviest {
	h := make(heaviest, n+1)
	for i := range h {
		h[i].of = -1
	}
	return h
}

func (h heaviest) put(rank, weight, of int) {
	for i := rank + 1; i < len(h); i += i & -i {
		if weight > h[i].weight {
			h[i].weight, h[i].of = weight, of
		}
	}
}

func (h heaviest) below(rank int) (weight, of int) {
	of = -1
	for i := rank; i > 0; i -= i & -i {
		if h[i].weight > weight {
			weight, of = h[i].weight, h[i].of
		}
	}
	return weight, of
}

// Lists are the members of two lists in the order of both, as [Pairs] has them, in a time that is bounded for lists of
// any size: what has a name that nothing else has is the same, and what stands between is compared as far as [Most]
// allows. Names are in the order of the lists, "" for a member without one.
func Lists(was, is []string, like func(i, j int) int) []Pair {
	if len(was)*len(is) <= Most {
		return Pairs(len(was), len(is), like)
	}
	var out []Pair
	at := Pair{}
	sure := InOrder(Unique(was, is), func(Pair) int { return 1 })
	for _, next := range append(sure, Pair{len(was), len(is)}) {
		out = append(out, between(at, next, like)...)
		if next.Was < len(was) {
			out = append(out, next)
		}
		at = Pair{next.Was + 1, next.Is + 1}
	}
	return out
}

// between are the pairs of what stands between two places.
func between(from, to Pair, like func(i, j int) int) []Pair {
	m, n := to.Was-from.Was, to.Is-from.Is
	if m*n > Most {
		like = func(int, int) int { return 0 }
		m, n = min(m, 1), min(n, 1) // so that nothing is compared; the rest follows
	}
	out := Pairs(m, n, func(i, j int) int { return like(from.Was+i, from.Is+j) })
	for k := range out {
		if out[k].Was >= 0 {
			out[k].Was += from.Was
		}
		if out[k].Is >= 0 {
			out[k].Is += from.Is
		}
	}
	for i := from.Was + m; i < to.Was; i++ {
		out = append(out, Pair{i, -1})
	}
	for j := from.Is + n; j < to.Is; j++ {
		out = append(out, Pair{-1, j})
	}
	return out
}

// Bag are the words of a text in small letters, sorted, for [Shared].
func Bag(text string) []string {
	words := strings.Fields(strings.ToLower(text))
	slices.Sort(words)
	return words
}

// Shared is how many of a thousand words of two bags stand in both; 0 where neither has any.
func Shared(a, b []string) int {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2000 * Both(a, b) / (len(a) + len(b))
}

// Both is how many words stand in both of two bags.
func Both(a, b []string) int {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch cmp.Compare(a[i], b[j]) {
		case 0:
			both, i, j = both+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	return both
}
