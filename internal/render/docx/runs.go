package docx

import (
	"strings"

	"cabinet/internal/report"
)

// runs writes text with its style. A link in several styles is one link.
func (w *writer) runs(runs []report.Run) {
	open := ""
	for i, r := range runs {
		link := r.Link
		note := w.noted[r.Link]
		if r.Raised && note != nil && !w.again(note) {
			link = ""
		}
		if link != open {
			w.when(open != "", `</w:hyperlink>`)
			if open = link; link != "" {
				w.openLink(runs[i:])
			}
		}
		if r.Raised && note != nil {
			w.reference(note, r)
			continue
		}
		w.run(r)
	}
	w.when(open != "", `</w:hyperlink>`)
}

// openLink begins the link of the first of some runs. A reference whose words don't say what it leads to, such as a number
// among several, has a name for those who hear it without the words around it.
func (w *writer) openLink(runs []report.Run) {
	r := runs[0]
	if r.Internal() {
		w.add(`<w:hyperlink w:anchor="`, report.Bookmark(r.Link[1:]), `"`)
	} else {
		w.add(`<w:hyperlink r:id="`, w.links.to("hyperlink", r.Link, true), `"`)
	}
	if r.Called != "" && r.Called != r.Text && strings.HasSuffix(r.Called, r.Text) {
		w.add(` w:tooltip="`)
		w.text(r.Called)
		w.add(`"`)
	}
	w.add(` w:history="1">`)
}

// run writes a run.
func (w *writer) run(r report.Run) {
	w.add(`<w:r>`)
	style := ""
	switch {
	case r.Link != "":
		style = "Hyperlink"
	case r.Change == report.Struck:
		style = "Struck"
	case r.Change == report.Inserted:
		style = "Inserted"
	case r.Gap:
		style = "GapWords"
	}
	w.style(r, style)
	w.chars(r.Text)
	w.add(`</w:r>`)
}

// style writes how a run looks, beside what a style of characters says of it.
func (w *writer) style(r report.Run, style string) {
	struck := r.Change == report.Struck && style != "Struck"
	inserted := r.Change == report.Inserted && style != "Inserted"
	if style == "" && !r.Bold && !r.Italic && !struck && !inserted && !r.Raised && w.tag == "" {
		return
	}
	w.add(`<w:rPr>`)
	w.when(style != "", `<w:rStyle w:val="`+style+`"/>`)
	w.when(r.Bold, `<w:b/>`)
	w.when(r.Italic, `<w:i/>`)
	w.when(struck, `<w:strike/>`)
	w.when(inserted, `<w:u w:val="single"/>`)
	w.when(r.Raised, `<w:vertAlign w:val="superscript"/>`)
	if w.tag != "" {
		w.add(`<w:lang w:val="`, w.tag, `"/>`)
	}
	w.add(`</w:rPr>`)
}

// chars writes the words of a run, with its line breaks and tabs.
func (w *writer) chars(rest string) {
	for rest != "" {
		i := strings.IndexAny(rest, "\n\t")
		text := rest
		if i >= 0 {
			text = rest[:i]
		}
		if text != "" {
			w.add(`<w:t xml:space="preserve">`)
			w.text(text)
			w.add(`</w:t>`)
		}
		if i < 0 {
			return
		}
		w.when(rest[i] == '\n', `<w:br/>`)
		w.when(rest[i] == '\t', `<w:tab/>`)
		rest = rest[i+1:]
	}
}

// lines are lines of text as one, with a line break between two.
func lines(all [][]report.Run) (out []report.Run) {
	for i, line := range all {
		if i > 0 {
			out = append(out, report.Run{Text: "\n"})
		}
		out = append(out, line...)
	}
	return out
}
