package fromword_test

import (
	"testing"

	"cabinet/internal/fromword"
)

// TestCaseName names a case after a file, without accents and without what tells the file's kind.
func TestCaseName(t *testing.T) {
	for file, want := range map[string]string{
		"/home/x/Budget report v3 (final).docx": "budget-report-v3-final",
		"Tŷ Newydd – adroddiad.docx":            "ty-newydd-adroddiad",
		"Chief Officer's report.DOCX":           "chief-officers-report",
		"waste.docm":                            "waste",
		"waste":                                 "waste",
		"报告.docx":                               "",
		"v1.2 waste.docx":                       "v1-2-waste",
	} {
		if got := fromword.CaseName(file); got != want {
			t.Errorf("%s: %q, not %q", file, got, want)
		}
	}
}
