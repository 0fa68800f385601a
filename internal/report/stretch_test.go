package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// The words of a run are parted where another place begins, whatever signs stand there, and none are lost.
func TestStretches(t *testing.T) {
	for _, typed := range []string{
		"one |two| three", "one\\* |t\\*wo| three", "a &amp; |b &amp; c|, d", "é |e\u0301| é", "one  |  two |three", "|all|", "one\n|two\nthree|\nfour", "&#32;|x|&#32;",
		"one |two|", "a\\|||b", "\\&amp; |\\&amp;| x", "x&nbsp;|y|&unknown; z",
	} {
		parts := strings.Split(typed, "|")
		sources, ends := []diag.Span{}, []int{}
		for _, part := range parts {
			sources = append(sources, diag.NewSource("of "+part, []byte(part)).Whole())
			ends = append(ends, len(part))
			if n := len(ends) - 1; n > 0 {
				ends[n] += ends[n-1]
			}
		}
		d := numbered("")
		d.Parts[0].Sections[0].Text = Markdown{Text: strings.Join(parts, ""), Origin: func(start, _ int) diag.Span {
			for i, end := range ends {
				if start < end {
					return sources[i]
				}
			}
			return diag.Span{}
		}}
		var list diag.List
		r := Build(d, &list)
		var all, got strings.Builder
		r.Blocks(func(b Block) {
			b.texts(func(runs *[]Run) {
				for _, run := range *runs {
					all.WriteString(run.Text)
					for _, s := range run.Stretches() {
						got.WriteString(s.Text)
						if s.Place.Known() && len(strings.Fields(s.Text)) > len(strings.Fields(string(s.Place.Source.Text)))+1 {
							t.Errorf("%q: %q is said to come from %q", typed, s.Text, s.Place.Source.Text)
						}
					}
				}
			})
		})
		if got.String() != all.String() || all.Len() == 0 {
			t.Errorf("%q: %q, want %q", typed, got.String(), all.String())
		}
	}
}
