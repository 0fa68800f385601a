package text

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/casefile"
)

// TestVocabulary looks at the lists of words for what the compiler can't ask for.
func TestVocabulary(t *testing.T) {
	v := NewVocabulary(casefile.Words{})
	for _, a := range american {
		if a.stem && len(a.seen) < stemLength || strings.ToLower(a.seen) != a.seen {
			t.Errorf("%q is no stem, or not in small letters", a.seen)
		}
		if again := v.British(a.write, ""); again != "" {
			t.Errorf("%q is said to be British, and to be spelt %q", a.write, again)
		}
	}
	for _, a := range misspelt {
		if right := strings.ToLower(a.write); v.Mended(a.seen) != a.write || v.Mended(right) != "" || strings.ToLower(a.seen) != a.seen {
			t.Errorf("%q is not in small letters, or is no better as %q", a.seen, a.write)
		}
	}
	for _, word := range []string{"practice", "license", "size", "prize", "centred", "programmed", "labour", "realist", "organist", "colorado", "meter", "judgment"} {
		if british := v.British(word, ""); british != "" {
			t.Errorf("%s: %s", word, british)
		}
	}
	for _, a := range toAvoid {
		for _, words := range a.words {
			if words != strings.ToLower(words) || strings.Contains(words, "-") {
				t.Errorf("%q is not found so", words)
			}
		}
	}
	for _, w := range emphasis {
		if len(w) < 3 || slices.Contains(acronyms, w) {
			t.Errorf("%q is both an acronym and a word, or too short", w)
		}
	}
}
