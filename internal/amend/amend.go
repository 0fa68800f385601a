package amend

import (
	"slices"

	"cabinet/internal/number"
)

// Serials gives tables, figures or notes, as they are counted, the numbers of the paper that they amend: a new
// table after Table 1 is Table 1A. What is gone stays in the series, so that no later amendment gives its number
// again.
func Serials(was, is []Serial) []Serial {
	known, pairs := amended(byNumber(was), byNumber(is), number.Printed{}, alignMoved)
	out := make([]Serial, len(known))
	for i, k := range known {
		if p := pairs[i]; p.Is >= 0 {
			out[i] = SerialOf(is[p.Is].Noun, k.Number, k)
		} else {
			out[i] = SerialOf(was[p.Was].Noun, k.Number, k)
		}
	}
	return out
}

// serialLevel is how a series is counted, whatever the nouns in it.
var serialLevel = &number.Level{Pattern: number.Pattern{Sign: '1'}, Root: "serial"}

// byNumber is a series by its numbers alone.
func byNumber(all []Serial) []Known {
	out := make([]Known, len(all))
	for i, k := range all {
		k.Level = serialLevel
		k.Count, _ = number.ParseCount(k.Number)
		k.Printed = serialLevel.Print(k.Count, number.Printed{})
		out[i] = k.Known
	}
	return out
}

// An amender makes the sections of a paper that amends another.
type amender struct {
	is   []Section // as they are counted
	out  []Section
	done []bool // the paragraphs have their numbers
}

// Paragraphs gives the sections and paragraphs of a paper, as they are counted, the numbers of the paper that
// it amends. A new paragraph after 4 is 4A, a new item after (b) is (ba); one that is gone leaves its number,
// at the end of the section before where its own section is gone too.
func Paragraphs(was, is *Ledger) *Ledger {
	if len(is.Sections) == 0 {
		return is
	}
	a := amender{is.Sections, headings(was, is.Sections), make([]bool, len(is.Sections))}
	var through []int // sections that are counted as one
	for i, s := range is.Sections {
		if !s.Own {
			through = append(through, i)
		}
	}
	a.run(through, slices.DeleteFunc(slices.Clone(was.Sections), func(s Section) bool { return s.Own }))
	a.own(was.Sections)
	for i, done := range a.done {
		if !done { // the section is new
			a.run([]int{i}, nil)
		}
	}
	return &Ledger{Sections: a.out}
}

// own numbers the sections that count for themselves and were there before.
func (a *amender) own(was []Section) {
	before := -1     // the last section that is still there
	var lost []Known // of sections before any that is still there
	for _, s := range was {
		now := a.place(s.ID)
		if now >= 0 {
			before = now
		}
		if now >= 0 && len(lost) > 0 {
			a.out[now].Paragraphs, lost = append(lost, a.out[now].Paragraphs...), nil
		}
		switch {
		case !s.Own:
		case now >= 0 && a.is[now].Own && !a.done[now]:
			a.run([]int{now}, []Section{s})
		case before >= 0:
			a.out[before].Paragraphs = append(a.out[before].Paragraphs, allGone(s.Paragraphs)...)
		default:
			lost = append(lost, allGone(s.Paragraphs)...)
		}
	}
	a.out[0].Paragraphs = append(lost, a.out[0].Paragraphs...)
}

// run numbers the paragraphs of sections that are counted as one.
func (a *amender) run(now []int, known []Section) {
	var was, is []Known
	var home, stands []int // the section of each of them, -1 for one that is gone
	for _, s := range known {
		was, home = append(was, s.Paragraphs...), append(home, slices.Repeat([]int{a.place(s.ID)}, len(s.Paragraphs))...)
	}
	above, at := number.Printed{}, 0
	for i, n := range now {
		if a.done[n] = true; i == 0 {
			above, at = a.out[n].above(), n
		}
		is, stands = append(is, a.is[n].Paragraphs...), append(stands, slices.Repeat([]int{n}, len(a.is[n].Paragraphs))...)
	}
	out, pairs := amended(was, is, above, alignLike)
	for i, p := range pairs {
		switch {
		case p.Is >= 0:
			at = stands[p.Is]
		case home[p.Was] >= 0:
			at = home[p.Was]
		}
		a.out[at].Paragraphs = append(a.out[at].Paragraphs, out[i])
	}
}

func (a *amender) place(id string) int {
	return slices.IndexFunc(a.is, func(s Section) bool { return s.ID == id })
}
