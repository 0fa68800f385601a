package markdown

import "cabinet/internal/report"

// Items writes items of an agenda, each a paragraph that begins with its number, as numbered paragraphs are.
func (w *writer) Items(i *report.Items) { w.Blocks(i.Children()) }

// Item writes an item: its title, which leads to its report, the pages in a line below, and what belongs to it.
func (w *writer) Item(i *report.Item) {
	w.line(marked(i.Marker, withPages(i.Linked(), i.Pages)))
	w.Blocks(i.Blocks)
	bullet := w.nextBullet()
	for _, d := range i.Documents {
		w.bulleted(bullet, inline(withPages(d.Linked(), d.Pages), true))
	}
	if i.Parts != nil {
		w.Items(i.Parts)
	}
}

// withPages is a title, and where it stands in the pack in a line below.
func withPages(title []report.Run, p report.Pages) []report.Run {
	if p.Printed == "" {
		return title
	}
	return append(title, report.Run{Text: "\n" + p.Printed})
}
