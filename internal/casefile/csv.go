package casefile

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// CSV reads a file of comma-separated values below the content directory or its folder tables, as
// named at a place: rows of cells, each with its place in the file. ok is false, with a finding, where
// it can't be read.
func (f Folder) CSV(name Text, list *diag.List) (rows [][]Text, ok bool) {
	file := name.Value
	if f.FS == nil || !fs.ValidPath(file) || !strings.HasSuffix(strings.ToLower(file), ".csv") {
		list.Errorf(name.Span, "table-file", "name a file such as budget.csv, in content/tables", "%q can't be a table's file", file)
		return nil, false
	}
	if _, err := fs.Stat(f.FS, "tables/"+file); !errors.Is(err, fs.ErrNotExist) { // a link out of content/ is one that is there
		file = "tables/" + file
	}
	if _, err := fs.Stat(f.FS, file); errors.Is(err, fs.ErrNotExist) {
		list.Errorf(name.Span, "table-file", "put it into content/tables", "there is no file %s", file)
		return nil, false
	}
	source := f.text(file, list)
	if source == nil {
		return nil, false
	}
	return records(source, list)
}

// records reads the rows of a source.
func records(source *diag.Source, list *diag.List) (rows [][]Text, ok bool) {
	r := csv.NewReader(strings.NewReader(string(source.Text)))
	r.FieldsPerRecord = -1 // a row of another length is reported below, with its place
	for {
		record, err := r.Read()
		if err == io.EOF {
			return rows, checkRecords(source, rows, list)
		}
		if p := (*csv.ParseError)(nil); errors.As(err, &p) {
			list.Errorf(source.At(p.Line, p.Column-1), "table-file", `put quotes around a cell with commas in it, and double those within: "a ""b"", c"`, "this is no CSV: %v", p.Err)
			return nil, false
		}
		var row []Text
		for i, cell := range record {
			line, column := r.FieldPos(i)
			row = append(row, cellAt(source, line, column-1, cell))
		}
		rows = append(rows, row)
	}
}

// cellAt is a cell that begins at a line, from 1, and a byte of it, from 0.
func cellAt(source *diag.Source, line, column int, value string) Text {
	at := source.At(line, column)
	end := at.Start + len(value)
	if at.Start < len(source.Text) && source.Text[at.Start] == '"' {
		end += 2
	}
	at = source.Span(at.Start, end)
	return Text{Place: Place{Span: at}, Value: strings.TrimSpace(value), raw: tomlfile.Written{Start: at.Start}}
}

// checkRecords reports a file that makes no table.
func checkRecords(source *diag.Source, rows [][]Text, list *diag.List) bool {
	if len(rows) > 0 && len(rows[0]) == 1 && strings.ContainsAny(rows[0][0].Value, ";\t") {
		list.Errorf(rows[0][0].Span, "table-file", "save it with commas: in Excel as CSV UTF-8 (Comma delimited)", "the cells of this file are not parted by commas")
		return false
	}
	if len(rows) < 2 {
		list.Errorf(source.Whole(), "table-file", "the first line holds the heads of the columns, and each further one a row", "this file has no rows")
		return false
	}
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			list.Errorf(row[0].Span, "table-row", "give each row as many cells as the first line has",
				"this row has %s, and the table %s", diag.Plural(len(row), "cell"), diag.Plural(len(rows[0]), "column"))
			return false
		}
	}
	return true
}
