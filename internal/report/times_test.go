package report

import "testing"

// TestSums prints asterisks between figures as they stand, and emphasis around words as emphasis.
func TestSums(t *testing.T) {
	for text, want := range map[string]string{
		"The sum is 12*3*4 = 144.": "The sum is 12*3*4 = 144.",
		"A*b and c*d":              "A*b and c*d",
		"é*é*é":                    "é*é*é",
		"*12* and (*3*)":           "_12_ and (_3_)",
		"**12**3*4":                "**12**3*4",
		"*a*, *b*.":                "_a_, _b_.",
	} {
		equal(t, text, showRuns(build(t, numbered(text)).Parts[0].Sections[0].Blocks[0].(*Paragraph).Runs), want)
	}
}
