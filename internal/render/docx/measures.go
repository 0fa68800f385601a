package docx

import (
	"strings"
	"unicode"

	"cabinet/internal/report"
)

// The measures of pages and text, in twentieths of a point.
const (
	pageWidth, pageHeight = 11906, 16838 // A4
	margin                = 1417
	textWidth             = pageWidth - 2*margin
	textHeight            = pageHeight - 2*margin

	numberColumn = 680 // from the margin to the text beside numbers, unless one of them is wider
	subColumn    = 567 // from there to the text of a sub-paragraph, and so on
	markerGap    = 120 // between a marker and its text, at least
	fieldColumn  = 1701
)

// The text of a paper has one edge. Markers hang to the left of it in a column, and what is counted below a number has
// a column of its own, which begins at the text. Each column has one width in the whole paper, so that styles can say it.

// measures are the widths of these columns.
type measures struct {
	columns []int // by their depth
	words   int   // of lists whose markers are words: "Appendix A"
	fields  int   // of the labels of the header
	body    bool  // the body of the paper has a column of numbers
}

// A spot is where blocks stand.
type spot struct {
	x     int // left edge of markers
	edge  int // of text without one
	depth int // how many columns stand to the left of x
}

// inner is where markers hang of what stands at the edge of the text.
func (s spot) inner() spot {
	if s.edge > s.x {
		return spot{s.edge, s.edge, s.depth + 1}
	}
	return s
}

// under is where the blocks of a paragraph stand whose text begins at an edge.
func (s spot) under(edge int) spot { return spot{edge, edge, s.depth + 1} }

// beside is where the text begins beside a column, so that at least a third of the line is left to it.
func beside(x, column int) int { return max(x, min(x+column, textWidth*2/3)) }

// measure measures the markers of a report.
func measure(r *report.Report) measures {
	g := &gauge{}
	g.body = r.NumberedBody()
	for _, part := range r.Parts {
		for i := range part.Sections {
			s := &part.Sections[i]
			if report.Hangs(s.HeadMarker()) {
				g.widen(0, width(s.Marker)*125/100)
			}
		}
	}
	for _, part := range r.Parts {
		for i := range part.Sections {
			g.blocks(part.Sections[i].Blocks, spot{edge: g.edgeOf(&part.Sections[i])})
		}
	}
	for _, f := range r.Fields {
		g.fields = max(g.fields, min(width(f.Label)*115/100+2*markerGap, textWidth/3))
	}
	g.fields = max(g.fields, fieldColumn)
	return g.measures
}

// edgeOf is where text without a number stands in a section.
func (m *measures) edgeOf(s *report.Section) int {
	if s.HasColumn(m.body) {
		return m.column(0)
	}
	return 0
}

// column is the width of the column of markers at a depth.
func (m *measures) column(depth int) int {
	for len(m.columns) <= depth {
		if len(m.columns) == 0 {
			m.columns = append(m.columns, numberColumn)
		} else {
			m.columns = append(m.columns, subColumn)
		}
	}
	return m.columns[depth]
}

// left is where the text of a list of a level begins below a numbered paragraph, 0 for the paragraph itself.
func (m *measures) left(level int) int {
	x := 0
	for depth := range level + 1 {
		x = beside(x, m.column(depth))
	}
	return x
}

// listColumn is the width of the column of a list's markers.
func (m *measures) listColumn(l *report.List, depth int) int {
	for _, item := range l.Items {
		if !report.Hangs(item.MarkerText()) {
			return max(m.words, m.column(depth))
		}
	}
	return m.column(depth)
}

// width is about how wide words are in Arial of 12 point: enough to leave room for them.
func width(s string) (twips int) {
	for _, c := range s {
		switch {
		case strings.ContainsRune("iIjl.,:;'|! ()[]/–", c):
			twips += 75
		case strings.ContainsRune("mwMW", c):
			twips += 200
		case unicode.IsUpper(c):
			twips += 165
		default:
			twips += 134
		}
	}
	return twips
}
