package docx

import (
	"strings"

	"cabinet/internal/report"
)

// A column is how wide a column of a table is: so that no word is broken, and so that no line is.
type column struct{ least, most int }

// cellPadding is what a cell has at its left and right.
const cellPadding = 2 * 85

// widths are how wide the columns of a table would be.
func widths(t *report.Table) []column {
	columns := make([]column, len(t.Columns))
	for i := range columns {
		columns[i] = column{2 * cellPadding, 2 * cellPadding}
	}
	for _, row := range t.Head {
		for _, c := range row {
			for i := range c.Across {
				columns[c.Column+i].hold(c.Cell, c.Across, 110)
			}
		}
	}
	for _, row := range t.Rows {
		if row.Kind == report.Subhead {
			continue
		}
		for i, c := range row.Cells {
			columns[i].hold(c, 1, 100)
		}
	}
	return columns
}

// hold makes a column wide enough for its part of a cell that stands across some, in letters of so many hundredths.
func (c *column) hold(cell report.Cell, across, scale int) {
	for _, l := range cell {
		text := l.Marker + " " + report.Text(l.Runs)
		for _, line := range strings.Split(text, "\n") {
			c.most = max(c.most, cellWidth(line)*scale/100/across+cellPadding)
		}
		for _, word := range strings.Fields(text) {
			c.least = max(c.least, min(cellWidth(word)*scale/100/across, textWidth/4)+cellPadding)
		}
	}
}

// cellWidth is about how wide words are in the letters of a cell.
func cellWidth(s string) int { return width(s) * 21 / 24 }

// smaller are the widths of columns in the letters of a table that has no room otherwise.
func smaller(columns []column) []column {
	out := make([]column, len(columns))
	for i, c := range columns {
		out[i] = column{(c.least-cellPadding)*18/21 + cellPadding, (c.most-cellPadding)*18/21 + cellPadding}
	}
	return out
}

// least is how wide a table is at least.
func least(columns []column) (sum int) {
	for _, c := range columns {
		sum += c.least
	}
	return sum
}

// most is how wide a table is at most, with some room for letters that are wider than they were taken for.
func most(columns []column) (sum int) {
	for _, c := range columns {
		sum += c.most * 115 / 100
	}
	return sum
}

// share gives columns so much room: each what it needs, and of the rest as much as its lines would take.
func share(columns []column, room int) []int {
	need, wish := least(columns), 0
	for _, c := range columns {
		wish += c.most - c.least
	}
	out := make([]int, len(columns))
	rest := max(0, room-need)
	given := 0
	for i, c := range columns {
		out[i] = c.least
		switch {
		case need > room:
			out[i] = c.least * room / need
		case wish > 0:
			out[i] += rest * (c.most - c.least) / wish
		default:
			out[i] += rest / len(columns)
		}
		given += out[i]
	}
	out[len(out)-1] += room - given
	return out
}
