package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestSectionLikeATable has a section whose first paragraph would have the address of the first table.
func TestSectionLikeATable(t *testing.T) {
	d := sectionsOf(Numbering{Scheme: Restarting}, DraftSection{ID: "table", Heading: "Table", Numbered: true, Text: markdown("One.\n\nTable: What it costs\n\n| A | B |\n|---|---|\n| x | 1 |\n")})
	var list diag.List
	Build(d, &list)
	if got := findings(&list); !strings.Contains(got, `doubled-label: two things in this paper would have the address "table-1"`) {
		t.Errorf("findings:\n%s", got)
	}
}
