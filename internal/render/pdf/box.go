package pdf

import (
	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A box is what stands together from side to side of a page, and how it wants to stand there: a
// paragraph, a heading, a row of a table, an image.
type box struct {
	columns []column
	face    face
	leading length // from one line to the next
	above   length // space above, not at the top of a page
	below   length // space below, where it is more than the next box has above
	padding length // within it, above its first and below its last line

	head   bool // it heads what follows, which stands just as far below it as it says
	keep   bool // its end stands on one page with the beginning of the next box
	whole  bool // not broken over pages if a page can hold it
	turned bool // stands on a turned page
	breaks bool // begins a page

	anchors []string
	outline int                // level of its bookmark; 0 for none
	title   string             // of a heading in one line, as bookmarks and contents have it
	depth   int                // of a sub-heading: how many headings of its section it stands below
	leads   *entry             // of a line of the contents: where it leads
	first   bool               // the title block stands above it
	words   *language.Language // what the program says in it

	again   []*box // of a row: what stands above it on a new page, the table's head once more
	rules   rule   // lines across it
	frame   *frame
	picture *tagpdf.Picture
	left    length // of the lines across a row
	width   length // of the picture, or of the lines across a row
	under   []underline
}

// An underline is a thin line below some columns of a table's head.
type underline struct {
	x, width length
	down     int // lines of text above it
}

// A column is text with an edge of its own: all of a paragraph, or a line of a cell.
type column struct {
	runs     []report.Run
	lines    []line
	down     int                    // lines of the box that stand above its own
	x        length                 // left edge
	marker   string                 // hangs to the left of the first line
	changed  []report.Run           // the same as runs, where an amendment changes it; nil for most
	markerX  length                 // left edge of the marker
	label    *node                  // what the marker is; nil where it is spoken as the text's beginning
	back     *wayBack               // where the marker of a note leads; nil for any other
	node     *node                  // what the text is, to a screen reader
	elements map[int]tagpdf.Element // of runs that are links or emphasised, by their index
}

// A frame is drawn around the boxes that have it, on each page that they stand on. It stands outside of
// their text, so that the text keeps the edge of what stands above and below.
type frame struct{ x, width length }

// rule says which lines are drawn across a row.
type rule uint8

const (
	ruleAbove rule = 1 << iota
	ruleBelow
	ruleOver    // above it where it is not the first on its page
	ruleFoot    // below it where it is the last on its page
	ruleBetween // thin and grey, above it where it is not the first on its page
)

// heads makes a head of the box: what follows stands with it, at a distance.
func (b *box) heads(below length) { b.head, b.keep, b.below = true, true, below }

// gap is the space between a box and the one before it, which is nil for the first.
func (b *box) gap(before *box) length {
	switch {
	case before == nil:
		return b.above
	case before.head:
		return before.below
	}
	return max(b.above, before.below)
}

// heading tells whether it is a heading of a part or section, or inside of one.
func (b *box) heading() bool {
	n := b.columns[0].node
	return n != nil && n.kind >= tagpdf.H2 && n.kind <= tagpdf.H6
}

// count is how many lines it has, down to the end of its lowest column.
func (b *box) count() int {
	n := 0
	if b.picture != nil {
		n = 1
	}
	for _, c := range b.columns {
		n = max(n, c.down+len(c.lines))
	}
	return n
}

// height is that of n of its lines.
func (b *box) height(n int) length { return length(n)*b.leading + 2*b.padding }

// tall is the height of boxes below one another.
func tall(boxes []*box) (height length) {
	var before *box
	for _, b := range boxes {
		height += b.gap(before) + b.height(b.count())
		before = b
	}
	return height
}

// text makes a box of one column, which stands beside the box in memory: most boxes of a paper are of this kind.
func text(runs []report.Run, f face, x length, n *node) *box {
	both := &struct {
		box
		only [1]column
	}{box: box{face: f, leading: f.leading}, only: [1]column{{runs: runs, x: x, node: n}}}
	both.columns = both.only[:]
	return &both.box
}

// mark puts a marker before the text of a box of one column.
func (b *box) mark(marker string, x length, label *node) {
	c := &b.columns[0]
	c.marker, c.markerX, c.label = marker, x, label
}

// markItem puts what is printed before a paragraph before the text of a box of one column.
func (b *box) markItem(p *report.Paragraph, x length, label *node) {
	b.mark(p.MarkerText(), x, label)
	if p.Change != report.Kept || p.Was != "" {
		b.columns[0].changed = p.Markers()
	}
}

// A node is an element of the structure that is added to the document when it is first drawn.
type node struct {
	kind    tagpdf.Kind
	attrs   []tagpdf.Attr
	parent  *node   // nil for the document itself
	heads   []*node // of a cell that names them
	element tagpdf.Element
	added   bool
}

func words(s string) []report.Run { return []report.Run{{Text: s}} }
