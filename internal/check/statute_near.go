package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// near is the title to which what a citation has is nearest, where it is near enough that only a slip lies between
// them, and how many words of the citation it is; nil for none. Two names that are as near as one another are none.
func (all *titles) near(c citation) (found *title, n int) {
	if len(c.words) < 2 || leadsIn[c.words[1].lower] {
		return nil, 0
	}
	least := farthest
	for _, t := range all.all {
		if t.wrong || !sameKind(c.words[0].lower, t.words[0].lower) {
			continue
		}
		switch words, slips := c.slips(t); {
		case words == 0 || slips > least || c.partOfLonger(words) || c.year == "" && c.small(t):
		case slips == least && found != nil:
			found = nil
		case slips < least:
			found, n, least = t, words, slips
		}
	}
	return found, n
}

// farthest is more slips than can lie between a name and what is near it.
const farthest = 4

// sameKind tells whether an Act is held against Acts, and Regulations against Regulations.
func sameKind(seen, right string) bool {
	return seen == right || seen == "regulation" && right == "regulations"
}

// slips is by how many slips the last words of a citation differ from a title, and how many words these are; 0 words
// where they are not nearly the title. What is not plainly a typing slip asks for the year of the statute.
func (c citation) slips(t *title) (words, slips int) {
	sameYear := slices.Contains(t.years, c.year)
	n := len(t.words)
	if len(c.words) >= n {
		if slips, ok := c.misspelt(t, sameYear); ok {
			return n, slips
		}
	}
	if !sameYear || n < 3 {
		return 0, 0
	}
	switch {
	case len(c.words) > n && oneMore(c.words[:n+1], t.words):
		return n + 1, 3
	case n > 3 && len(c.words) >= n-1 && oneMore(t.words, c.words[:n-1]):
		return n - 1, 3
	}
	return 0, 0
}

// misspelt is by how many slips in one word a citation differs from a title of as many words; ok is false where it
// is not nearly the title, or is the title itself.
func (c citation) misspelt(t *title, sameYear bool) (slips int, ok bool) {
	differ := 0
	for i, right := range t.words {
		seen := c.words[i]
		if seen.lower == right.lower {
			continue
		}
		s, typing := wordSlips(seen.lower, right.lower)
		if s == 0 || differ == 2 || seen.bracketed != right.bracketed || !sameYear && c.year != "" && !typing || len(right.lower) < 6 && !sameYear {
			return 0, false
		}
		differ, slips = differ+1, slips+s
	}
	return slips, differ == 1 || differ == 2 && len(t.words) > 4 && slips < farthest
}

// oneMore tells whether words have one more than others between the first and the last, which is not in brackets as
// "(Wales)" is.
func oneMore(words, others []cited) bool {
	i := 0
	for i < len(others) && words[i].lower == others[i].lower {
		i++
	}
	return i > 0 && i < len(others) && !words[i].bracketed && slices.EqualFunc(words[i+1:], others[i:], func(a, b cited) bool { return a.lower == b.lower })
}

// wordSlips is by how many slips a word differs from what is right, 0 where more than slips lie between them; typing
// tells whether they are letters mistyped, and not another form of the word, which may be the name of another statute.
func wordSlips(seen, right string) (slips int, typing bool) {
	switch short, long := min(len(seen), len(right)), max(len(seen), len(right)); {
	case linking[seen] && linking[right]:
		return 1, false
	case short < 5 || seen[0] != right[0] || long > short+4:
		return 0, false
	case singular(seen) == singular(right):
		return 1, false
	case strings.HasPrefix(seen, right), strings.HasPrefix(right, seen):
		return 2, false
	}
	most := 1
	if len(right) >= 9 {
		most = 2
	}
	if slips = diag.Slips(seen, right, most); slips > most {
		return 0, false
	}
	return slips, len(right) >= 7
}

// linking are the small words within names.
var linking = text.Set([]string{"and", "or", "of", "for", "in", "to", "at", "on"})

// singular is a word without the s of a plural or a genitive.
func singular(word string) string {
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, "s"), "'")
}
