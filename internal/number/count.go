package number

import "strings"

// A Count is the last step of a number: what was counted when the paper was first published, with the
// letters that amendments put before or after. The zero Count is no number.
type Count struct {
	Before string // capital letters: "A" in A1
	N      int    // from 1; 0 where letters alone tell of something before the first
	After  string // capital letters, whatever they are printed as: "A" in 1A and in "aa"
}

// print is a count as the pattern prints it.
func (p Pattern) print(c Count) string {
	after := c.After
	if p.Small || p.Sign == 'a' || p.Sign == 'i' {
		after = strings.ToLower(after)
	}
	return c.Before + p.Sign.Print(c.N) + after
}

// following is the count to try for something new after c: 1A after 1, and 1B after 1A; where those are
// taken, 1ZA, then 1ZZA. Where c is new itself, its last letter counts on.
func (c Count) following(try int, fresh bool) Count {
	last := len(c.After) - 1
	switch {
	case try > 0:
		c.After += strings.Repeat("Z", try) + "A"
	case last >= 0 && (fresh || last == 0) && c.After[last] < 'Y':
		c.After = c.After[:last] + string(rune(c.After[last])+1)
	default:
		c.After += "A"
	}
	return c
}

// Next is a count for something new after last, or before all others where last is the zero Count. It is
// the first for which free is true; fresh tells that last is new too.
func Next(last Count, fresh bool, free func(Count) bool) Count {
	for try := 0; ; try++ {
		c := Count{Before: strings.Repeat("A", try+1), N: 1}
		if last != (Count{}) {
			c = last.following(try, fresh)
		}
		if free(c) {
			return c
		}
	}
}
