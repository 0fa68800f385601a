package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// TestFigureColumns shows which columns stand as figures: those of which every cell has one, or stands for none.
func TestFigureColumns(t *testing.T) {
	for cells, want := range map[string]bool{
		"+35.4, -9.9, 0.0":             true,
		"£5.00\\*, £1.50†, (£2.00)":    true,
		"£2.8m, –, £12.5M":             true,
		"(2.0%), £1200, 1.5":           true,
		"£1200[^1], n/a, £5":           true,
		"**+25.5**, −9.9, nil":         true,
		"12, about 15":                 false,
		"2024-25, 2025-26":             false,
		"12 months, 6 months":          false,
		"–, n/a":                       false,
		"01234 567890, 01234 567891":   false,
		"1 March 2025, 31 August 2025": false,
	} {
		text := "One:\n\n| Item | Column |\n|---|---|\n"
		for _, cell := range strings.Split(cells, ", ") {
			text += "| Rent | " + cell + " |\n"
		}
		text += "\nLast.[^1]\n\n[^1]: A note.\n"
		var list diag.List
		r := Build(withFiles(t, text), &list)
		table := r.Parts[0].Sections[0].Blocks[0].(*Paragraph).Blocks[0].(*Table)
		if got := table.Columns[1].Figures; got != want || list.Len() > 0 {
			t.Errorf("%s: figures %v, want %v %s", cells, got, want, findings(&list))
		}
	}
}
