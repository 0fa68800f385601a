package pdf

import (
	"slices"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A setter makes boxes of a table, as its grid says.
type setter struct {
	*flower
	grid
	table *report.Table
	node  *node
	body  *node     // of the rows that stand together
	over  [][]*node // the head cells over each column, for cells to name; nil where a cell has but one
	group *node     // the sub-head of the rows that stand together
}

// Table makes boxes of a table's caption, its head, its rows and the notes below it, as the first attempt says
// in which they fit. A table that fits in none becomes a list.
func (f *flower) Table(t *report.Table) {
	if t.Gap != nil {
		f.Figure(&report.Figure{Caption: t.Caption, Gap: t.Gap})
		return
	}
	g, fits := f.sheet.fit(t, f.edge, f.margin)
	if !fits {
		f.tableAsList(t)
		f.tableNotes(t.Notes, f.edge)
		f.boxes[len(f.boxes)-1].below = f.sheet.afterTable
		return
	}
	if len(t.Columns) > 0 {
		f.setTable(f.withAddresses(t, g))
	}
}

// setTable makes boxes of a table as its grid says.
func (f *flower) setTable(t *report.Table, g grid) {
	upright, first := f.sheet, len(f.boxes)
	if g.at == onTurned {
		f.sheet = f.sheet.lying()
		f.turnHeadings(upright.side)
	}
	s := &setter{flower: f, grid: g, table: t, node: &node{kind: tagpdf.Table, parent: f.parent}}
	caption := &node{kind: tagpdf.Caption, parent: s.node}
	if !t.Caption.Below {
		f.caption(t.Caption, g.left, caption)
	}
	again := s.head()
	rows := s.rows()
	for _, b := range rows {
		b.again = again
	}
	s.rule(rows)
	below := len(f.boxes)
	f.captionBelow(t.Caption, g.left, caption)
	f.tableNotes(t.Notes, g.left)
	f.boxes[first].above, f.boxes[len(f.boxes)-1].below = upright.betweenBlocks, upright.afterTable
	f.keepTable(f.boxes[first:], len(f.boxes)-below)
	f.sheet = upright
}

// captionBelow sets a caption that stands below what it is of.
func (f *flower) captionBelow(c report.Caption, x length, n *node) {
	if !c.Below || len(c.Runs) == 0 {
		return
	}
	above := f.boxes[len(f.boxes)-1]
	above.keep, above.below = true, 0
	b := f.captionBox(c, x, n)
	b.above, b.below = f.sheet.belowHeading, f.sheet.afterTable
}

// turnHeadings takes the headings that stand straight above a turned table onto its page, between the margins of which
// they are set anew. They were set for one with some margin at the left.
func (f *flower) turnHeadings(side length) {
	for i := len(f.boxes) - 1; i >= 0 && f.boxes[i].heading() && !f.boxes[i].turned; i-- {
		b := f.boxes[i]
		b.turned = true
		c, by := &b.columns[0], f.sheet.side-side
		c.x, c.markerX, b.left = c.x+by, c.markerX+by, b.left+by
		c.lines = balance(c.runs, b.face, f.sheet.right()-c.x, &f.sheet)
		b.width = f.sheet.width()
	}
}

// caption is set above what it is of, and stands with it.
func (f *flower) caption(c report.Caption, x length, n *node) {
	if len(c.Runs) > 0 {
		f.captionBox(c, x, n).heads(f.sheet.belowCaption)
	}
}

// captionBox makes a box of a caption, in lines of about one length.
func (f *flower) captionBox(c report.Caption, x length, n *node) *box {
	runs := c.Runs
	if lead := c.Lead(); lead != "" {
		runs = append([]report.Run{{Text: lead}}, runs...)
	}
	b := text(runs, f.sheet.caption, x, n)
	b.columns[0].lines = balance(runs, b.face, f.sheet.right()-x, &f.sheet)
	b.anchors = anchors(c.Anchor, c.Label)
	return f.add(b, f.sheet.betweenBlocks)
}

// continued is what stands in the place of a table's caption on the pages on which it goes on.
func (f *flower) continued(c report.Caption, x length) *box {
	title := words(c.Noun + " " + c.Number)
	if c.Number == "" {
		title = slices.DeleteFunc(slices.Clone(c.Runs), func(r report.Run) bool { return r.Raised })
	}
	b := text(append(title, report.Run{Text: " " + f.words.Continued}), f.sheet.caption, x, nil)
	f.breakBox(b)
	b.heads(f.sheet.belowCaption)
	return b
}

// rule puts lines between the rows of a table: at its ends, above totals and, where any row has two lines of
// text, between all.
func (s *setter) rule(rows []*box) {
	between := rule(0)
	for _, b := range rows {
		if b.count() > 1 {
			between = ruleBetween
		}
	}
	for i, b := range rows {
		b.rules = ruleFoot
		if i > 0 {
			b.rules |= between
		}
		if kind := s.table.Rows[i].Kind; kind == report.Total || i == 0 && len(s.table.Head) == 0 {
			b.rules |= ruleAbove
		}
		if i == len(rows)-1 {
			b.rules |= ruleBelow
		}
	}
}

// keepTable keeps the boxes of a small table on one page: one that takes at most two fifths of it. Of others
// the last two rows stand together, and with them the caption and the notes below it, which come last.
func (f *flower) keepTable(boxes []*box, below int) {
	small := tall(boxes) <= (f.sheet.floor()-f.sheet.laterTop)*2/5
	last := len(boxes) - 1
	for i, b := range boxes {
		b.whole = b.whole || small
		b.keep = b.keep || i < last && (small || i >= last-below-1)
	}
}

// tableNotes makes boxes of the notes below a table. Their markers hang in one column.
func (f *flower) tableNotes(notes []report.Line, x length) {
	face := f.sheet.note
	hang := f.sheet.hang(notes, face)
	for i, l := range notes {
		n := &node{kind: tagpdf.P, parent: f.parent}
		edge := x
		if l.Marker != "" {
			n = &node{kind: tagpdf.P, parent: &node{kind: tagpdf.Note, parent: f.parent}}
			edge += hang
		}
		above := f.sheet.belowHeading
		if i > 0 {
			above = f.sheet.cellPadding
		}
		b := f.add(text(f.sheet.addressed(l.Runs), face, edge, n), above)
		b.whole = true
		if l.Marker != "" {
			b.mark(l.Marker, x, &node{kind: tagpdf.Lbl, parent: n.parent})
		}
	}
}
