package figure

import "testing"

// TestLabels shows which labels are those of sums.
func TestLabels(t *testing.T) {
	for label, texts := range map[Label][]string{
		Total:    {"Total", "TOTAL:", "Totals", "Total (£000)", "Total £m", "Total 2025/26", "Total 2025-26 (£'000)", "Grand total", "Overall Total", "Net total", "Total*", "Total[1]", "Total (A+B)", "Total -", "Sum", "Total £’000", "2025-26 Total", "Cyfanswm", "Cyfanswm (£000)", "Y cyfanswm:", "Cyfanswm net", "Cyfansymiau"},
		Subtotal: {"Subtotal", "Sub-total", "Sub total:", "Sub-totals (£000)", "Adults sub-total", "Subtotal for Adults", "SUB–TOTAL", "Is-gyfanswm"},
		Named:    {"Total expenditure", "Total Income", "Total for Adults", "Adults total", "Total cost (£)", "Net total expenditure", "Total including VAT", "Total Mobile licences", "Total – Adults", "Total (a) to (c)", "Cyfanswm Oedolion"},
		Plain:    {"", "Adults", "% of total", "Share of total", "Running total", "Totally new homes", "Net expenditure", "Summary", "Percentage of the budget total", "Subtotalling", "% o’r cyfanswm"},
	} {
		for _, text := range texts {
			if got := LabelOf(text); got != label {
				t.Errorf("%q is %d, want %d", text, got, label)
			}
		}
	}
}

// TestNames shows which sums name what stands above their parts.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		label, heading string
		want           bool
	}{
		{"Total for Adults:", "Adults", true}, {"ADULTS TOTAL", "Adults:", true}, {"Total adult social care", "Adult  social care", true},
		{"Total facilities", "IT", false}, {"Total", "", false}, {"Total", ":", false}, {"Total Adults", "Adult", false},
	} {
		if got := Names(c.label, c.heading); got != c.want {
			t.Errorf("%q names %q: %v", c.label, c.heading, got)
		}
	}
}
