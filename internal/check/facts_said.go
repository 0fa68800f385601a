package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// said is the money and the days that a paper's passages speak of, others' words left out.
type said struct {
	amounts []saidAmount
	days    []saidDay
}

type saidAmount struct {
	amount
	in *Passage
}

type saidDay struct {
	dayRead
	in *Passage
}

// says reads them when first asked for.
func (p *Paper) says() *said {
	if p.said != nil {
		return p.said
	}
	p.said = &said{}
	passages := p.Passages()
	for i := range passages {
		in := &passages[i]
		if in.Quoted {
			continue
		}
		for _, a := range amountsIn(in.Text) {
			p.said.amounts = append(p.said.amounts, saidAmount{a, in})
		}
		for _, d := range daysIn(in.Text) {
			p.said.days = append(p.said.days, saidDay{d, in})
		}
	}
	return p.said
}

// words are those of the amount.
func (a saidAmount) words() string { return a.in.Text[a.start:a.end] }

// words are those of the day.
func (d saidDay) words() string { return d.in.Text[d.start:d.end] }

// answered tells whether the bytes [start, end) of a passage were typed in an answer, and do not come from
// a fact or a template.
func (p *Paper) answered(in *Passage, start, end int) bool {
	at := in.Place(start, end)
	if at.Source != p.Case.Source || at.End-at.Start < end-start {
		return false
	}
	for _, answer := range p.Case.Prose {
		if answer.Span.Contains(at) {
			return true
		}
	}
	return false
}

// lowerSentence is the sentence around a place, in small letters, parted at the place.
func lowerSentence(text string, start, end int) (before, after string) {
	in := sentenceAt(text, start, end)
	return inSmall(text[in.start:start]), inSmall(text[end:in.end])
}

// hasAny tells whether a text has one of some words.
func hasAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// usable tells whether a value was given and can be worked on.
func usable(v casefile.Value) bool { return v.Given() && !v.At().Bad }

// inSmall is a text with the letters A to Z made small, so that all others keep their bytes' places.
func inSmall(text string) string {
	small := []byte(text)
	for i, c := range small {
		if c >= 'A' && c <= 'Z' {
			small[i] = c + 'a' - 'A'
		}
	}
	return string(small)
}
