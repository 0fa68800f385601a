package html

import (
	"cabinet/internal/report"
)

// Heading writes a sub-heading of a section with the addresses that its number and its label give it, and what is
// counted below it.
func (w *writer) Heading(h *report.Heading) {
	id, label := h.Address(), h.Label
	if label == id {
		label = ""
	}
	w.heading(w.level+h.Level-1, id, label, h.Marker, h.Runs)
	w.blocks(h.Blocks)
}

// heading writes a heading of a level with its address, its author's own address, and its number, which hangs beside it.
func (w *writer) heading(level int, id, label, marker string, words []report.Run) {
	name := w.headed(level)
	w.add("<", name)
	w.when(id != "", ` id="`+w.anchor(id)+`"`)
	w.add(">")
	w.label(label)
	switch {
	case marker != "" && level < w.level:
		w.marker([]report.Run{{Text: marker}}, sectionScale)
	case marker != "":
		w.marker([]report.Run{{Text: marker}}, subheadingScale)
	}
	w.runs(words)
	w.here(id)
	w.add("</", name, ">\n")
}

// How wide the numbers of headings are beside those of paragraphs, in hundredths: they are larger, and bold.
const (
	sectionScale    = 140
	subheadingScale = 120
)

// here writes the sign by which a pointer takes the address of a place. Whoever has no pointer has the list of contents
// for that, and hears nothing of the sign.
func (w *writer) here(id string) {
	w.when(id != "", ` <a class="here" href="#`+w.anchor(id)+`" tabindex="-1" aria-hidden="true"></a>`)
}

// label is an author's own address of what has one already.
func (w *writer) label(label string) {
	w.when(label != "", `<span id="`+w.anchor(label)+`"></span>`)
}
