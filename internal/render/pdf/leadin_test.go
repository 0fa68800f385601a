package pdf

import (
	"testing"

	"cabinet/internal/report"
)

// TestLeadsIn keeps words with what they announce: a list always, and anything else after a colon.
func TestLeadsIn(t *testing.T) {
	for _, c := range []struct {
		text, marker string
		blocks       []report.Block
		want         bool
	}{
		{"That the Cabinet:", "", nil, true},
		{"That the Cabinet.", "", nil, false},
		{"That the Cabinet:", "1.", nil, false},
		{"The grounds are", "1.", []report.Block{&report.List{}}, true},
		{"The costs are:", "1.", []report.Block{&report.Table{}}, true},
		{"The costs are low.", "1.", []report.Block{&report.Table{}}, false},
	} {
		p := &report.Paragraph{Marker: c.marker, Runs: []report.Run{{Text: c.text}}, Blocks: c.blocks}
		if got := leadsIn(p); got != c.want {
			t.Errorf("%s %q with %d blocks: %v", c.marker, c.text, len(c.blocks), got)
		}
	}
}
