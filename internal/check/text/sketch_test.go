package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzSketch holds that a sketch rules out no words that stand in a text, as they are written or in letters of another size.
func FuzzSketch(f *testing.F) {
	f.Add("The contract was let outside the Council’s rules, in ERROR.", "outside ")
	f.Add("İtem K ſ [x] {x}", "item k s")
	f.Add("", "")
	f.Fuzz(func(t *testing.T, text, words string) {
		p := &Passage{Text: text, sketch: sketchOf(text)}
		if got, want := p.Has(words), strings.Contains(text, words); got != want {
			t.Errorf("%q has %q: %t, want %t", text, words, got, want)
		}
		if got, want := p.HasAny([]string{words, "rules"}), HasAny(text, []string{words, "rules"}); got != want {
			t.Errorf("%q has %q or rules: %t, want %t", text, words, got, want)
		}
		ascii := !slices.ContainsFunc([]byte(words), func(c byte) bool { return c >= utf8.RuneSelf })
		for _, seen := range []string{strings.ToLower(text), Small(text)} {
			if ascii && strings.Contains(seen, words) && !p.MayHave(words) {
				t.Errorf("%q may have %q", text, words)
			}
		}
		for start := range text { // every stretch of a text stands in it
			if part := text[start:min(len(text), start+9)]; !p.MayHave(part) {
				t.Errorf("%q may have %q", text, part)
			}
		}
	})
}
