package language

import "testing"

func TestSigns(t *testing.T) {
	const text = "a☒ ☐→ b✓ ✘ •"
	for l, want := range map[*Language]string{
		&english: "aticked not tickedright arrow btick cross •", &welsh: "awedi’i dicio heb ei diciosaeth i’r dde btic croes •",
	} {
		if got := l.Aloud(text); got != want {
			t.Errorf("%s: %q, want %q", l.Tag, got, want)
		}
	}
	if start, end, words := english.NextSign("é ↓ ↑"); start != 3 || end != 6 || words != "down arrow" {
		t.Errorf("%d, %d, %q", start, end, words)
	}
}
