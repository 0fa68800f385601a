package returned

import (
	"strings"

	"cabinet/internal/align"
	"cabinet/internal/report"
)

// rowsOf are the words of a table's rows, those of its head first.
func rowsOf(t *report.Table) (out []string) {
	for _, r := range t.Head {
		var all []string
		for _, c := range r {
			all = append(all, c.Text())
		}
		out = append(out, strings.Join(all, " "))
	}
	for _, r := range t.Rows {
		var all []string
		for _, c := range r.Cells {
			all = append(all, c.Text())
		}
		out = append(out, strings.Join(all, " "))
	}
	return out
}

// rowPairs are the rows of a table that those of a line are, or -1. A row in the place of another that has less in common
// with it than others have is that one all the same.
func rowPairs(old []string, l *line) []int {
	of := make([]int, len(l.rows))
	texts := make([]string, len(l.rows))
	bags := make([][]string, len(l.rows))
	for j, r := range l.rows {
		of[j], texts[j] = -1, r.text()
		bags[j] = align.Bag(texts[j])
	}
	was := make([][]string, len(old))
	for i := range old {
		was[i] = align.Bag(old[i])
	}
	much := looks(was, bags) > mostLooks
	like := func(i, j int) int {
		switch {
		case len(was[i])+len(bags[j]) == 0, old[i] == texts[j]:
			return 1000
		case much:
			return 0
		}
		return align.Shared(was[i], bags[j])
	}
	var gone, added []int
	settle := func() {
		if len(gone) == len(added) {
			for k, j := range added {
				of[j] = gone[k]
			}
		}
		gone, added = nil, nil
	}
	for _, p := range align.Lists(old, texts, like) {
		switch {
		case p.Is < 0:
			gone = append(gone, p.Was)
		case p.Was < 0:
			added = append(added, p.Is)
		default:
			settle()
			of[p.Is] = p.Was
		}
	}
	settle()
	return of
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
	now := strings.Join(strings.Fields(text), " ")
	switch {
	case strings.Join(strings.Fields(plainly(bare(was.Runs()).String())), " ") == now:
		return was
	case now == "":
		return nil
	case len(was) == 1 && was[0].Marker == "":
		return report.Cell{{Runs: retold(was[0].Runs, now)}}
	}
	return report.Cell{{Runs: []report.Run{{Text: now}}}}
}
