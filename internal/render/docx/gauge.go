package docx

import "cabinet/internal/report"

// A gauge measures the markers of a paper. It goes through the blocks as a writer does.
type gauge struct {
	measures
	spot
}

// widen makes room in a column for what is so wide, but never more than a third of the line.
func (g *gauge) widen(depth, width int) {
	g.columns[depth] = max(g.column(depth), min(width+markerGap, textWidth/3))
}

func (g *gauge) blocks(blocks []report.Block, at spot) {
	outer := g.spot
	g.spot = at
	for _, b := range blocks {
		b.Visit(g)
	}
	g.spot = outer
}

// Paragraph implements [report.Visitor].
func (g *gauge) Paragraph(p *report.Paragraph) {
	if p.Marker == "" {
		g.blocks(p.Blocks, g.spot)
		return
	}
	g.widen(g.depth, width(p.MarkerText()))
	g.blocks(p.Blocks, g.under(g.x))
}

// List implements [report.Visitor].
func (g *gauge) List(l *report.List) {
	for _, item := range l.Items {
		if marker := item.MarkerText(); report.Hangs(marker) {
			g.widen(g.depth, width(marker))
		} else {
			g.words = max(g.words, min(width(marker)+markerGap, textWidth/3))
		}
		g.blocks(item.Blocks, g.under(g.x))
	}
}

// Heading implements [report.Visitor].
func (g *gauge) Heading(h *report.Heading) {
	if report.Hangs(h.Marker) {
		g.widen(g.depth, width(h.Marker)*115/100)
	}
	g.blocks(h.Blocks, g.spot)
}

// Quote implements [report.Visitor].
func (g *gauge) Quote(q *report.Quote) { g.blocks(q.Blocks, g.inner().under(g.edge)) }

// Callout implements [report.Visitor].
func (g *gauge) Callout(c *report.Callout) { g.blocks(c.Blocks, g.inner()) }

// Items implements [report.Visitor].
func (g *gauge) Items(i *report.Items) { g.blocks(i.Children(), g.spot) }

// Item implements [report.Visitor].
func (g *gauge) Item(i *report.Item) {
	if report.Hangs(i.Marker) {
		g.widen(g.depth, width(i.Marker)*115/100)
	}
	g.blocks(i.Children(), g.under(g.x))
}

// Table implements [report.Visitor].
func (g *gauge) Table(*report.Table) {}

// Figure implements [report.Visitor].
func (g *gauge) Figure(*report.Figure) {}

// Gap implements [report.Visitor].
func (g *gauge) Gap(*report.Gap) {}
