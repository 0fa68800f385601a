package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// dataTable builds a paper with one table of data, and gives the table as it is made.
func dataTable(t *testing.T, d DraftTable) *Table {
	t.Helper()
	d.Name = "t"
	if d.Heads == nil {
		d.Heads = [][]Markdown{rowOf("A", "B", "C")}
	}
	paper := numbered("One.\n\n{{table.t}}\n\nTwo. {#last}")
	paper.Parts[0].Sections[0].Tables = []DraftTable{d}
	return build(t, paper).Parts[0].Sections[0].Blocks[0].(*Paragraph).Blocks[0].(*Table)
}

// rowOf is one row of cells.
func rowOf(cells ...string) []Markdown {
	var row []Markdown
	for _, c := range cells {
		row = append(row, Markdown{Text: c})
	}
	return row
}

// showCell shows each line of a cell in a line.
func showCell(c Cell) string {
	var lines []string
	for _, l := range c {
		apart := ""
		if l.Apart {
			apart = "\n"
		}
		lines = append(lines, apart+strings.TrimLeft(l.Marker+" ", " ")+showRuns(l.Runs))
	}
	return strings.Join(lines, "\n")
}

// TestCellsOfLines keeps the lines, the lists and the paragraphs of a cell.
func TestCellsOfLines(t *testing.T) {
	for _, c := range []struct {
		text, want string
		plain      bool
	}{
		{"Services are:\n\n- Nursery\n- **Clinic**\n\nOthers fill the gap.", "Services are:\n• Nursery\n• **Clinic**\n\nOthers fill the gap.", false},
		{"first<br>second<BR />third", "first\nsecond\nthird", false},
		{"one\ntwo", "one\ntwo", false},
		{"a) one\nb) two", "a) one\nb) two", false},
		{"3. one\n4. see [](#last)", "3. one\n4. see [paragraph 2](#para-2)", false},
		{"one\n\ntwo", "one\n\ntwo", true},
		{"Staff:\n• one\n- two\n-3", "Staff:\n• one\n• two\n-3", true},
		{"- one", "- one", true},
		{"**one**\r\n#two", "**one**\n#two", true},
	} {
		row := rowOf(c.text, "1", "")
		made := dataTable(t, DraftTable{Heads: [][]Markdown{rowOf("A", "B", "C")}, Rows: [][]Markdown{row}, Plain: c.plain})
		equal(t, c.text, showCell(made.Rows[0].Cells[0]), c.want)
	}
}

func TestCellsThatCantBe(t *testing.T) {
	for text, want := range map[string]string{
		"one\n> two": "cell", "one {#label}\ntwo": "label", "one\ntwo[^1]": "unknown-note", "one\n\n![](x.png)": "cell", "one\n\n{{table.t}}": "unsupported",
		"- one\n  - two": "cell", "one[^m]\n\n[^m]: Words": "unknown-note", "one\n\n[^m]: Words": "unknown-note",
	} {
		d := numbered("One.\n\n{{table.t}}")
		d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "t", Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf(text)}}}
		var list diag.List
		Build(d, &list)
		if found := list.Sorted(); len(found) == 0 || found[0].Rule != want {
			t.Errorf("%q: want %s, not %v", text, want, found)
		}
	}
}

// TestKindsOfRows tells what rows are to those around them.
func TestKindsOfRows(t *testing.T) {
	kinds := [...]string{Plain: "", Subhead: "head", Subtotal: "subtotal", Total: "total"}
	for _, c := range []struct {
		name string
		rows []string
		want string
	}{
		{"groups", []string{"Income||", "Fees|5|6", "Sub-total|5|6", "Costs||", "Rent|1|2", "Total costs|1|2", "Net total|4|4"}, "head  subtotal head  subtotal total"},
		{"no figures", []string{"Income||", "Fees|five|six"}, " "},
		{"the last row", []string{"Fees|5|6", "Source: ONS||"}, " "},
		{"two totals", []string{"Fees|5|6", "Total (£000)|5|6", "Total last year|4|4"}, " total total"},
		{"words that begin so", []string{"Totality|5|6", "Fees|5|6"}, " "},
		{"a total beside an empty cell", []string{"1|Fees|5", "|Total|5"}, " total"},
		{"two columns", []string{"Rent|", "Staff|5"}, " "},
		{"two columns, with a sum that says so", []string{"Adults|", "Care|5", "Total Adults|5", "Place|", "Parks|7", "Total|12"}, "head  subtotal   total"},
		{"two columns, said so", []string{"Premises:|", "Staff|5"}, "head "},
	} {
		var rows [][]Markdown
		for _, row := range c.rows {
			rows = append(rows, rowOf(strings.Split(row, "|")...))
		}
		made := dataTable(t, DraftTable{Heads: [][]Markdown{rowOf(strings.Split(" A|B|C", "|")[:len(rows[0])]...)}, Rows: rows})
		var got []string
		for _, row := range made.Rows {
			got = append(got, kinds[row.Kind])
		}
		equal(t, c.name, strings.Join(got, " "), c.want)
	}
}

// TestTableNotes takes what a table's signs refer to for its notes, and nothing else.
func TestTableNotes(t *testing.T) {
	const table = "One.\n\n| Item | Cost |\n|---|---:|\n| Rent* | £5.00† |\n| Staff* | £6.00 |\n\n"
	for _, c := range []struct{ text, notes, rest string }{
		{"* Figures exclude VAT.\n\n* As at 1 May.\n\nTwo.", "* Figures exclude VAT.\n* As at 1 May.", "Two."},
		{"\\* Figures exclude\nVAT.\n† An estimate.\n\nTwo.", "* Figures exclude VAT.\n† An estimate.", "Two."},
		{"*Figures exclude VAT.\n\nTwo.", "* Figures exclude VAT.", "Two."},
		{"* Figures exclude VAT.\n† An estimate.", "* Figures exclude VAT.\n† An estimate.", ""},
		{"*All figures exclude VAT.*", "", "_All figures exclude VAT._"},
		{"‡ Nobody cites this.", "", "‡ Nobody cites this."},
		{"- a bullet", "", ""},
		{"¹ Nobody cites this.", "", "¹ Nobody cites this."},
	} {
		blocks := build(t, numbered(table+c.text)).Parts[0].Sections[0].Blocks
		made := blocks[0].(*Paragraph).Blocks[0].(*Table)
		equal(t, c.text, showCell(Cell(made.Notes)), c.notes)
		rest := ""
		if len(blocks) > 1 {
			rest = showRuns(blocks[1].(*Paragraph).Runs)
		}
		equal(t, c.text+", what follows", rest, c.rest)
	}
}

// TestImageBelowTable takes an image that follows a table for what it is, and reports nothing.
func TestImageBelowTable(t *testing.T) {
	blocks := build(t, withFiles(t, "One.\n\n| Item |\n|---|\n| Rent |\n\n![Rents rose](images/chart.png)\n")).Parts[0].Sections[0].Blocks
	below := blocks[0].(*Paragraph).Blocks
	if f, ok := below[len(below)-1].(*Figure); len(below) != 2 || !ok || f.Alt != "Rents rose" {
		t.Errorf("below the table stands %#v", below[1:])
	}
}

// TestCaptionsWithoutNumbers counts neither a caption that has none nor one with another document's number.
func TestCaptionsWithoutNumbers(t *testing.T) {
	const cells = "\n\n| A |\n|---|\n| x |\n\n"
	r := build(t, numbered("One, see [](#b).\n\nTable: First {.unnumbered}"+cells+"Table 14: Prudential indicators {.unnumbered}"+cells+"Table: Second {#b}"+cells))
	var got []string
	r.Blocks(func(b Block) {
		if t, ok := b.(*Table); ok {
			got = append(got, t.Caption.Lead()+Text(t.Caption.Runs)+" #"+t.Caption.Anchor)
		}
	})
	equal(t, "captions", strings.Join(got, "\n"), "First #\nTable 14: Prudential indicators #\nTable 1: Second #table-1")
	for text, want := range map[string]string{
		"Table 14: Indicators" + cells: "caption", "Words {.unnumbered}": "label",
	} {
		var list diag.List
		Build(numbered("One.\n\n"+text), &list)
		if found := list.Sorted(); len(found) == 0 || found[0].Rule != want {
			t.Errorf("%q: want %s, not %v", text, want, found)
		}
	}
}

// TestSignsThatReferToNothing keeps a list after a table whose asterisks are signs of sums.
func TestSignsThatReferToNothing(t *testing.T) {
	blocks := build(t, numbered("One.\n\n| A |\n|---|\n| 12*3*4 |\n\n* a bullet")).Parts[0].Sections[0].Blocks
	made := blocks[0].(*Paragraph).Blocks
	if _, list := made[1].(*List); !list || len(made[0].(*Table).Notes) > 0 {
		t.Errorf("the bullet is %v", made)
	}
}

// TestNotesOfFiles refers to a note from the caption of a table whose cells are words.
func TestNotesOfFiles(t *testing.T) {
	d := numbered("One.\n\n{{table.t}}\n\n[^vat]: Without VAT.")
	d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "t", Plain: true, Caption: Markdown{Text: "Costs[^vat]"}, Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf("x[^vat]")}}}
	if r := build(t, d); len(r.Notes) != 1 {
		t.Errorf("the notes are %v", r.Notes)
	}
}

// TestTablesWithoutColumns reports what a file that was changed by hand may hold, and does not fail on it.
func TestTablesWithoutColumns(t *testing.T) {
	for _, d := range []DraftTable{
		{Name: "t", Rows: [][]Markdown{{}, {}}}, {Name: "t", Heads: [][]Markdown{{}}, Rows: [][]Markdown{{}}}, {Name: "t", Heads: [][]Markdown{rowOf("A"), {}}, Rows: [][]Markdown{rowOf("x")}, Sums: []int{-2, 7}},
		{Name: "t", Heads: [][]Markdown{{}, rowOf("A")}},
	} {
		paper := numbered("One.\n\n{{table.t}}")
		paper.Parts[0].Sections[0].Tables = []DraftTable{d}
		var list diag.List
		if Build(paper, &list); list.Errors() == 0 {
			t.Errorf("%+v has no finding", d)
		}
	}
}

// TestOtherNumbersAreCited cites a table by another document's number, with a place to lead to where it has one.
func TestOtherNumbersAreCited(t *testing.T) {
	d := numbered("One, see [](#table.t), [](#t) and [](#table.u).\n\n{{table.t}}\n\n{{table.u}}\n\n{{table.v}}")
	table := DraftTable{Name: "t", Label: "t", Number: "14", Caption: Markdown{Text: "Costs"}, Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf("x")}}
	other, none := table, table
	other.Name, other.Label = "u", ""
	none.Name, none.Label, none.Number, none.Caption.Text = "v", "", "", "Words {.unnumbered}"
	d.Parts[0].Sections[0].Tables = []DraftTable{table, other, none}
	p := build(t, d).Parts[0].Sections[0].Blocks[0].(*Paragraph)
	equal(t, "cited", showRuns(p.Runs), "One, see Tables [14](#t), [14](#t) and 14.")
	equal(t, "without a number", p.Blocks[2].(*Table).Caption.Lead()+Text(p.Blocks[2].(*Table).Caption.Runs), "Words")
}

// TestTablesAreCitedByName cites a table of data whose name a section has too.
func TestTablesAreCitedByName(t *testing.T) {
	d := numbered("One, see [](#table.t) and [](#s).\n\n{{table.t}}")
	d.Parts[0].Sections[0].ID = "s"
	d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "t", Caption: Markdown{Text: "Costs"}, Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf("x")}}}
	p := build(t, d).Parts[0].Sections[0].Blocks[0].(*Paragraph)
	if got := showRuns(p.Runs); !strings.Contains(got, "[Table 1](#table-1)") {
		t.Errorf("the table is cited as %s", got)
	}
}

// TestNotesOfSeveralCells refers to one note from several places, cells of data among them.
func TestNotesOfSeveralCells(t *testing.T) {
	d := numbered("One[^a].\n\n| A | B |\n|---|---|\n| x[^b] | y[^b] |\n\n{{table.t}}\n\n[^a]: First.\n\n[^b]: Second.\n\n[^c]: Third, as [](#last).\n\nTwo. {#last}")
	d.Parts[0].Sections[0].Tables = []DraftTable{{Name: "t", Heads: [][]Markdown{rowOf("A[^c]", "B")}, Rows: [][]Markdown{rowOf("x[^c]\ny[^a]", "2")}, Notes: rowOf("As said[^a]")}}
	r := build(t, d)
	var got []string
	r.Blocks(func(b Block) {
		if t, ok := b.(*Table); ok {
			t.Lines(func(l *Line) { got = append(got, Text(l.Runs)) })
		}
	})
	equal(t, "cells", strings.Join(got, "; "), "A; B; x[2]; y[2]; A[3]; B; x[3]; y[1]; 2; As said[1]")
	var notes []string
	for _, n := range r.Notes {
		notes = append(notes, n.Marker()+" "+Text(n.Blocks[0].(*Paragraph).Runs)+" "+n.Back)
	}
	equal(t, "notes", strings.Join(notes, "; "), "[1] First. note-1-from; [2] Second. note-2-from; [3] Third, as paragraph 2. note-3-from")
}

// TestTablesOfMarks refuses a table whose cells together have more marks than a section may have, since reading them
// takes their number squared, and takes the same cells where they are words.
func TestTablesOfMarks(t *testing.T) {
	d := DraftTable{Name: "t", Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf(strings.Repeat("*a [", maxMarks/4)), rowOf(strings.Repeat("_a*", maxMarks/3))}}
	captioned := DraftTable{Name: "t", Plain: true, Caption: Markdown{Text: strings.Repeat("[", maxMarks+1)}, Heads: [][]Markdown{rowOf("A")}, Rows: [][]Markdown{rowOf("x")}}
	plain := d
	plain.Plain = true
	for i, want := range []int{1, 0, 1} {
		paper := numbered("One.\n\n{{table.t}}")
		d := []DraftTable{d, plain, captioned}[i]
		paper.Parts[0].Sections[0].Tables = []DraftTable{d}
		var list diag.List
		Build(paper, &list)
		if found := list.Sorted(); len(found) != want || want > 0 && found[0].Rule != "too-much" {
			t.Errorf("table %d: %v", i, found)
		}
	}
}
