package html

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/report"
)

// Table writes a table with its caption above or below it, which stays in view while a wide table is moved sideways, and above its notes.
// A table that fits a phone is not put into something that moves, so that the keyboard doesn't stop at it.
func (w *writer) Table(t *report.Table) {
	if t.Gap != nil {
		w.Figure(&report.Figure{Caption: t.Caption, Gap: t.Gap})
		return
	}
	frame, name, id := "div", "", ""
	if len(t.Caption.Runs) > 0 {
		w.captions++
		id = w.anchor("table-caption-" + strconv.Itoa(w.captions))
		frame, name = "figure", ` aria-labelledby="`+id+`"`
	}
	a := align(t)
	least := sum(widths(t, a))
	w.add("<", frame, ` class="table`, printed(t, least))
	w.when(shortHeads(t), " brief")
	w.add(`"`)
	w.id(t.Caption)
	w.add(">\n")
	if !t.Caption.Below {
		w.figcaption(t.Caption, ` id="`+id+`"`)
	}
	if phone(w.insets > 0).holds(t, least) {
		w.grid(t, a, name)
	} else {
		w.moving(t, a, name)
	}
	if t.Caption.Below && id != "" {
		w.figcaption(t.Caption, ` id="`+id+`"`)
		if len(t.Notes) > 0 { // a caption is the last in its figure
			w.add("</figure>\n<div class=\"table\">\n")
			frame = "div"
		}
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
// the keyboard, and is a group that has the table's name, which the table itself would say again. A figure is a group of
// its own, where a div at which the keyboard stops would be nothing.
func (w *writer) moving(t *report.Table, a alignment, name string) {
	if name == "" {
		name = w.called(t)
	}
	w.add(`<figure class="`, fits(t, a), `"`)
	w.when(name != "", ` role="group"`)
	w.add(name, " tabindex=\"0\">\n")
	w.grid(t, a, "")
	w.add("</figure>\n")
}

// headsNamed is how many heads a table without a caption is called after.
const headsNamed = 3

// called is the name of a table without a caption, as an attribute: its first heads, and a number where another table of
// the paper has the same ones. A table without heads has none.
func (w *writer) called(t *report.Table) string {
	var heads []string
	for _, head := range t.OneHead() {
		if text := strings.TrimSpace(head.Text()); text != "" && len(heads) < headsNamed {
			heads = append(heads, text)
		}
	}
	if len(heads) == 0 {
		return ""
	}
	name := fmt.Sprintf(w.language.TableOf, w.language.Series(heads))
	if w.tables == nil {
		w.tables = map[string]int{}
	}
	if w.tables[name]++; w.tables[name] > 1 {
		name += " (" + strconv.Itoa(w.tables[name]) + ")"
	}
	return ` aria-label="` + html.EscapeString(name) + `"`
}

// grid writes the table itself.
func (w *writer) grid(t *report.Table, a alignment, name string) {
	w.add("<table", name, ">\n")
	w.head(t)
	for i := range t.Rows {
		if beginsGroup(t.Rows, i) {
			w.when(i > 0, "</tbody>\n")
			w.add("<tbody>\n")
		}
		w.row(t, i, a)
	}
	w.add("</tbody>\n</table>\n")
}

// beginsGroup tells whether a group of rows begins with a row: with a sub-head, and where another group has ended.
func beginsGroup(rows []report.Row, i int) bool {
	if i == 0 || rows[i].Kind == report.Subhead {
		return true
	}
	ended := rows[i].Kind == report.Total || rows[i-1].Kind == report.Subtotal
	return ended && grouped(rows[:i])
}

// grouped tells whether the last of some rows stands below a sub-head. A subtotal ends its group, and a total is of none.
func grouped(rows []report.Row) bool {
	for i, row := range slices.Backward(rows) {
		switch {
		case row.Kind == report.Subhead:
			return true
		case row.Kind == report.Total, row.Kind == report.Subtotal && i < len(rows)-1:
			return false
		}
	}
	return false
}

// row writes a row of the body.
func (w *writer) row(t *report.Table, i int, a alignment) {
	row := t.Rows[i]
	w.add("<tr", rowClass(row), ">")
	if row.Kind == report.Subhead {
		w.cell("th", ` scope="rowgroup" colspan="`+strconv.Itoa(len(row.Cells))+`"`, row.Cells[0], "")
	} else {
		for c, cell := range row.Cells {
			w.data(t.Columns[c], cell, a.lacks(i, c))
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

// data writes a cell of a row, with what it lacks to be aligned. One without words heads nothing.
func (w *writer) data(c report.Column, cell report.Cell, lacks end) {
	fill, mark := lacks.fill()
	attributes := cellClass(c, cell, lacks) + fill
	if c.RowHead && !blank(cell) {
		w.cell("th", ` scope="row"`+attributes, cell, mark)
	} else {
		w.cell("td", attributes, cell, mark)
	}
}

// blank tells whether a cell has no words, so that it can be the head of nothing.
func blank(c report.Cell) bool { return strings.TrimSpace(c.Text()) == "" }

// cell writes a cell, and an element after its words.
func (w *writer) cell(name, attributes string, cell report.Cell, after string) {
	w.add("<", name, attributes, ">")
	w.lines(cell)
	w.add(after, "</", name, ">")
}

// cellClass is how a cell stands in its column, as classes.
func cellClass(c report.Column, cell report.Cell, lacks end) string {
	switch {
	case aligned(c) && lacks.words && len(cell) > 0:
		return ` class="figures words"`
	case aligned(c):
		return ` class="figures"`
	case width(cell.Text()) > long:
		return ` class="long"`
	}
	return ""
}
