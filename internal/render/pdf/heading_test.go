package pdf

import (
	"testing"

	"cabinet/internal/report"
)

// boxesOf are the boxes of a paper of one section by their text, without the headings above it.
func boxesOf(t *testing.T, blocks ...report.Block) map[string]*box {
	t.Helper()
	boxes, err := flow(reportOf(blocks...), testSheet, Options{})
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

// gapsOf are the spaces above the boxes of a paper of one section, by their text.
func gapsOf(t *testing.T, blocks ...report.Block) map[string]length {
	t.Helper()
	boxes, err := flow(reportOf(blocks...), testSheet, Options{Pictures: Pictures{}})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]length{}
	for i, b := range boxes[1:] {
		out[textOf(b)] = b.gap(boxes[i])
	}
	return out
}

// TestNumberedHeadings gives a sub-heading the same space above it, whatever is counted below the one before.
func TestNumberedHeadings(t *testing.T) {
	heading := func(marker string) *report.Heading {
		return &report.Heading{Level: 1, Marker: marker, Number: marker, Anchor: "para-" + marker, Runs: words("Heading"),
			Blocks: []report.Block{&report.Paragraph{Marker: marker + ".1", Number: marker + ".1", Runs: words("Below")}}}
	}
	gaps := gapsOf(t, &report.Paragraph{Runs: words("First")}, heading("1.1"), heading("1.2"))
	for name, want := range map[string]length{"1.1 Heading": testSheet.aboveSub, "1.2 Heading": testSheet.aboveSub, "1.1.1 Below": testSheet.belowHeading, "1.2.1 Below": testSheet.belowHeading} {
		if got, ok := gaps[name]; !ok || got != want {
			t.Errorf("%s stands %v below what is above it, want %v", name, got, want)
		}
	}
}

// TestSpaces has one rule for the space below whatever heads something, and for that below tables and images.
func TestSpaces(t *testing.T) {
	table := func(caption, cell string) *report.Table {
		t := tableOf([]string{"Head of " + cell}, []string{cell})
		if caption != "" {
			t.Caption = report.Caption{Runs: words(caption)}
		}
		return t
	}
	gaps := gapsOf(t,
		&report.Paragraph{Runs: words("Below the section")},
		&report.Heading{Level: 1, Runs: words("Sub-heading")},
		&report.Heading{Level: 2, Runs: words("Lower")},
		table("Caption", "first"),
		table("", "second"),
		&report.Paragraph{Marker: "1.", Runs: words("After"), Blocks: []report.Block{table("", "third")}},
		&report.Paragraph{Marker: "2.", Runs: words("After the last")},
		&report.Paragraph{Runs: []report.Run{{Text: "Bold line", Bold: true}}},
		&report.List{Items: []*report.Paragraph{{Marker: "•", Runs: words("Item")}, {Marker: "•", Runs: words("Other item")}}},
	)
	for name, want := range map[string]length{
		"Costs": testSheet.aboveSection, "Below the section": testSheet.belowHeading,
		"Sub-heading": testSheet.aboveSub, "Lower": testSheet.belowHeading, "Caption": testSheet.belowHeading,
		"Head of first": testSheet.belowCaption, "first": 0, "Head of second": testSheet.afterTable, "1. After": testSheet.afterTable,
		"Head of third": testSheet.betweenBlocks, "2. After the last": testSheet.afterTable,
		"Bold line": testSheet.aboveSub, "• Item": testSheet.belowHeading, "• Other item": testSheet.betweenItems,
	} {
		if got, ok := gaps[name]; !ok || got != want {
			t.Errorf("%s stands %v below what is above it, want %v", name, got, want)
		}
	}
}
