package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
)

// amendSeveral builds a paper of the first text, and of each further one a paper that amends the one before.
// Each is made again from its numbers, and must be the same.
func amendSeveral(t *testing.T, texts ...string) *Report {
	t.Helper()
	var r *Report
	var known *amend.Ledger
	for i, text := range texts {
		d := withFiles(t, text)
		d.Numbering.Amends = known
		var list diag.List
		r = Build(d, &list)
		known = r.Ledger()
		d.Numbering.Amends, d.Numbering.Fixed = nil, known
		again := Build(d, &list)
		if list.Len() > 0 {
			t.Fatalf("version %d: %s", i+1, findings(&list))
		}
		equal(t, fmt.Sprintf("numbers of version %d made again", i+1), told(again.Ledger()), told(known))
		equal(t, fmt.Sprintf("version %d made again", i+1), serialsOf(again), serialsOf(r))
	}
	return r
}

// serialsOf shows the captions of a report, its notes, and what links to them.
func serialsOf(r *Report) string {
	var b strings.Builder
	r.captions(func(c *Caption) { fmt.Fprintf(&b, "%s%s <%s>\n", c.Lead(), Text(c.Runs), c.Anchor) })
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "%s %s <%s> from <%s>\n", n.Marker(), Text(n.Blocks[0].(*Paragraph).Runs), n.Anchor, n.Back)
	}
	r.Texts(func(runs []Run) {
		for _, run := range runs {
			if run.Internal() {
				fmt.Fprintf(&b, "%s to %s\n", run.Text, run.Link)
			}
		}
	})
	return b.String()
}

// A table with a caption, and a figure.
func tableOf(words string) string {
	return "Table: " + words + "\n\n| a | b |\n| --- | --- |\n| c | d |\n\n"
}
func figureOf(words string) string { return "Figure: " + words + "\n\n![e](images/chart.png)\n\n" }

func TestAmendSerials(t *testing.T) {
	table, figure := tableOf, figureOf
	for _, c := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"nothing changed", []string{"One.\n\n" + table("Costs"), "One.\n\n" + table("Costs")}, "Table 1: Costs <table-1>\n"},
		{"before the first, between and after the last",
			[]string{"One.\n\n" + table("Costs of it") + table("Risks of it"), "One.\n\n" + table("Wholly new") + table("Costs of it") + table("In between") + table("More between") + table("Risks of it") + table("Last here")},
			"Table A1: Wholly new <table-a1>\nTable 1: Costs of it <table-1>\nTable 1A: In between <table-1a>\nTable 1B: More between <table-1b>\nTable 2: Risks of it <table-2>\nTable 2A: Last here <table-2a>\n"},
		{"each kind by itself",
			[]string{"One.\n\n" + table("Costs of it") + figure("Shape of it"), "One.\n\n" + figure("New one") + table("Costs of it") + figure("Shape of it")},
			"Figure A1: New one <figure-a1>\nTable 1: Costs of it <table-1>\nFigure 1: Shape of it <figure-1>\n"},
		{"the first of its kind", []string{"One.", "One.\n\n" + table("Costs")}, "Table 1: Costs <table-1>\n"},
		{"references follow",
			[]string{"See [](#costs).\n\n" + table("Costs of it {#costs}"), "See [](#costs) and [](#new).\n\n" + table("Wholly new {#new}") + table("Other words {#costs}")},
			"Table A1: Wholly new <table-a1>\nTable 1: Other words <table-1>\n1 to #table-1\nA1 to #table-a1\n"},
		{"changed words", []string{"One.\n\n" + table("What it costs in 2024") + table("Risks"), "One.\n\n" + table("What it costs in 2025") + table("Risks")},
			"Table 1: What it costs in 2025 <table-1>\nTable 2: Risks <table-2>\n"},
		{"known by its cells, where its caption refers alone",
			[]string{"One. {#first}\n\n" + table("[](#first)"), "One. {#first}\n\nTable: [](#first)\n\n| x | y |\n| --- | --- |\n| v | w |\n\n" + table("[](#first)")},
			"Table A1: Paragraph 1 <table-a1>\nTable 1: Paragraph 1 <table-1>\nParagraph 1 to #para-1\nParagraph 1 to #para-1\n"},
		{"moved past another", []string{"One.\n\n" + table("Costs of it") + table("Risks of it"), "One.\n\n" + table("Risks of it") + table("Costs of it")},
			"Table 2: Risks of it <table-2>\nTable 1: Costs of it <table-1>\n"},
		{"in the opposite order", []string{"One.\n\n" + table("Costs of it") + table("Risks of it") + table("Letters to it"), "One.\n\n" + table("Letters to it") + table("Risks of it") + table("Costs of it")},
			"Table 3: Letters to it <table-3>\nTable 2: Risks of it <table-2>\nTable 1: Costs of it <table-1>\n"},
		{"moved past another, with other words and its label", []string{"One.\n\n" + table("Costs {#costs}") + table("Risks {#risks}"), "One.\n\n" + table("Dangers {#risks}") + table("Prices {#costs}")},
			"Table 2: Dangers <table-2>\nTable 1: Prices <table-1>\n"},
		{"taken away, and its number never given again",
			[]string{"One.\n\n" + table("Costs of it") + table("Risks of it"), "One.\n\n" + table("Costs of it"), "One.\n\n" + table("Costs of it"), "One.\n\n" + table("Costs of it") + table("Risks of it")},
			"Table 1: Costs of it <table-1>\nTable 2A: Risks of it <table-2a>\n"},
		{"letters taken by an amendment before",
			[]string{"One.\n\n" + table("Costs of it") + table("Risks of it"), "One.\n\n" + table("Costs of it") + table("Second thought") + table("Risks of it"),
				"One.\n\n" + table("Costs of it") + table("Third idea") + table("Second thought") + table("Fourth one") + table("Risks of it")},
			"Table 1: Costs of it <table-1>\nTable 1ZA: Third idea <table-1za>\nTable 1A: Second thought <table-1a>\nTable 1B: Fourth one <table-1b>\nTable 2: Risks of it <table-2>\n"},
		{"before the first a second time", []string{"One.\n\n" + table("Costs of it"), "One.\n\n" + table("Wholly new") + table("Costs of it"), "One.\n\n" + table("Newer still") + table("And more") + table("Wholly new") + table("Costs of it")},
			"Table AA1: Newer still <table-aa1>\nTable AA1A: And more <table-aa1a>\nTable A1: Wholly new <table-a1>\nTable 1: Costs of it <table-1>\n"},
		{"notes",
			[]string{"One.[^a]\n\nTwo.[^b]\n\n[^a]: First note.\n\n[^b]: Second note, see [^c].\n\n[^c]: Last note.\n",
				"Zero.[^z]\n\nOne.[^a] More.[^x]\n\nTwo.[^b]\n\n[^z]: Wholly new.\n\n[^a]: First note.\n\n[^x]: In between.\n\n[^b]: Second note, see [^c].\n\n[^c]: Last note.\n"},
			"[A1] Wholly new. <note-a1> from <note-a1-from>\n[1] First note. <note-1> from <note-1-from>\n[1A] In between. <note-1a> from <note-1a-from>\n[2] Second note, see [3]. <note-2> from <note-2-from>\n[3] Last note. <note-3> from <note-3-from>\n" +
				"[A1] to #note-a1\n[1] to #note-1\n[1A] to #note-1a\n[2] to #note-2\n[3] to #note-3\n"},
		{"a note taken away", []string{"One.[^a] Two.[^b]\n\n[^a]: First note.\n\n[^b]: Second words.\n", "One. Two.[^b]\n\n[^b]: Second words.\n", "One.[^c] Two.[^b]\n\n[^c]: A third thing.\n\n[^b]: Second words.\n"},
			"[1A] A third thing. <note-1a> from <note-1a-from>\n[2] Second words. <note-2> from <note-2-from>\n[1A] to #note-1a\n[2] to #note-2\n"},
		{"a note known by its label", []string{"One.[^a]\n\n[^a]: First note. {#rule}\n", "Zero.[^b] One.[^a]\n\n[^a]: Wholly other words. {#rule}\n\n[^b]: New.\n"},
			"[A1] New. <note-a1> from <note-a1-from>\n[1] Wholly other words. <note-1> from <note-1-from>\n[A1] to #note-a1\n[1] to #note-1\n"},
		{"a table in a note", []string{"One.[^a]\n\n" + table("Costs") + "[^a]: First note.\n\n    " + strings.ReplaceAll(table("Sources"), "\n", "\n    ")},
			"Table 1: Costs <table-1>\nTable 2: Sources <table-2>\n[1] First note. <note-1> from <note-1-from>\n[1] to #note-1\n"},
	} {
		t.Run(c.name, func(t *testing.T) { equal(t, "numbers", serialsOf(amendSeveral(t, c.texts...)), c.want) })
	}
}

func TestAmendCitesWhatIsGone(t *testing.T) {
	first := amendSeveral(t, "See [](#costs).\n\n"+tableOf("Costs {#costs}"))
	var list diag.List
	d := numbered("See [](#costs).")
	d.Numbering.Amends = first.Ledger()
	Build(d, &list)
	equal(t, "findings", findings(&list), "1:5 unknown-label: nothing has the label {#costs} (end the paragraph that is meant with {#costs})\n")
}

// TestTogether counts tables and figures as one series, in amendments too.
func TestTogether(t *testing.T) {
	texts := []string{
		"See [](#b).\n\n" + tableOf("Costs of it") + figureOf("Shape of it {#b}") + tableOf("Risks of it"),
		"See [](#b).\n\n" + tableOf("Costs of it") + figureOf("Shape of it {#b}") + figureOf("In between") + tableOf("Risks of it"),
		"See [](#r).\n\n" + tableOf("Costs of it") + tableOf("Second thought") + figureOf("In between") + tableOf("Risks of it {#r}"),
	}
	want := []string{
		"Table 1: Costs of it <table-1>\nFigure 2: Shape of it <figure-2>\nTable 3: Risks of it <table-3>\nFigure 2 to #figure-2\n",
		"Table 1: Costs of it <table-1>\nFigure 2: Shape of it <figure-2>\nFigure 2A: In between <figure-2a>\nTable 3: Risks of it <table-3>\nFigure 2 to #figure-2\n",
		"Table 1: Costs of it <table-1>\nTable 2ZA: Second thought <table-2za>\nFigure 2A: In between <figure-2a>\nTable 3: Risks of it <table-3>\nTable 3 to #table-3\n",
	}
	var known *amend.Ledger
	for i, text := range texts {
		d := withFiles(t, text)
		d.Numbering.Amends, d.Numbering.Together = known, true
		var list diag.List
		r := Build(d, &list)
		equal(t, "findings", findings(&list), "")
		equal(t, fmt.Sprintf("version %d", i+1), serialsOf(r), want[i])
		known = r.Ledger()
		d.Numbering.Amends, d.Numbering.Fixed = nil, known
		equal(t, "made again", serialsOf(Build(d, &list)), want[i])
	}
}
