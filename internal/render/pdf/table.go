package pdf

import (
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// Table makes boxes of a table's caption, its head and its rows. A table that does not fit from side to
// side without breaking its words becomes a list.
func (f *flower) Table(t *report.Table) {
	g, fits := f.grid(t, f.sheet.right()-f.x)
	defer f.tableNotes(t)
	if !fits {
		f.tableAsList(t)
		return
	}
	table := &node{kind: tagpdf.Table, parent: f.parent}
	first := len(f.boxes)
	f.caption(t.Caption, f.x, &node{kind: tagpdf.Caption, parent: table})
	var head *box
	if len(t.Head) > 0 {
		tr := &node{kind: tagpdf.TR, parent: &node{kind: tagpdf.THead, parent: table}}
		head = f.row(g, runsOf(t.OneHead()), f.x, tr, true, f.sheet.head())
		head.rules, head.keep, head.above = ruleAbove|ruleBelow, true, f.sheet.cellPadding
	}
	body := &node{kind: tagpdf.TBody, parent: table}
	for i, row := range t.Rows {
		b := f.row(g, runsOf(row.Cells), f.x, &node{kind: tagpdf.TR, parent: body}, false, f.sheet.cell)
		if head != nil {
			b.again = []*box{head}
		}
		if i == 0 && head == nil {
			b.rules |= ruleAbove
		}
		if i == len(t.Rows)-1 {
			b.rules |= ruleBelow
		}
	}
	f.boxes[first].above = f.sheet.betweenBlocks
}

// tableNotes makes boxes of the notes below a table.
func (f *flower) tableNotes(t *report.Table) {
	for _, n := range t.Notes {
		runs := n.Runs
		if n.Marker != "" {
			runs = append([]report.Run{{Text: n.Marker + " "}}, runs...)
		}
		f.add(text(runs, f.sheet.cell, f.x, &node{kind: tagpdf.P, parent: f.parent}), f.sheet.betweenItems)
	}
}

// caption is set above what it is of, and stands with it.
func (f *flower) caption(c report.Caption, x length, n *node) {
	if len(c.Runs) == 0 {
		return
	}
	runs := append([]report.Run{{Text: c.Lead()}}, c.Runs...)
	b := f.add(text(runs, f.sheet.section, x, n), f.sheet.betweenBlocks)
	b.keep, b.anchors = true, anchors(c.Anchor, c.Label)
}

// runsOf are the words of cells.
func runsOf(cells []report.Cell) [][]report.Run {
	out := make([][]report.Run, len(cells))
	for i, c := range cells {
		out[i] = c.Runs()
	}
	return out
}

// columnGap is the space between two columns.
func (f *flower) columnGap() length { return f.sheet.cell.size }

// A grid is the measures of a table, taken once for all of its rows.
type grid struct {
	columns []report.Column
	widths  []length
	after   []length // of columns of figures: the widest part from the decimal point on
}

// grid shares a width among a table's columns: as much as each needs to stand on one line, or at least
// its longest word. fits is false where there is not enough even for the words.
func (f *flower) grid(t *report.Table, width length) (g grid, fits bool) {
	n := len(t.Columns)
	least, most := make([]length, n), make([]length, n)
	g = grid{columns: t.Columns, after: make([]length, n)}
	measure := func(row [][]report.Run, face face) {
		for i, cell := range row {
			l, m := f.cellWidths(cell, face)
			least[i], most[i] = max(least[i], l), max(most[i], m)
		}
	}
	measure(runsOf(t.OneHead()), f.sheet.head())
	for _, row := range t.Rows {
		measure(runsOf(row.Cells), f.sheet.cell)
	}
	for i, c := range t.Columns {
		if c.Figures { // a figure is not broken, nor moved from its neighbours
			before, after := f.figureParts(t, i)
			most[i], least[i] = max(most[i], before+after), max(least[i], before+after)
			g.after[i] = after
		}
	}
	width -= length(n-1) * f.columnGap()
	if g.widths = most; sum(most) > width {
		g.widths = share(width, most, least)
	}
	return g, sum(least) <= width
}

// share gives each its least, and what is left of a width in the proportion of what more they want.
func share(width length, most, least []length) []length {
	more, left := sum(most)-sum(least), width-sum(least)
	out := make([]length, len(most))
	for i := range out {
		out[i] = least[i] + (most[i]-least[i])*left/max(more, 1)
	}
	return out
}

func sum(lengths []length) length {
	var total length
	for _, l := range lengths {
		total += l
	}
	return total
}

// cellWidths are the width of a cell's longest word, and that of its text on one line.
func (f *flower) cellWidths(cell []report.Run, in face) (least, most length) {
	for i, face := range faces(cell, in) {
		for _, word := range strings.Fields(cell[i].Text) {
			least = max(least, f.sheet.measure(face, word))
		}
		most += f.sheet.measure(face, cell[i].Text)
	}
	return least, most
}

// row makes a box of cells side by side, set in a face.
func (f *flower) row(g grid, cells [][]report.Run, x length, tr *node, head bool, in face) *box {
	b := &box{face: in, leading: in.leading, padding: f.sheet.cellPadding, whole: true}
	b.width = sum(g.widths) + length(len(g.widths)-1)*f.columnGap()
	for i, cell := range cells {
		c := column{runs: cell, x: x, node: cellNode(g.columns[i], tr, head)}
		c.lines = breakLines(cell, b.face, g.widths[i], &f.sheet, true)
		f.align(&c, g, i, head)
		b.columns = append(b.columns, c)
		x += g.widths[i] + f.columnGap()
	}
	return f.add(b, 0)
}

func cellNode(c report.Column, tr *node, head bool) *node {
	switch {
	case head:
		return &node{kind: tagpdf.TH, parent: tr, attrs: []tagpdf.Attr{tagpdf.Scope(tagpdf.Column)}}
	case c.RowHead:
		return &node{kind: tagpdf.TH, parent: tr, attrs: []tagpdf.Attr{tagpdf.Scope(tagpdf.Row)}}
	}
	return &node{kind: tagpdf.TD, parent: tr}
}

// align moves the lines of a cell to the right: figures so that their decimal points stand below one
// another, heads over them and other texts by their ends.
func (f *flower) align(c *column, g grid, i int, head bool) {
	if !g.columns[i].Figures && !g.columns[i].Right {
		return
	}
	for j := range c.lines {
		l := &c.lines[j]
		l.indent = g.widths[i] - l.width
		if g.columns[i].Figures && !head {
			whole, _ := splitFigure(report.Text(c.runs))
			l.indent = max(0, g.widths[i]-g.after[i]-f.sheet.measure(f.sheet.cell, whole))
		}
	}
}

// figureParts are the greatest widths of what stands before the decimal point, and from it on.
func (f *flower) figureParts(t *report.Table, i int) (before, after length) {
	for _, row := range t.Rows {
		whole, rest := splitFigure(row.Cells[i].Text())
		before = max(before, f.sheet.measure(f.sheet.cell, whole))
		after = max(after, f.sheet.measure(f.sheet.cell, rest))
	}
	return before, after
}

// splitFigure parts a figure after its last whole digit: "(£1,234" and ".50)".
func splitFigure(s string) (whole, rest string) {
	if point := strings.LastIndexByte(s, '.'); point > 0 {
		return s[:point], s[point:]
	}
	end := strings.LastIndexAny(s, "0123456789")
	if end < 0 {
		return s, "" // a dash or a word: its end stands where whole digits end
	}
	return s[:end+1], s[end+1:]
}

// tableAsList makes a list of a table that is too wide: an item for each row, in which every cell
// follows the head of its column.
func (f *flower) tableAsList(t *report.Table) {
	f.caption(t.Caption, f.x, &node{kind: tagpdf.P, parent: f.parent})
	list := &report.List{}
	heads := runsOf(t.OneHead())
	for _, row := range t.Rows {
		var runs []report.Run
		for i, cell := range runsOf(row.Cells) {
			if len(cell) == 0 {
				continue
			}
			if len(runs) > 0 {
				runs = append(runs, report.Run{Text: "; "})
			}
			if len(heads[i]) > 0 {
				for _, head := range heads[i] { // its words alone: what it links to is cited once
					runs = append(runs, report.Run{Text: head.Text, Bold: head.Bold, Italic: head.Italic})
				}
				runs = append(runs, report.Run{Text: ": "})
			}
			runs = append(runs, cell...)
		}
		list.Items = append(list.Items, &report.Paragraph{Marker: "•", Runs: runs})
	}
	f.List(list)
}
