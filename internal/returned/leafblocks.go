package returned

import (
	"cmp"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// block adds a block, cited by its number if it has one.
func (l *leaves) block(b report.Block, noun string, runs []report.Run, at diag.Span) {
	cite := l.section.Cite(b)
	cited := cmp.Or(l.note, cite.String(), l.uncited(noun))
	l.put(b, cited, cite.Number, runs, at)
}

// Paragraph implements [report.Visitor].
func (l *leaves) Paragraph(p *report.Paragraph) {
	l.block(p, "paragraph", p.Runs, p.At)
	l.below(p)
}

// below reads what belongs to a paragraph.
func (l *leaves) below(p *report.Paragraph) {
	within := l.within
	l.within = cmp.Or(p.Number, within)
	l.read(p.Blocks)
	l.within = within
}

// List implements [report.Visitor].
func (l *leaves) List(list *report.List) {
	for _, item := range list.Items {
		noun := "item"
		if !list.Ordered {
			noun = "bullet"
		}
		l.block(item, noun, item.Runs, item.At)
		l.below(item)
	}
}

// Heading implements [report.Visitor].
func (l *leaves) Heading(h *report.Heading) {
	l.block(h, "heading", h.Runs, h.At)
	l.read(h.Blocks)
}

// Table implements [report.Visitor].
func (l *leaves) Table(t *report.Table) {
	l.block(t, "table", nil, t.At)
	own := l.all[t]
	own.table = t
	l.all[t] = own
	l.put(&t.Caption, own.where.Cited, own.where.Number, t.Caption.Runs, t.Caption.At)
	for i := range t.Notes {
		l.put(&t.Notes[i], "a line below "+own.where.Cited, own.where.Number, t.Notes[i].Runs, firstPlace(t.Notes[i].Runs))
	}
}

// Figure implements [report.Visitor].
func (l *leaves) Figure(f *report.Figure) {
	l.block(f, "image", nil, f.At)
	l.put(&f.Caption, l.all[f].where.Cited, l.all[f].where.Number, f.Caption.Runs, f.Caption.At)
}

// Quote implements [report.Visitor].
func (l *leaves) Quote(q *report.Quote) { l.read(q.Blocks) }

// Callout implements [report.Visitor].
func (l *leaves) Callout(c *report.Callout) { l.read(c.Blocks) }

// Gap implements [report.Visitor].
func (l *leaves) Gap(g *report.Gap) { l.put(g, l.uncited("gap"), "", g.Runs(), g.At) }

// Items implements [report.Visitor].
func (l *leaves) Items(i *report.Items) { l.read(i.Children()) }

// Item implements [report.Visitor].
func (l *leaves) Item(i *report.Item) {
	l.block(i, "item", i.Runs, i.At)
	for n := range i.Documents {
		l.put(&i.Documents[n], "a document of "+l.all[i].where.Cited, "", i.Documents[n].Title, i.At)
	}
	l.read(i.Children())
}
