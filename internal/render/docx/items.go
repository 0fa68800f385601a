package docx

import "cabinet/internal/report"

// Items writes items of an agenda.
func (w *writer) Items(i *report.Items) { w.blocks(i.Children(), w.spot) }

// Item writes an item of an agenda: its number and title, where in the pack it stands, and what belongs to it.
func (w *writer) Item(i *report.Item) {
	edge := beside(w.x, w.measures.column(w.depth))
	out := paragraph{style: numberedStyle, of: i, left: edge, hanging: edge - w.x, runs: paged(bold(i.Linked()), i.Pages)}
	if i.Marker != "" {
		out.marker = []report.Run{{Text: i.Marker, Bold: true}}
	} else {
		out.hanging = 0
	}
	w.paragraph(out)
	at := w.under(edge)
	w.blocks(i.Blocks, at)
	outer := w.spot
	w.spot = at
	w.documents(i.Documents)
	w.spot = outer
	if i.Parts != nil {
		w.blocks(i.Parts.Children(), at)
	}
}

// documents writes the documents of an item as bullets.
func (w *writer) documents(all []report.ItemDocument) {
	edge := beside(w.x, w.measures.column(w.depth))
	for n := range all {
		d := &all[n]
		w.paragraph(paragraph{style: bulletStyle, of: d, bullet: 1, left: edge, hanging: edge - w.x, runs: paged(d.Linked(), d.Pages)})
	}
}

// paged is a title with the pages on which its document stands.
func paged(title []report.Run, p report.Pages) []report.Run {
	if p.Printed == "" {
		return title
	}
	return append(title[:len(title):len(title)], report.Run{Text: "\t" + p.Printed})
}

// bold are runs in bold.
func bold(runs []report.Run) []report.Run {
	out := make([]report.Run, len(runs))
	for i, r := range runs {
		r.Bold = true
		out[i] = r
	}
	return out
}
