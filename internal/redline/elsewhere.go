package redline

import (
	"cmp"
	"slices"

	"cabinet/internal/align"
)

// elsewhere matches what is alike in different places, the most alike first. Only a few passages are compared with each:
// those that have rare words in common with it.
func (m *matcher) elsewhere() {
	index := m.rareWords()
	var found []candidate
	for j := range m.is {
		if m.of[j] < 0 && !m.taken[1][j] && len(m.is[j].bag) > fewWords {
			found = append(found, m.candidates(j, index)...)
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.far, b.far), cmp.Compare(a.Was, b.Was), cmp.Compare(a.Is, b.Is))
	})
	for _, c := range found {
		if m.to[c.Was] < 0 && m.of[c.Is] < 0 {
			m.pair(c.Pair)
		}
	}
}

// A candidate is a passage that may be another, how alike they are, and how far from each other.
type candidate struct {
	align.Pair
	like, far int
}

// What is looked at to find passages that may be the same.
const (
	mostWith   = 16 // passages that have a word: one that more have tells none of them
	mostOf     = 24 // rare words of a passage
	mostLikely = 3  // passages that have the most of them
)

// rareWords are the places of passages of the old version without a match, by the words that few of them have.
func (m *matcher) rareWords() map[string][]int {
	index := map[string][]int{}
	for i, p := range m.was {
		if m.to[i] >= 0 || m.taken[0][i] || len(p.bag) <= fewWords {
			continue
		}
		for _, word := range slices.Compact(slices.Clone(p.bag)) {
			if len(index[word]) <= mostWith {
				index[word] = append(index[word], i)
			}
		}
	}
	return index
}

// candidates are passages of the old version that passage j of the new one may be.
func (m *matcher) candidates(j int, index map[string][]int) []candidate {
	words := slices.DeleteFunc(slices.Compact(slices.Clone(m.is[j].bag)), func(word string) bool {
		n := len(index[word])
		return n == 0 || n > mostWith
	})
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(index[a]), len(index[b])) })
	common := map[int]int{}
	for _, word := range words[:min(len(words), mostOf)] {
		for _, i := range index[word] {
			common[i]++
		}
	}
	var out []candidate
	for i, n := range common {
		out = append(out, candidate{align.Pair{Was: i, Is: j}, n, far(i, j)})
	}
	slices.SortFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.far, b.far), cmp.Compare(a.Was, b.Was))
	})
	out = out[:min(len(out), mostLikely)]
	for k := range out {
		out[k].like = likeness(m.was[out[k].Was], m.is[j], movedLike)
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return c.like == 0 })
}

func far(i, j int) int { return max(i-j, j-i) }
