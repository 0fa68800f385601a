package casefile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"cabinet/internal/diag"
)

// TestTableFiles reads the files of tables by the endings of their names, wherever they are.
func TestTableFiles(t *testing.T) {
	book := excelize.NewFile()
	for cell, value := range map[string]any{"A1": "Item", "B1": "2025-26", "A2": "Rent", "B2": 5} {
		if err := book.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	var workbook bytes.Buffer
	if err := book.Write(&workbook); err != nil {
		t.Fatal(err)
	}
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	folder := Folder{Name: "content", FS: fstest.MapFS{
		"tables/a.csv": file("Budget\nItem,2025-26\nRent,5\n"), "b.txt": file("Item\t2025-26\nRent\t5\n"), "tables/c.XLSX": file(workbook.String()),
		"tables/large.csv": file(strings.Repeat("a,b\n", MaxFileSize/4+1)), "tables/d.pdf": file("x"), "tables/old.xlsx": file("x"),
	}}
	const rows = "Item 2025-26|Rent 5"
	for _, c := range []struct {
		name        string
		table       Table
		want, finds string
	}{
		{"in the folder for tables", Table{File: words("a.csv")}, "Budget: " + rows, ""},
		{"with tabs", Table{File: words("b.txt")}, rows, ""},
		{"a workbook", Table{File: words("c.XLSX"), Sheet: words(" sheet1 "), Range: words("A1:B2")}, rows, ""},
		{"another sheet", Table{File: words("c.XLSX"), Sheet: words("sheet2")}, "", `this workbook has no sheet "sheet2" [table-range]`},
		{"a head of two rows", Table{File: words("b.txt"), HeadRows: Number{Place: words("2").Place, Value: 2}}, "", "content/b.txt:1:1: error: this table has 2 rows, and its head takes 2 [table-file]"},
		{"too large", Table{File: words("large.csv")}, "", "content/tables/large.csv:1:1: error: this file is larger than 4 MiB [too-large]"},
		{"no table", Table{File: words("d.pdf")}, "", `"d.pdf" can't be a table's file [table-file]`},
		{"another workbook", Table{File: words("d.ods")}, "", `"d.ods" can't be a table's file [table-file]`},
		{"no workbook", Table{File: words("old.xlsx")}, "", "content/tables/old.xlsx:1:1: error: this is no workbook of Excel [table-file]"},
		{"none", Table{File: words("e.csv")}, "", "there is no file e.csv [table-file]"},
		{"outside", Table{File: words("../e.csv")}, "", `"../e.csv" can't be a table's file [table-file]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			title, rows, ok := folder.Table(c.table, &list)
			if ok {
				got := strings.TrimPrefix(flat(title)+": ", ": ")
				var lines []string
				for _, row := range rows {
					lines = append(lines, flat(row))
				}
				if got += strings.Join(lines, "|"); got != c.want {
					t.Errorf("%s, want %s", got, c.want)
				}
			}
			if got := fmt.Sprint(list.Sorted()); ok != (c.want != "") || !strings.Contains(got, c.finds) || ok && list.Len() > 0 {
				t.Errorf("ok is %v with the findings %s", ok, got)
			}
		})
	}
}

// words are a text that stands somewhere.
func words(text string) Text {
	return Text{Place: Place{Span: diag.NewSource("case.toml", []byte(text)).Whole()}, Value: text}
}

// flat are the words of cells.
func flat(cells []Text) string {
	var all []string
	for _, c := range cells {
		all = append(all, c.Value)
	}
	return strings.Join(all, " ")
}
