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
		w.value(f, title, "p")
		return
	}
	w.add("<div>")
	w.element("dt", "", f.Label)
	w.add("<dd>")
	w.value(f, title, "")
	w.add("</dd></div>\n")
}

// value writes what stands after a label, in an element unless that is "". The title is the page's heading.
func (w *writer) value(f report.Field, title, element string) {
	if f.Title {
		element = "h1"
	}
	w.when(element != "", "<"+element+">")
	w.runs(f.Runs(title))
	w.when(element != "", "</"+element+">\n")
}
