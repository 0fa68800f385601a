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
		"All is ✅ here.":                          "write ✓, or Yes",
		"All is 🔴 here.":                          "write the word that it stands for, such as Red",
		"All is Ａ here.":                          "write A",
		"It is 4Â½ miles.":                        "write ½",
		"Twenty\u00c2\u00a0five.":                 "write a space",
		"Mae’r gân, CÂN A THÂN, â’r Cyngor.":      "",
		"Señor Ramón of São Paulo and Åland.":     "",
		"The café’s “CAFÉ” and naïve façade—all.": "",
		"It costs £84,500, or 4½% – “more”.":      "",

		"It costs ú84,500 a year.":     "write £",
		"It costs œ84.50 a year.":      "write £",
		"It costs (Ł84.50) a year.":    "write £",
		"It costs ₤84,500 a year.":     "write £",
		"It costs ?84,500 a year.":     "type the letter or sign that was meant",
		"It costs ?1.5m a year.":       "type the letter or sign that was meant",
		"The permit #84,500 is kept.":  "",
		"The Council?s plan.":          "write ’",
		"The plan isn?t new.":          "write ’",
		"The budget of 2024?25.":       "type the letter or sign that was meant",
		"Mae’r d?r yn lân.":            "type the letter or sign that was meant",
		"Is it so? 84,500 people ask.": "",
		"See https://a.example/plan?s=5 and a.example/search?s, item #1 and #12.": "",
		"Who was it?—he asks. “Is it?” So? Yes; is it 5? 6 or 7?":                 "",
		"Łódź, an œuvre, œsophagus, Úbeda and 84.50 ú.":                           "",
		"Which one?\nSo. Why?so": "",
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
