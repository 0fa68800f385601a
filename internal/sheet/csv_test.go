package sheet

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"cabinet/internal/diag"
)

// show is a grid as a test has it: a line for each title and row, the cells parted by bars.
func show(g Grid) string {
	var b strings.Builder
	for _, c := range g.Title {
		fmt.Fprintf(&b, "title: %s\n", c.Text)
	}
	for _, row := range g.Rows {
		for i, c := range row {
			b.WriteString(strings.Repeat(" | ", min(i, 1)) + strings.ReplaceAll(c.Text, "\n", "/"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// told are the findings, one a line.
func told(list *diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		b.WriteString(d.String())
		if d.Hint != "" {
			b.WriteString(" (" + d.Hint + ")")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// check compares a grid and findings with what is wanted. A grid that has errors is not used.
func check(t *testing.T, g Grid, ok bool, list *diag.List, grid, findings string) {
	t.Helper()
	if got := told(list); got != findings {
		t.Errorf("findings:\n%swant:\n%s", got, findings)
	}
	if got := show(g); ok && got != grid {
		t.Errorf("grid:\n%swant:\n%s", got, grid)
	}
	if ok != (list.Errors() == 0) || ok != (grid != "") {
		t.Errorf("ok is %v with %d errors", ok, list.Errors())
	}
}

const simple = "Item | 2025-26\nRent | £1,200\n"

func TestCSV(t *testing.T) {
	for _, c := range []struct {
		name, file     string
		choice         Choice
		grid, findings string
	}{
		{"commas", "Item,2025-26\nRent,\"£1,200\"\n", Choice{}, simple, ""},
		{"a byte order mark", "\uFEFFItem,2025-26\r\nRent,\"£1,200\"\r\n", Choice{}, simple, ""},
		{"semicolons", "Item;2025-26\nRent;£1,200\n", Choice{}, simple, ""},
		{"semicolons, and a comma in every figure", "Item;2025\nRent;1,5\nRates;2,5\n", Choice{}, "Item | 2025\nRent | 1,5\nRates | 2,5\n", ""},
		{"tabs", "Item\t2025-26\nRent\t£1,200\n", Choice{}, simple, ""},
		{"semicolons in every cell of notes", "Item,\"Notes; all\"\nRent,\"a; b\"\nRates,\"c; d\"\n", Choice{}, "Item | Notes; all\nRent | a; b\nRates | c; d\n", ""},
		{"semicolons in notes without quotes", "Item,Notes; all\nRent,a; b\nRates,c; d\n", Choice{}, "Item | Notes; all\nRent | a; b\nRates | c; d\n", ""},
		{"commas in every cell between semicolons", "Item; a, b;2025\nRent, all;c, d;5\nRates, all;e, f;6\n", Choice{}, "Item | a, b | 2025\nRent, all | c, d | 5\nRates, all | e, f | 6\n", ""},
		{"white space after the separators", "Item, \"2025-26\"\n Rent , \"£1,200\" \n", Choice{}, "", "t.csv:2:16: error: this is no CSV: extraneous or missing \" in quoted-field [table-file] (put quotes around a cell with commas in it, and double those within: \"a \"\"b\"\", c\")\n"},
		{"white space before quotes", "Item, \"2025-26\"\n Rent , \"£1,200\"\n", Choice{}, simple, ""},
		{"a separator that is named", "sep=|\r\nItem|2025-26\r\nRent|£1,200\r\n", Choice{}, simple, ""},
		{"a figure parted by its comma", "Item,Cost,Note\nRent,£35,000\n", Choice{}, "", "t.csv:2:6: error: the comma of a figure parts it into two cells: \"£35,000\" [table-file] (" + quoteIt + ")\n"},
		{"one parted twice, in the last cells", "Item,Cost,Note,Ward\nRent,£5,£1,200,000\n", Choice{}, "", "t.csv:2:9: error: the comma of a figure parts it into two cells: \"£1,200,000\" [table-file] (" + quoteIt + ")\n"},
		{"one in brackets, and a cell more", "Item,Cost,Saved,Note\nRent,£5,(35,421),\n", Choice{}, "", "t.csv:2:9: error: the comma of a figure parts it into two cells: \"(35,421)\" [table-file] (" + quoteIt + ")\n"},
		{"figures beside one another", "Item,Cost,Sold,Code\nRent,£35,120,\"000\"\nHire,(35),(120),000\n", Choice{}, "Item | Cost | Sold | Code\nRent | £35 | 120 | 000\nHire | (35) | (120) | 000\n", ""},
		{"one line with other separators", "Item;2025-26\nRent,5\n", Choice{}, "", "t.csv:2:1: error: the cells of this line are not parted as those of the other lines are [table-file] (" + saveAs + ")\n"},
		{"old Mac", "Item,2025-26\rRent,\"£1,200\"\r", Choice{}, simple, ""},
		{"lines within a cell", "Item,2025-26\r\n\"Rent\r\nand rates\",\"one\n\ntwo\"\r\n", Choice{}, "Item | 2025-26\nRent/and rates | one//two\n", ""},
		{"a tab within a cell", "Item,2025-26\nRent,\"a\tb\"\n", Choice{}, "Item | 2025-26\nRent | a b\n", ""},
		{"doubled quotes", "Item,2025-26\n\"the \"\"big\"\" rent\",5\n", Choice{}, "Item | 2025-26\nthe \"big\" rent | 5\n", ""},
		{"upright bars", "Item|2025-26\nRent|£1,200\n", Choice{}, simple, ""},
		{"a title with a semicolon", "Budget; revised\nItem,2025-26\nRent,\"£1,200\"\n", Choice{}, "title: Budget; revised\n" + simple, ""},
		{"a single column", "Item\nRent\n", Choice{}, "Item\nRent\n", ""},

		{"empty rows and columns", "\n,,,,\nItem,,2025-26,,\n,,,,\nRent,,\"£1,200\",,\n,,,,\n", Choice{}, simple, ""},
		{"rows without their last cells", "Item,2025-26,2026-27\nRent,5\nRates\n", Choice{}, "Item | 2025-26 | 2026-27\nRent | 5 | \nRates |  | \n", ""},
		{"a title", "Budget\nin pounds\n\nItem,2025-26\nRent,\"£1,200\"\n", Choice{}, "title: Budget\ntitle: in pounds\n" + simple, ""},
		{"a title with empty cells", "Budget,,\n,,\nItem,2025-26,\nRent,\"£1,200\",\n", Choice{}, "title: Budget\n" + simple, ""},
		{"a sub-head is no title", "Item,2025-26\nHousing,\nRent,5\n", Choice{}, "Item | 2025-26\nHousing | \nRent | 5\n", ""},
		{"a head over two columns is no title", ",Net,\nItem,2025,2026\nRent,5,6\n", Choice{HeadRows: 2}, " | Net | \nItem | 2025 | 2026\nRent | 5 | 6\n", ""},
		{"rows with heads and columns without", "Wards\nKey,No\n", Choice{HeadRows: NoHead}, "", "t.csv:2:1: error: this row has 2 cells, and the table 1 column [table-row] (give each row as many cells as the head has, and put quotes around a cell with commas in it)\n"},
		{"rows with heads, of which one has nothing", "Wards,\nKey,No\n", Choice{HeadRows: NoHead}, "Wards | \nKey | No\n", ""},
		{"a row with more words than the head has cells", "Item,2025-26\nRent,5\nRates,6,7\n", Choice{}, "", "t.csv:3:1: error: this row has 3 cells, and the table 2 columns [table-row] (give each row as many cells as the head has, and put quotes around a cell with commas in it)\n"},
		{"no rows", "Item,2025-26\n", Choice{}, "", "t.csv:1:1: error: this file has no rows [table-file] (the first row holds the heads of the columns, and each further one a row)\n"},
		{"nothing", "", Choice{}, "", "t.csv:1:1: error: this file has no rows [table-file] (the first row holds the heads of the columns, and each further one a row)\n"},
		{"a head of more rows than there are", "Item,2025-26\nRent,5\n", Choice{HeadRows: 2}, "", "t.csv:1:1: error: this table has 2 rows, and its head takes 2 [table-file] (head_rows is how many rows the heads of the columns take)\n"},
		{"a quote that does not end", "Item,2025-26\nRent,\"5\n", Choice{}, "", "t.csv:2:8: error: this is no CSV: extraneous or missing \" in quoted-field [table-file] (put quotes around a cell with commas in it, and double those within: \"a \"\"b\"\", c\")\n"},

		{"an empty head", "Item,2025-26,\nRent,5,4\n", Choice{}, "", "t.csv:1:14: error: column C has no head [empty-head] (write a head for it in the file, or leave the column out: range = \"A3:F20\")\n"},
		{"empty heads, and one row", "Item,,\nRent,5,6\n", Choice{}, "", "t.csv:1:6: error: columns B and C have no head [empty-head] (write a head for it in the file, or leave the column out: range = \"A3:F20\")\n"},
		{"an empty head between others", "Item,,\"2025\"\"26\",\nRent,5,6,7\n", Choice{}, "", "t.csv:1:6: error: columns B and D have no head [empty-head] (write a head for it in the file, or leave the column out: range = \"A3:F20\")\n"},
		{"an empty head above years", "Item,Net,\nRent,2024-25,2025-26\nRates,5,6\n", Choice{}, "", "t.csv:1:10: error: column C has no head [empty-head] (write a head for it in the file; or, where the next row belongs to the head, head_rows = 2; or, where the next row is the head, range = \"A2:C3\")\n"},
		{"an empty head above an empty first cell", "Item,Net,,Gross,\n,Budget,Actual,Budget,Actual\nRates,5,6,7,8\n", Choice{}, "", "t.csv:1:10: error: columns C and E have no head [empty-head] (write a head for it in the file; or, where the next row belongs to the head, head_rows = 2; or, where the next row is the head, range = \"A2:E3\")\n"},
		{"a head of two rows", "Item,Net,,Gross,\n,2024-25,2025-26,2024-25,2025-26\nRates,5,6,7,8\n", Choice{HeadRows: 2}, "Item | Net |  | Gross | \n | 2024-25 | 2025-26 | 2024-25 | 2025-26\nRates | 5 | 6 | 7 | 8\n", ""},
		{"the first head may be empty", ",2025-26\nRent,5\n", Choice{}, " | 2025-26\nRent | 5\n", ""},

		{"a range", "Budget of 2025,,\n,Item,2025-26\n,Rent,\"£1,200\"\n,Total,5\n", Choice{Range: Cell{Text: "$B$2:C3"}}, simple, ""},
		{"a range counts rows, not lines", "\"a\nb\",c\nd,e\n\nItem,2025-26\nRent,\"£1,200\"\n", Choice{Range: Cell{Text: "4:5"}}, simple, ""},
		{"a range below the name of the separator", "sep=;\nItem;2025-26\nRent;£1,200\nx;y\n", Choice{Range: Cell{Text: "A1:B2"}}, simple, ""},
		{"columns", "x,Item,2025-26\ny,Rent,\"£1,200\"\n", Choice{Range: Cell{Text: "C:B"}}, simple, ""},
		{"a range without words", "Item,2025-26\nRent,5\n", Choice{Range: Cell{Text: "A3:B9"}}, "", "error: the cells A3:B9 have no words [table-range] (name the first and the last cell of the table, such as A3:F20)\n"},
		{"a range that is none", "Item,2025-26\nRent,5\n", Choice{Range: Cell{Text: "Budget"}}, "", "error: \"Budget\" can't be a range of cells [table-range] (write the first and the last cell, such as A3:F20)\n"},
		{"a sheet", "Item,2025-26\nRent,5\n", Choice{Sheet: Cell{Text: "Budget"}}, "", "error: a CSV file has no sheets [table-file] (take the line out)\n"},
		{"a workbook by its bytes", "PK\x03\x04\x00", Choice{}, "", "t.csv:1:1: error: this is no CSV file, but looks like a workbook [table-file] (give its name the ending .xlsx, or " + saveAs + ")\n"},

		{"an error value", "Item,2025-26\nRent,#REF!\n", Choice{}, "", "t.csv:2:6: error: this cell has an error of the spreadsheet in place of a value: #REF! [cell-error] (mend its formula in the spreadsheet)\n"},
		{"a figure that is lost", "Item,2025-26\nRent,\" ####### \"\n", Choice{}, "", "t.csv:2:8: error: this cell was too narrow for its figure, which is lost: ####### [cell-error] (make the column wider in the spreadsheet and save the file again)\n"},
		{"figures that nobody rounded", "Item,2025-26\nRent,12.345678901234\nRates,0.30000000000000004\nAll,1.5\n", Choice{}, "Item | 2025-26\nRent | 12.345678901234\nRates | 0.30000000000000004\nAll | 1.5\n",
			"t.csv:2:6: warning: this figure has more than 4 decimals: 12.345678901234; its column has 1 more of this kind [long-decimals] (round it in the spreadsheet)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			g, ok := CSV("t.csv", []byte(c.file), c.choice, &list)
			check(t, g, ok, &list, c.grid, c.findings)
		})
	}
}

// TestPlaces: the place of a cell is its words, and of a cell without words where they would stand.
func TestPlaces(t *testing.T) {
	var list diag.List
	g, ok := CSV("t.csv", []byte("Item,\"a,\r\nb\",x,\"c \"\"d\"\"\"\r\n x ,,y,\" z\"\r\n\"q\",,,\r\nr\r\ns,t,u,v\r\n"), Choice{}, &list)
	if !ok {
		t.Fatal(told(&list))
	}
	var got []string
	for _, row := range g.Rows {
		for _, c := range row {
			got = append(got, fmt.Sprintf("%d:%d %s", c.At.Line(), c.At.Column(), c.At.Text()))
		}
	}
	if got, want := strings.Join(got, "|"), "1:1 Item|1:7 a,\r\nb|2:4 x|2:7 c \"\"d\"\"|3:2 x|3:5 |3:6 y|3:10 z|4:2 q|4:5 |4:6 |4:7 |5:1 r|5:2 |5:2 |5:2 |6:1 s|6:3 t|6:5 u|6:7 v"; got != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

// in16 is a text in UTF-16.
func in16(order binary.AppendByteOrder, text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func TestEncodings(t *testing.T) {
	const text = "Item\t2025-26\r\nRent\t£1,200\r\n"
	for _, c := range []struct{ name, file, findings string }{
		{"UTF-8", text, ""},
		{"UTF-16 as Excel writes it", in16(binary.LittleEndian, "\uFEFF"+text), ""},
		{"UTF-16 of the other order", in16(binary.BigEndian, "\uFEFF"+text), ""},
		{"UTF-16 without a mark", in16(binary.LittleEndian, text), ""},
		{"UTF-16 of the other order without a mark", in16(binary.BigEndian, text), ""},
		{"Windows-1252", strings.ReplaceAll(text, "£", "\xa3"), "t.csv:2:6: warning: this file is not in UTF-8 and was read as Windows-1252; '£' is the first character for which that matters [windows-1252] (check the £ signs, dashes and quotation marks in the table, or " + saveAs + ")\n"},
		{"a byte that Windows-1252 has not", "Item\t2025-26\r\nRent\xa3\t\x9d\r\n", "t.csv:2:7: error: this file is neither in UTF-8 nor in Windows-1252: a byte stands here that has no meaning in them [not-utf8] (" + saveAs + ")\n"},
		{"UTF-8 in places", text + "Rates\t\xa35\r\n", "t.csv:2:6: error: this file is in UTF-8 in some places and not in others, so its letters and signs can't be told [not-utf8] (" + saveAs + ")\n"},
		{"a NUL", "Item\t2025-26\r\nRent\t5\x00\r\n", "t.csv:2:7: error: the character U+0000 can't be printed: it is a sign for machines [control-character] (delete it and type the text around it again)\n"},
		{"UTF-16 that is cut", in16(binary.LittleEndian, text) + "\x00", "t.csv:3:1: error: the character U+FFFD can't be printed: it stands where another one was lost [control-character] (delete it and type the text around it again)\n"},
		{"half a pair of UTF-16", "\xff\xfeI\x00,\x00\x00\xd8\n\x00", "t.csv:1:3: error: the character U+FFFD can't be printed: it stands where another one was lost [control-character] (delete it and type the text around it again)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			g, ok := CSV("t.csv", []byte(c.file), Choice{}, &list)
			want := simple
			if strings.Contains(c.findings, "error:") {
				want = ""
			}
			check(t, g, ok, &list, want, c.findings)
		})
	}
}

// TestManyErrors: of many cells that can't be printed some are named, and the others counted.
func TestManyErrors(t *testing.T) {
	var list diag.List
	CSV("t.csv", []byte("Item,2025-26\n"+strings.Repeat("Rent,#N/A\n", 50)), Choice{}, &list)
	if n := list.Len(); n != maxTold+1 {
		t.Errorf("%d findings, want %d", n, maxTold+1)
	}
	if want := "t.csv:22:6: error: this table has 30 more cells that can't be printed, from here on"; !strings.Contains(told(&list), want) {
		t.Errorf("%s has no %s", told(&list), want)
	}
}

// TestTooMuch: a table that no page can hold is refused.
func TestTooMuch(t *testing.T) {
	for name, file := range map[string]string{
		"rows":    strings.Repeat("a,b\n", maxRows+1),
		"columns": strings.Repeat("a,", maxColumns+1) + "\n" + strings.Repeat("a,", maxColumns+1),
	} {
		var list diag.List
		if _, ok := CSV("t.csv", []byte(file), Choice{}, &list); ok || !strings.Contains(told(&list), "[too-much]") {
			t.Errorf("too many %s: %s", name, told(&list))
		}
	}
}
