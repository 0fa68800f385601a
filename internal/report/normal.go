package report

import (
	"slices"

	"golang.org/x/text/unicode/norm"
)

// Composed is text as it is printed: in normal form C, letters with their accents, which typefaces have, rather than letters and
// accents apart, and with signs in the place of the private characters of a word processor. Ligatures come with text that is
// copied out of a PDF, where they are a way of drawing letters: they are these letters.
func Composed(s string) string { return public(norm.NFC.String(s)) }

// normal is the header with its words as they are printed.
func (h Header) normal() Header {
	for _, s := range []*string{&h.Council, &h.Body, &h.Date, &h.Lead, &h.Title, &h.ShortTitle, &h.Byline} {
		*s = Composed(*s)
	}
	h.Notices = slices.Clone(h.Notices)
	for i, n := range h.Notices {
		h.Notices[i] = Composed(n)
	}
	return h
}
