package words

import (
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

func (w *writer) blocks(blocks []report.Block) {
	outer := w.at
	for _, b := range blocks {
		b.Visit(w)
	}
	w.at = outer
}

// below does something at another place.
func (w *writer) below(at place, do func()) {
	outer := w.at
	w.at = at
	do()
	w.at = outer
}

// placed is the place of a block with those addresses, of which the first that there is counts. What has none, or can't be
// cited, has those of what it stands in.
func (w *writer) placed(b report.Block, addresses ...string) place {
	at := w.at
	for _, a := range addresses {
		if a != "" {
			at.anchor = a
			break
		}
	}
	if c := w.section.Cite(b); c.Number != "" {
		at.cite = cited(c, w.words)
	}
	return at
}

// Paragraph writes a paragraph and what belongs to it.
func (w *writer) Paragraph(p *report.Paragraph) {
	w.below(w.placed(p, p.Anchor, p.Label), func() {
		w.add(p.Runs)
		w.blocks(p.Blocks)
	})
}

// List writes the items of a list, each as a paragraph.
func (w *writer) List(l *report.List) { w.blocks(l.Children()) }

// Heading writes a sub-heading, and what is counted below it. What has no number follows at the address of the heading.
func (w *writer) Heading(h *report.Heading) {
	w.at = w.placed(h, h.Address())
	if h.Number == "" {
		w.at.cite = cited(report.Cite{Noun: language.Section, Of: "“" + h.Listed() + "”"}, w.words)
	}
	w.add(h.Runs)
	w.blocks(h.Blocks)
}

// Table writes the caption of a table, its rows and its notes.
func (w *writer) Table(t *report.Table) {
	w.below(w.placed(t, t.Caption.Anchor, t.Caption.Label), func() {
		w.add(t.Caption.Runs)
		for _, row := range t.Head {
			var cells []report.Cell
			for _, c := range row {
				cells = append(cells, c.Cell)
			}
			w.row(cells)
		}
		for _, row := range t.Rows {
			w.row(row.Cells)
		}
		w.row([]report.Cell{t.Notes})
	})
}

// row writes the cells of a row that have own words.
func (w *writer) row(cells []report.Cell) {
	var said []string
	for _, c := range cells {
		if text := w.said(c.Runs()); text != "" {
			said = append(said, text)
		}
	}
	w.say(strings.Join(said, " | "))
}

// Figure writes the caption of an image, and the words for those who can't see it.
func (w *writer) Figure(f *report.Figure) {
	w.below(w.placed(f, f.Caption.Anchor, f.Caption.Label), func() {
		w.add(f.Caption.Runs)
		w.add([]report.Run{{Text: f.Alt, At: f.At}})
	})
}

// Quote writes words of somebody else's.
func (w *writer) Quote(q *report.Quote) { w.blocks(q.Blocks) }

// Callout writes what stands in a box.
func (w *writer) Callout(c *report.Callout) { w.blocks(c.Blocks) }

// Gap writes nothing: it stands for what is missing.
func (w *writer) Gap(*report.Gap) {}

// Items writes items of an agenda.
func (w *writer) Items(i *report.Items) { w.blocks(i.Children()) }

// Item writes an item of an agenda, and what belongs to it.
func (w *writer) Item(i *report.Item) {
	w.below(w.placed(i, i.Anchor), func() {
		w.add(i.Runs)
		w.blocks(i.Children())
	})
}
