package check

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/lazy"
)

// TestMayMark holds the cheap tests against the patterns, on the words of marks in any order and in small letters or capitals.
func TestMayMark(t *testing.T) {
	words := strings.Fields("not for publication release disclosure to be published exempt from information confidential private restricted secret and or part ii 2 " +
		"strictly wholly contains document report this the item by virtue of paragraph 3 of schedule 12a reasons members only ( ) : - – , .")
	random := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		var all []string
		for range 1 + random.IntN(9) {
			all = append(all, words[random.IntN(len(words))])
		}
		s := strings.Join(all, " ")
		if random.IntN(3) == 0 {
			s = strings.ToUpper(s)
		}
		if (statutory.MatchString(s) || mark.MatchString(s)) && !mayOpen(s) {
			t.Fatalf("%q opens with a mark", s)
		}
		if slices.ContainsFunc(titleMarks, func(p *lazy.Regexp) bool { return p.MatchString(s) }) && !mayMark(s) {
			t.Fatalf("%q has a mark", s)
		}
	}
}
