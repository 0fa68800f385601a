package redline

import (
	"slices"

	"cabinet/internal/align"
)

// A group is the passages of the old version that became those of the new one, by their places: mostly one and one. Only of
// a split or a merge are there several on a side.
type group struct {
	was, is []int
	moved   bool
}

// A matcher finds which passages of an old version are which of a new one.
type matcher struct {
	was, is []*passage
	to, of  []int         // by place: the passage that it is in the other version, or -1
	parts   map[int][]int // by the place in the new version of one that was split: all its parts
	merged  map[int][]int // by the place in the new version of one that was merged: all those of the old one
	taken   [2][]bool     // parts of a split or a merge, beside the one that matches
}

// What makes two passages the same one.
const (
	sameWords = 900
	likeWords = 400 // of a thousand words that both have, in the same place: less is another passage
	movedLike = 600 // the same in another place
	fewWords  = 4   // less may stand anywhere
)

// match finds the groups of two versions. First comes what is surely the same, then what is alike between that, then what
// is alike elsewhere.
func match(was, is []*passage) []group {
	m := &matcher{was: was, is: is, to: slices.Repeat([]int{-1}, len(was)), of: slices.Repeat([]int{-1}, len(is)), parts: map[int][]int{}, merged: map[int][]int{}}
	m.taken = [2][]bool{make([]bool, len(was)), make([]bool, len(is))}
	m.sure()
	at := align.Pair{}
	for _, p := range append(m.spine(), align.Pair{Was: len(was), Is: len(is)}) {
		m.fill(at, p)
		at = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
	}
	m.splits()
	m.merges()
	m.elsewhere()
	m.replaced()
	return m.groups()
}

func (m *matcher) pair(p align.Pair) { m.to[p.Was], m.of[p.Is] = p.Is, p.Was }

// names are what passages are surely known by, of those that have no match yet.
func names(all []*passage, matched []int, name func(*passage) string) []string {
	out := make([]string, len(all))
	for i, p := range all {
		if matched[i] < 0 {
			out[i] = name(p)
		}
	}
	return out
}

// sure matches what has the same label, or words that nothing else has. A few words that have moved may be others.
func (m *matcher) sure() {
	byName := func(p *passage) string { return p.name }
	for _, p := range align.Unique(names(m.was, m.to, byName), names(m.is, m.of, byName)) {
		if m.was[p.Was].family() == m.is[p.Is].family() {
			m.pair(p)
		}
	}
	byWords := align.Unique(names(m.was, m.to, (*passage).key), names(m.is, m.of, (*passage).key))
	for _, p := range byWords {
		m.pair(p)
	}
	kept := map[align.Pair]bool{}
	for _, p := range m.spine() {
		kept[p] = true
	}
	for _, p := range byWords {
		if len(m.was[p.Was].bag) < fewWords && !kept[p] && !m.was[p.Was].listedWith(m.is[p.Is]) {
			m.to[p.Was], m.of[p.Is] = -1, -1
		}
	}
}

// listedWith tells whether two passages are items of lists of the same section: few words in another order are the same ones.
func (p *passage) listedWith(q *passage) bool {
	return p.kind == Item && q.kind == Item && p.place.Section == q.place.Section && p.place.Depth == q.place.Depth
}

// spine are the matches that stand in the same order in both versions: the others have moved.
func (m *matcher) spine() []align.Pair {
	var pairs []align.Pair
	for i, j := range m.to {
		if j >= 0 {
			pairs = append(pairs, align.Pair{Was: i, Is: j})
		}
	}
	return align.InOrder(pairs, m.weight)
}

// weight is how unlikely it is that a passage, rather than others, has moved: the fewest words do. What stands below a
// heading moves rather than the heading past it.
func (m *matcher) weight(p align.Pair) int {
	weight := 1 + len(m.is[p.Is].bag)
	switch m.is[p.Is].kind {
	case PartTitle, SectionHead:
		return weight + 100_000
	case Subheading, AgendaItem:
		return weight + 1_000
	}
	return weight
}

// mostLooks bounds how many words are looked at to compare what stands between two places with one another.
const mostLooks = 50_000_000

// mostLong bounds the passages between two places that are too many for that, and are compared by their whole words.
const mostLong = 30_000

// fill matches what stands between two places and has no match yet.
func (m *matcher) fill(from, to align.Pair) {
	was, is := free(m.to, from.Was, to.Was), free(m.of, from.Is, to.Is)
	if len(was) == 0 || len(is) == 0 {
		return
	}
	if m.looks(was, is) <= mostLooks && len(was)*len(is) <= align.Most {
		m.alike(was, is)
		return
	}
	if len(was)+len(is) > mostLong {
		return
	}
	at := align.Pair{}
	same := sameTokens(asTokens(m.was, was), asTokens(m.is, is))
	for _, p := range same {
		m.pair(align.Pair{Was: was[p.Was], Is: is[p.Is]})
	}
	for _, p := range append(same, align.Pair{Was: len(was), Is: len(is)}) {
		a, b := was[at.Was:p.Was], is[at.Is:p.Is]
		if len(a)*len(b) > 0 && m.looks(a, b) <= mostLooks && len(a)*len(b) <= align.Most {
			m.alike(a, b)
		}
		at = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
	}
}

// asTokens are passages as tokens, each known by its words.
func asTokens(all []*passage, at []int) []token {
	out := make([]token, len(at))
	for i, k := range at {
		out[i].key = all[k].key()
	}
	return out
}

// free are the places from one to another that have no match.
func free(matched []int, from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if matched[i] < 0 {
			out = append(out, i)
		}
	}
	return out
}

// looks is how many words are looked at to compare each passage with each.
func (m *matcher) looks(was, is []int) int {
	words := func(all []*passage, at []int) (n int) {
		for _, i := range at {
			n += 1 + len(all[i].bag)
		}
		return n
	}
	return words(m.was, was)*len(is) + words(m.is, is)*len(was)
}

// alike matches passages in the order of both, so that they are the most alike.
func (m *matcher) alike(was, is []int) {
	for _, p := range align.Pairs(len(was), len(is), func(i, j int) int { return likeness(m.was[was[i]], m.is[is[j]], likeWords) }) {
		if p.Was >= 0 && p.Is >= 0 {
			m.pair(align.Pair{Was: was[p.Was], Is: is[p.Is]})
		}
	}
}

// replaced matches what stands alone in the place of another of its kind, though its words are others.
func (m *matcher) replaced() {
	at := align.Pair{}
	for _, p := range append(m.spine(), align.Pair{Was: len(m.was), Is: len(m.is)}) {
		was, is := m.untaken(0, free(m.to, at.Was, p.Was)), m.untaken(1, free(m.of, at.Is, p.Is))
		if len(was) == 1 && len(is) == 1 && m.was[was[0]].family() == m.is[is[0]].family() && m.is[is[0]].kind != AgendaItem {
			m.pair(align.Pair{Was: was[0], Is: is[0]})
		}
		at = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
	}
}

// untaken are the places that are no parts of a split or a merge.
func (m *matcher) untaken(side int, places []int) []int {
	return slices.DeleteFunc(places, func(i int) bool { return m.taken[side][i] })
}

// likeness is how surely two passages are one; 0 for not at all.
func likeness(was, is *passage, least int) int {
	switch {
	case was.family() != is.family(), was.kind == AgendaItem && was.name != "" && is.name != "":
		return 0
	case was.words == is.words && was.kind == is.kind:
		return sameWords
	case was.words == is.words:
		return sameWords - 1
	}
	if share := align.Shared(was.bag, is.bag); share >= least {
		return share * (sameWords - 2) / 1000
	}
	return 0
}

// groups are the passages of both versions, in the order of the new one. What was taken out follows what stood before it, and
// stands before what is new in its place.
func (m *matcher) groups() []group {
	stays := map[int]bool{}
	for _, p := range m.spine() {
		stays[p.Was] = true
	}
	var out []group
	next := 0
	gone := func(to int) {
		for ; next < to; next++ {
			if m.to[next] < 0 && !m.taken[0][next] {
				out = append(out, group{was: []int{next}})
			}
		}
	}
	for j, i := range m.of {
		switch {
		case m.taken[1][j]:
		case i < 0:
			for next < len(m.was) && !stays[next] {
				gone(next + 1)
			}
			out = append(out, group{is: []int{j}})
		default:
			g := group{was: []int{i}, is: []int{j}, moved: !stays[i]}
			if parts := m.parts[j]; parts != nil {
				g.is = parts
			}
			if merged := m.merged[j]; merged != nil {
				g.was = merged
			}
			if !g.moved {
				gone(g.was[0])
			}
			out = append(out, g)
		}
	}
	gone(len(m.was))
	return out
}
