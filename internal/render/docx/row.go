package docx

import "cabinet/internal/report"

// A tableGrid writes the rows of a table.
type tableGrid struct {
	*writer
	table   *report.Table
	columns []int // their widths
	began   bool  // a cell is written, so that the table's bookmark has its place
	style   string
	small   bool // it stands on one page
	keep    bool // the row stands on one page with the next
}

// A place is a cell's place in its row.
type place struct {
	column, across int
	merge          string // "restart" where the cell reaches down, "continue" where it is reached; "" for neither
}

// rows writes the head and the body.
func (g *tableGrid) rows() {
	head := g.head()
	for i, row := range head {
		g.keep = true
		g.row(true, func() { g.headRow(head, i, row) })
	}
	for i, row := range g.table.Rows {
		g.keep = g.keeps(i)
		g.row(false, func() { g.bodyRow(row) })
	}
}

// keeps tells whether a row stands on one page with the next, or the last one with what stands below the table: no row is
// left alone, and a small table is not parted.
func (g *tableGrid) keeps(row int) bool {
	last := len(g.table.Rows) - 1
	if row == last {
		return len(g.table.Notes) > 0 || g.table.Caption.Below && len(g.table.Caption.Runs) > 0
	}
	return g.small || row == last-1 || g.table.Rows[row].Kind == report.Subhead
}

// head are the rows of the head that have a cell of their own.
func (g *tableGrid) head() (rows [][]report.HeadCell) {
	for _, row := range g.table.Head {
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// row writes a row. The rows of a head stand on each page on which the table goes on.
func (g *tableGrid) row(head bool, cells func()) {
	g.add(`<w:tr><w:trPr><w:cantSplit/>`)
	g.when(head, `<w:tblHeader/>`)
	g.add(`</w:trPr>`)
	cells()
	g.add("</w:tr>\n")
}

// headRow writes a row of the head, with a cell without words wherever one above it reaches down.
func (g *tableGrid) headRow(head [][]report.HeadCell, i int, row []report.HeadCell) {
	for column := 0; column < len(g.columns); {
		c, from := cellAt(head, i, column)
		if c == nil { // which no table has
			g.cell(place{column: column, across: 1}, nil, "", false)
			column++
			continue
		}
		p := place{column: column, across: c.Across}
		if from < i {
			p.merge = "continue"
			g.cell(p, nil, "", true)
		} else {
			if min(c.Down, len(head)-i) > 1 {
				p.merge = "restart"
			}
			g.cell(p, c.Cell, g.alignment(c.Column, c.Across > 1), true)
		}
		column += c.Across
	}
}

// cellAt is the cell of a head that covers a column in a row, and the row in which it begins.
func cellAt(head [][]report.HeadCell, row, column int) (*report.HeadCell, int) {
	for from := row; from >= 0; from-- {
		for n := range head[from] {
			c := &head[from][n]
			if c.Column == column && c.Down > row-from {
				return c, from
			}
		}
	}
	return nil, 0
}

// bodyRow writes a row of the body. A sub-head stands across all columns.
func (g *tableGrid) bodyRow(row report.Row) {
	bold := row.Kind != report.Plain
	if row.Kind == report.Subhead {
		g.cell(place{across: len(g.columns)}, row.Cells[0], "", bold)
		return
	}
	for i, c := range row.Cells {
		g.cell(place{column: i, across: 1}, c, g.alignment(i, false), bold)
	}
}

// alignment is where the lines of a cell end: "right", "center", or "" for neither.
func (g *tableGrid) alignment(column int, over bool) string {
	switch c := g.table.Columns[column]; {
	case over:
		return "center"
	case c.Figures || c.Right:
		return "right"
	}
	return ""
}

// cell writes a cell.
func (g *tableGrid) cell(p place, c report.Cell, align string, bold bool) {
	width := 0
	for _, w := range g.columns[p.column : p.column+p.across] {
		width += w
	}
	g.add(`<w:tc><w:tcPr><w:tcW`)
	g.attribute("w:w", width)
	g.add(` w:type="dxa"/>`)
	if p.across > 1 {
		g.add(`<w:gridSpan`)
		g.attribute("w:val", p.across)
		g.add(`/>`)
	}
	g.when(p.merge != "", `<w:vMerge w:val="`+p.merge+`"/>`)
	g.add(`</w:tcPr>`)
	g.lines(c, align, bold)
	g.add(`</w:tc>`)
}

// lines writes the lines of a cell. One that neither is an item nor stands apart goes on with the paragraph above it.
func (g *tableGrid) lines(c report.Cell, align string, bold bool) {
	if len(c) == 0 {
		g.line(nil, align, bold)
	}
	for from := 0; from < len(c); {
		to := from + 1
		for to < len(c) && c[to].Marker == "" && !c[to].Apart {
			to++
		}
		g.line(c[from:to], align, bold)
		from = to
	}
}

// line writes lines of a cell as one paragraph. The first of the table has its bookmark.
func (g *tableGrid) line(c report.Cell, align string, bold bool) {
	out := paragraph{style: g.style, keep: g.keep, right: align == "right", middle: align == "center"}
	if !g.began {
		out.of, g.began = g.table, true
	}
	var all [][]report.Run
	for _, l := range c {
		all = append(all, l.Runs)
	}
	out.runs = lines(all)
	if bold {
		for i := range out.runs {
			out.runs[i].Bold = true
		}
	}
	if len(c) > 0 && c[0].Marker != "" {
		out.left, out.hanging = cellColumn, cellColumn
		if out.bullet = 1; c[0].Marker != "•" {
			out.bullet, out.marker = 0, plain(c[0].Marker)
			out.left = max(cellColumn, width(c[0].Marker)+markerGap)
			out.hanging = out.left
		}
	}
	boxed, below := g.boxed, g.below
	g.boxed, g.below = false, false
	g.paragraph(out)
	g.boxed, g.below = boxed, below
}
