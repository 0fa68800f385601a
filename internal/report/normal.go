package report

import (
	"slices"

	"golang.org/x/text/unicode/norm"
)

// Composed is text in normal form C: letters with their accents, which typefaces have, rather than
// letters and accents apart.
func Composed(s string) string { return norm.NFC.String(s) }

// normal is the header in normal form C.
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
