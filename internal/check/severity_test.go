package check

import "testing"

// TestSeverities holds the severities that are read off the lines of the catalogue against the catalogue.
func TestSeverities(t *testing.T) {
	for _, r := range Rules() {
		if s, ok := severityOf(r.ID); !ok || s != r.Severity {
			t.Errorf("%s: %v, %t, want %v", r.ID, s, ok, r.Severity)
		}
	}
	if got, want := len(ruleSeverities()), len(Rules()); got != want {
		t.Errorf("%d severities of %d rules", got, want)
	}
}
