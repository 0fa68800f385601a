package returned

import (
	"cabinet/internal/align"
	"cabinet/internal/report"
)

// How many of a thousand words two paragraphs have in common that are the same.
const (
	likeWords = 400 // where nothing else tells
	likeKeyed = 150 // with the same bookmark, which stays with a number rather than with words when a paper changes
)

// identify finds what of the report the lines of a file are, from those of the paper as the program writes it now: by words
// that nothing else has, by bookmarks, by words that are alike in their order, by bookmarks alone, and last by what stands
// around them.
func identify(now, back []line) {
	m := &matcher{now: now, back: back, to: make([]int, len(back)), taken: make([]bool, len(now))}
	for i := range m.to {
		m.to[i] = -1
	}
	m.nowBag, m.backBag = bags(textsOf(now)), bags(textsOf(back))
	m.byWords()
	m.byKey(likeKeyed)
	m.alike()
	m.byKey(0)
	m.byPlace()
	for j := range back {
		if i := m.to[j]; i >= 0 {
			back[j].of, back[j].first.of = now[i].of, now[i].of
			back[j].within(now[i].first.in)
		}
	}
}

// A matcher finds which lines of a file are which of another.
type matcher struct {
	now, back       []line
	nowBag, backBag [][]string
	to              []int  // by the place in the file that came back: the place in the other, or -1
	taken           []bool // by the place in the other
}

// textsOf are the words of lines.
func textsOf(all []line) []string {
	out := make([]string, len(all))
	for i, l := range all {
		out[i] = l.text
	}
	return out
}

// pair notes that two lines are the same, if they can be.
func (m *matcher) pair(i, j int) {
	if m.to[j] < 0 && !m.taken[i] && (m.now[i].rows == nil) == (m.back[j].rows == nil) {
		m.to[j], m.taken[i] = i, true
	}
}

// byWords pairs lines with words that nothing else has.
func (m *matcher) byWords() {
	for _, p := range align.Unique(textsOf(m.now), textsOf(m.back)) {
		m.pair(p.Was, p.Is)
	}
}

// byKey pairs lines with the same bookmark that have enough words in common.
func (m *matcher) byKey(least int) {
	places := map[string]int{}
	for i, l := range m.now {
		for _, key := range l.keys {
			places[key] = i
		}
	}
	for j, l := range m.back {
		for _, key := range l.keys {
			if i, ok := places[key]; ok && (least == 0 || align.Shared(m.nowBag[i], m.backBag[j]) >= least) {
				m.pair(i, j)
				break
			}
		}
	}
}

// byPlace pairs a line with the only one that is missing between those around it: a title or a heading that was typed anew has
// neither its words nor its bookmark any more.
func (m *matcher) byPlace() {
	at := func(j int) int {
		switch {
		case j < 0:
			return -1
		case j == len(m.to):
			return len(m.now)
		}
		return m.to[j]
	}
	for j := range m.to {
		above, below := at(j-1), at(j+1)
		if m.to[j] < 0 && below-above == 2 && (above >= 0 || j == 0) && below > 0 && heads(m.now[above+1].of) {
			m.pair(above+1, j)
		}
	}
}

// heads tells whether something of a report is no paragraph of it: its title, a line above it, or a heading.
func heads(of any) bool {
	switch of.(type) {
	case *string, *report.Field, *report.Part, *report.Section, *report.Heading:
		return true
	}
	return false
}

// mostLooks bounds how many words are looked at to compare each line that is left with each: a file is somebody else's, and may
// be made to take for ever.
const mostLooks = 50_000_000

// looks is how many words are looked at to compare each of two lists with each.
func looks(was, is [][]string) int {
	words := func(bags [][]string) (n int) {
		for _, b := range bags {
			n += 1 + len(b)
		}
		return n
	}
	return words(was)*len(is) + words(is)*len(was)
}

// picked are members of a list by their places.
func picked[T any](all []T, at []int) []T {
	out := make([]T, len(at))
	for k, i := range at {
		out[k] = all[i]
	}
	return out
}

// alike pairs what is left between lines that are paired, in the order of both.
func (m *matcher) alike() {
	var was, is []int
	for i, taken := range m.taken {
		if !taken {
			was = append(was, i)
		}
	}
	for j, i := range m.to {
		if i < 0 {
			is = append(is, j)
		}
	}
	if looks(picked(m.nowBag, was), picked(m.backBag, is)) > mostLooks {
		return
	}
	like := func(a, b int) int {
		i, j := was[a], is[b]
		if (m.now[i].rows == nil) != (m.back[j].rows == nil) {
			return 0
		}
		if share := align.Shared(m.nowBag[i], m.backBag[j]); share >= likeWords {
			return share
		}
		return 0
	}
	for _, p := range align.Lists(textsOf(picked(m.now, was)), textsOf(picked(m.back, is)), like) {
		if p.Was >= 0 && p.Is >= 0 {
			m.pair(was[p.Was], is[p.Is])
		}
	}
}
