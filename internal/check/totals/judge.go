package totals

import (
	"slices"

	"cabinet/internal/figure"
)

// judge checks a sum in all that crosses it, and reports where it is none. It gives what the sum adds up; taken is
// false for a line that is no sum, in spite of its label.
func (a addition) judge(s sum) (best addends, taken bool) {
	if len(s.of) == 0 {
		return addends{}, false
	}
	found := a.outcomes(s)
	b, proofs := 0, 0
	for k, outcomes := range found {
		if n := count(outcomes, proof); n > proofs {
			b, proofs = k, n
		}
	}
	likely := found
	if s.certain && b == 0 && proofs > 0 {
		likely = found[:1] // other columns show that it is what its label says, and nothing else
	}
	var off []int
	fits := false
	for j := range a.crosses {
		fit := slices.ContainsFunc(likely, func(outcomes []outcome) bool { return outcomes[j] >= fit })
		fits = fits || fit
		if !fit && found[b][j] == wrong {
			off = append(off, j)
		}
	}
	for _, j := range off {
		if a.sure(s, s.of[b], j) && s.certain && b == 0 || proofs > len(off) && a.cells[s.at][j].Scale != "%" {
			a.report(s, s.of[b], j)
		}
	}
	return s.of[b], fits || s.certain || proofs > 0
}

func count(all []outcome, of outcome) (n int) {
	for _, o := range all {
		if o == of {
			n++
		}
	}
	return n
}

// outcomes hold a sum against all that it may add up, or the likeliest alone where that is never wrong.
func (a addition) outcomes(s sum) [][]outcome {
	var found [][]outcome
	for k, of := range s.of {
		outcomes := make([]outcome, len(a.crosses))
		for j := range a.crosses {
			outcomes[j] = a.weigh(s, of, j)
		}
		if found = append(found, outcomes); k == 0 && count(outcomes, wrong) == 0 {
			break
		}
	}
	return found
}

// sure tells whether the figures of a cross have to add up: its head is not that of others, and the signs show what
// is taken away.
func (a addition) sure(s sum, of addends, j int) bool {
	figures, _ := a.figures(of, j)
	negative := slices.ContainsFunc(figures, func(f figure.Figure) bool { return f.Digits < 0 })
	return !a.crosses[j].doubt && (negative || !s.mixed) && (s.flat || a.cells[s.at][j].Scale != "%") && !sumAmong(figures)
}

// sumAmong tells whether one of some figures is the sum of those before it: a result such as a budget requirement,
// which no label calls a sum. Small figures are the sum of two others by chance.
func sumAmong(figures []figure.Figure) bool {
	const chance = 100
	var before []figure.Number
	for i, f := range figures {
		added, ok := figure.Sum(before)
		if ok && (i > 2 || i == 2 && max(f.Digits, -f.Digits) > chance) && f.Digits != 0 {
			if left, ok := figure.Sum([]figure.Number{added, {Digits: -f.Digits, Exponent: f.Exponent}}); ok && left.Digits == 0 {
				return true
			}
		}
		before = append(before, f.Number)
	}
	return false
}

// report reports a sum that is none.
func (a addition) report(s sum, of addends, j int) {
	total := a.cells[s.at][j]
	if total.told {
		return
	}
	total.told = true
	added, _ := a.added(of, j)
	var m figure.Manner
	m.Take(total.Figure)
	fault := Fault{At: total.words.Place(), Percent: total.Scale == "%"}
	if fault.Percent {
		fault.Message = "these percentages add up to " + m.Print(added) + ", not to 100%"
	} else {
		fault.Message = a.parts(s, of) + " add up to " + m.Print(added) + ", not to " + total.text
	}
	a.faults = append(a.faults, fault)
}

// parts are the words for what a sum adds up.
func (a addition) parts(s sum, of addends) string {
	first := of.lines[0]
	words := "the figures " + a.where
	if a.certain && slices.ContainsFunc(a.lines[:first], func(l line) bool { return l.role != heading }) {
		words = "the figures of this group"
	}
	for l := first; l < s.at; l++ {
		if a.lines[l].label != figure.Plain && !slices.Contains(of.lines, l) {
			return words + " that are no totals"
		}
	}
	return words
}
