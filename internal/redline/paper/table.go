package paper

import (
	"fmt"
	"slices"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// mostRows is how many rows a table may have that is printed whole. Of a longer one, rows that are the same are left out,
// except the first.
const mostRows = 15

// table is a table of both versions, cell by cell.
func table(c redline.Change) *report.Table {
	from := c.Table
	t := &report.Table{Caption: report.Caption{Runs: runs(c.Words)}, Columns: columns(from)}
	for _, row := range from.Head {
		t.Head = append(t.Head, headRow(row))
	}
	if len(from.Rows) == 0 { // a head alone
		for _, row := range from.Head {
			t.Rows = append(t.Rows, bodyRow(row))
		}
		t.Head = nil
	}
	same := 0
	for i, row := range from.Rows {
		if len(from.Rows) > mostRows && i > 0 && !rowChanged(row) {
			same++
			continue
		}
		t.Rows = append(t.Rows, bodyRow(row))
	}
	if notes := runs(from.Notes); len(notes) > 0 {
		t.Notes = append(t.Notes, report.Line{Runs: notes})
	}
	for _, note := range movedIn(from, same) {
		t.Notes = append(t.Notes, report.Line{Runs: words(note)})
	}
	if wholly[c.How] != report.Kept {
		tell(t)
	}
	return t
}

// tell has the heading above a table, and its caption, tell what became of all of it: nobody wants to hear that of each cell.
func tell(t *report.Table) {
	t.Lines(func(l *report.Line) {
		for i := range l.Runs {
			l.Runs[i].Told = true
		}
	})
}

// columns are those of a table, of which those head its rows that are said to. Where no column has a head, the first does,
// since a table needs heads to be heard.
func columns(t *redline.Table) []report.Column {
	out := make([]report.Column, len(t.Columns))
	for i := range out {
		out[i].RowHead = i == 0 && (len(t.Head) == 0 || len(t.Rows) == 0) || slices.ContainsFunc(t.Rows, func(r redline.Row) bool { return r.Cells[i].Head })
	}
	return out
}

func headRow(row redline.Row) []report.HeadCell {
	out := make([]report.HeadCell, len(row.Cells))
	for i, c := range row.Cells {
		out[i] = report.HeadCell{Cell: cell(runs(c.Words)), Column: i, Across: 1, Down: 1}
	}
	return out
}

func bodyRow(row redline.Row) report.Row {
	out := report.Row{Cells: make([]report.Cell, len(row.Cells))}
	for i, c := range row.Cells {
		out.Cells[i] = cell(runs(c.Words))
	}
	return out
}

func rowChanged(row redline.Row) bool {
	return row.How != redline.Same || slices.ContainsFunc(row.Cells, redline.Cell.Changed)
}

// movedIn says what of a table can't be seen in its cells: which rows and columns moved, and how many rows are left out.
func movedIn(t *redline.Table, same int) (notes []string) {
	for i, how := range t.Columns {
		if how == redline.Moved {
			notes = append(notes, fmt.Sprintf("Moved: the column %s.", columnName(t, i)))
		}
	}
	for i, row := range t.Rows {
		if row.How == redline.Moved {
			notes = append(notes, fmt.Sprintf("Moved: the row %s.", rowName(row, i)))
		}
	}
	switch {
	case same == 1:
		notes = append(notes, "One row that is the same is left out.")
	case same > 1:
		notes = append(notes, fmt.Sprintf("%d rows that are the same are left out.", same))
	}
	return notes
}

// columnName is what a column is called: its head, or its place.
func columnName(t *redline.Table, i int) string {
	for _, row := range t.Head {
		if name := newWords(row.Cells[i].Words); name != "" {
			return "“" + name + "”"
		}
	}
	return fmt.Sprint(i + 1)
}

// rowName is what a row is called: its first words, or its place.
func rowName(row redline.Row, i int) string {
	for _, c := range row.Cells {
		if name := newWords(c.Words); name != "" {
			return "“" + name + "”"
		}
	}
	return fmt.Sprint(i + 1)
}

// newWords are the words of the new version.
func newWords(pieces []redline.Piece) string {
	out := ""
	for _, p := range pieces {
		out += p.New()
	}
	return out
}
