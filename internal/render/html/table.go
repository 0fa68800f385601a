package html

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/report"
)

// Table writes a table below its caption, which stays in view while a wide table is moved sideways, and above its notes.
// A table that fits a phone is not put into something that moves, so that the keyboard doesn't stop at it.
func (w *writer) Table(t *report.Table) {
	frame, name, id := "div", "", ""
	if len(t.Caption.Runs) > 0 {
		w.captions++
		id = "table-caption-" + strconv.Itoa(w.captions)
		frame, name = "figure", ` aria-labelledby="`+id+`"`
	}
	least := least(t)
	w.add("<", frame, ` class="table`, printed(t, least), `"`)
	w.id(t.Caption)
	w.add(">\n")
	if id != "" {
		w.add(`<figcaption id="`, id, `">`)
		w.caption(t.Caption)
		w.add("</figcaption>\n")
	}
	if phone.holds(t, least) {
		w.grid(t, name)
	} else {
		w.moving(t, name)
	}
	for _, n := range t.Notes {
		w.add(`<p class="note">`)
		w.text(strings.TrimLeft(n.Marker+" ", " "))
		w.runs(n.Runs)
		w.add("</p>\n")
	}
	w.add("</", frame, ">\n")
}

// moving writes a table that may be too wide for its reader's screen. What moves it sideways can be reached with
// the keyboard, and is a group that is called after the table.
func (w *writer) moving(t *report.Table, name string) {
	group := name
	if group == "" {
		group = ` aria-label="` + html.EscapeString(w.called(t)) + `"`
	}
	w.add(`<div class="wide" role="group"`, group, " tabindex=\"0\">\n")
	w.grid(t, name)
	w.add("</div>\n")
}

// headsNamed is how many heads a table without a caption is called after.
const headsNamed = 3

// called is what a table without a caption is called: by its first heads, and by a number where another table of
// the paper has the same ones.
func (w *writer) called(t *report.Table) string {
	var heads []string
	for _, head := range t.OneHead() {
		if text := head.Text(); text != "" && len(heads) < headsNamed {
			heads = append(heads, text)
		}
	}
	name := "Table"
	if len(heads) > 0 {
		name += " of " + report.Series(heads)
	}
	if w.tables == nil {
		w.tables = map[string]int{}
	}
	if w.tables[name]++; w.tables[name] > 1 {
		name += " (" + strconv.Itoa(w.tables[name]) + ")"
	}
	return name
}

// grid writes the table itself.
func (w *writer) grid(t *report.Table, name string) {
	w.add("<table", name, ">\n")
	w.head(t)
	ends := ends(t)
	for _, group := range groups(t.Rows) {
		w.add("<tbody>\n")
		for _, row := range group {
			w.row(t, row, ends)
		}
		w.add("</tbody>\n")
	}
	w.add("</table>\n")
}

// groups divides rows where a sub-head begins a group, and where a subtotal has ended one. A total is of no group.
func groups(rows []report.Row) [][]report.Row {
	var out [][]report.Row
	for i, row := range rows {
		grouped := len(out) > 0 && out[len(out)-1][0].Kind == report.Subhead
		ended := grouped && (row.Kind == report.Total || rows[i-1].Kind == report.Subtotal)
		if i == 0 || ended || row.Kind == report.Subhead {
			out = append(out, nil)
		}
		last := len(out) - 1
		out[last] = append(out[last], row)
	}
	return out
}

// row writes a row of the body.
func (w *writer) row(t *report.Table, row report.Row, ends []end) {
	w.add("<tr", rowClass(row), ">")
	if row.Kind == report.Subhead {
		w.cell("th", ` scope="rowgroup" colspan="`+strconv.Itoa(len(row.Cells))+`"`, row.Cells[0], "")
	} else {
		for i, cell := range row.Cells {
			w.data(t.Columns[i], cell, ends[i])
		}
	}
	w.add("</tr>\n")
}

// rowClass is what a row is, as a class: a tall one may go on over a page.
func rowClass(row report.Row) string {
	switch row.Kind {
	case report.Subhead:
		return ` class="subhead"`
	case report.Subtotal:
		return ` class="subtotal"`
	case report.Total:
		return ` class="total"`
	}
	if slices.ContainsFunc(row.Cells, func(c report.Cell) bool { return width(c.Text()) > tall }) {
		return ` class="tall"`
	}
	return ""
}

// data writes a cell of a row. One without words heads nothing.
func (w *writer) data(c report.Column, cell report.Cell, end end) {
	attributes, element := alignment(c, cell), ""
	if aligned(c) {
		fill, mark := fill(cell, end)
		attributes, element = attributes+fill, mark
	}
	if c.RowHead && len(cell) > 0 {
		w.cell("th", ` scope="row"`+attributes, cell, element)
	} else {
		w.cell("td", attributes, cell, element)
	}
}

// cell writes a cell, and an element after its words.
func (w *writer) cell(name, attributes string, cell report.Cell, after string) {
	w.add("<", name, attributes, ">")
	w.lines(cell)
	w.add(after, "</", name, ">")
}

// alignment is how a cell stands in its column, as classes.
func alignment(c report.Column, cell report.Cell) string {
	switch _, figure := endOf(cell); {
	case aligned(c) && (figure || len(cell) == 0):
		return ` class="figures"`
	case aligned(c):
		return ` class="figures words"`
	case width(cell.Text()) > long:
		return ` class="long"`
	}
	return ""
}
