package html

import (
	"strconv"

	"cabinet/internal/report"
)

// head writes the groups of a table's columns and the rows of its head. A head over several columns heads their group;
// one between it and the columns heads the columns themselves, since groups of columns hold no others.
func (w *writer) head(t *report.Table) {
	groups := columnGroups(t)
	if len(groups) < len(t.Columns) {
		for _, g := range groups {
			w.add("<colgroup", number("span", g.Across), "></colgroup>\n")
		}
	}
	if len(t.Head) == 0 {
		return
	}
	w.add("<thead>\n")
	for i, row := range t.Head {
		if len(row) == 0 {
			continue // every cell above reaches down
		}
		w.add("<tr>")
		for _, c := range row {
			c.Down = rows(t.Head[i : i+c.Down])
			w.headCell(t, c, groups)
		}
		w.add("</tr>\n")
	}
	w.add("</thead>\n")
}

// rows is how many of the rows of a head are written.
func rows(head [][]report.HeadCell) int {
	written := 0
	for _, row := range head {
		if len(row) > 0 {
			written++
		}
	}
	return written
}

// headCell writes a cell of the head. One without words heads nothing.
func (w *writer) headCell(t *report.Table, c report.HeadCell, groups []report.HeadCell) {
	name, attributes := "th", ` scope="col"`
	for _, g := range groups {
		if c.Across > 1 && c.Column == g.Column && c.Across == g.Across {
			attributes = ` scope="colgroup"`
		}
	}
	if blank(c.Cell) {
		name, attributes = "td", ""
	}
	attributes += number("colspan", c.Across) + number("rowspan", c.Down)
	switch {
	case c.Across > 1:
		attributes += ` class="over"`
	case aligned(t.Columns[c.Column]):
		attributes += ` class="figures"`
	}
	w.cell(name, attributes, c.Cell, "")
}

// columnGroups are the outermost heads over each column, from left to right.
func columnGroups(t *report.Table) []report.HeadCell {
	var out []report.HeadCell
	for column := 0; column < len(t.Columns); {
		group := report.HeadCell{Column: column, Across: 1}
		for _, row := range t.Head {
			for _, c := range row {
				if c.Column == column && c.Across > group.Across {
					group = c
				}
			}
		}
		out = append(out, group)
		column += group.Across
	}
	return out
}

// number is an attribute whose value is taken for 1 where it is left out.
func number(name string, value int) string {
	if value == 1 {
		return ""
	}
	return " " + name + `="` + strconv.Itoa(value) + `"`
}
