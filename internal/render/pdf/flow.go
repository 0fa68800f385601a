package pdf

import (
	"slices"
	"strings"
	"unicode"

	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A flower makes boxes of a report, in reading order.
type flower struct {
	sheet  sheet
	boxes  []*box
	gauge  *gauge // of the columns in which markers hang
	body   bool   // the body of the paper has a column of numbers
	hang   bool   // the heading of the section has its number in that column
	margin length // as far out as tables may stand
	images Pictures
	below1 tagpdf.Kind // what sub-headings are, and those below them
	below2 tagpdf.Kind
	level  int                // of the bookmark above those of sub-headings
	words  *language.Language // of what is being set
	err    error              // the first image that can't be set

	links  ItemLink   // of an agenda in one PDF with its documents; nil for any other
	agenda agendaList // that is being set

	afterwards report.Placement // where what follows the last section stands

	spot // of the blocks that are being set
}

// flow makes boxes of a report.
func flow(r *report.Report, s sheet, o Options) ([]*box, error) {
	f := &flower{sheet: s, links: o.ItemLinks, gauge: gaugeOf(r, &s), body: r.NumberedBody(), margin: s.side, images: o.Pictures, words: r.Words()}
	f.header(r.Header)
	if notice := r.Notice(); notice != nil {
		f.blocks([]report.Block{notice}, spot{x: s.side, edge: s.side})
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
		f.ruled(b)
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
			f.sectionHeading(section, &node{kind: kinds[0], parent: sect}, level)
			f.section(section, sect)
		})
	}
}

// unheaded makes boxes of a section without a heading, which is apart from what stands above it.
func (f *flower) unheaded(s report.Section, sect *node) {
	first := len(f.boxes)
	f.hang = false
	f.section(s, sect)
	if first < len(f.boxes) {
		b := f.boxes[first]
		b.above, b.anchors = f.sheet.aboveSection, append([]string{s.ID}, b.anchors...)
	}
}

func (f *flower) heading(s string, face face, above length, n *node, level int) *box {
	b := f.headingAt(words(s), face, f.sheet.side, n)
	b.above, b.outline, b.title = above, level, folded(s)
	return b
}

// ruled draws a line above the title of a part, unless a page begins with it.
func (f *flower) ruled(b *box) {
	b.rules, b.padding, b.left, b.width = ruleOver, f.sheet.partPadding, f.sheet.side, f.sheet.width()
}

// sectionHeading makes a box of a section's heading, whose number hangs in the column of numbers.
func (f *flower) sectionHeading(s report.Section, n *node, level int) {
	title, x := s.Heading, f.sheet.side
	if f.hang = report.Hangs(s.HeadMarker()); f.hang {
		x += f.gauge.column(0)
	} else {
		title = s.Title()
	}
	b := f.headingAt(words(title), f.sheet.section, x, n)
	b.above, b.outline, b.title, b.anchors = f.sheet.aboveSection, level, folded(s.Title()), []string{s.ID}
	if f.hang {
		b.mark(s.Marker, f.sheet.side, nil)
	}
}

// headingAt makes a box of a heading whose words begin at x, in lines of about one length.
func (f *flower) headingAt(runs []report.Run, face face, x length, n *node) *box {
	b := text(runs, face, x, n)
	b.columns[0].lines = balance(runs, face, f.sheet.right()-x, &f.sheet)
	f.add(b, f.sheet.aboveSub)
	b.heads(f.sheet.belowHeading)
	return b
}

// section makes boxes of what stands below a heading.
func (f *flower) section(s report.Section, sect *node) {
	at := spot{x: f.sheet.side, edge: f.sheet.side, parent: sect}
	if s.HasColumn(f.body) {
		at.edge += f.gauge.column(0)
	}
	f.blocks(s.Blocks, at)
	f.contacts(s.Contacts, at.edge, sect)
}

// blocks makes boxes of blocks that stand at a spot.
func (f *flower) blocks(blocks []report.Block, at spot) {
	outer := f.spot
	f.spot = at
	for i, b := range blocks {
		first := len(f.boxes)
		b.Visit(f)
		if p, ok := b.(*report.Paragraph); ok && p.Heads() && (i+1 < len(blocks) || len(p.Blocks) > 0) {
			f.boxes[first].heads(f.sheet.belowHeading)
			if p.Marker == "" {
				f.boxes[first].above = f.sheet.aboveSub
			}
		}
	}
	f.spot = outer
}

// Heading makes a box of a heading inside a section, and boxes of what is counted below it. Its number hangs where
// those of paragraphs do. Without one it begins where the words of the section's heading do.
func (f *flower) Heading(h *report.Heading) {
	kind := f.below1
	if h.Level == 2 {
		kind = f.below2
	}
	n, hung := &node{kind: kind, parent: f.parent}, report.Hangs(h.Marker)
	title, x := h.Title(), f.x
	switch {
	case hung:
		title, x = h.Runs, f.beside(f.x, f.gauge.column(f.depth))
	case f.hang:
		x = f.edge
	}
	b := f.headingAt(title, f.sheet.subHeading(h.Level), x, n)
	if b.anchors, b.depth = anchors(h.Anchor, h.Label), h.Level; hung {
		b.mark(h.Marker, f.x, nil)
	}
	if b.title = h.Listed(); b.title != "" { // a heading may be the marker of a note alone
		b.outline = f.level + h.Level
	}
	f.blocks(h.Blocks, f.spot)
}

// Quote makes boxes of words of somebody else's, which stand further in.
func (f *flower) Quote(q *report.Quote) {
	x, depth := f.inner()
	x = f.beside(x, f.gauge.column(depth))
	f.blocks(q.Blocks, spot{x, x, depth + 1, &node{kind: tagpdf.BlockQuote, parent: f.parent}})
}

// Paragraph makes boxes of a paragraph and of what belongs to it.
func (f *flower) Paragraph(p *report.Paragraph) {
	at, edge := f.spot, f.edge
	if p.Marker != "" {
		edge = f.beside(f.x, f.gauge.column(f.depth))
		at = f.below(edge, f.parent)
	}
	b := f.add(text(f.sheet.addressed(p.Runs), f.sheet.body, edge, &node{kind: tagpdf.P, parent: f.parent}), f.sheet.betweenBlocks)
	b.markItem(p, f.x, nil)
	f.clear(b)
	b.anchors, b.keep = anchors(p.Anchor, p.Label), leadsIn(p)
	f.blocks(p.Blocks, at)
}

// leadsIn tells whether a list follows a paragraph at once, or a table or the like that it announces. A paragraph without a
// number announces what stands after it, such as numbered paragraphs.
func leadsIn(p *report.Paragraph) bool {
	announces := endsInColon(p.Runs)
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

// endsInColon tells whether the last letter of runs that is to be seen is a colon.
func endsInColon(runs []report.Run) bool {
	for _, r := range slices.Backward(runs) {
		if text := strings.TrimSpace(r.Text); text != "" {
			return strings.HasSuffix(text, ":")
		}
	}
	return false
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
	edge := f.beside(f.x, f.gauge.listColumn(l, f.depth))
	for _, item := range l.Items {
		li := &node{kind: tagpdf.LI, parent: list}
		label := labelOf(item.Marker, li, f.words)
		body := &node{kind: tagpdf.LBody, parent: li}
		b := f.add(text(f.sheet.addressed(item.Runs), f.sheet.body, edge, body), f.sheet.betweenItems)
		b.markItem(item, f.x, label)
		f.clear(b)
		b.anchors, b.keep = anchors(item.Anchor, item.Label), leadsIn(item)
		f.blocks(item.Blocks, f.below(edge, body))
	}
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
