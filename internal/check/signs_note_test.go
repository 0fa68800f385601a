package check_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestUnanswered is tables whose cells have the sign of a note, and what answers it.
func TestUnanswered(t *testing.T) {
	for typed, want := range map[string]bool{
		"| Rent* | £5 |\n":                                   true,
		"| Rent† | £5 |\n":                                   true,
		"| Rent | £5‡ |\n":                                   true,
		"| Rent* | £5 |\n\nThe rent is met.\n":               true,
		"| Rent* | £5 |\n\n\\* Without VAT\n":                false,
		"| Rent* | £5 |\n\n* Without VAT\n":                  false,
		"| Rent† | £5 |\n\n† Without VAT\n":                  false,
		"| Rent† | £5 |\n\nThe note † is Finance’s.\n":       false,
		"| Rent* | £5 |\n\nAn asterisk is for a sum.\n":      false,
		"| Rent† | £5 |\n\nKey: †without VAT\n":              false,
		"| Rent* | £5 |\n\nKey: *without VAT\n":              false,
		"| Rent* | £5 |\n\nSource: Finance. *Without VAT.\n": false,
		"| Rent* | £5 |\n\nThe rent* is met.\n":              true,
		"| Rent‡ | £5 |\n\n†‡ Without VAT\n":                 false,
		"| Rent | A* |\n":                                    false,
		"| Hotel | 4* |\n":                                   false,
		"| Rent | £5* |\n":                                   false,
		"| Rent\\* | £5 |\n":                                 false,
		"| *Rent* | £5 |\n":                                  false,
		"| Rent | † |\n":                                     false,
	} {
		found := ofRules(inBackground(t, "As follows.\n\n| Item | Cost |\n|---|---|\n"+typed), "stray-sign")
		unanswered := slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return strings.HasPrefix(d.Message, "this sign leads to no note") })
		if unanswered != want {
			t.Errorf("%s: %v", typed, found)
		}
	}
}
