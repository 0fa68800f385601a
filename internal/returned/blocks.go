package returned

import (
	"slices"

	"cabinet/internal/report"
)

// blocks makes blocks anew.
func (c *copier) blocks(all []report.Block) []report.Block {
	outer := c.out
	c.out = nil
	for _, b := range all {
		b.Visit(c)
	}
	made := c.out
	c.out = outer
	return made
}

// put adds blocks to those that are being made.
func (c *copier) put(all ...report.Block) { c.out = append(c.out, all...) }

// paragraph makes a paragraph, without what is new after it; nil for one that is gone.
func (c *copier) paragraph(p *report.Paragraph) (*report.Paragraph, *act) {
	out, a := *p, c.of(p)
	out.Blocks = c.blocks(p.Blocks)
	if a.line != nil {
		out.Runs = retold(p.Runs, a.line.text)
	}
	return &out, a
}

// Paragraph implements [report.Visitor].
func (c *copier) Paragraph(p *report.Paragraph) {
	out, a := c.paragraph(p)
	added := c.anew(a.after)
	if a.gone {
		c.put(append(added, out.Blocks...)...)
		return
	}
	out.Blocks = append(added, out.Blocks...)
	c.put(out)
}

// List implements [report.Visitor]. What is new after an item is an item.
func (c *copier) List(l *report.List) {
	out := &report.List{Ordered: l.Ordered}
	var below []report.Block // of items that are gone
	for _, item := range l.Items {
		made, a := c.paragraph(item)
		if !a.gone {
			out.Items = append(out.Items, made)
		} else {
			below = append(below, made.Blocks...)
		}
		for _, added := range c.anew(a.after) {
			if p, ok := added.(*report.Paragraph); ok {
				p.Marker = bulletOf(l)
				out.Items = append(out.Items, p)
			} else {
				below = append(below, added)
			}
		}
	}
	if len(out.Items) > 0 {
		c.put(out)
	}
	c.put(below...)
}

// bulletOf is what stands before an item that is new in a list.
func bulletOf(l *report.List) string {
	if l.Ordered || len(l.Items) == 0 {
		return ""
	}
	return l.Items[0].Marker
}

// Heading implements [report.Visitor].
func (c *copier) Heading(h *report.Heading) {
	out, a := *h, c.of(h)
	out.Blocks = c.blocks(h.Blocks)
	added := c.anew(a.after)
	if a.line != nil {
		out.Runs = retold(h.Runs, a.line.text)
	}
	switch {
	case a.gone:
		c.put(append(added, out.Blocks...)...)
	case len(out.Blocks) > 0:
		out.Blocks = append(added, out.Blocks...)
		c.put(&out)
	default:
		c.put(append([]report.Block{&out}, added...)...)
	}
}

// caption makes a caption, and gives what is new after it.
func (c *copier) caption(was *report.Caption) (report.Caption, []report.Block) {
	out, a := *was, c.of(was)
	switch {
	case a.gone:
		out.Runs = nil
	case a.line != nil:
		out.Runs = retold(was.Runs, uncaptioned(a.line.text, was.Lead()))
	}
	return out, c.anew(a.after)
}

// Figure implements [report.Visitor].
func (c *copier) Figure(f *report.Figure) {
	out := *f
	var added []report.Block
	out.Caption, added = c.caption(&f.Caption)
	c.put(&out)
	c.put(append(added, c.anew(c.of(f).after)...)...)
}

// Quote implements [report.Visitor].
func (c *copier) Quote(q *report.Quote) {
	if made := c.blocks(q.Blocks); len(made) > 0 {
		c.put(&report.Quote{Blocks: made})
	}
}

// Callout implements [report.Visitor].
func (c *copier) Callout(b *report.Callout) {
	if made := c.blocks(b.Blocks); len(made) > 0 {
		c.put(&report.Callout{Blocks: made})
	}
}

// Gap implements [report.Visitor]. Somebody may have written what was missing.
func (c *copier) Gap(g *report.Gap) {
	a := c.of(g)
	switch {
	case a.line != nil:
		c.put(&report.Paragraph{Runs: []report.Run{{Text: a.line.text}}, At: g.At})
	case !a.gone:
		c.put(g)
	}
	c.put(c.anew(a.after)...)
}

// Items implements [report.Visitor].
func (c *copier) Items(l *report.Items) {
	out := &report.Items{}
	for _, item := range l.Items {
		a := c.of(item)
		made := *item
		if a.line != nil {
			made.Runs = retold(item.Runs, a.line.text)
		}
		made.Blocks = append(c.anew(a.after), c.blocks(item.Blocks)...)
		made.Documents = slices.Clone(item.Documents)
		if made.Parts = nil; item.Parts != nil {
			for _, b := range c.blocks([]report.Block{item.Parts}) {
				made.Parts, _ = b.(*report.Items)
			}
		}
		out.Items = append(out.Items, &made)
	}
	c.put(out)
}

// Item implements [report.Visitor]; items are made with the list that they stand in.
func (c *copier) Item(i *report.Item) { c.Items(&report.Items{Items: []*report.Item{i}}) }
