package markdown

import (
	"strings"

	"cabinet/internal/report"
)

// header writes what stands above the first section. The title is a heading also where it stands among
// the fields.
func (w *writer) header(h report.Header) {
	if h.Lead != "" {
		w.line(escapeText(h.Lead, true))
	}
	if !h.TitleField() {
		w.heading(1, heading(h.Title))
	}
	if h.Byline != "" {
		w.line(escapeText(h.Byline, true))
	}
	for _, f := range h.Fields {
		label := inline([]report.Run{{Text: f.Label, Bold: true}}, true)
		if f.Title {
			w.line(label)
			w.heading(1, heading(h.Title))
			continue
		}
		var lines []string
		for _, runs := range f.Lines {
			lines = append(lines, inline(runs, false))
		}
		w.line(label + " " + strings.Join(lines, "\\\n"))
	}
}
