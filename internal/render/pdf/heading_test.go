package pdf

import (
	"testing"

	"cabinet/internal/report"
)

// boxesOf are the boxes of a paper of one section by their text, without the headings above it.
func boxesOf(t *testing.T, blocks ...report.Block) map[string]*box {
	t.Helper()
	boxes, err := flow(reportOf(blocks...), testSheet, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*box{}
	for _, b := range boxes {
		out[report.Text(b.columns[0].runs)] = b
	}
	return out
}

// TestBoldHeads keeps a line in bold with what it stands above, and no other paragraph.
func TestBoldHeads(t *testing.T) {
	bold := func(s string) *report.Paragraph {
		return &report.Paragraph{Runs: []report.Run{{Text: s, Bold: true}, {Text: " "}, {Text: "and more", Bold: true, Italic: true}}}
	}
	within := bold("Within")
	boxes := boxesOf(t, bold("Local"), &report.Paragraph{Runs: words("Plain"), Blocks: []report.Block{within, &report.Paragraph{Runs: words("Below")}}},
		&report.Paragraph{Runs: []report.Run{{Text: "Half", Bold: true}, {Text: " of it"}}}, bold("Last"))
	for name, keep := range map[string]bool{"Local and more": true, "Plain": false, "Within and more": true, "Below": false, "Half of it": false, "Last and more": false} {
		if b := boxes[name]; b == nil || b.keep != keep {
			t.Errorf("%s is kept with what follows: %t", name, !keep)
		}
	}
}

// TestNumberedHeadings gives a sub-heading the same space above it, whatever is counted below the one before.
func TestNumberedHeadings(t *testing.T) {
	heading := func(marker string) *report.Heading {
		return &report.Heading{Level: 1, Marker: marker, Number: marker, Anchor: "para-" + marker, Runs: words("Heading"),
			Blocks: []report.Block{&report.Paragraph{Marker: marker + ".1", Number: marker + ".1", Runs: words("Below " + marker)}}}
	}
	boxes := boxesOf(t, &report.Paragraph{Runs: words("First")}, heading("1.1"), heading("1.2"))
	for name, want := range map[string]length{"1.1 Heading": testSheet.aboveSub, "1.2 Heading": testSheet.aboveSub, "Below 1.1": testSheet.belowHeading, "Below 1.2": testSheet.belowHeading} {
		if b := boxes[name]; b == nil || b.above != want {
			t.Errorf("%s stands %v below what is above it, want %v", name, b.above, want)
		}
	}
}
