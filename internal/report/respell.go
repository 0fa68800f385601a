package report

import (
	"slices"
	"strings"
)

// Respell puts other words in the place of characters, in all that the report prints: what f gives for each, or "" to
// keep the character. A draft is set so where its typeface lacks characters.
func (r *Report) Respell(f func(rune) string) {
	h := &r.Header
	for _, s := range []*string{&h.Council, &h.Body, &h.Date, &h.Lead, &h.Title, &h.ShortTitle, &h.Byline} {
		*s = line(*s, f)
	}
	h.Notices = slices.Clone(h.Notices)
	for i := range h.Notices {
		h.Notices[i] = line(h.Notices[i], f)
	}
	for i := range h.Fields {
		h.Fields[i].Label = line(h.Fields[i].Label, f)
	}
	for i := range r.Parts {
		r.Parts[i].Title = line(r.Parts[i].Title, f)
	}
	r.eachSection(func(s *Section) { s.Marker, s.Heading = line(s.Marker, f), line(s.Heading, f) })
	r.Texts(func(runs []Run) {
		for i := range runs {
			runs[i].Text, runs[i].Chosen = respelt(runs[i].Text, f), respelt(runs[i].Chosen, f)
		}
	})
	r.Blocks(func(b Block) {
		if c := captionOf(b); c != nil {
			c.Number = line(c.Number, f)
		}
		switch b := b.(type) {
		case *Paragraph:
			b.Marker, b.Was = line(b.Marker, f), line(b.Was, f)
		case *Heading:
			b.Marker = line(b.Marker, f)
		case *Gap:
			b.Words = line(b.Words, f)
		}
	})
}

// line is a text that stands on one line, whatever its author typed.
func line(s string, f func(rune) string) string {
	return respelt(strings.ReplaceAll(s, "\n", " "), f)
}

func respelt(s string, f func(rune) string) string {
	var out []byte
	for i, c := range s {
		switch instead := f(c); {
		case instead == "" && out == nil:
		case instead == "":
			out = append(out, string(c)...)
		default:
			if out == nil {
				out = append(out, s[:i]...)
			}
			out = append(out, instead...)
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}
