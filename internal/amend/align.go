package amend

import "cabinet/internal/align"

// What makes two paragraphs the same one, from the surest sign to the weakest that counts.
const (
	sameLabel = 1000
	sameWords = 900
	likeWords = 400 // of a thousand words that both have: less is another paragraph
)

// A pair is a paragraph of a published paper and of the one that follows it.
type pair = align.Pair

// An aligner finds which of a published paper are which of the one that follows it.
type aligner func(was, is []Known) []pair

// alignLike finds for each paragraph the one that it was, in the order of both: by its label, else by its
// words.
func alignLike(was, is []Known) []pair {
	a, b := wordsOf(was), wordsOf(is)
	return alignBy(was, is, func(i, j int) int { return likeness(was[i], is[j], a[i], b[j]) })
}

// alignSurely is the same for what has the same label or the very same words.
func alignSurely(was, is []Known) []pair {
	return alignBy(was, is, func(i, j int) int { return likeness(was[i], is[j], nil, nil) })
}

// alignBy finds the alignment with the most likeness in all.
func alignBy(was, is []Known, like func(i, j int) int) []pair {
	return align.Lists(signsOf(was), signsOf(is), like)
}

// signsOf are the signs of what has one and is there.
func signsOf(all []Known) []string {
	out := make([]string, len(all))
	for i, k := range all {
		if !k.Deleted && k.Anchor != "" {
			out[i] = k.sign()
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
	if share := align.Shared(a, b); share >= likeWords {
		return share * (sameWords - 1) / 1000
	}
	return 0
}

// wordsOf are the words of paragraphs.
func wordsOf(all []Known) [][]string {
	out := make([][]string, len(all))
	for i, k := range all {
		out[i] = align.Bag(k.Words)
	}
	return out
}
