package html

import (
	"html"
	"strconv"
	"strings"

	"cabinet/internal/report"
)

// Table writes a table in a region of its own, which can be moved sideways where it is too wide, with the
// keyboard too.
func (w *writer) Table(t *report.Table) {
	label := "Table"
	if len(t.Caption.Runs) > 0 {
		label += " " + t.Caption.Number
	}
	w.add(`<div class="wide" role="region" tabindex="0" aria-label="`, label, "\">\n<table")
	w.id(t.Caption)
	w.add(">\n")
	if len(t.Caption.Runs) > 0 {
		w.add("<caption>")
		w.caption(t.Caption)
		w.add("</caption>\n")
	}
	w.add("<thead>\n")
	w.row(t, t.OneHead(), true)
	w.add("</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		w.row(t, row.Cells, false)
	}
	w.add("</tbody>\n</table>\n</div>\n")
	for _, n := range t.Notes {
		w.add(`<p class="note">`)
		w.text(strings.TrimLeft(n.Marker+" ", " "))
		w.runs(n.Runs)
		w.add("</p>\n")
	}
}

func (w *writer) id(c report.Caption) {
	if c.Anchor != "" {
		w.add(` id="`, html.EscapeString(c.Anchor), `"`)
	}
}

// caption writes the words of a caption, and its author's own address.
func (w *writer) caption(c report.Caption) {
	if c.Label != "" {
		w.add(`<span id="`, html.EscapeString(c.Label), `"></span>`)
	}
	w.text(c.Lead())
	w.runs(c.Runs)
}

func (w *writer) row(t *report.Table, cells []report.Cell, head bool) {
	w.add("<tr>")
	for i, cell := range cells {
		name, scope, class := "td", "", ""
		switch {
		case head:
			name, scope = "th", ` scope="col"`
		case t.Columns[i].RowHead:
			name, scope = "th", ` scope="row"`
		}
		if t.Columns[i].Figures || t.Columns[i].Right {
			class = ` class="figures"`
		}
		w.add("<", name, scope, class, ">")
		w.runs(cell.Runs())
		w.add("</", name, ">")
	}
	w.add("</tr>\n")
}

func (w *writer) Figure(f *report.Figure) {
	if f.Image == nil {
		return
	}
	w.add("<figure")
	w.id(f.Caption)
	w.add(">\n")
	if len(f.Caption.Runs) > 0 {
		w.add("<figcaption>")
		w.caption(f.Caption)
		w.add("</figcaption>\n")
	}
	w.add(`<img src="`, html.EscapeString(f.Image.Name), `" alt="`, html.EscapeString(f.Alt), `" width="`, strconv.Itoa(f.Image.Width),
		`" height="`, strconv.Itoa(f.Image.Height), "\">\n</figure>\n")
}

// notes writes the notes at the report's end, each with the way back to where it is referred to.
func (w *writer) notes(notes []report.Note) {
	if len(notes) == 0 {
		return
	}
	w.section(report.NotesHeading, "notes")
	w.element("h2", `id="notes"`, report.NotesHeading)
	for _, n := range notes {
		w.add(`<div class="note" id="`, html.EscapeString(n.Anchor), "\">\n")
		w.add(`<a class="number" href="#`, html.EscapeString(n.Back), `" aria-label="Back from note `, html.EscapeString(n.Number), ` to the text">`)
		w.text(n.Marker())
		w.add("</a>\n")
		w.blocks(n.Blocks)
		w.add("</div>\n")
	}
	w.add("</section>\n")
}
