package casefile

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/sheet"
	"cabinet/internal/tomlfile"
)

// The endings of files that hold tables. Excel writes "Unicode Text" as .txt, with tabs.
var (
	plainTables = []string{".csv", ".tsv", ".txt"}
	workbooks   = []string{".xlsx", ".xlsm"}
	otherBooks  = []string{".xls", ".xlsb", ".ods", ".numbers"} // which can't be read
)

// Table reads the file of a table, which is named from the content directory or from its folder tables:
// the words that stand above its head, and rows of cells, all equally long, each with its place in the
// file. The rows of the head come first, and at least one more follows them. ok is false, with a finding,
// where the file can't be read as a table.
func (f Folder) Table(t Table, list *diag.List) (title []Text, rows [][]Text, ok bool) {
	file, ok := f.tableFile(t.File, list)
	if !ok {
		return nil, nil, false
	}
	text, err := f.bytes(file, maxAttached)
	if err != nil {
		list.Add(f.unreadable(file, "file", err))
		return nil, nil, false
	}
	read, most := sheet.CSV, MaxFileSize
	if slices.Contains(workbooks, ending(file)) {
		read, most = sheet.Workbook, maxAttached
	}
	if len(text) > most {
		list.Errorf(f.place(file), "too-large", "keep the table alone in the file", "this file is larger than %d MiB", most>>20)
		return nil, nil, false
	}
	choice := sheet.Choice{Sheet: t.Sheet.cell(), Range: t.Range.cell(), HeadRows: cmp.Or(t.HeadRows.Or(1), sheet.NoHead)}
	grid, ok := read(path.Join(f.Name, file), text, choice, list)
	for _, row := range grid.Rows {
		rows = append(rows, texts(row))
	}
	return texts(grid.Title), rows, ok
}

// ending is the ending of a file's name, in small letters.
func ending(file string) string { return strings.ToLower(path.Ext(file)) }

// TableFiles are the files that the case's tables name, one after the other by the names of the tables, as far as they
// can be read.
func (f Folder) TableFiles(c *Case) (text []byte) {
	for _, name := range slices.Sorted(maps.Keys(c.Tables)) {
		var found diag.List // composing reports what is wrong with them
		if file, ok := f.tableFile(c.Tables[name].File, &found); ok {
			more, _ := f.bytes(file, maxAttached)
			text = append(text, more...)
		}
	}
	return text
}

// tableFile finds the file that a table names.
func (f Folder) tableFile(name Text, list *diag.List) (file string, ok bool) {
	file = name.Value
	if name.Bad {
		return "", false
	}
	if f.FS == nil || !fs.ValidPath(file) || !slices.Contains(slices.Concat(plainTables, workbooks), ending(file)) {
		hint := "name a file such as budget.csv or budget.xlsx, in content/tables"
		if slices.Contains(otherBooks, ending(file)) {
			hint = "save it as Excel Workbook (.xlsx) in content/tables, and name that file"
		}
		list.Errorf(name.Span, "table-file", hint, "%q can't be a table's file", file)
		return "", false
	}
	if _, err := fs.Stat(f.FS, "tables/"+file); !errors.Is(err, fs.ErrNotExist) { // a link out of content/ is one that is there
		file = "tables/" + file
	}
	if _, err := fs.Stat(f.FS, file); errors.Is(err, fs.ErrNotExist) {
		list.Errorf(name.Span, "table-file", "put it into content/tables", "there is no file %s", file)
		return "", false
	}
	return file, true
}

// CheckCell reports what a spreadsheet left in a cell that was copied from it, as reading the file would; ok is
// false where the cell can't be printed.
func CheckCell(t Text, list *diag.List) (ok bool) {
	return sheet.CheckCell(sheet.Cell{Text: t.Value, At: t.Span}, list)
}

// cell is a text as package sheet has it.
func (t Text) cell() sheet.Cell { return sheet.Cell{Text: strings.TrimSpace(t.Value), At: t.Span} }

// texts are cells as a case has its words.
func texts(cells []sheet.Cell) []Text {
	out := make([]Text, len(cells))
	for i, c := range cells {
		out[i] = Text{Place: Place{Span: c.At}, Value: c.Text, raw: tomlfile.Written{Start: c.At.Start}}
	}
	return out
}
