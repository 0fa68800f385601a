package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cabinet/internal/diag"
)

// A workbook is one that a test makes. Its methods fail the test where the library refuses something.
type workbook struct {
	*excelize.File
	t testing.TB
}

func newWorkbook(t testing.TB) workbook {
	w := workbook{excelize.NewFile(), t}
	w.must(w.SetSheetName("Sheet1", "Budget"))
	return w
}

func (w workbook) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// rows sets rows of values from a cell on.
func (w workbook) rows(sheet, from string, rows ...[]any) workbook {
	w.t.Helper()
	column, row, err := excelize.CellNameToCoordinates(from)
	w.must(err)
	for i, values := range rows {
		at, err := excelize.CoordinatesToCellName(column, row+i)
		w.must(err)
		w.must(w.SetSheetRow(sheet, at, &values))
	}
	return w
}

// style gives cells a number format.
func (w workbook) style(sheet, from, to, code string) {
	w.t.Helper()
	id, err := w.NewStyle(&excelize.Style{CustomNumFmt: &code})
	w.must(err)
	w.must(w.SetCellStyle(sheet, from, to, id))
}

func (w workbook) bytes() []byte {
	w.t.Helper()
	var b bytes.Buffer
	w.must(w.Write(&b))
	return b.Bytes()
}

// simpleBook is a workbook of one small table.
func simpleBook(t testing.TB) workbook {
	w := newWorkbook(t).rows("Budget", "A1", []any{"Item", "2025-26"}, []any{"Rent", 1200})
	w.style("Budget", "B2", "B2", `"£"#,##0`)
	return w
}

func TestWorkbook(t *testing.T) {
	for _, c := range []struct {
		name           string
		make           func(w workbook) // of a simple workbook
		choice         Choice
		grid, findings string
	}{
		{"a small table", func(workbook) {}, Choice{}, simple, ""},
		{"a title, empty rows and columns", func(w workbook) {
			w.rows("Budget", "A1", []any{"Budget", nil}, []any{nil, nil}, []any{nil, nil, nil, "Item", nil, "2025-26"}, []any{nil}, []any{nil, nil, nil, "Rent", nil, "£1,200"})
		}, Choice{}, "title: Budget\n" + simple, ""},
		{"lines, rich text, booleans and words as numbers", func(w workbook) {
			w.rows("Budget", "A2", []any{"Rent\nand rates", true})
			w.must(w.SetCellRichText("Budget", "A3", []excelize.RichTextRun{{Text: "Half ", Font: &excelize.Font{Bold: true}}, {Text: "of it\r\nagain"}}))
			w.must(w.SetCellStr("Budget", "B3", " 0012 "))
		}, Choice{}, "Item | 2025-26\nRent/and rates | TRUE\nHalf of it/again | 0012\n", ""},
		{"days", func(w workbook) {
			w.rows("Budget", "A2", []any{45748, 45748})
			id, err := w.NewStyle(&excelize.Style{NumFmt: 14})
			w.must(err)
			w.must(w.SetCellStyle("Budget", "A2", "A2", id))
			w.style("Budget", "B2", "B2", "d mmmm yyyy")
		}, Choice{}, "Item | 2025-26\n01/04/2025 | 1 April 2025\n", ""},
		{"a formula without a value", func(w workbook) {
			w.must(w.SetCellFormula("Budget", "A3", "A2"))
			w.must(w.SetCellFormula("Budget", "B3", "B2"))
		}, Choice{}, "", "t.xlsx:Budget!A3: error: this formula has no value yet; 1 more has none either [cell-error] (open the workbook in Excel and save it, so that it keeps what its formulas give)\n"},
		{"an error value", func(w workbook) {
			w.rows("Budget", "C14", []any{"#REF!"})
			w.rows("Budget", "C1", []any{"2026-27"})
		}, Choice{}, "", "t.xlsx:Budget!C14: error: this cell has an error of the spreadsheet in place of a value: #REF! [cell-error] (mend its formula in the spreadsheet)\n"},
		{"a note's mark above the line", func(w workbook) {
			raised := &excelize.Font{VertAlign: "superscript"}
			w.must(w.SetCellRichText("Budget", "A3", []excelize.RichTextRun{{Text: "Rates"}, {Text: "12", Font: raised}, {Text: " of 2"}}))
			w.must(w.SetCellRichText("Budget", "B3", []excelize.RichTextRun{{Text: "1,234"}, {Text: "2", Font: raised}}))
		}, Choice{}, simple + "Rates¹² of 2 | 1,234²\n", ""},
		{"a figure that nobody rounded", func(w workbook) { w.rows("Budget", "B3", []any{12.345678901234}) }, Choice{}, "Item | 2025-26\nRent | £1,200\n | 12.3456789\n",
			"t.xlsx:Budget!B3: warning: this figure has more than 4 decimals: 12.3456789 [long-decimals] (round it in the spreadsheet)\n"},
		{"an empty head", func(w workbook) { w.rows("Budget", "C2", []any{5}) }, Choice{}, "",
			"t.xlsx:Budget!C1: error: column C has no head [empty-head] (write a head for it in the file, or leave the column out: range = \"A3:F20\")\n"},
		{"no rows", func(w workbook) { w.must(w.RemoveRow("Budget", 2)) }, Choice{}, "", "t.xlsx:1:1: error: this file has no rows [table-file] (the first row holds the heads of the columns, and each further one a row)\n"},

		{"merged heads stay as they are", func(w workbook) {
			w.rows("Budget", "A1", []any{"Item", "Net", nil}, []any{nil, "2025", "2026"}, []any{"Rent", "5", "6"})
			w.must(w.MergeCell("Budget", "B1", "C1"))
			w.must(w.MergeCell("Budget", "A1", "A2"))
		}, Choice{HeadRows: 2}, "Item | Net | \n | 2025 | 2026\nRent | 5 | 6\n", ""},
		{"merged cells of the body stand in each row", func(w workbook) {
			w.rows("Budget", "A1", []any{"Service", "Item", "2025-26"}, []any{"Housing", "Rent", "5"}, []any{nil, "Rates", "6"}, []any{"Total", nil, "11"})
			w.must(w.MergeCell("Budget", "A2", "A3"))
			w.must(w.MergeCell("Budget", "A4", "B4"))
		}, Choice{}, "Service | Item | 2025-26\nHousing | Rent | 5\nHousing | Rates | 6\nTotal |  | 11\n", ""},
		{"a figure that stands for several rows", func(w workbook) {
			w.rows("Budget", "A1", []any{"Item", "2025-26"}, []any{"Rent", 5}, []any{"Rates", nil})
			w.must(w.MergeCell("Budget", "B2", "B3"))
		}, Choice{}, "Item | 2025-26\nRent | £5\nRates | \n", "t.xlsx:Budget!B2: warning: this figure stands for several rows, and is printed in the first of them [merged-figure] (give each row a figure of its own in the spreadsheet, if it has one)\n"},

		{"hidden rows and columns", func(w workbook) {
			w.rows("Budget", "A1", []any{"Item", "Code", "2025-26"}, []any{"Rent", "x", "£1,200"}, []any{"a"}, []any{"b"}, []any{"Rates", "y", "5"}, []any{"c"})
			for _, row := range []int{3, 4, 6, 9} {
				w.must(w.SetRowVisible("Budget", row, false))
			}
			w.must(w.SetColVisible("Budget", "B", false))
		}, Choice{}, simple + "Rates | 5\n", "t.xlsx:Budget!B1: warning: rows 3 to 4 and 6 and column B are hidden and stay out [hidden-cells] (unhide in Excel what is meant to be printed)\n"},
		{"what is merged begins in a hidden column", func(w workbook) {
			w.rows("Budget", "A1", []any{"Budget of 2025"}, []any{nil, "Item", "2025-26"}, []any{nil, "Rent", "£1,200"})
			w.must(w.MergeCell("Budget", "A1", "C1"))
			w.must(w.SetColVisible("Budget", "A", false))
		}, Choice{}, "title: Budget of 2025\n" + simple, ""},
		{"a hidden value", func(w workbook) {
			w.rows("Budget", "B3", []any{5}, []any{0})
			w.rows("Budget", "A4", []any{"Rates"})
			w.style("Budget", "B3", "B4", ";;;")
		}, Choice{}, simple + "Rates | \n", "t.xlsx:Budget!B3: warning: the number format of this cell hides its value, which stays out [hidden-cells] (give it another number format where it is meant to be printed)\n"},

		{"cells that are struck through", func(w workbook) {
			w.rows("Budget", "A3", []any{"Rates", 5})
			id, err := w.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
			w.must(err)
			w.must(w.SetCellStyle("Budget", "B3", "B3", id))
			w.must(w.SetCellRichText("Budget", "A4", []excelize.RichTextRun{{Text: "Fees", Font: &excelize.Font{Strike: true}}, {Text: " and fines"}}))
		}, Choice{}, simple + "Rates | 5\nFees and fines | \n", "t.xlsx:Budget!B3: warning: words of this cell are struck through, and are printed like any others; 1 more has such words too [struck-cells] (delete in the spreadsheet what no longer holds)\n"},

		{"another sheet", func(w workbook) {
			_, err := w.NewSheet("In detail")
			w.must(err)
			w.rows("In detail", "A1", []any{"A", "B"}, []any{"c", "d"})
		}, Choice{Sheet: Cell{Text: "in detail"}}, "A | B\nc | d\n", ""},
		{"the first sheet that can be seen", func(w workbook) {
			_, err := w.NewSheet("In detail")
			w.must(err)
			w.rows("In detail", "A1", []any{"A", "B"}, []any{"c", "d"})
			w.SetActiveSheet(1)
			w.must(w.SetSheetVisible("Budget", false))
		}, Choice{}, "A | B\nc | d\n", ""},
		{"a cover without words", func(w workbook) {
			_, err := w.NewSheet("Costs")
			w.must(err)
			w.must(w.RemoveRow("Budget", 1))
			w.must(w.RemoveRow("Budget", 1))
		}, Choice{}, "", "t.xlsx:1:1: error: the first sheet of this workbook, \"Budget\", has no words [table-range] (name the sheet that is meant, sheet = \"…\", of Budget, Costs)\n"},
		{"no such sheet", func(workbook) {}, Choice{Sheet: Cell{Text: "Budgets"}}, "", "error: this workbook has no sheet \"Budgets\" [table-range] (did you mean \"Budget\"?)\n"},

		{"a range", func(w workbook) { w.rows("Budget", "D1", []any{"Notes", "x"}, []any{"y", "z"}) }, Choice{Range: Cell{Text: "A1:B9"}}, simple, ""},
		{"a range of a sheet", func(w workbook) { w.rows("Budget", "D1", []any{"Notes", "x"}, []any{"y", "z"}) }, Choice{Range: Cell{Text: "'Budget'!$A$1:$B$2"}}, simple, ""},
		{"a range of another sheet", func(w workbook) {}, Choice{Sheet: Cell{Text: "Budget"}, Range: Cell{Text: "Costs!A1:B2"}}, "", "error: these cells are on the sheet \"Costs\", and not on \"Budget\" [table-range] (take the line sheet out, or name cells of that sheet)\n"},
		{"a table", func(w workbook) {
			w.rows("Budget", "A3", []any{"in pounds"})
			w.must(w.AddTable("Budget", &excelize.Table{Range: "A1:B2", Name: "Costs"}))
		}, Choice{Range: Cell{Text: "costs"}}, simple, ""},
		{"a name", func(w workbook) {
			w.rows("Budget", "A3", []any{"in pounds"})
			w.must(w.SetDefinedName(&excelize.DefinedName{Name: "Costs", RefersTo: "Budget!$A$1:$B$2"}))
		}, Choice{Range: Cell{Text: "Costs"}}, simple, ""},
		{"a name of no range", func(w workbook) {
			w.must(w.SetDefinedName(&excelize.DefinedName{Name: "Costs", RefersTo: "OFFSET(Budget!$A$1,0,0,2,2)"}))
		}, Choice{Range: Cell{Text: "Costs"}}, "", "error: \"Costs\" is no range of cells: $A$1,0,0,2,2) [table-range] (write the first and the last cell, such as A3:F20)\n"},
		{"no such name", func(w workbook) {
			w.must(w.SetDefinedName(&excelize.DefinedName{Name: "Costs", RefersTo: "Budget!$A$1:$B$2"}))
		}, Choice{Range: Cell{Text: "Cost"}}, "", "error: this workbook has no range \"Cost\" [table-range] (did you mean \"Costs\"?)\n"},
		{"a range without words", func(workbook) {}, Choice{Range: Cell{Text: "F1:G9"}}, "", "error: the cells F1:G9 of the sheet \"Budget\" have no words [table-range] (name the first and the last cell of the table, such as A3:F20)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := simpleBook(t)
			w.t = t
			c.make(w)
			var list diag.List
			g, ok := Workbook("t.xlsx", w.bytes(), c.choice, &list)
			check(t, g, ok, &list, c.grid, c.findings)
		})
	}
}

// TestByHand reads what other programs write, and the library does not.
func TestByHand(t *testing.T) {
	const cells = `<c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>1200</v></c>`
	for _, c := range []struct{ name, part, old, new, grid, findings string }{
		{"what a formula gave", "sheet1", cells, `<c r="A2" t="str"><f>"Re"&amp;"nt"</f><v>Rent</v></c><c r="B2" s="1"><f>SUM(C1:C9)</f><v>1200</v></c>`, simple, ""},
		{"what a formula gave, of no words", "sheet1", cells, cells + `<c r="C2" t="str"><f>IF(1,"")</f><v></v></c>`, simple, ""},
		{"an error that is new to us", "sheet1", cells, `<c r="B2" t="e"><f>X()</f><v>#OOPS!</v></c>`, "", "t.xlsx:Budget!B2: error: this cell has an error of the spreadsheet in place of a value: #OOPS! [cell-error] (mend its formula in the spreadsheet)\n"},
		{"cells and rows without names", "sheet1", `<row r="2">` + cells, `<row><c t="inlineStr"><is><t>Rent</t><rPh><t>x</t></rPh></is></c><c t="inlineStr"><is><r><t>£1</t></r><r><t>,200</t></r></is></c>`, simple, ""},
		{"a prefix of every tag", "sheet1", `<row r="2">` + cells + `</row>`, `<x:row xmlns:x="x" r="2"><x:c r="A2" t="s"><x:v>2</x:v></x:c><x:c r="B2" s="1"><x:v>1200</x:v></x:c></x:row>`, simple, ""},
		{"a day that is written out", "sheet1", cells, `<c r="A2" t="s"><v>2</v></c><c r="B2" t="d"><v>1901-02-03T00:00:00</v></c>`, "Item | 2025-26\nRent | 400\n", ""},
		{"characters that XML has not", "sharedStrings", `Rent`, `Re_x000D_nt_x0009__x0041_`, "Item | 2025-26\nRe/nt A | £1,200\n", ""},
		{"a character that can't be printed", "sharedStrings", `Rent`, `Re_x0007_nt`, "", "t.xlsx:Budget!A2: error: the character U+0007 can't be printed: it is a sign for machines [control-character] (delete it and type the text around it again)\n"},
		{"a text that is not there", "sheet1", `<v>2</v>`, `<v>9</v>`, "", "t.xlsx:1:1: error: this workbook can't be read: it is damaged, or no workbook of Excel [table-file] (" + saveWorkbook + ")\n"},
		{"an entity", "sheet1", cells, `<c t="inlineStr"><is><t>&bomb;</t></is></c>`, "", "t.xlsx:1:1: error: this workbook can't be read: it is damaged, or no workbook of Excel [table-file] (" + saveWorkbook + ")\n"},
		{"a style that is not there", "sheet1", `<c r="B2" s="1">`, `<c r="B2" s="99">`, "Item | 2025-26\nRent | 1200\n", ""},
		{"days from 1904", "workbook", `<workbookPr`, `<workbookPr date1904="1"`, simple, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := false
			file := rewritten(t, simpleBook(t).bytes(), func(name, text string) string {
				if !strings.Contains(name, c.part+".xml") || !strings.Contains(text, c.old) {
					return text
				}
				changed = true
				return strings.Replace(text, c.old, c.new, 1)
			})
			if !changed {
				t.Fatalf("%s is nowhere in %s", c.old, c.part)
			}
			var list diag.List
			g, ok := Workbook("t.xlsx", file, Choice{}, &list)
			check(t, g, ok, &list, c.grid, c.findings)
		})
	}
}

// TestNoWorkbook says of files that are no workbook what they are, and what to do.
func TestNoWorkbook(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	encrypted := newWorkbook(t)
	var b bytes.Buffer
	encrypted.must(encrypted.Write(&b, excelize.Options{Password: "x"}))
	for _, c := range []struct {
		name, file, message string
	}{
		{"nothing", "", "this is no workbook of Excel [table-file]"},
		{"CSV", "Item,2025-26\nRent,5\n", "this is no workbook of Excel [table-file]"},
		{"the old format", ole, "this is a workbook of Excel 97 to 2003 (.xls), which can't be read [table-file]"},
		{"a password", b.String(), "this workbook is protected with a password [table-file]"},
		{"cut in half", string(simpleBook(t).bytes()[:2000]), "this workbook can't be read: it is damaged, or no workbook of Excel [table-file]"},
		{"LibreOffice", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), "this is no workbook of Excel, but a spreadsheet of LibreOffice or another program (.ods) [table-file]"},
		{"binary", zipped("_rels/.rels", strings.Replace(packedRoot, "workbook.xml", "workbook.bin", 1), "xl/workbook.bin", "x"), "this is no workbook of Excel, but an Excel Binary Workbook (.xlsb) [table-file]"},
		{"a letter", zipped("_rels/.rels", strings.Replace(packedRoot, "xl/workbook", "word/document", 1), "word/document.xml", "<document/>"), "this workbook can't be read: it is damaged, or no workbook of Excel [table-file]"},
		{"a zip", zipped("a.txt", "a"), "this is no workbook of Excel, but another packed file [table-file]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			if _, ok := Workbook("t.xlsx", []byte(c.file), Choice{}, &list); ok {
				t.Error("it is read")
			}
			if got := told(&list); !strings.HasPrefix(got, "t.xlsx:1:1: error: "+c.message) {
				t.Errorf("%s, want %s", got, c.message)
			}
		})
	}
}

// packedRoot says which part of a file is its main one.
const packedRoot = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`

// zipped is a zip file of parts: of each its path, and then its text.
func zipped(parts ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err != nil {
			panic(err)
		}
		if _, err := io.WriteString(f, parts[i+1]); err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

// rewritten is a workbook in which the text of some parts is changed.
func rewritten(t testing.TB, file []byte, change func(name, text string) string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		out, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(out, change(f.Name, string(text))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
