package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// reportOf is a paper of one section.
func reportOf(blocks ...report.Block) *report.Report {
	return &report.Report{
		Header: report.Header{Title: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}},
		Parts:  []report.Part{{Sections: []report.Section{{ID: "a", Heading: "Costs", Blocks: blocks}}}},
	}
}

// readOf sets a paper and reads it back.
func readOf(t *testing.T, r *report.Report, o Options) *pdfread.PDF {
	t.Helper()
	file, err := Render(r, o)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pdfread.Read(file.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	if problems := p.Problems(); len(problems) > 0 {
		t.Error(problems)
	}
	return p
}

// treeOf is what a screen reader finds below the section's heading.
func treeOf(t *testing.T, blocks ...report.Block) string {
	t.Helper()
	p := readOf(t, reportOf(blocks...), Options{})
	_, tree, _ := strings.Cut(p.Tree(), "H2 Costs\n")
	return tree
}

func TestTableStructure(t *testing.T) {
	table := grouped()
	table.Rows[1].Cells[0] = report.Cell{{Runs: words("Transport")}, {Marker: "•", Runs: words("to school")}, {Marker: "•", Runs: words("back")}}
	table.Notes = []report.Line{{Marker: "*", Runs: words("excludes VAT")}, {Runs: words("All in pounds")}}
	const want = `
      Table
        THead
          TR
            TH RowSpan=2 Scope=Column ID="h0000003" Service
            TH ColSpan=2 Scope=Column ID="h0000001" 2024-25
            TH ColSpan=2 Scope=Column ID="h0000002" 2025-26
          TR
            TH Headers="2024-25" Scope=Column ID="h0000005" Budget
            TH Headers="2024-25" Scope=Column ID="h0000007" Forecast
            TH Headers="2025-26" Scope=Column ID="h0000008" Budget
            TH Headers="2025-26" Scope=Column ID="h0000009" Forecast for the year to March
        TBody
          TR
            TH ColSpan=5 Scope=Column ID="h0000004" Children
          TR
            TH Headers="Service" "Children" Scope=Row ID="h0000006"
              P Transport
              L ListNumbering=Disc
                LI
                  Lbl •
                  LBody to school
                LI
                  Lbl •
                  LBody back
            TD Headers="2024-25" "Budget" "Children" "Transport• to school• back" 200
            TD Headers="2024-25" "Forecast" "Children" "Transport• to school• back" 210
            TD Headers="2025-26" "Budget" "Children" "Transport• to school• back" 300
            TD Headers="2025-26" "Forecast for the year to March" "Children" "Transport• to school• back" 310
          TR
            TH Headers="Service" "Children" Scope=Row ID="h0000010" Subtotal
            TD Headers="2024-25" "Budget" "Children" "Subtotal" 200
            TD Headers="2024-25" "Forecast" "Children" "Subtotal" 210
            TD Headers="2025-26" "Budget" "Children" "Subtotal" 300
            TD Headers="2025-26" "Forecast for the year to March" "Children" "Subtotal" 310
        TBody
          TR
            TH Headers="Service" Scope=Row ID="h0000011" Total
            TD Headers="2024-25" "Budget" "Total" 200
            TD Headers="2024-25" "Forecast" "Total" 210
            TD Headers="2025-26" "Budget" "Total" 300
            TD Headers="2025-26" "Forecast for the year to March" "Total" 310
      Note ID="note000001"
        Lbl *
        P excludes VAT
      P All in pounds
`
	if got := treeOf(t, table); got != want[1:] {
		t.Errorf("the table is read as\n%s", got)
	}
}

// TestRowIsReadInOneLine reads the paragraphs and items of a cell with the cells beside it.
func TestRowIsReadInOneLine(t *testing.T) {
	table := tableOf([]string{"Option", "For", "Cost"}, []string{"Keep it", "", "£12"})
	table.Rows[0].Cells[1] = report.Cell{{Runs: words("It is liked.")}, {Marker: "•", Runs: words("Cheap")}, {Marker: "•", Runs: words("Near")}}
	file, err := Render(reportOf(table), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := verify.ReadPDF(file.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	if want := "\nKeep it It is liked. • Cheap • Near £12\n"; !strings.Contains(r.Text(), want) {
		t.Errorf("%q is not in\n%s", want, r.Text())
	}
}

// TestRepeatedHead reads a long table once, whatever is printed again at the top of its pages.
func TestRepeatedHead(t *testing.T) {
	table := grouped()
	table.Caption = report.Caption{Noun: "Table", Number: "1", Runs: words("Budget")}
	for range 90 {
		table.Rows = append(table.Rows, table.Rows[1])
	}
	tree := treeOf(t, table)
	if n := strings.Count(tree, "Service\n"); n != 1 {
		t.Errorf("the head is read %d times", n)
	}
	if strings.Contains(tree, "continued") {
		t.Error("it is read that the table goes on")
	}
}

// TestAddressesAreReadWhole breaks addresses over lines, which puts nothing into them.
func TestAddressesAreReadWhole(t *testing.T) {
	const address = "https://www.example.gov.uk/info/200211/area_action_plans/1327/example_area_action_plan?page=2&view=all"
	const mail = "bartholomew.featherstone-haugh@democratic-services.ashfordvale.example"
	table := tableOf([]string{"Document", "Held at", "Contact"}, []string{"Area Action Plan", address, mail})
	tree := treeOf(t, &report.Paragraph{Runs: words("See " + address + " or " + mail + " " + address)}, table)
	for _, s := range []string{address, mail} {
		if strings.Count(tree, s) < 2 {
			t.Errorf("%s is not read whole:\n%s", s, tree)
		}
	}
}
