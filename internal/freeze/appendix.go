package freeze

import (
	"strconv"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

func appendix(a casefile.FrozenAppendix, open report.Opener) report.DraftAppendix {
	d := report.DraftAppendix{
		Marker: a.Marker.Value, Title: markdown(a.Title), Label: a.Label.Value, At: a.Title.Span,
		Note: markdown(a.Note), Text: markdown(a.Text), Scheme: report.Scheme(a.Scheme.Value), Markers: a.Markers.Strings(), Landscape: a.Landscape.Or(false),
	}
	if a.File.Given() {
		text, _ := open(a.File.Value) // reading the kept files reports one that is gone
		d.File = &report.Attachment{Pages: a.Pages.Value, Text: text, At: a.File.Span}
	}
	for _, t := range a.Tables {
		d.Tables = append(d.Tables, table(t))
	}
	return d
}

// appendix writes the appendix at place i.
func (w *writer) appendix(i int, a report.DraftAppendix) {
	w.WriteString("\n[[part.section.appendix]]\n")
	w.text("marker", a.Marker)
	w.text("title", a.Title.Text)
	w.text("label", a.Label)
	w.text("note", a.Note.Text)
	if a.File != nil {
		w.text("file", a.FileName(i))
		w.raw("pages", strconv.Itoa(a.File.Pages))
	}
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

// checkAppendices reports appendices that would not be called what they are in the published paper, where minutes
// cite them: each is known again by its label, or else by its title.
func checkAppendices(now, was []report.DraftAppendix, list *diag.List) {
	place := map[string]int{}
	for i, a := range was {
		place[a.Title.Text] = i
		if a.Label != "" {
			place["#"+a.Label] = i
		}
	}
	for i, a := range now {
		at, known := place["#"+a.Label]
		if !known {
			at, known = place[a.Title.Text]
		}
		if known && at != i {
			list.Errorf(a.At, "appendix-moved", "put a new appendix last, and leave the title of one that is gone in its place, with words that say so",
				"this is %s in the published paper, and an amendment keeps what minutes cite", was[at].Cited(at))
		}
	}
}
