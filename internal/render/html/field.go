package html

import "cabinet/internal/report"

// fields writes the labelled lines of the header as description lists, and those without a label as paragraphs. Those
// that stand beside one another are a list of their own.
func (w *writer) fields(h report.Header) {
	list := "" // the class of the list that is open
	for _, row := range h.Rows() {
		class := "fields"
		switch {
		case row[0].Label == "":
			class = ""
		case len(row) > 1:
			class = "fields beside"
		}
		if class != list || len(row) > 1 {
			w.when(list != "", "</dl>\n")
			w.when(class != "", `<dl class="`+class+"\">\n")
			list = class
		}
		for _, f := range row {
			w.field(f, h.Title)
		}
	}
	w.when(list != "", "</dl>\n")
}

func (w *writer) field(f report.Field, title string) {
	if f.Label == "" {
		w.values(f, title, true)
		return
	}
	w.add("<div>")
	w.element("dt", "", f.Label)
	w.add("<dd>")
	w.values(f, title, len(f.Lines) > 1)
	w.add("</dd></div>\n")
}

// values writes the lines of a field, each a paragraph where they are several, between which a screen reader pauses. The title is
// the page's heading.
func (w *writer) values(f report.Field, title string, apart bool) {
	for i, line := range f.Printed(title) {
		element := "p"
		if f.Title && i == 0 {
			element = w.title()
		} else if !apart {
			element = ""
		}
		w.when(element != "", "<"+element+">")
		if f.Title && i == 0 {
			w.text(w.stamped(""))
		}
		w.runs(line)
		w.when(element != "", "</"+element+">\n")
	}
}
