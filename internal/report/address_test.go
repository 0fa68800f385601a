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

// Whatever is wrong with a paper, no two things in it have one address, so that a draft of it can be made.
func TestAddressesApart(t *testing.T) {
	for name, d := range map[string]Draft{
		"a list that begins again": numbered("One:\n\na) x {#x}\n\nTwo. {.continued}\n\na) y\n"),
		"a list with a gap":        numbered("One:\n\na) x\n\nb) y\n\na) z\n"),
		"a section like a table":   sectionsOf(Numbering{Scheme: Restarting}, DraftSection{ID: "table", Heading: "Table", Numbered: true, Text: markdown("One.\n\nTable: What it costs\n\n| A | B |\n|---|---|\n| x | 1 |\n")}),
		"a label like a number":    numbered("One. {#para-2}\n\nTwo.\n"),
		"appendices that don't count": {Parts: []DraftPart{{Sections: []DraftSection{{ID: "appendices", Heading: "Appendices", Appendices: []DraftAppendix{
			{Marker: "Appendix", Title: markdown("First"), Text: markdown("x")}, {Marker: "Appendix", Title: markdown("Second"), Text: markdown("y")},
		}}}}}},
	} {
		var list diag.List
		r := Build(d, &list)
		seen := map[string]bool{}
		note := func(address string) {
			if address != "" && seen[address] {
				t.Errorf("%s: two things have the address %q", name, address)
			}
			seen[address] = true
		}
		r.eachSection(func(s *Section) { note(s.ID) })
		r.Blocks(func(b Block) {
			if anchor := anchorOf(b); anchor != nil {
				note(*anchor)
			}
			if label, _ := b.named(&Section{}); label != nil {
				note(*label)
			}
		})
	}
}
