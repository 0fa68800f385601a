package amend

import (
	"slices"
	"strings"
)

// What makes two paragraphs the same one, from the surest sign to the weakest that counts.
const (
	sameLabel = 1000
	sameWords = 900
	likeWords = 400 // of a thousand words that both have: less is another paragraph
)

// A pair is a paragraph of a published paper and of the one that follows it, by their places; -1 for
// one that the other does not have.
type pair struct{ was, is int }

// An aligner finds which of a published paper are which of the one that follows it.
type aligner func(was, is []Known) []pair

// align finds for each paragraph the one that it was, in the order of both: by its label, else by its
// words.
func align(was, is []Known) []pair {
	a, b := wordsOf(was), wordsOf(is)
	return alignBy(was, is, func(i, j int) int { return likeness(was[i], is[j], a[i], b[j]) })
}

// alignSurely is the same for what has the same label or the very same words.
func alignSurely(was, is []Known) []pair {
	return alignBy(was, is, func(i, j int) int { return likeness(was[i], is[j], nil, nil) })
}

// alignBy finds the alignment with the most likeness in all.
func alignBy(was, is []Known, like func(i, j int) int) []pair {
	if len(was)*len(is) > mostPairs {
		return alignLong(was, is)
	}
	best := make([][]int, len(was)+1) // likeness of what follows from there on
	for i := range best {
		best[i] = make([]int, len(is)+1)
	}
	scores := make([][]int, len(was))
	for i := len(was) - 1; i >= 0; i-- {
		scores[i] = make([]int, len(is))
		for j := len(is) - 1; j >= 0; j-- {
			scores[i][j] = like(i, j)
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if scores[i][j] > 0 {
				best[i][j] = max(best[i][j], scores[i][j]+best[i+1][j+1])
			}
		}
	}
	return trace(best, scores, len(was), len(is))
}

// mostPairs bounds what is compared: of longer papers only what is the same at both ends is known again.
const mostPairs = 4_000_000

func alignLong(was, is []Known) []pair {
	var out []pair
	same := func(i, j int) bool { return was[i].Words == is[j].Words && was[i].Label == is[j].Label }
	i := 0
	for ; i < min(len(was), len(is)) && same(i, i); i++ {
		out = append(out, pair{i, i})
	}
	m, n := len(was), len(is)
	for m > i && n > i && same(m-1, n-1) {
		m, n = m-1, n-1
	}
	for k := i; k < m; k++ {
		out = append(out, pair{k, -1})
	}
	for k := i; k < n; k++ {
		out = append(out, pair{-1, k})
	}
	for ; m < len(was); m, n = m+1, n+1 {
		out = append(out, pair{m, n})
	}
	return out
}

// trace goes the way of the most likeness. What is gone stands before what is new in its place.
func trace(best, scores [][]int, was, is int) []pair {
	var out []pair
	for i, j := 0, 0; i < was || j < is; {
		switch {
		case i < was && j < is && scores[i][j] > 0 && best[i][j] == scores[i][j]+best[i+1][j+1]:
			out = append(out, pair{i, j})
			i, j = i+1, j+1
		case i < was && (j == is || best[i][j] == best[i+1][j]):
			out = append(out, pair{i, -1})
			i++
		default:
			out = append(out, pair{-1, j})
			j++
		}
	}
	return out
}

// likeness is how surely two paragraphs are one; 0 for not at all.
func likeness(was, is Known, a, b []string) int {
	switch {
	case was.Deleted != is.Deleted, (was.Anchor == "") != (is.Anchor == ""): // nor is what can't be cited a paragraph that can
		return 0
	case was.Deleted:
		return sameWords
	case was.Label != "" && was.Label == is.Label:
		return sameLabel
	case was.Label != "" && is.Label != "":
		return 0 // each has a name of its own
	case was.Words == is.Words:
		return sameWords
	}
	if share := shared(a, b); share >= likeWords {
		return share * (sameWords - 1) / 1000
	}
	return 0
}

// wordsOf are the words of paragraphs, sorted.
func wordsOf(all []Known) [][]string {
	out := make([][]string, len(all))
	for i, k := range all {
		out[i] = strings.Fields(strings.ToLower(k.Words))
		slices.Sort(out[i])
	}
	return out
}

// shared is how many of a thousand words stand in both of two sorted lists.
func shared(a, b []string) int {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			both, i, j = both+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2000 * both / (len(a) + len(b))
}
