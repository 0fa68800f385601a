package verify

import "strings"

// text compares marker and words, and tells whether the words are right.
func (c *comparison) text(e int, want Expected, got Item) bool {
	if got.Text == want.text() || want.Instead != "" && got.Text == want.Instead {
		return true
	}
	if marker, ok := strings.CutSuffix(" "+got.Text, " "+want.Words); ok && want.Words != "" {
		c.differ(e, Number, orNone(want.Marker), orNone(excerpt(fold(marker))))
		return true
	}
	if marker := c.otherMarker(want, got.Text); marker != want.Marker {
		c.differ(e, Number, orNone(want.Marker), orNone(marker))
		got.Text = fold(want.Marker + " " + strings.TrimPrefix(got.Text, marker))
	}
	c.words(e, want, got.Text)
	return false
}

// otherMarker is what stands before the words of a text that are not quite those that were expected.
func (c *comparison) otherMarker(want Expected, text string) string {
	if want.Marker == "" || want.Words == "" || text == want.Marker || strings.HasPrefix(text, want.Marker+" ") {
		return want.Marker
	}
	first, _, _ := strings.Cut(want.Words, " ")
	marker, _, ok := strings.Cut(" "+text+" ", " "+first+" ")
	if marker = fold(marker); ok && len(strings.Fields(marker)) <= maxMarkerWords {
		return marker
	}
	return want.Marker
}

func orNone(marker string) string {
	if marker == "" {
		return "none"
	}
	return marker
}

// words tells the first and last place in which a text's words differ, and all between them.
func (c *comparison) words(e int, want Expected, text string) {
	w, g := strings.Fields(want.text()), strings.Fields(text)
	from := 0
	for from < min(len(w), len(g)) && w[from] == g[from] {
		from++
	}
	end := 0
	for end < min(len(w), len(g))-from && w[len(w)-1-end] == g[len(g)-1-end] {
		end++
	}
	what := Words
	if start := len(strings.Join(w[:from], " ")); want.cites(start, len(want.text())-len(strings.Join(w[len(w)-end:], " "))) {
		what = Citation
	}
	c.differ(e, what, around(w, from, end), around(g, from, end))
}

// cites tells whether a reference stands in a stretch of an item's text.
func (e Expected) cites(from, to int) bool {
	text, at := e.text(), 0
	for _, r := range e.References {
		i := strings.Index(text[at:], r.Words)
		if i < 0 {
			return false
		}
		if at += i; at < to && at+len(r.Words) > from {
			return true
		}
		at += len(r.Words)
	}
	return false
}

// around is words from one index up to so many from the end, with what leads up to them.
func around(words []string, from, end int) string {
	start := max(0, from-2)
	out := strings.Join(words[start:max(start, len(words)-end)], " ")
	if start > 0 {
		out = "…" + out
	}
	if out == "" {
		return missing
	}
	return excerpt(out)
}
