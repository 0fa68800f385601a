package html

import "cabinet/internal/report"

// Paragraph writes a paragraph; a numbered one is a box with its address, in which stands all that
// belongs to it.
func (w *writer) Paragraph(p *report.Paragraph) {
	if p.Number == "" && p.Marker == "" {
		w.add("<p>")
		w.label(p.Label)
		w.runs(p.Runs)
		w.add("</p>\n")
		w.blocks(p.Blocks)
		return
	}
	w.add(`<div class="para"`)
	w.when(p.Anchor != "", ` id="`+w.anchor(p.Anchor)+`"`)
	w.add(">\n<p>")
	w.marked(p)
	w.add("</p>\n")
	w.below(p.Blocks)
	w.add("</div>\n")
}

// marked writes the marker, the text, and the sign beside it.
func (w *writer) marked(p *report.Paragraph) {
	w.label(p.Label)
	if p.Marker != "" {
		w.marker(p.Markers(), 100)
	}
	w.runs(p.Runs)
	w.here(p.Anchor)
}

// List writes bullets as such, and sub-paragraphs as a list whose markers are text.
func (w *writer) List(l *report.List) {
	w.when(l.Ordered, `<ul class="sub" role="list">`+"\n")
	w.when(!l.Ordered, "<ul>\n")
	for _, item := range l.Items {
		w.add("<li")
		w.when(item.Anchor != "", ` id="`+w.anchor(item.Anchor)+`"`)
		w.add("><p>")
		if l.Ordered {
			w.marked(item)
		} else {
			w.columns.hang(w.depth, bullet)
			w.label(item.Label)
			w.runs(item.Runs)
		}
		w.add("</p>\n")
		w.insets++
		w.below(item.Blocks)
		w.insets--
		w.add("</li>\n")
	}
	w.add("</ul>\n")
}

// below writes what stands below a marker, whose own markers hang in the next column.
func (w *writer) below(blocks []report.Block) {
	w.depth++
	w.blocks(blocks)
	w.depth--
}
