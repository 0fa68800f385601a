package returned

import (
	"strings"

	"cabinet/internal/align"
	"cabinet/internal/report"
)

// rowsOf are the words of a table's rows, those of its head first.
func rowsOf(t *report.Table) (out []string) {
	for _, r := range t.Head {
		row := make([]report.Cell, len(r))
		for i, c := range r {
			row[i] = c.Cell
		}
		out = append(out, rowText(row))
	}
	for _, r := range t.Rows {
		out = append(out, rowText(r.Cells))
	}
	return out
}

// rowText is the words of cells.
func rowText(cells []report.Cell) string {
	all := make([]string, len(cells))
	for i, c := range cells {
		all[i] = c.Text()
	}
	return strings.Join(all, " ")
}

// rowPairs are the rows of a table that those of a line are, or -1. As many rows that are new as are gone in one place are
// these, with other words.
func rowPairs(old []string, l *line) []int {
	of := make([]int, len(l.rows))
	texts := make([]string, len(l.rows))
	for j, r := range l.rows {
		of[j], texts[j] = -1, r.text()
	}
	var gone, added []int
	for _, p := range append(align.Lists(old, texts, likeRows(old, texts)), align.Pair{Was: -1, Is: -1}) {
		switch {
		case p.Was >= 0 && p.Is < 0:
			gone = append(gone, p.Was)
			continue
		case p.Is >= 0 && p.Was < 0:
			added = append(added, p.Is)
			continue
		case p.Is >= 0:
			of[p.Is] = p.Was
		}
		for k := range min(len(gone), len(added)) {
			if len(gone) == len(added) {
				of[added[k]] = gone[k]
			}
		}
		gone, added = nil, nil
	}
	return of
}

// likeRows tells how alike the rows of two tables are. Of tables that are too large those are alike that say the same.
func likeRows(old, now []string) func(i, j int) int {
	was, is := bags(old), bags(now)
	much := looks(was, is) > mostLooks
	return func(i, j int) int {
		switch {
		case len(was[i])+len(is[j]) == 0, old[i] == now[j]:
			return 1000
		case much:
			return 0
		}
		return align.Shared(was[i], is[j])
	}
}

// bags are the words of texts.
func bags(texts []string) [][]string {
	out := make([][]string, len(texts))
	for i, text := range texts {
		out[i] = align.Bag(text)
	}
	return out
}

// rehead is a row of a head with the words that a line has.
func rehead(was []report.HeadCell, r lineRow) []report.HeadCell {
	var out []report.HeadCell
	for _, c := range was {
		c.Cell = recell(c.Cell, textAt(r, c.Column))
		out = append(out, c)
	}
	if was == nil {
		for _, c := range r.cells {
			out = append(out, report.HeadCell{Cell: recell(nil, c.text), Column: c.column, Across: 1, Down: 1})
		}
	}
	return out
}

// rerow is a row with the words that a line has.
func rerow(was report.Row, r lineRow, columns int) report.Row {
	out := report.Row{Kind: was.Kind, Cells: make([]report.Cell, columns)}
	for k := range out.Cells {
		var old report.Cell
		if k < len(was.Cells) {
			old = was.Cells[k]
		}
		out.Cells[k] = recell(old, textAt(r, k))
	}
	return out
}

// textAt is what a row has in a column.
func textAt(r lineRow, column int) string {
	for _, c := range r.cells {
		if c.column == column {
			return c.text
		}
	}
	return ""
}

// recell is a cell with other words. One with the same words stays as it is.
func recell(was report.Cell, text string) report.Cell {
	now := oneLine(text)
	switch {
	case oneLine(plainly(bare(was.Runs()).String())) == now:
		return was
	case now == "":
		return nil
	case len(was) == 1 && was[0].Marker == "":
		return report.Cell{{Runs: retold(was[0].Runs, now)}}
	}
	return report.Cell{{Runs: []report.Run{{Text: now}}}}
}
