package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A flower makes boxes of a report, in reading order.
type flower struct {
	sheet   sheet
	boxes   []*box
	numbers length // width of the column of paragraph numbers
	images  Pictures
	err     error // the first image that can't be set
}

// flow makes boxes of a report.
func flow(r *report.Report, s sheet, images Pictures) ([]*box, error) {
	f := &flower{sheet: s, numbers: s.numberColumn, images: images}
	f.widenNumbers(r)
	f.titleBlock(r)
	for _, part := range r.Parts {
		f.part(part)
	}
	f.notes(r.Notes)
	return f.boxes, f.err
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

// add breaks the text of a box into lines and puts it after the others.
func (f *flower) add(b *box, above length) *box {
	for i := range b.columns {
		if c := &b.columns[i]; c.lines == nil {
			c.lines = breakLines(c.runs, b.face, f.sheet.right()-c.x, &f.sheet)
		}
	}
	b.above = above
	f.boxes = append(f.boxes, b)
	return b
}

func (f *flower) titleBlock(r *report.Report) {
	s := f.sheet
	if r.Draft {
		f.add(text(words(report.DraftWord), s.part, s.side, &node{kind: tagpdf.P}), 0).keep = true
	}
	f.add(text(words(r.Occasion()), s.occasion, s.side, &node{kind: tagpdf.P}), s.betweenItems).keep = true
	title := text(words(r.Title), s.title, s.side, &node{kind: tagpdf.H1})
	title.columns[0].lines = balance(title.columns[0].runs, title.face, s.width(), &s)
	f.add(title, s.aboveTitle).keep = true
	if r.Byline() != "" {
		f.add(text(words(r.Byline()), s.body, s.side, &node{kind: tagpdf.P}), s.belowTitle).keep = true
	}
}

func (f *flower) part(p report.Part) {
	part := &node{kind: tagpdf.Part}
	kind, level := tagpdf.H2, 1
	if p.Title != "" {
		f.heading(p.Title, f.sheet.part, f.sheet.abovePart, &node{kind: tagpdf.H2, parent: part}, 1)
		kind, level = tagpdf.H3, 2
	}
	for _, section := range p.Sections {
		sect := &node{kind: tagpdf.Sect, parent: part}
		b := f.heading(section.Title(), f.sheet.section, f.sheet.aboveSection, &node{kind: kind, parent: sect}, level)
		b.anchors = []string{section.ID}
		f.section(section, sect)
	}
}

func (f *flower) heading(s string, face face, above length, n *node, level int) *box {
	b := f.add(text(words(s), face, f.sheet.side, n), above)
	b.keep, b.outline = true, level
	return b
}

// section makes boxes of what stands below a heading.
func (f *flower) section(s report.Section, sect *node) {
	first := len(f.boxes)
	f.blocks(s.Blocks, f.sheet.side, f.numbers, sect)
	for _, c := range s.Contacts {
		f.contact(c, sect)
	}
	if first < len(f.boxes) {
		f.boxes[first].above = f.sheet.belowHeading
	}
}

// blocks makes boxes of blocks. Markers hang at x, and the text that has one stands hang further in.
func (f *flower) blocks(blocks []report.Block, x, hang length, parent *node) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Paragraph:
			f.paragraph(b, x, hang, parent)
		case *report.List:
			f.list(b, x, parent)
		case *report.Table:
			f.table(b, x, parent)
		case *report.Figure:
			f.figure(b, x, parent)
		case *report.Quote:
			f.blocks(b.Blocks, x+f.sheet.subColumn, f.sheet.subColumn, &node{kind: tagpdf.BlockQuote, parent: parent})
		}
	}
}

func (f *flower) paragraph(p *report.Paragraph, x, hang length, parent *node) {
	edge := x
	if p.Marker != "" {
		edge = x + hang
	}
	b := f.add(text(p.Runs, f.sheet.body, edge, &node{kind: tagpdf.P, parent: parent}), f.sheet.betweenBlocks)
	b.marker, b.markerX, b.anchors, b.keep = p.Marker, x, anchors(p.Anchor, p.Label), leadsIn(p)
	f.below(p, edge, parent)
}

// below makes boxes of what belongs to a paragraph, in line with its text.
func (f *flower) below(p *report.Paragraph, x length, parent *node) {
	f.blocks(p.Blocks, x, f.sheet.subColumn, parent)
}

// leadsIn tells whether a list follows a paragraph at once.
func leadsIn(p *report.Paragraph) bool {
	if len(p.Blocks) == 0 {
		return false
	}
	_, list := p.Blocks[0].(*report.List)
	return list
}

// anchors are the names that there are.
func anchors(names ...string) []string {
	var out []string
	for _, name := range names {
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
	edge := x + f.sheet.subColumn
	for _, item := range l.Items {
		li := &node{kind: tagpdf.LI, parent: list}
		label := &node{kind: tagpdf.Lbl, parent: li}
		body := &node{kind: tagpdf.LBody, parent: li}
		b := f.add(text(item.Runs, f.sheet.body, edge, body), f.sheet.betweenItems)
		b.marker, b.markerX, b.label, b.anchors, b.keep = item.Marker, x, label, anchors(item.Anchor, item.Label), leadsIn(item)
		f.below(item, edge, body)
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
	f.add(text(runs, f.sheet.body, f.sheet.side, &node{kind: tagpdf.P, parent: sect}), f.sheet.betweenBlocks).whole = true
}

// notes makes boxes of the notes at the report's end.
func (f *flower) notes(notes []report.Note) {
	if len(notes) == 0 {
		return
	}
	sect := &node{kind: tagpdf.Sect}
	f.heading(report.NotesHeading, f.sheet.section, f.sheet.aboveSection, &node{kind: tagpdf.H2, parent: sect}, 1)
	for _, n := range notes {
		note := &node{kind: tagpdf.Note, parent: sect}
		first := len(f.boxes)
		f.blocks(n.Blocks, f.sheet.side+f.sheet.subColumn, f.sheet.subColumn, note)
		if first == len(f.boxes) {
			continue
		}
		b := f.boxes[first]
		b.marker, b.markerX, b.label, b.anchors = n.Marker(), f.sheet.side, &node{kind: tagpdf.Lbl, parent: note}, anchors(n.Anchor)
	}
}
