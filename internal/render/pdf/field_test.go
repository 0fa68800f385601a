package pdf

import (
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// TestFieldsBeside sets fields beside one another where all of their words have room, and else each in a line of its own.
func TestFieldsBeside(t *testing.T) {
	large := largePrint(tagpdf.Liberation(), largestLarge)
	for _, c := range []struct {
		name  string
		sheet sheet
		value string
		boxes int
	}{
		{"short ones", testSheet, "5 May", 1},
		{"a long address", testSheet, "jane.featherstone-haugh@example.org", 3},
		{"in very large letters", large, "Wednesday", 3},
	} {
		h := report.Header{}
		for range 3 {
			h.Fields = append(h.Fields, report.Field{Label: "Day", Lines: [][]report.Run{words(c.value)}, Beside: true})
		}
		f := &flower{sheet: c.sheet}
		if f.fields(h); len(f.boxes) != c.boxes {
			t.Errorf("%s: %d boxes, want %d", c.name, len(f.boxes), c.boxes)
		}
	}
}
