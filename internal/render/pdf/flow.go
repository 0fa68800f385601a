package pdf

import (
	"strings"
	"unicode"

	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A flower makes boxes of a report, in reading order.
type flower struct {
	sheet   sheet
	boxes   []*box
	numbers length // width of the column of paragraph numbers
	margin  length // as far out as tables may stand
	images  Pictures
	below1  tagpdf.Kind // what sub-headings are, and those below them
	below2  tagpdf.Kind
	level   int                // of the bookmark above those of sub-headings
	words   *language.Language // of what is being set
	err     error              // the first image that can't be set

	afterwards report.Placement // where what follows the last section stands

	spot // of the blocks that are being set
}

// flow makes boxes of a report.
func flow(r *report.Report, s sheet, images Pictures) ([]*box, error) {
	f := &flower{sheet: s, numbers: s.numberColumn, margin: s.side, images: images, words: r.Words()}
	f.widenNumbers(r)
	f.header(r.Header)
	if notice := r.Notice(); notice != nil {
		f.blocks([]report.Block{notice}, s.side, f.numbers, nil)
	}
	front := len(f.boxes)
	for _, part := range r.Parts {
		f.words = part.Words(r.Header)
		f.part(part)
	}
	f.words = r.Words()
	f.onPages(f.afterwards, func() { f.notes(r) })
	if front < len(f.boxes) {
		f.boxes[front].first = true
	}
	return f.boxes, f.err
}

// widenNumbers makes the column of numbers as wide as the widest one needs, so that all text starts
// at one edge.
func (f *flower) widenNumbers(r *report.Report) {
	for _, part := range r.Parts {
		for _, section := range part.Sections {
			f.widenFor(section.Blocks)
		}
	}
}

// widenFor widens the column of numbers for the paragraphs of a section or below a sub-heading.
func (f *flower) widenFor(blocks []report.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *report.Heading:
			f.widenFor(b.Blocks)
		case *report.Paragraph:
			if b.Marker != "" {
				f.numbers = max(f.numbers, f.sheet.measure(f.sheet.body, markerOf(b)+"  "))
			}
		}
	}
}

// add breaks the text of a box into lines and puts it after the others.
func (f *flower) add(b *box, above length) *box {
	f.breakBox(b)
	b.above, b.turned, b.words = above, f.sheet.turned, f.words
	f.boxes = append(f.boxes, b)
	return b
}

// breakBox breaks the text of a box into lines.
func (f *flower) breakBox(b *box) {
	for i := range b.columns {
		if c := &b.columns[i]; c.lines == nil {
			c.lines = breakLines(c.runs, b.face, f.sheet.right()-c.x, &f.sheet, false)
		}
	}
}

func (f *flower) part(p report.Part) {
	part := &node{kind: tagpdf.Part, attrs: lang(p.Language)}
	kinds, level := []tagpdf.Kind{tagpdf.H2, tagpdf.H3, tagpdf.H4, tagpdf.H5}, 1
	if p.Title != "" {
		b := f.heading(p.Title, f.sheet.part, f.sheet.abovePart, &node{kind: tagpdf.H2, parent: part}, 1)
		b.anchors = anchors(p.Anchor)
		kinds, level = kinds[1:], 2
	}
	for _, section := range p.Sections {
		sect := &node{kind: tagpdf.Sect, parent: part}
		if section.Heading == "" {
			f.below1, f.below2, f.level = kinds[0], kinds[1], level-1
			f.unheaded(section, sect)
			continue
		}
		f.below1, f.below2, f.level = kinds[1], kinds[2], level
		f.onPages(section.Placement, func() {
			b := f.heading(section.Title(), f.sheet.section, f.sheet.aboveSection, &node{kind: kinds[0], parent: sect}, level)
			b.anchors = []string{section.ID}
			f.section(section, sect)
		})
	}
}

// unheaded makes boxes of a section without a heading, which is apart from what stands above it.
func (f *flower) unheaded(s report.Section, sect *node) {
	first := len(f.boxes)
	f.section(s, sect)
	if first < len(f.boxes) {
		b := f.boxes[first]
		b.above, b.anchors = f.sheet.aboveSection, append([]string{s.ID}, b.anchors...)
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
	outer := f.spot
	f.spot = spot{x, hang, parent}
	headed := false
	for i, b := range blocks {
		first := len(f.boxes)
		b.Visit(f)
		if headed && first < len(f.boxes) {
			f.boxes[first].above = f.sheet.belowHeading
		}
		headed = headsNext(b)
		if p, ok := b.(*report.Paragraph); ok && p.Heads() && (i+1 < len(blocks) || len(p.Blocks) > 0) {
			f.boxes[first].keep = true
		}
	}
	f.spot = outer
}

// headsNext tells whether a block is a heading below which the next block stands.
func headsNext(b report.Block) bool {
	h, ok := b.(*report.Heading)
	return ok && len(h.Blocks) == 0
}

// A spot is where blocks stand: their left edge, how far in the text beside a marker stands, and the
// element of the structure that holds them.
type spot struct {
	x, hang length
	parent  *node
}

// Heading makes a box of a heading inside a section, and boxes of what is counted below it.
func (f *flower) Heading(h *report.Heading) {
	kind, face := f.below1, f.sheet.sub
	if h.Level == 2 {
		kind, face = f.below2, f.sheet.subSub
	}
	b := f.add(text(h.Title(), face, f.x, &node{kind: kind, parent: f.parent}), f.sheet.aboveSub)
	b.keep, b.anchors, b.below = true, anchors(h.Anchor, h.Label), h.Level
	if b.title() != "" { // a heading may be the marker of a note alone
		b.outline = f.level + h.Level
	}
	first := len(f.boxes)
	f.blocks(h.Blocks, f.x, f.hang, f.parent)
	if first < len(f.boxes) {
		f.boxes[first].above = f.sheet.belowHeading
	}
}

// Quote makes boxes of words of somebody else's, which stand further in.
func (f *flower) Quote(q *report.Quote) {
	f.blocks(q.Blocks, f.x+f.sheet.subColumn, f.sheet.subColumn, &node{kind: tagpdf.BlockQuote, parent: f.parent})
}

// Paragraph makes boxes of a paragraph and of what belongs to it.
func (f *flower) Paragraph(p *report.Paragraph) {
	edge := f.x
	if p.Marker != "" {
		edge += f.hang
	}
	b := f.add(text(p.Runs, f.sheet.body, edge, &node{kind: tagpdf.P, parent: f.parent}), f.sheet.betweenBlocks)
	b.markItem(p, f.x, nil)
	b.anchors, b.keep = anchors(p.Anchor, p.Label), leadsIn(p)
	f.below(p, edge, f.parent)
}

// below makes boxes of what belongs to a paragraph, in line with its text.
func (f *flower) below(p *report.Paragraph, x length, parent *node) {
	f.blocks(p.Blocks, x, f.sheet.subColumn, parent)
}

// leadsIn tells whether a list follows a paragraph at once, or a table or the like that it announces. A paragraph without a
// number announces what stands after it, such as numbered paragraphs.
func leadsIn(p *report.Paragraph) bool {
	announces := strings.HasSuffix(strings.TrimSpace(report.Text(p.Runs)), ":")
	if len(p.Blocks) == 0 {
		return announces && p.Marker == ""
	}
	switch p.Blocks[0].(type) {
	case *report.List:
		return true
	case *report.Paragraph, *report.Figure:
		return false
	}
	return announces
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

// List makes boxes of a list. Unlike a paragraph's number, which is spoken with the paragraph, an
// item's marker is a label of its own, so that a screen reader can say where in the list it is.
func (f *flower) List(l *report.List) {
	numbering := tagpdf.Disc
	if l.Ordered {
		numbering = numberingOf(l.Items[0].Marker)
	}
	list := &node{kind: tagpdf.L, parent: f.parent, attrs: []tagpdf.Attr{tagpdf.ListNumbering(numbering)}}
	edge := f.x + f.listColumn(l)
	for _, item := range l.Items {
		li := &node{kind: tagpdf.LI, parent: list}
		label := labelOf(item.Marker, li, f.words)
		body := &node{kind: tagpdf.LBody, parent: li}
		b := f.add(text(item.Runs, f.sheet.body, edge, body), f.sheet.betweenItems)
		b.markItem(item, f.x, label)
		b.anchors, b.keep = anchors(item.Anchor, item.Label), leadsIn(item)
		f.below(item, edge, body)
	}
}

// listColumn is how far in the text of a list stands: as far as its markers need, "Appendix A" among
// them, but never more than a third of the page.
func (f *flower) listColumn(l *report.List) length {
	column := f.sheet.subColumn
	for _, item := range l.Items {
		column = max(column, f.sheet.measure(f.sheet.body, markerOf(item)+"  "))
	}
	return min(column, f.sheet.width()/3)
}

// numberingOf is how a list counts whose first marker is given: not at all, if that is a bullet. The words of a
// marker say nothing of it.
func numberingOf(marker string) tagpdf.Numbering {
	tokens := strings.FieldsFunc(marker, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if len(tokens) == 0 && marker != "" {
		return tagpdf.Disc
	}
	for _, token := range tokens {
		switch token {
		case "a":
			return tagpdf.LowerAlpha
		case "A":
			return tagpdf.UpperAlpha
		case "i":
			return tagpdf.LowerRoman
		case "I":
			return tagpdf.UpperRoman
		}
		if unicode.IsDigit(rune(token[0])) {
			return tagpdf.Decimal
		}
	}
	return tagpdf.Unnumbered
}

func (f *flower) contact(c report.Contact, sect *node) {
	var runs []report.Run
	for i, l := range c.Lines {
		if i > 0 {
			runs = append(runs, report.Run{Text: "\n"})
		}
		runs = append(runs, l...)
	}
	f.add(text(runs, f.sheet.body, f.sheet.side, &node{kind: tagpdf.P, parent: sect}), f.sheet.betweenBlocks).whole = true
}

// notes makes boxes of the notes at the report's end.
func (f *flower) notes(r *report.Report) {
	if len(r.Notes) == 0 {
		return
	}
	sect := &node{kind: tagpdf.Sect}
	f.heading(f.words.Notes, f.sheet.section, f.sheet.aboveSection, &node{kind: tagpdf.H2, parent: sect}, 1).anchors = []string{"notes"}
	for _, n := range r.Notes {
		f.words = n.Words(r.Header)
		note := &node{kind: tagpdf.Note, parent: sect, attrs: lang(n.Language)}
		first := len(f.boxes)
		f.blocks(n.Blocks, f.sheet.side+f.sheet.subColumn, f.sheet.subColumn, note)
		if first == len(f.boxes) {
			continue
		}
		b := f.boxes[first]
		b.mark(n.Marker(), f.sheet.side, &node{kind: tagpdf.Lbl, parent: note})
		b.anchors = anchors(n.Anchor)
	}
}
