package check_test

import "testing"

// TestSpoiltLetters finds text that was read in the wrong encoding, says what was meant, and leaves the letters of other
// languages alone.
func TestSpoiltLetters(t *testing.T) {
	for text, want := range map[string]string{
		"It costs Â£84,500 a year.":               "write £",
		"It costs ¬£84,500 a year.":               "write £",
		"The Councilâ€™s plan.":                   "write ’",
		"The Council‚Äôs plan.":                   "write ’",
		"From May â€“ June.":                      "write –",
		"The cafÃ© is open.":                      "write é",
		"Cyngor Sir GaerfyrddÅµr.":                "write ŵ",
		"The Councilâ€ s plan.":                   "type the letter or sign that was meant",
		"The Council\uFFFDs plan.":                "type the letter or sign that was lost here",
		"The \u202AChair\u202A agreed.":           "delete it: it can't be seen",
		"The \uF071 Chair agreed.":                "type the sign itself: this is one of a typeface that only the word processor has",
		"It is 4Â½ miles.":                        "write ½",
		"Twenty\u00c2\u00a0five.":                 "write a space",
		"Mae’r gân, CÂN A THÂN, â’r Cyngor.":      "",
		"Señor Ramón of São Paulo and Åland.":     "",
		"The café’s “CAFÉ” and naïve façade—all.": "",
		"It costs £84,500, or 4½% – “more”.":      "",
	} {
		got := ""
		for _, d := range ofRules(inBackground(t, text), "spoilt-letters", "no-glyph") {
			got += d.Hint
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
