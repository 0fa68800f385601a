package docx

import (
	"strconv"

	"cabinet/internal/report"
)

// blocks writes blocks that stand at a spot.
func (w *writer) blocks(blocks []report.Block, at spot) {
	outer := w.spot
	w.spot = at
	for _, b := range blocks {
		b.Visit(w)
	}
	w.spot = outer
}

// Paragraph writes a paragraph, and what belongs to it.
func (w *writer) Paragraph(p *report.Paragraph) {
	out := paragraph{style: bodyText, of: p, marker: p.Markers(), runs: p.Runs, left: w.edge}
	at := w.spot
	if w.depth > 0 {
		out.style = continued
	}
	if p.Marker != "" {
		out.style, out.left = numberedStyle, beside(w.x, w.measures.column(w.depth))
		out.hanging, at = out.left-w.x, w.under(out.left)
	}
	w.set(out)
	w.blocks(p.Blocks, at)
}

// set writes a paragraph of the text, which in a quotation or a note has the style of those.
func (w *writer) set(p paragraph) {
	switch {
	case w.boxed && (p.style == bodyText || p.style == continued):
		p.style = boxStyle
	case w.quote:
		p.style = quoteStyle
	case w.note != nil:
		p.style = footnoteText
	}
	w.paragraph(p)
}

// List writes bullets as Word's own, and sub-paragraphs with their markers as text.
func (w *writer) List(l *report.List) {
	w.lists++
	edge := beside(w.x, w.measures.listColumn(l, w.depth))
	for _, item := range l.Items {
		out := paragraph{style: bulletStyle, of: item, runs: item.Runs, left: edge, hanging: edge - w.x, bullet: w.lists}
		if l.Ordered {
			out.style, out.bullet, out.marker = subStyle+strconv.Itoa(min(w.lists, subLevels)), 0, item.Markers()
		}
		w.set(out)
		w.blocks(item.Blocks, w.under(edge))
	}
	w.lists--
}

// Heading writes a sub-heading of a section, and what is counted below it.
func (w *writer) Heading(h *report.Heading) {
	out := paragraph{style: heading(w.level + h.Level), of: h, runs: h.Runs, left: w.x}
	switch {
	case h.Marker != "":
		out.marker, out.left = plain(h.Marker), beside(w.x, w.measures.column(w.depth))
		out.hanging = out.left - w.x
	case w.hang:
		out.left = w.edge
	}
	w.paragraph(out)
	w.blocks(h.Blocks, w.spot)
}

// heading is the style of a heading of a level.
func heading(level int) string { return "Heading" + strconv.Itoa(min(level, headingLevels)) }

// Quote writes words of somebody else's, which stand further in.
func (w *writer) Quote(q *report.Quote) {
	outer, lists := w.quote, w.lists
	w.quote, w.lists = true, 0
	at := w.inner()
	w.blocks(q.Blocks, at.under(beside(at.x, w.measures.column(at.depth))))
	w.quote, w.lists = outer, lists
}

// Callout writes a note in a box.
func (w *writer) Callout(c *report.Callout) {
	outer, lists := w.boxed, w.lists
	w.boxed, w.lists = true, 0
	w.blocks(c.Blocks, w.inner())
	w.boxed, w.lists = outer, lists
}

// Gap writes what is missing in a draft.
func (w *writer) Gap(g *report.Gap) {
	w.paragraph(paragraph{style: gapStyle, of: g, runs: plain(g.Words), left: w.edge})
}
