package text

import (
	"slices"
	"strings"
)

// Said is the money and the days that passages speak of in their own words, quotations left out.
type Said struct {
	Amounts []SaidAmount
	Days    []SaidDay
}

// A SaidAmount is an amount in the passage that speaks of it.
type SaidAmount struct {
	Amount
	In *Passage
}

// A SaidDay is a day in the passage that speaks of it.
type SaidDay struct {
	Day
	In *Passage
}

// SaidIn reads the money and the days of passages.
func SaidIn(passages []Passage) *Said {
	all := &Said{}
	for i := range passages {
		in := &passages[i]
		if in.Quoted {
			continue
		}
		for _, a := range Amounts(in.Text) {
			all.Amounts = append(all.Amounts, SaidAmount{a, in})
		}
		for _, d := range Days(in.Text) {
			all.Days = append(all.Days, SaidDay{d, in})
		}
	}
	return all
}

// Words are the amount as it is written.
func (a SaidAmount) Words() string { return a.In.Text[a.Start:a.End] }

// Words are the day as it is written.
func (d SaidDay) Words() string { return d.In.Text[d.Start:d.End] }

// Around is the sentence around a place, in small letters, parted at the place.
func Around(text string, start, end int) (before, after string) {
	in := SentenceAt(text, start, end)
	return Small(text[in.Start:start]), Small(text[end:in.End])
}

// Near tells whether one of some words, which are in small letters, stands in the sentence around a place.
func Near(text string, start, end int, words []string) bool {
	before, after := Around(text, start, end)
	return HasAny(before, words) || HasAny(after, words)
}

// HasAny tells whether a text has one of some words.
func HasAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// Small is a text with the letters A to Z made small, so that all others keep their bytes' places.
func Small(text string) string {
	small := []byte(text)
	for i, c := range small {
		if c >= 'A' && c <= 'Z' {
			small[i] = c + 'a' - 'A'
		}
	}
	return string(small)
}

// EndsInAny tells whether a text ends with one of some words.
func EndsInAny(text string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(text, end) })
}
