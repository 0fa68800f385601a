package html

import (
	"fmt"
	"html"
	"strconv"

	"cabinet/internal/report"
)

func (w *writer) id(c report.Caption) {
	if c.Anchor != "" {
		w.add(` id="`, w.anchor(c.Anchor), `"`)
	}
}

// caption writes the words of a caption, and its author's own address.
func (w *writer) caption(c report.Caption) {
	w.label(c.Label)
	w.text(c.Lead())
	w.runs(c.Runs)
}

func (w *writer) Figure(f *report.Figure) {
	w.add("<figure")
	w.id(f.Caption)
	w.add(">\n")
	if !f.Caption.Below {
		w.figcaption(f.Caption, "")
	}
	if f.Gap != nil {
		w.Gap(f.Gap)
	} else {
		w.add(`<img src="`, html.EscapeString(w.beside(f.Image.Name)), `" alt="`, html.EscapeString(f.Alt), `" width="`, strconv.Itoa(f.Image.Width),
			`" height="`, strconv.Itoa(f.Image.Height), "\">\n")
	}
	if f.Caption.Below {
		w.figcaption(f.Caption, "")
	}
	w.add("</figure>\n")
}

// figcaption writes a caption, if there is one, with attributes of its element.
func (w *writer) figcaption(c report.Caption, attributes string) {
	if len(c.Runs) == 0 {
		return
	}
	class := ""
	if c.Below {
		class = ` class="below"`
	}
	w.add("<figcaption", attributes, class, ">")
	w.caption(c)
	w.add("</figcaption>\n")
}

// Gap writes what is missing in a draft, in a frame of its own.
func (w *writer) Gap(g *report.Gap) {
	w.add("<p class=\"gap\">")
	w.runs(g.Runs())
	w.add("</p>\n")
}

// notes writes the notes at the report's end.
func (w *writer) notes(r *report.Report) {
	if len(r.Notes) == 0 {
		return
	}
	w.add("<section>\n")
	w.heading(2, "notes", "", "", []report.Run{{Text: w.language.Notes}})
	for _, n := range r.Notes {
		w.language = n.Words(r.Header)
		w.note(n)
	}
	w.language = r.Words()
	w.add("</section>\n")
}

// note writes a note with the way back to where it is referred to.
func (w *writer) note(n report.Note) {
	back := fmt.Sprintf(w.language.BackFrom, n.Number)
	w.add(`<div class="note"`, lang(n.Language), ` id="`, w.anchor(n.Anchor), "\">\n")
	w.add(`<a class="number" href="#`, w.anchor(n.Back), `" aria-label="`, html.EscapeString(back), `">`)
	w.columns.hang(0, width(n.Marker()))
	w.text(n.Marker())
	w.add("</a>\n")
	w.insets++
	w.below(n.Blocks)
	w.insets--
	w.add("</div>\n")
}
