package check_test

import "testing"

// TestColumnHead is tables that are typed, some of which have a column without a head.
func TestColumnHead(t *testing.T) {
	for typed, want := range map[string]bool{
		"| Item | |\n|---|---|\n| Rent | £5 |\n| Staff | £6 |":         true,
		"| Item | | Cost |\n|---|---|---|\n| Rent | North | £5 |":      true,
		"| Item | Cost | |\n|---|---|---|\n| Rent | £5 | late |":       true,
		"| | 2025 | |\n|---|---|---|\n| Rent | £5 | £6 |":              true,
		"| | 2025 |\n|---|---|\n| Rent | £5 |":                         false,
		"| | |\n|---|---|\n| Rent | £5 |":                              false,
		"| Key facts | |\n|---|---|\n| Awarded by | The Department |":  false,
		"| Item | Cost | |\n|---|---|---|\n| Rent | £5 | |":            false,
		"| Item | Cost |\n|---|---|\n| Rent | £5 |\n| Staff | |":       false,
		"| | | |\n|---|---|---|\n| Awarded by | Us | Paid to |":        false,
		"| Item | Cost |\n|---|---|\n| **Adults** | |\n| Staff | £5 |": false,
	} {
		if found := ofRules(inBackground(t, "As follows.\n\n"+typed), "column-head"); len(found) > 0 != want {
			t.Errorf("%s: %v", typed, found)
		}
	}
}
