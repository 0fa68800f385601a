package freeze

import (
	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

func appendix(a casefile.FrozenAppendix) report.DraftAppendix {
	d := report.DraftAppendix{
		Marker: a.Marker.Value, Title: markdown(a.Title), Label: a.Label.Value, At: a.Title.Span,
		Text: markdown(a.Text), Scheme: report.Scheme(a.Scheme.Value), Markers: a.Markers.Strings(), Landscape: a.Landscape.Or(false),
	}
	for _, t := range a.Tables {
		d.Tables = append(d.Tables, table(t))
	}
	return d
}

func (w *writer) appendix(a report.DraftAppendix) {
	w.WriteString("\n[[part.section.appendix]]\n")
	w.text("marker", a.Marker)
	w.text("title", a.Title.Text)
	w.text("label", a.Label)
	w.text("scheme", string(a.Scheme))
	w.texts("markers", a.Markers)
	w.flag("landscape", a.Landscape)
	w.text("text", a.Text.Text)
	for _, t := range a.Tables {
		w.table("part.section.appendix.table", t)
	}
}

// amendAppendices lets the appendices that stand in a paper count as those did of the paper that it amends.
func amendAppendices(now, was []report.DraftAppendix) {
	for _, a := range was {
		if !a.Own() {
			continue
		}
		for i := range now {
			now[i].Scheme, now[i].Markers = a.Scheme, a.Markers
		}
		return
	}
}
