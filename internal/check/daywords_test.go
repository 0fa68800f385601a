package check_test

import "testing"

// TestAmbiguousDates is days in figures that readers take for two, and numbers of things that look like them.
func TestAmbiguousDates(t *testing.T) {
	for words, want := range map[string]bool{
		"It ends on 01/02/2025.":                                       true,
		"It ends on 1.2.2025.":                                         true,
		"It ends on 01-02-2025.":                                       true,
		"It ends on 13-02-2025, or 02-02-2025.":                        false,
		"See REF/01-02-2025, and 24-05-06-2025.":                       false,
		"See ref. 01-02-2025, Tel: 01-02-2025 and paragraph 1.2.2025.": false,
		"We met on 01-02-2025, at which no 1.3.2025 plan was made.":    true,
		"Part 10-12-4000 fits the boiler 3.4.7000.":                    false,
		"It is version 1.2.25 of 1-2-25.":                              false,
		"Ring 0116 305 6250 at 10.30-12.30.":                           false,
	} {
		if found := ofRules(inBackground(t, words), "ambiguous-date"); len(found) > 0 != want {
			t.Errorf("%s: %v", words, found)
		}
	}
}
