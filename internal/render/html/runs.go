package html

import (
	"html"

	"cabinet/internal/report"
)

// runs writes text with its style. Bold is strong and italic is em: a screen reader can tell. A link in
// several styles is one link.
func (w *writer) runs(runs []report.Run) {
	var open report.Run
	for _, r := range runs {
		w.restyle(open, r)
		w.words(r)
		open = r
	}
	w.restyle(open, report.Run{})
}

// restyle closes and opens elements between a run and the next.
func (w *writer) restyle(from, to report.Run) {
	link := from.Link != to.Link
	bold := link || from.Bold != to.Bold
	italic := bold || from.Italic != to.Italic
	w.when(italic && from.Italic, "</em>")
	w.when(bold && from.Bold, "</strong>")
	w.when(link && from.Link != "", "</a>")
	w.when(link && from.Raised, "</sup>")
	w.when(link && to.Raised, "<sup>")
	w.when(link && to.Link != "", openLink(to))
	w.when(bold && to.Bold, "<strong>")
	w.when(italic && to.Italic, "<em>")
}

func openLink(r report.Run) string {
	id, class := "", ""
	if r.Anchor != "" {
		id = ` id="` + html.EscapeString(r.Anchor) + `"`
	}
	if saysAddress(r) {
		class = ` class="address"`
	}
	return "<a" + id + class + ` href="` + html.EscapeString(r.Link) + `">`
}

func (w *writer) when(wanted bool, markup string) {
	if wanted {
		w.add(markup)
	}
}
