package text

import (
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// TestVocabulary looks at the lists of words for what the format can't ask for.
func TestVocabulary(t *testing.T) {
	var list diag.List
	all := casefile.Folder{FS: os.DirFS("..")}.Words(&list)
	for _, d := range list.Sorted() {
		t.Error(d)
	}
	v := NewVocabulary(*all, casefile.Words{})
	for _, a := range all.American {
		if a.Stem.Or(false) && len(a.Seen.Value) < stemLength || strings.ToLower(a.Seen.Value) != a.Seen.Value {
			t.Errorf("%q is no stem, or not in small letters", a.Seen.Value)
		}
		if again := v.British(a.British.Value, ""); again != "" {
			t.Errorf("%q is said to be British, and to be spelt %q", a.British.Value, again)
		}
	}
	for _, a := range all.Misspelt {
		if right := strings.ToLower(a.British.Value); v.Mended(a.Seen.Value) != a.British.Value || v.Mended(right) != "" || strings.ToLower(a.Seen.Value) != a.Seen.Value {
			t.Errorf("%q is not in small letters, or is no better as %q", a.Seen.Value, a.British.Value)
		}
	}
	for _, word := range []string{"practice", "license", "size", "prize", "centred", "programmed", "labour", "realist", "organist", "colorado", "meter", "judgment"} {
		if british := v.British(word, ""); british != "" {
			t.Errorf("%s: %s", word, british)
		}
	}
	for _, a := range all.Avoid {
		for _, words := range a.Words.Strings() {
			if words != strings.ToLower(words) || strings.Contains(words, "-") {
				t.Errorf("%q is not found so", words)
			}
		}
	}
	known := all.Acronyms.Strings()
	for _, w := range all.Emphasis.Strings() {
		if len(w) < 3 || slices.Contains(known, w) {
			t.Errorf("%q is both an acronym and a word, or too short", w)
		}
	}
}
