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
		if (statutory.MatchString(s) || mark.MatchString(s) || oneWord.MatchString(s)) && !mayOpen(s) {
			t.Fatalf("%q opens with a mark", s)
		}
		if slices.ContainsFunc(titleMarks, func(p *lazy.Regexp) bool { return p.MatchString(s) }) && !mayMark(s) {
			t.Fatalf("%q has a mark", s)
		}
	}
}

// TestMayLabel does so for labels whose value is the class of a paper.
func TestMayLabel(t *testing.T) {
	words := strings.Fields("is this the report security protective publication classification class marking confidentiality restriction restrictions access to information " +
		"status exempt type of open public / or private confidential closed restricted part 1 2 i ii exemption for secret from not be considered taken in private and")
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		var all []string
		for range 1 + random.IntN(5) {
			all = append(all, words[random.IntN(len(words))])
		}
		s := strings.Join(all, " ")
		if (yesLabel.MatchString(s) || classLabel.MatchString(s) || headerLabel.MatchString(s)) && !mayLabel(s) {
			t.Fatalf("%q is a label", s)
		}
	}
}
