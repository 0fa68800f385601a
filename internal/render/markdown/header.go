package markdown

import (
	"strings"

	"cabinet/internal/report"
)

// header writes what stands above the first section. The title is a heading also where it stands among
// the fields.
func (w *writer) header(h report.Header) {
	if h.Draft {
		w.line(h.DraftLine())
	}
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
		w.field(f, h.Title)
	}
}

// field writes a labelled line, also where it stands beside another: Markdown has no columns.
func (w *writer) field(f report.Field, title string) {
	label := ""
	if f.Label != "" {
		label = inline([]report.Run{{Text: f.Label, Bold: true}}, true)
	}
	values := f.Printed(title)
	if f.Title {
		if label != "" {
			w.line(label)
		}
		w.heading(1, unclosed(inline(values[0], false)))
		label, values = "", values[1:]
	}
	var lines []string
	for i, runs := range values {
		lines = append(lines, inline(runs, i > 0 || label == ""))
	}
	if all := strings.TrimSpace(label + " " + strings.Join(lines, "\\\n")); all != "" {
		w.line(all)
	}
}
