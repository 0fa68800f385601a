package pipeline

import (
	"html"
	"strings"
	"testing"

	"cabinet/internal/verify"
)

// csvCells are cells of a spreadsheet that would be more than words in Markdown, in TOML or in a template.
var csvCells = []string{
	"• One", "[^1]", "{#lab}", "[a](#b)", "1. Rent", "# One", "a) x", `a \| b`, "*x*", "**x", "{{contract.value}}", "{{table.t}}", "&amp;", "> x", "- Minus", "Table: x", `"""`, "'''", "x {.continued}",
}

// TestCellsAreWords sets cells of a CSV file in every format as they are typed, before and after their
// paper is frozen.
func TestCellsAreWords(t *testing.T) {
	p := newProject(t)
	text := "Item,Sum\n"
	for _, cell := range csvCells {
		text += `"` + strings.ReplaceAll(cell, `"`, `""`) + "\",£1\n"
	}
	p.file("content/tables/t.csv", text)
	p.change(case1, "[prose]", "[table.t]\ntable = \"t.csv\"\ncaption = \"Cells\"\ntotal = \"Sum\"\n\n[prose]")
	p.change(case1, "As soon as the error was identified", "{{table.t}}\n\nAs soon as the error was identified")
	p.build(1, 0)
	p.cellsStand()
	before := p.documents()
	p.freeze()
	if told := frozenChanges(p.build(1, 0)); told != "" {
		t.Errorf("nothing has been changed, and the findings are %s", told)
	}
	p.file("content/tables/t.csv", text+"More,£1\n")
	if told := frozenChanges(p.build(1, 0)); !strings.Contains(told, "the file of a table has been changed") {
		t.Errorf("the file of a table has been changed, and the findings are %s", told)
	}
	p.remove("content/tables/t.csv")
	p.build(1, 0)
	p.cellsStand()
	if p.documents() != before {
		t.Error("the frozen paper has other files")
	}
	kept := p.read("content/meetings/cabinet-2025-02-07/sena-tribunal-officers.1.toml")
	if !strings.Contains(kept, "[[part.section.table]]\nname = \"t\"\ncaption = \"Cells\"\nlabel = \"t\"\nplain = true\ntotal = true\nhead = [\"Item\", \"Sum\"]\nrows = [\n    [\"• One\", \"£1\"],\n") {
		t.Errorf("the frozen paper has no table of data:\n%s", kept)
	}
}

// frozenChanges are the messages of what has been changed since papers were frozen.
func frozenChanges(r Result) (told string) {
	for _, d := range r.Findings {
		if d.Rule == "frozen-changed" {
			told += d.Message + "\n"
		}
	}
	return told
}

// cellsStand tells that every cell is printed as it was typed, and that every file says what the paper says.
func (p tree) cellsStand() {
	p.Helper()
	page := p.output(address1 + "/sena-tribunal-officers/index.html")
	document, err := verify.ReadPDF([]byte(p.output(paper1 + ".pdf")))
	if err != nil {
		p.Fatal(err)
	}
	for _, cell := range csvCells {
		if !strings.Contains(html.UnescapeString(page), ">"+cell+"</th>") {
			p.Errorf("the page has no cell %q", cell)
		}
		if !strings.Contains(document.Text(), cell) {
			p.Errorf("the PDF has no cell %q", cell)
		}
	}
	if v := p.verify(); v.Papers != 1 || len(v.Differing) > 0 {
		p.Errorf("read back: %s", table(p, v))
	}
}

// TestLeftOversInTypedTables finds what a spreadsheet left in a table that was copied into an answer.
func TestLeftOversInTypedTables(t *testing.T) {
	p := newProject(t)
	p.change(case1, "As soon as the error was identified", "Costs:\n\n| Item | Cost | Rate |\n|---|---:|---:|\n| Staff | #REF! | 0.123456 |\n| Rent | ######## | 2.5% |\n\nAs soon as the error was identified")
	var told []string
	for _, d := range p.build(0, 1).Findings {
		if d.Rule == "cell-error" || d.Rule == "long-decimals" {
			told = append(told, d.Text())
		}
	}
	if got := strings.Join(told, " "); got != "#REF 0.123456 ########" {
		t.Errorf("what is told stands at %s", got)
	}
}
