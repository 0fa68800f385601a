package check

import (
	"testing"

	"cabinet/internal/casefile"
)

func TestTwoDays(t *testing.T) {
	for text, want := range map[string]bool{
		"on 01/02/2025.": true, "on 1/2/25": true, "1.2.2025": true, "from 1/2/2025-28/2/2025": true,
		"25/12/2024": false, "05/05/2025": false, "TM/01/02/2024": false, "25/12/2024-1/2/25/A": false, "44-1/2/2025": false, "1/2/2025-7": false, "01/02/2025/A": false, "1.2.25": false, "1/2.2025": false, "0/2/2025": false,
	} {
		m := figureDate.FindStringSubmatchIndex(text)
		got := false
		if m != nil {
			var d casefile.Date
			if d, got = twoDays(text, m); got && d.ISO() != "2025-02-01" {
				t.Errorf("%s: %v", text, d)
			}
		}
		if got != want || want && !mayDate(text) {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestNHSNumber(t *testing.T) {
	if !nhsNumber("943 476 5919") || nhsNumber("943 476 5918") || nhsNumber("943476") {
		t.Error("the check figure is not looked at")
	}
}

func TestLength(t *testing.T) {
	if n := length("The well-known c.£2.8m – it is 5% – was not 'spent'."); n != 9 {
		t.Errorf("%d words", n)
	}
}
