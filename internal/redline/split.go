package redline

import (
	"slices"

	"cabinet/internal/align"
)

// ofPart is how many of a thousand words of a part must be among those that the whole has and the other parts lack.
const ofPart = 700

// splits finds the further parts of passages of which one part is matched already.
func (m *matcher) splits() {
	for i, j := range m.to {
		if j >= 0 && m.divisible(i, j) {
			if parts := partsOf(m.was[i], m.is, j, func(k int) bool { return m.of[k] < 0 && !m.taken[1][k] }); parts != nil {
				m.parts[j] = parts
				m.take(1, parts, j)
				m.rekey(m.parts, j, parts[0])
			}
		}
	}
}

// merges finds what else was merged into a passage beside the one that is matched already.
func (m *matcher) merges() {
	for j, i := range m.of {
		if i >= 0 && m.parts[j] == nil && m.divisible(i, j) {
			if parts := partsOf(m.is[j], m.was, i, func(k int) bool { return m.to[k] < 0 && !m.taken[0][k] }); parts != nil {
				m.merged[j] = parts
				m.take(0, parts, i)
			}
		}
	}
}

// divisible tells whether the passages of a match can be a part and a whole: words of paragraphs or items, which differ.
func (m *matcher) divisible(i, j int) bool {
	was, is := m.was[i], m.is[j]
	return was.family() == Paragraph && is.family() == Paragraph && was.words != is.words
}

// take marks the parts beside the one that is matched.
func (m *matcher) take(side int, parts []int, matched int) {
	for _, k := range parts {
		m.taken[side][k] = k != matched
	}
}

// rekey lets the first part of a split stand for all of them.
func (m *matcher) rekey(parts map[int][]int, j, first int) {
	if j == first {
		return
	}
	parts[first] = parts[j]
	delete(parts, j)
	i := m.of[j]
	m.of[j], m.taken[1][j] = -1, true
	m.of[first], m.taken[1][first], m.to[i] = i, false, first
}

// partsOf are the places of the parts into which a passage was divided, that at place at among them; nil where it is the
// only one. Parts stand beside one another, have no match, and have words that the others lack.
func partsOf(divided *passage, all []*passage, at int, free func(int) bool) []int {
	rest := without(divided.bag, all[at].bag)
	parts := []int{at}
	isPart := func(k int) bool {
		if k < 0 || k >= len(all) || !free(k) || all[k].family() != divided.family() || len(all[k].bag) < fewWords || len(rest) < fewWords {
			return false
		}
		if 1000*align.Both(rest, all[k].bag) < ofPart*len(all[k].bag) {
			return false
		}
		rest = without(rest, all[k].bag)
		return true
	}
	for k := at + 1; isPart(k); k++ {
		parts = append(parts, k)
	}
	for k := at - 1; isPart(k); k-- {
		parts = slices.Insert(parts, 0, k)
	}
	if len(parts) == 1 {
		return nil
	}
	return parts
}

// without are the words of a bag that another does not have.
func without(a, b []string) []string {
	var out []string
	j := 0
	for _, word := range a {
		for j < len(b) && b[j] < word {
			j++
		}
		if j < len(b) && b[j] == word {
			j++
			continue
		}
		out = append(out, word)
	}
	return out
}
