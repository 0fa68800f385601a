package diag

import (
	"strconv"
	"strings"
)

// Nearest is the one of names that differs from name by the fewest letters, where few enough differ
// that a slip is likely; "" otherwise. Of equally near ones it is the first. Capital letters don't
// count as different.
func Nearest(name string, names []string) string {
	letters := []rune(strings.ToLower(name))
	best, least := "", max(1, len(letters)/3)
	for _, n := range names {
		if d := distance(letters, []rune(strings.ToLower(n)), least); d < least || d == least && best == "" {
			best, least = n, d
		}
	}
	return best
}

// Meant is the one of names that name is surely a slip for: one letter differs, of long names two; each other name
// differs by two more; and the figures are the same, by which names of different things are told. It is "" for none.
func Meant(name string, names []string) string {
	letters, most := []rune(strings.ToLower(name)), 1
	if len(letters) > 8 {
		most = 2
	}
	far := most + 2
	meant, least, next := "", far+1, far+1 // how many letters the nearest differs by, and the next
	for _, n := range names {
		if d := distance(letters, []rune(strings.ToLower(n)), far); d < least {
			meant, least, next = n, d, least
		} else {
			next = min(next, d)
		}
	}
	if least > most || len(letters) < 4 || next < least+2 || figures(name) != figures(meant) {
		return ""
	}
	return meant
}

// figures are the digits of a name.
func figures(name string) string {
	return strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, name)
}

// DidYouMean is the hint that offers the nearest of names to name, or otherwise when none is near.
func DidYouMean(name string, names []string, otherwise string) string {
	if n := Nearest(name, names); n != "" {
		return "did you mean " + strconv.Quote(n) + "?"
	}
	return otherwise
}

// Choose is the hint for a name that is none of those that there are: the one that is meant, or else all.
func Choose(name string, names []string) string {
	return DidYouMean(name, names, allOf(names))
}

// allOf is the hint that lists names.
func allOf(names []string) string {
	if len(names) == 0 {
		return "there is none yet"
	}
	return "there are: " + strings.Join(names, ", ")
}

// Slips is how many letters differ between two words in small letters, two swapped neighbours being one, or more than
// limit where more differ.
func Slips(a, b string, limit int) int { return distance([]rune(a), []rune(b), limit) }

// distance is the Levenshtein distance of a and b with swapped neighbours counted as one slip,
// or more than limit as soon as it must be.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit || len(a) > 200 {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
