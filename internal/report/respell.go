package report

import "slices"

// Respell puts other words in the place of characters, in all that the report prints: what f gives for each, or "" to
// keep the character. A draft is set so where its typeface lacks characters.
func (r *Report) Respell(f func(rune) string) {
	h := &r.Header
	for _, s := range []*string{&h.Council, &h.Body, &h.Date, &h.Lead, &h.Title, &h.ShortTitle, &h.Byline} {
		*s = respelt(*s, f)
	}
	h.Notices = slices.Clone(h.Notices)
	for i := range h.Notices {
		h.Notices[i] = respelt(h.Notices[i], f)
	}
	for i := range h.Fields {
		h.Fields[i].Label = respelt(h.Fields[i].Label, f)
	}
	for i := range r.Parts {
		r.Parts[i].Title = respelt(r.Parts[i].Title, f)
	}
	r.eachSection(func(s *Section) { s.Marker, s.Heading = respelt(s.Marker, f), respelt(s.Heading, f) })
	r.Texts(func(runs []Run) {
		for i := range runs {
			runs[i].Text, runs[i].Chosen = respelt(runs[i].Text, f), respelt(runs[i].Chosen, f)
		}
	})
	r.Blocks(func(b Block) {
		if c := captionOf(b); c != nil {
			c.Number = respelt(c.Number, f)
		}
		switch b := b.(type) {
		case *Paragraph:
			b.Marker, b.Was = respelt(b.Marker, f), respelt(b.Was, f)
		case *Heading:
			b.Marker = respelt(b.Marker, f)
		case *Gap:
			b.Words = respelt(b.Words, f)
		}
	})
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
