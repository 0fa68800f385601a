package amend

import (
	"slices"
	"strings"

	"cabinet/internal/number"
)

// Headings is how headings count, whatever is printed before them.
var Headings = number.Level{Pattern: number.Pattern{Sign: '1'}, Root: "para"}

// headings are the sections of a paper, without their paragraphs, with the numbers that they had in the paper
// that it amends; new ones have numbers between those.
func headings(was *Ledger, is []Section) []Section {
	known, taken := map[string]Section{}, map[number.Count]bool{}
	for _, s := range was.Sections {
		count, _ := number.ParseCount(s.Number)
		known[s.ID], taken[count] = s, true
	}
	out := slices.Clone(is)
	var last number.Count
	for i := range out {
		s := &out[i]
		s.Paragraphs = nil
		if s.Number == "" { // the paper prints none
			continue
		}
		if k, there := known[s.ID]; there {
			s.Marker, s.Number = k.Marker, k.Number
			if count, ok := number.ParseCount(k.Number); ok {
				s.Count = count
			}
		} else {
			s.Count = number.Next(last, false, func(c number.Count) bool { return !taken[c] && !was.below(c) })
			s.Number, s.Marker = s.printed().Number, s.Level.Print(s.Count, number.Printed{}).Marker
		}
		last = s.Count
		taken[last] = true
	}
	return out
}

// printed is what is printed of the number of the section.
func (s Section) printed() number.Printed {
	if s.Count == (number.Count{}) {
		return number.Printed{}
	}
	return Headings.Print(s.Count, number.Printed{})
}

// above is what paragraphs of the section stand below.
func (s Section) above() number.Printed {
	if s.Fixed != (number.Printed{}) {
		return s.Fixed
	}
	return s.printed()
}

// below tells whether a paragraph stands below a heading's number, whose section may be gone.
func (l *Ledger) below(c number.Count) bool {
	start := Headings.Print(c, number.Printed{}).Anchor + "-"
	return slices.ContainsFunc(l.paragraphs(), func(k Known) bool { return strings.HasPrefix(k.Anchor, start) })
}
