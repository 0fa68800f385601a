package report

import (
	"slices"
	"strings"
	"unicode"
)

// Hangs tells whether a marker hangs in a column beside its text. One that is a word, "Appendix A:", would take too much from all
// other text: it begins its heading, and lists of such markers have a column of their own.
func Hangs(marker string) bool {
	if !strings.Contains(marker, " ") {
		return marker != ""
	}
	words := strings.FieldsFunc(marker, func(c rune) bool { return !unicode.IsLetter(c) })
	return !slices.ContainsFunc(words, func(word string) bool { return len(word) > 3 })
}

// HeadMarker is what is printed before the section's heading; "" where it has no heading.
func (s *Section) HeadMarker() string {
	if s.Heading == "" {
		return ""
	}
	return s.Marker
}

// NumberedBody tells whether anything is numbered in the sections that follow one another on the pages of the paper.
func (r *Report) NumberedBody() bool {
	for _, part := range r.Parts {
		for i := range part.Sections {
			if s := &part.Sections[i]; s.Placement == Following && s.numbered() {
				return true
			}
		}
	}
	return false
}

// HasColumn tells whether the section has a column of numbers: as the body of the paper has one ([Report.NumberedBody]), or, on
// pages of its own, as the section needs.
func (s *Section) HasColumn(body bool) bool {
	if s.Placement == Following {
		return body
	}
	return s.numbered()
}

// numbered tells whether a section has a number, or anything in it.
func (s *Section) numbered() bool { return Hangs(s.HeadMarker()) || hasNumbers(s.Blocks) }

// hasNumbers tells whether a heading, a paragraph or an item of an agenda among blocks has a number.
func hasNumbers(blocks []Block) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool {
		switch b := b.(type) {
		case *Heading:
			return Hangs(b.Marker) || hasNumbers(b.Blocks)
		case *Paragraph:
			return b.Marker != ""
		case *Items:
			return slices.ContainsFunc(b.Items, func(i *Item) bool { return i.Marker != "" })
		}
		return false
	})
}
