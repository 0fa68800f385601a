package html

import (
	"html"
	"strconv"

	"cabinet/internal/report"
)

// Table writes a table below its caption, which stays in view while a wide table is moved sideways. A table that
// fits a phone is not put into something that moves, so that the keyboard doesn't stop at it.
func (w *writer) Table(t *report.Table) {
	frame, name := "div", ""
	if len(t.Caption.Runs) > 0 {
		frame, name = "figure", ` aria-labelledby="`+html.EscapeString(t.Caption.Anchor)+`-caption"`
	}
	least := least(t)
	w.add("<", frame, ` class="table`, printed(t, least), `"`)
	w.id(t.Caption)
	w.add(">\n")
	if name != "" {
		w.add(`<figcaption id="`, html.EscapeString(t.Caption.Anchor), `-caption">`)
		w.caption(t.Caption)
		w.add("</figcaption>\n")
	}
	if !phone.holds(t, least) {
		w.moving(t, name)
	} else {
		w.grid(t, name)
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
	for _, head := range t.Head {
		if text := report.Text(head); text != "" && len(heads) < headsNamed {
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
	w.add("<table", name, ">\n<thead>\n<tr>")
	for i, cell := range t.Head {
		w.cell("th", ` scope="col"`+alignment(t.Columns[i], cell), cell, "")
	}
	w.add("</tr>\n</thead>\n<tbody>\n")
	ends := ends(t)
	for _, row := range t.Rows {
		w.add("<tr>")
		for i, cell := range row {
			w.data(t.Columns[i], cell, ends[i])
		}
		w.add("</tr>\n")
	}
	w.add("</tbody>\n</table>\n")
}

// data writes a cell of the body.
func (w *writer) data(c report.Column, cell report.Cell, end end) {
	attributes, element := alignment(c, cell), ""
	if aligned(c) {
		fill, mark := fill(cell, end)
		attributes, element = attributes+fill, mark
	}
	if c.RowHead {
		w.cell("th", ` scope="row"`+attributes, cell, element)
	} else {
		w.cell("td", attributes, cell, element)
	}
}

// cell writes a cell, and an element after its words.
func (w *writer) cell(name, attributes string, cell report.Cell, after string) {
	w.add("<", name, attributes, ">")
	w.runs(cell)
	w.add(after, "</", name, ">")
}

// alignment is how a cell stands in its column, as classes.
func alignment(c report.Column, cell report.Cell) string {
	switch _, figure := endOf(cell); {
	case aligned(c) && (figure || len(cell) == 0):
		return ` class="figures"`
	case aligned(c):
		return ` class="figures words"`
	case width(report.Text(cell)) > long:
		return ` class="long"`
	}
	return ""
}
