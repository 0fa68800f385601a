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

// A saying is where something is said: a sentence of a passage, which is made small once for all that it says.
type saying struct {
	In       *Passage
	Sentence Span
	small    string // the sentence in small letters
}

// A SaidAmount is an amount in the passage that speaks of it.
type SaidAmount struct {
	Amount
	saying
}

// A SaidDay is a day in the passage that speaks of it.
type SaidDay struct {
	Day
	saying
}

// SaidIn reads the money and the days of passages.
func SaidIn(passages []*Passage) *Said {
	all := &Said{}
	for _, p := range passages {
		if p.Quoted {
			continue
		}
		in := saying{In: p}
		for _, a := range Amounts(p.Text) {
			in = in.at(a.Start, a.End)
			all.Amounts = append(all.Amounts, SaidAmount{a, in})
		}
		for _, d := range Days(p.Text) {
			in = in.at(d.Start, d.End)
			all.Days = append(all.Days, SaidDay{d, in})
		}
	}
	return all
}

// at is the saying at a place of the passage, which may be the same one.
func (s saying) at(start, end int) saying {
	if start < s.Sentence.Start || end > s.Sentence.End {
		s.Sentence = SentenceAt(s.In.Text, start, end)
		s.small = Small(s.In.Text[s.Sentence.Start:s.Sentence.End])
	}
	return s
}

// around is the sentence in small letters, parted at a place.
func (s saying) around(start, end int) (before, after string) {
	return s.small[:start-s.Sentence.Start], s.small[end-s.Sentence.Start:]
}

// Words are the amount as it is written.
func (a SaidAmount) Words() string { return a.In.Text[a.Start:a.End] }

// Words are the day as it is written.
func (d SaidDay) Words() string { return d.In.Text[d.Start:d.End] }

// Around is what stands before and after the amount in its sentence, in small letters.
func (a SaidAmount) Around() (before, after string) { return a.around(a.Start, a.End) }

// Around is what stands before and after the day in its sentence, in small letters; its day of the week belongs to it.
func (d SaidDay) Around() (before, after string) {
	start := d.Start
	if d.Weekday >= 0 {
		start = max(d.WeekdayAt, d.Sentence.Start)
	}
	return d.around(start, d.End)
}

// Around is the sentence around a place of a text, in small letters, parted at the place.
func Around(text string, start, end int) (before, after string) {
	return saying{In: &Passage{Text: text}}.at(start, end).around(start, end)
}

// HasAny tells whether a text has one of some words.
func HasAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// Small is a text with the letters A to Z made small, so that all others keep their bytes' places.
func Small(text string) string {
	var small strings.Builder
	for i := range len(text) {
		if c := text[i]; c >= 'A' && c <= 'Z' {
			if small.Len() == 0 {
				small.Grow(len(text))
			}
			small.WriteString(text[small.Len():i])
			small.WriteByte(c + 'a' - 'A')
		}
	}
	if small.Len() == 0 {
		return text
	}
	small.WriteString(text[small.Len():])
	return small.String()
}

// EndsInAny tells whether a text ends with one of some words.
func EndsInAny(text string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(text, end) })
}
