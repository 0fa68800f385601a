package check_test

import (
	"strings"
	"testing"
)

// TestDecimalCommas is columns of figures, of which some have a comma before their decimals.
func TestDecimalCommas(t *testing.T) {
	for rows, want := range map[string]bool{
		"Cost|1.234,50|5|6":             true,
		"Cost|1.234,50|2.000,00|12,50":  true,
		"Cost|12,50|13,00":              true,
		"Share|12,5|14.5|3.2":           true,
		"Share|12,5%|14%":               true,
		"Share (%)|3.4|(12,5)":          true,
		"Cost|€12,50|€1.000,00":         true,
		"Change|-12,50|+3,25":           true,
		"Cost|1.234.567,89|12":          true,
		"Cost|1,234.50|12,345|1,234":    false,
		"Lots|3,5|2,4":                  false,
		"Paragraphs|3,5|2.1":            false,
		"Staff|3,5|two":                 false,
		"Day|1,2|3":                     false,
		"Cost|12,50":                    false,
		"Rule|12,50|13,25":              false,
		"Words|In 2024,25 were|13,00 x": false,
		"Cost|£12.50|£1,250":            false,
		"Rooms|10,12|14,15":             false,
		"Bus routes|10,12|14.15|3":      false,
		"Links to the plan|1,2|3.1":     false,
		"Fee|12,50|9,05":                true,
		"Grid|412,35|413,36|north":      false,
	} {
		typed := ""
		for i, cell := range strings.Split(rows, "|") {
			typed += "| A | " + cell + " |\n"
			if i == 0 {
				typed += "|---|---|\n"
			}
		}
		if found := ofRules(inBackground(t, "Here stands:\n\n"+typed), "amount-form"); len(found) > 0 != want {
			t.Errorf("%s: %v", rows, found)
		}
	}
}
