package pdf

import "cabinet/internal/report"

// The text of a paper has one edge. Markers hang to the left of it in a column: the numbers of headings and
// paragraphs, the markers of lists that belong to no number, and those of notes. What is counted below a number has
// a column of its own, which begins at the text, and so on. Each of these columns has one width in the whole paper.
// A section in which nothing is numbered has no column for its paragraphs, only for its lists.

// A spot is where blocks stand.
type spot struct {
	x      length // left edge of markers
	edge   length // of text that has no marker: that of the text beside numbers, where there are any
	depth  int    // how many columns of markers stand to the left of x
	parent *node  // the element of the structure that holds them
}

// inner is where markers hang of what stands at the edge of the text, such as a list in a box.
func (s spot) inner() (x length, depth int) {
	if s.edge > s.x {
		return s.edge, s.depth + 1
	}
	return s.x, s.depth
}

// below is where the blocks of a paragraph or item stand, whose text begins at an edge.
func (s spot) below(edge length, parent *node) spot {
	return spot{edge, edge, s.depth + 1, parent}
}

// A gauge measures the markers of a paper. It goes through the blocks as a flower does.
type gauge struct {
	sheet  *sheet
	widths []length // of the columns, by their depth
	words  length   // of the column of lists whose markers are words, such as "Appendix A"
	pages  length   // of the column at the right in which agendas have pages
	depth  int
	hung   bool // text without a marker stands at the edge of the text beside numbers
}

// gaugeOf measures the markers of a report.
func gaugeOf(r *report.Report, s *sheet) *gauge {
	g := &gauge{sheet: s}
	body := r.NumberedBody()
	for _, part := range r.Parts {
		for _, section := range part.Sections {
			if report.Hangs(section.HeadMarker()) {
				g.widen(0, s.section, section.Marker)
			}
			g.blocks(section.Blocks, 0, section.HasColumn(body))
		}
	}
	for _, n := range r.Notes {
		g.widen(0, s.body, n.Marker())
		g.blocks(n.Blocks, 1, false)
	}
	return g
}

// column is the width of the column of markers at a depth.
func (g *gauge) column(depth int) length {
	for len(g.widths) <= depth {
		width := g.sheet.subColumn
		if len(g.widths) == 0 {
			width = g.sheet.numberColumn
		}
		g.widths = append(g.widths, width)
	}
	return g.widths[depth]
}

// listColumn is the width of the column of a list's markers.
func (g *gauge) listColumn(l *report.List, depth int) length {
	markers := make([]string, len(l.Items))
	for i, item := range l.Items {
		markers[i] = item.MarkerText()
	}
	return g.columnOf(markers, depth)
}

// columnOf is the width of the column of some markers.
func (g *gauge) columnOf(markers []string, depth int) length {
	for _, marker := range markers {
		if !report.Hangs(marker) {
			return max(g.words, g.column(depth))
		}
	}
	return g.column(depth)
}

// widen makes room for a marker in the column of its depth.
func (g *gauge) widen(depth int, f face, marker string) {
	g.widths[depth] = max(g.column(depth), g.room(f, marker))
}

// room is what a marker needs, but never more than a third of the page: the text beside a longer one begins below it.
func (g *gauge) room(f face, marker string) length {
	return min(g.sheet.measure(f, marker)+g.sheet.markerGap, g.sheet.width()/3)
}

// beside is where the text beside a column of markers begins: so that at least a third of the page is left to it, however
// many columns stand to its left.
func (f *flower) beside(x, column length) length {
	return max(x, min(x+column, f.sheet.right()-f.sheet.width()/3))
}

// clear begins the text of a box a line lower where its marker doesn't fit beside it. Such a marker stands further out
// where it would go beyond the margin.
func (f *flower) clear(b *box) {
	c := &b.columns[0]
	if c.marker == "" {
		return
	}
	width := f.sheet.measure(b.face, c.marker)
	if width+f.sheet.markerGap > c.x-c.markerX {
		c.lines = append([]line{{}}, c.lines...)
		c.markerX = max(f.sheet.side, min(c.markerX, f.sheet.right()-width))
	}
}

func (g *gauge) blocks(blocks []report.Block, depth int, hung bool) {
	outerDepth, outerHung := g.depth, g.hung
	g.depth, g.hung = depth, hung
	for _, b := range blocks {
		b.Visit(g)
	}
	g.depth, g.hung = outerDepth, outerHung
}

// innerDepth is the depth of what stands at the edge of the text.
func (g *gauge) innerDepth() int {
	if g.hung {
		return g.depth + 1
	}
	return g.depth
}

// Paragraph measures a paragraph's marker, and those of what belongs to it.
func (g *gauge) Paragraph(p *report.Paragraph) {
	if p.Marker == "" {
		g.blocks(p.Blocks, g.depth, g.hung)
		return
	}
	g.widen(g.depth, g.sheet.body, p.MarkerText())
	g.blocks(p.Blocks, g.depth+1, false)
}

// List measures the markers of a list.
func (g *gauge) List(l *report.List) {
	for _, item := range l.Items {
		if marker := item.MarkerText(); report.Hangs(marker) {
			g.widen(g.depth, g.sheet.body, marker)
		} else {
			g.words = max(g.words, g.room(g.sheet.body, marker))
		}
		g.blocks(item.Blocks, g.depth+1, false)
	}
}

// Heading measures the number of a heading.
func (g *gauge) Heading(h *report.Heading) {
	if report.Hangs(h.Marker) {
		g.widen(g.depth, g.sheet.subHeading(h.Level), h.Marker)
	}
	g.blocks(h.Blocks, g.depth, g.hung)
}

// Quote measures the markers in a quotation.
func (g *gauge) Quote(q *report.Quote) { g.blocks(q.Blocks, g.innerDepth()+1, false) }

// Callout measures the markers in a box.
func (g *gauge) Callout(c *report.Callout) { g.blocks(c.Blocks, g.innerDepth(), false) }

// Table measures nothing, since markers in cells hang in these.
func (g *gauge) Table(*report.Table) {}

// Figure measures nothing.
func (g *gauge) Figure(*report.Figure) {}

// Gap measures nothing.
func (g *gauge) Gap(*report.Gap) {}
