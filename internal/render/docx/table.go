package docx

import (
	"strings"

	"cabinet/internal/report"
)

// Table writes a table with its caption above or below it, and its notes. One that has no room beside the numbers stands at the
// margin.
func (w *writer) Table(t *report.Table) {
	defer w.turnFor(t)()
	if outer := w.spot; least(widths(t)) > w.room()-w.edge {
		w.edge = 0
		defer func() { w.spot = outer }()
	}
	if !t.Caption.Below {
		w.caption(&t.Caption, true)
	}
	if t.Gap != nil {
		w.Gap(t.Gap)
	} else if len(t.Columns) > 0 {
		w.table(t)
	}
	if t.Caption.Below {
		w.caption(&t.Caption, false)
	}
	w.tableNotes(t.Notes)
	w.below = w.below || len(t.Notes) > 0 || t.Caption.Below && len(t.Caption.Runs) > 0
}

// turnFor begins the pages that a table has: for one that is too wide for a page, those that lie on their long side, which what
// follows does not. It gives what is to be done after the table.
func (w *writer) turnFor(t *report.Table) (after func()) {
	switch own := wide(t) && w.note == nil; {
	case own && (!w.turned || w.upright):
		w.turn(true)
		return func() { w.upright = true }
	case w.upright:
		w.turn(false)
	}
	return func() {}
}

func (w *writer) tableNotes(notes []report.Line) {
	for i := range notes {
		l := &notes[i]
		out := paragraph{style: tableNote, of: l, runs: l.Runs, left: w.edge}
		if l.Marker != "" {
			out.marker, out.hanging = plain(l.Marker), width(l.Marker)+markerGap
			out.left += out.hanging
		}
		w.paragraph(out)
	}
}

// caption writes a caption, if there is one.
func (w *writer) caption(c *report.Caption, keep bool) {
	if len(c.Runs) == 0 {
		return
	}
	runs := c.Runs
	if lead := c.Lead(); lead != "" {
		runs = append(plain(lead), runs...)
	}
	w.paragraph(paragraph{style: captionStyle, of: c, runs: runs, left: w.edge, keep: keep})
}

// table writes the rows of a table.
func (w *writer) table(t *report.Table) {
	if w.props < 0 { // Word would take two tables for one
		w.paragraph(paragraph{style: tableEnd})
	}
	room, columns := w.room()-w.edge, widths(t)
	style := tableText
	if least(columns) > room {
		style, columns = tableSmall, smaller(columns)
	}
	room = min(room, most(columns))
	w.add(`<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW`)
	w.attribute("w:w", room)
	w.add(` w:type="dxa"/><w:tblInd`)
	w.attribute("w:w", w.edge)
	w.add(` w:type="dxa"/><w:tblLayout w:type="fixed"/>`)
	w.look(t)
	w.add(`</w:tblPr><w:tblGrid>`)
	grid := &tableGrid{writer: w, table: t, style: style, columns: share(columns, room)}
	for _, c := range grid.columns {
		w.add(`<w:gridCol`)
		w.attribute("w:w", c)
		w.add(`/>`)
	}
	w.add("</w:tblGrid>\n")
	grid.small = len(t.Head)+len(t.Rows) <= smallTable
	grid.rows()
	w.add("</w:tbl>\n")
	w.below, w.props = true, -1
}

// smallTable is how many rows a table has at most that stands on one page.
const smallTable = 12

// wide tells whether a table is too wide for a page, however its words are taken to be.
func wide(t *report.Table) bool { return least(widths(t))*100/115 > textWidth }

// room is the width of the text on the pages.
func (w *writer) room() int {
	if w.turned {
		return textHeight
	}
	return textWidth
}

// look writes which rows and columns of a table head others, and what it is called.
func (w *writer) look(t *report.Table) {
	flag := func(name string, is bool) {
		value := "0"
		if is {
			value = "1"
		}
		w.add(" w:", name, `="`, value, `"`)
	}
	w.add(`<w:tblLook`)
	flag("firstRow", len(t.Head) > 0)
	flag("lastRow", false)
	flag("firstColumn", t.Columns[0].RowHead)
	flag("lastColumn", false)
	flag("noHBand", true)
	flag("noVBand", true)
	w.add(`/>`)
	if name := w.called(t); name != "" {
		w.add(`<w:tblCaption w:val="`)
		w.text(name)
		w.add(`"/>`)
	}
}

// called is what a table is called for those who can't see it: by its caption, or by its first heads.
func (w *writer) called(t *report.Table) string {
	if len(t.Caption.Runs) > 0 {
		return w.brief(t.Caption.Lead() + unmarked(t.Caption.Runs))
	}
	const most = 3
	var heads []string
	for _, head := range t.OneHead() {
		if text := strings.TrimSpace(unmarked(head.Runs())); text != "" && len(heads) < most {
			heads = append(heads, text)
		}
	}
	if len(heads) == 0 {
		return ""
	}
	before, after, _ := strings.Cut(w.words.TableOf, "%s")
	return w.brief(before + w.words.Series(heads) + after)
}

// brief is a text in one line, as long as Word has room for it in a property.
func (w *writer) brief(s string) string {
	const most = 250
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// unmarked are words without the marks of notes.
func unmarked(runs []report.Run) (words string) {
	for _, r := range runs {
		if !r.Raised {
			words += r.Text
		}
	}
	return words
}
