package report

import (
	"testing"

	"cabinet/internal/diag"
)

// hostileCells are words that Markdown would read as more than words.
var hostileCells = []string{
	"• One", "[^1]", "{#label}", "[a](#b)", "1. x", "# x", "a) x", "|", `\`, `a \| b`, "![](x)", "![x](y.png)", "*x*", "**x", "<b>", "<a@b.uk>", "~~", "{{x}}",
	"{{table.t}}", "&amp;", "> x", "- x", "---", "=", "`x`", "https://a.uk", "Table: x", "x {.continued}", "", "Ā e\u0301",
}

// TestPlainCells prints every cell of data as it stands.
func TestPlainCells(t *testing.T) {
	table := DraftTable{Name: "t", Label: "t", Caption: Markdown{Text: "Cells, see [](#last)"}, Plain: true, Heads: [][]Markdown{{{Text: "Head *x*"}, {Text: "B"}}}}
	for _, cell := range hostileCells {
		table.Rows = append(table.Rows, []Markdown{{Text: cell}, {Text: "1"}})
	}
	d := numbered("One, see [](#t).\n\n{{table.t}}\n\nTwo. {#last}")
	d.Parts[0].Sections[0].Tables = []DraftTable{table}
	made := build(t, d).Parts[0].Sections[0].Blocks[0].(*Paragraph).Blocks[0].(*Table)
	equal(t, "head", made.HeadOf(0), "Head *x*")
	equal(t, "caption", made.Caption.Lead()+Text(made.Caption.Runs), "Table 1: Cells, see paragraph 2")
	for i, cell := range hostileCells {
		if got := made.Rows[i].Cells[0]; got.Text() != Composed(cell) || len(got) > 1 {
			t.Errorf("%q is printed as %q", cell, got.Text())
		}
	}
}

// TestMarkedCells reads officers' cells each for itself.
func TestMarkedCells(t *testing.T) {
	d := numbered("One.\n\na) first\n\n   {{table.t}}\n\nTwo. {#last}")
	d.Parts[0].Sections[0].Tables = []DraftTable{{
		Name: "t", Sums: []int{1}, Heads: [][]Markdown{{{Text: "A"}, {Text: "B"}, {Text: "C"}}},
		Rows: [][]Markdown{{{Text: "- **x** | y"}, {Text: "[](#last)"}, {}}, {{Text: "*Sum*"}, {Text: "£1"}, {}}},
	}}
	made := build(t, d).Parts[0].Sections[0].Blocks[0].(*Paragraph).Blocks[0].(*List).Items[0].Blocks[0].(*Table)
	equal(t, "marks", showRuns(made.Rows[0].Cells[0].Runs()), "- **x** | y")
	equal(t, "reference", showRuns(made.Rows[0].Cells[1].Runs()), "[Paragraph 2](#para-2)")
	equal(t, "total", showRuns(made.Rows[1].Cells[0].Runs()), "***Sum***")
}

func TestTablesThatCantBe(t *testing.T) {
	row := []Markdown{{Text: "1"}}
	head := [][]Markdown{row}
	for want, table := range map[string]DraftTable{
		"table-row":    {Name: "t", Heads: head, Rows: [][]Markdown{{{}, {}}, row}},
		"typed-table":  {Name: "t", Heads: head},
		"unknown-note": {Name: "t", Heads: head, Rows: [][]Markdown{{{Text: "x[^1]"}}}},
		"label":        {Name: "t", Heads: head, Rows: [][]Markdown{{{Text: "x {#y}"}}}},
		"too-much":     {Name: "t", Heads: [][]Markdown{make([]Markdown, 50)}, Rows: [][]Markdown{make([]Markdown, 50)}},
		"unsupported":  {Name: "another", Heads: head, Rows: [][]Markdown{row}},
	} {
		d := numbered("One.\n\n{{table.t}}")
		d.Parts[0].Sections[0].Tables = []DraftTable{table}
		var list diag.List
		Build(d, &list)
		if found := list.Sorted(); len(found) != 1 || found[0].Rule != want {
			t.Errorf("want %s, not %v", want, found)
		}
	}
}
