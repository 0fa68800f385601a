package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A box is lines of text that belong together, and how they want to stand on a page.
type box struct {
	runs   []report.Run
	lines  []line
	face   face
	x      length // left edge of the lines
	above  length // space above, not at the top of a page
	centre bool

	keep  bool // its end stands on one page with the beginning of the next box
	whole bool // not broken over pages if a page can hold it

	marker  string // hangs to the left of the first line
	markerX length

	node    *node // what the text is, to a screen reader
	label   *node // what the marker is; nil where it is spoken as the text's beginning
	anchors []string
	outline int // level of its bookmark; 0 for none

	elements map[int]tagpdf.Element // of runs that are links or emphasised, by their index
}

// height is that of n of its lines.
func (b *box) height(n int) length { return length(n) * b.face.leading }

// A node is an element of the structure that is added to the document when the first box below it is
// drawn.
type node struct {
	kind    tagpdf.Kind
	attrs   []tagpdf.Attr
	parent  *node // nil for the document itself
	element tagpdf.Element
	added   bool
}

// A flower makes boxes of a report, in reading order.
type flower struct {
	sheet   sheet
	boxes   []*box
	numbers length // width of the column of paragraph numbers
}

// flow makes boxes of a report.
func flow(r *report.Report, s sheet) []*box {
	f := &flower{sheet: s, numbers: s.numberColumn}
	f.widenNumbers(r)
	f.titleBlock(r)
	for _, part := range r.Parts {
		f.part(part)
	}
	return f.boxes
}

// widenNumbers makes the column of numbers as wide as the widest one needs, so that all text starts
// at one edge.
func (f *flower) widenNumbers(r *report.Report) {
	for _, part := range r.Parts {
		for _, section := range part.Sections {
			for _, b := range section.Blocks {
				if p, ok := b.(*report.Paragraph); ok && p.Marker != "" {
					f.numbers = max(f.numbers, f.sheet.measure(f.sheet.body, p.Marker+"  "))
				}
			}
		}
	}
}

// add breaks the runs of a box into lines and puts it after the others.
func (f *flower) add(b *box) *box {
	if b.lines == nil {
		b.lines = breakLines(b.runs, b.face, f.sheet.page.Width-f.sheet.side-b.x, &f.sheet)
	}
	f.boxes = append(f.boxes, b)
	return b
}

func words(s string) []report.Run { return []report.Run{{Text: s}} }

func (f *flower) titleBlock(r *report.Report) {
	s := f.sheet
	f.add(&box{runs: words(r.Occasion()), face: s.occasion, x: s.side, keep: true, node: &node{kind: tagpdf.P}})
	title := &box{runs: words(r.Title), face: s.title, x: s.side, above: s.aboveTitle, keep: true, node: &node{kind: tagpdf.H1}}
	title.lines = balance(title.runs, title.face, s.width(), &s)
	f.add(title)
	if r.Byline() != "" {
		f.add(&box{runs: words(r.Byline()), face: s.body, x: s.side, above: s.belowTitle, keep: true, node: &node{kind: tagpdf.P}})
	}
}

func (f *flower) part(p report.Part) {
	s := f.sheet
	part := &node{kind: tagpdf.Part}
	kind, level := tagpdf.H2, 1
	if p.Title != "" {
		f.add(&box{runs: words(p.Title), face: s.part, x: s.side, above: s.abovePart, keep: true,
			node: &node{kind: tagpdf.H2, parent: part}, outline: 1})
		kind, level = tagpdf.H3, 2
	}
	for _, section := range p.Sections {
		sect := &node{kind: tagpdf.Sect, parent: part}
		f.add(&box{runs: words(section.Heading), face: s.section, x: s.side, above: s.aboveSection, keep: true,
			node: &node{kind: kind, parent: sect}, outline: level, anchors: []string{section.ID}})
		f.section(section, sect)
	}
}

// section makes boxes of what stands below a heading.
func (f *flower) section(s report.Section, sect *node) {
	first := len(f.boxes)
	f.blocks(s.Blocks, f.sheet.side, f.numbers, sect, f.sheet.betweenBlocks)
	for _, c := range s.Contacts {
		f.contact(c, sect)
	}
	if first < len(f.boxes) {
		f.boxes[first].above = f.sheet.belowHeading
	}
}

// blocks makes boxes of paragraphs and lists. Markers hang at x, text stands hang further in.
func (f *flower) blocks(blocks []report.Block, x, hang length, parent *node, above length) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Paragraph:
			f.paragraph(b, x, hang, parent, above)
		case *report.List:
			f.list(b, x, parent)
		}
	}
}

func (f *flower) paragraph(p *report.Paragraph, x, hang length, parent *node, above length) {
	text := x
	if p.Marker != "" {
		text = x + hang
	}
	f.add(&box{runs: p.Runs, face: f.sheet.body, x: text, above: above, marker: p.Marker, markerX: x,
		keep: leadsIn(p), node: &node{kind: tagpdf.P, parent: parent}, anchors: anchors(p)})
	f.below(p, text, parent)
}

// below makes boxes of what belongs to a paragraph, in line with its text.
func (f *flower) below(p *report.Paragraph, x length, parent *node) {
	f.blocks(p.Blocks, x, f.sheet.subColumn, parent, f.sheet.betweenBlocks)
}

// leadsIn tells whether a list follows a paragraph at once.
func leadsIn(p *report.Paragraph) bool {
	if len(p.Blocks) == 0 {
		return false
	}
	_, list := p.Blocks[0].(*report.List)
	return list
}

func anchors(p *report.Paragraph) []string {
	var out []string
	for _, name := range []string{p.Anchor, p.Label} {
		if name != "" {
			out = append(out, name)
		}
	}
	return out
}

// list makes boxes of a list. Unlike a paragraph's number, which is spoken with the paragraph, an
// item's marker is a label of its own, so that a screen reader can say where in the list it is.
func (f *flower) list(l *report.List, x length, parent *node) {
	numbering := tagpdf.Disc
	if l.Ordered {
		numbering = numberingOf(l.Items[0].Marker)
	}
	list := &node{kind: tagpdf.L, parent: parent, attrs: []tagpdf.Attr{tagpdf.ListNumbering(numbering)}}
	text := x + f.sheet.subColumn
	for _, item := range l.Items {
		li := &node{kind: tagpdf.LI, parent: list}
		label := &node{kind: tagpdf.Lbl, parent: li}
		body := &node{kind: tagpdf.LBody, parent: li}
		f.add(&box{runs: item.Runs, face: f.sheet.body, x: text, above: f.sheet.betweenItems, marker: item.Marker, markerX: x,
			keep: leadsIn(item), node: body, label: label, anchors: anchors(item)})
		f.below(item, text, body)
	}
}

// numberingOf is how a list counts whose first marker is given.
func numberingOf(marker string) tagpdf.Numbering {
	for _, c := range marker {
		switch c {
		case '1':
			return tagpdf.Decimal
		case 'a':
			return tagpdf.LowerAlpha
		case 'A':
			return tagpdf.UpperAlpha
		case 'i':
			return tagpdf.LowerRoman
		case 'I':
			return tagpdf.UpperRoman
		}
	}
	return tagpdf.Unnumbered
}

func (f *flower) contact(c report.Contact, sect *node) {
	var runs []report.Run
	for i, l := range c.Lines() {
		if i > 0 {
			runs = append(runs, report.Run{Text: "\n"})
		}
		runs = append(runs, l...)
	}
	f.add(&box{runs: runs, face: f.sheet.body, x: f.sheet.side, above: f.sheet.betweenBlocks, whole: true,
		node: &node{kind: tagpdf.P, parent: sect}})
}
