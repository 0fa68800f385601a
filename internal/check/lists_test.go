package check_test

import (
	"strings"
	"testing"
)

// TestListMarkers has lists as they are typed in a council whose papers print a) and, within it, i): one finding where
// the sign is of another kind, and none where a bracket or a stop alone is another, or the list is somebody else's.
func TestListMarkers(t *testing.T) {
	for typed, want := range map[string]string{
		"We will:\n\n1. buy;\n2. sell.":                            "typed with 1., and printed with a)",
		"We will:\n\n1) buy;\n2) sell.":                            "typed with 1), and printed with a)",
		"We will:\n\n(1) buy;\n(2) sell.":                          "typed with (1), and printed with a)",
		"We will:\n\ni. buy;\nii. sell.":                           "typed with i., and printed with a)",
		"We will:\n\na) buy\n   1. land\n   2. roads\nb) sell.":    "typed with 1., and printed with i)",
		"We will:\n\n1. buy;\n2. sell.\n\nOr:\n\n1. let;\n2. end.": "typed with 1., and printed with a)",
		"We will:\n\n(a) buy;\n(b) sell.":                          "",
		"We will:\n\na. buy\n   (i) land\n   (ii) roads\nb. sell.": "",
		"The rule says:\n\n> 1. Buy.\n> 2. Sell.":                  "",
		"The rule says:\n\n> (i) buy; and\n> (ii) sell.":           "",
	} {
		var got []string
		for _, d := range ofRules(play(t, typed), "list-marker") {
			got = append(got, d.Message)
		}
		if all := strings.Join(got, "|"); want == "" && all != "" || want != "" && all != "this list is "+want {
			t.Errorf("found in %q: %q", typed, all)
		}
	}
}
