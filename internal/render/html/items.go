package html

import (
	"html"
	"slices"

	"cabinet/internal/report"
)

// Items writes items of an agenda as a list whose numbers are text.
func (w *writer) Items(i *report.Items) {
	w.when(marked(i), `<ul class="items" role="list">`+"\n")
	w.when(!marked(i), `<ul class="items unmarked" role="list">`+"\n")
	w.blocks(i.Children())
	w.add("</ul>\n")
}

// marked tells whether any of the items has a marker, for which all of them leave room.
func marked(i *report.Items) bool {
	return slices.ContainsFunc(i.Items, func(item *report.Item) bool { return item.Marker != "" })
}

// Item writes an item of an agenda: its number and title, where it stands in the pack, and what belongs to it.
func (w *writer) Item(i *report.Item) {
	w.add("<li")
	w.when(i.Anchor != "", ` id="`+w.anchor(i.Anchor)+`"`)
	w.add(">")
	w.titled(i.Marker, i.Linked(), i.Pages, i.Anchor)
	w.insets++
	w.depth++
	w.blocks(i.Blocks)
	w.documents(i.Documents)
	if i.Parts != nil {
		w.Items(i.Parts)
	}
	w.depth--
	w.insets--
	w.add("</li>\n")
}

// titled writes a title after its marker, and the pages in the column at the right.
func (w *writer) titled(marker string, title []report.Run, pages report.Pages, anchor string) {
	w.when(pages.Printed != "", `<p class="paged">`)
	w.when(pages.Printed == "", `<p>`)
	if marker != "" {
		w.marker([]report.Run{{Text: marker}}, 110) // it is bold
	}
	w.when(pages.Printed != "", "<span>")
	w.runs(title)
	w.here(anchor)
	w.when(pages.Printed != "", "</span> ")
	w.pages(pages)
	w.add("</p>\n")
}

// pages writes where something stands in the pack. A screen reader says "to" in the place of the dash.
func (w *writer) pages(p report.Pages) {
	if p.Printed == "" {
		return
	}
	w.add(`<span class="pages"><span aria-hidden="true">`, html.EscapeString(p.Printed), "</span>")
	w.unseen(p.Said)
	w.add("</span>")
}

// documents writes the documents of an item as a list.
func (w *writer) documents(all []report.ItemDocument) {
	if len(all) == 0 {
		return
	}
	w.columns.hang(w.depth, bullet)
	w.add("<ul class=\"documents\">\n")
	for _, d := range all {
		w.add("<li>")
		w.titled("", d.Linked(), d.Pages, "")
		w.add("</li>\n")
	}
	w.add("</ul>\n")
}
