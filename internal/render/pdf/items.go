package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// An ItemLink gives the destination, within the same PDF, of a document of an agenda's item, which is told by its id: of
// its report for document 0, and of its further documents for 1 and on. It is "" for one that the PDF does not have.
type ItemLink func(item string, document int) (destination string)

// An agendaList is items of an agenda that are being set.
type agendaList struct {
	node *node
	edge length // of their titles
}

// Items makes boxes of items of an agenda, whose numbers hang as those of paragraphs do.
func (f *flower) Items(i *report.Items) {
	if above := len(f.boxes) - 1; above >= 0 {
		f.boxes[above].keep = true // what leads in stands with the first of them
	}
	outer := f.agenda
	f.agenda = agendaList{f.agendaNode(f.parent, i.Items[0].Marker), f.edge}
	if markers := markersOf(i); len(markers) > 0 {
		f.agenda.edge = f.beside(f.x, f.gauge.columnOf(markers, f.depth))
	}
	f.blocks(i.Children(), f.spot)
	f.agenda = outer
}

// markersOf are the markers of items that have one.
func markersOf(i *report.Items) (markers []string) {
	for _, item := range i.Items {
		if item.Marker != "" {
			markers = append(markers, item.Marker)
		}
	}
	return markers
}

// agendaNode is the element of items, or of the documents of one, the first of which has a marker. An agenda in one PDF
// with its documents is the contents of that.
func (f *flower) agendaNode(parent *node, marker string) *node {
	if f.links != nil {
		return &node{kind: tagpdf.TOC, parent: parent}
	}
	return &node{kind: tagpdf.L, parent: parent, attrs: []tagpdf.Attr{tagpdf.ListNumbering(numberingOf(marker))}}
}

// agendaItem are the elements of an item of such a list: of its marker, and of what stands beside that.
func (f *flower) agendaItem(list *node, marker string) (label, body *node) {
	if f.links != nil {
		body = &node{kind: tagpdf.TOCI, parent: list}
		return labelOf(marker, body, f.words), body
	}
	item := &node{kind: tagpdf.LI, parent: list}
	return labelOf(marker, item, f.words), &node{kind: tagpdf.LBody, parent: item}
}

// Item makes boxes of an item: its number and title with the pages at the right, and what belongs to it.
func (f *flower) Item(i *report.Item) {
	first := len(f.boxes)
	label, body := f.agendaItem(f.agenda.node, i.Marker)
	b := f.entitled(titled{i.Runs, i.Pages, f.linkOf(i.ID, 0)}, bold(f.sheet.body), f.agenda.edge, body)
	b.mark(i.Marker, f.x, label)
	f.clear(b)
	f.paged(b, i.Pages)
	b.anchors = anchors(i.Anchor)
	f.add(b, f.sheet.betweenBlocks)
	at := f.below(f.agenda.edge, body)
	f.blocks(i.Blocks, at)
	f.documents(i, at)
	together(f.boxes[first:], &f.sheet)
	if i.Parts != nil {
		f.blocks([]report.Block{i.Parts}, at)
	}
}

// wholeItem is how many lines an item may have that is not parted by the end of a page. Of a longer one the title stands
// with what follows, and nothing stands alone on the next page.
const wholeItem = 10

// together holds the boxes of an item close to one another, and on one page.
func together(boxes []*box, s *sheet) {
	lines := 0
	for _, b := range boxes {
		lines += b.count()
	}
	last := len(boxes) - 1
	for n, b := range boxes {
		b.whole = b.whole || b.count() <= wholeRow
		b.keep = b.keep || n < last && (lines <= wholeItem || n == 0 || n == last-1)
		if n > 0 && b.above == s.betweenBlocks {
			b.above = s.betweenItems
		}
	}
}

// linkOf is where a document of an item stands in the same PDF; "" for one that does not.
func (f *flower) linkOf(id string, document int) string {
	if f.links == nil {
		return ""
	}
	return f.links(id, document)
}

// documents makes boxes of the documents of an item.
func (f *flower) documents(i *report.Item, at spot) {
	if len(i.Documents) == 0 {
		return
	}
	const bullet = "•"
	list, edge := f.agendaNode(at.parent, bullet), f.beside(at.x, f.gauge.column(at.depth))
	for n, d := range i.Documents {
		label, body := f.agendaItem(list, bullet)
		b := f.entitled(titled{d.Title, d.Pages, f.linkOf(i.ID, n+1)}, f.sheet.body, edge, body)
		b.mark(bullet, at.x, label)
		f.paged(b, d.Pages)
		f.add(b, f.sheet.betweenItems)
	}
}

// A titled is the title of an item or of a document, where in the pack that stands, and where in the same PDF.
type titled struct {
	title []report.Run
	pages report.Pages
	place string
}

// entitled makes a box of a title. All of it is one link where what it names stands in the same PDF.
func (f *flower) entitled(t titled, face face, x length, parent *node) *box {
	n, runs := &node{kind: tagpdf.P, parent: parent}, f.sheet.addressed(t.title)
	var leads *entry
	if t.place != "" {
		n = &node{kind: tagpdf.Link, parent: &node{kind: tagpdf.Reference, parent: parent}}
		runs = unlinked(t.title)
		leads = &entry{place: t.place, title: folded(report.Text(runs)), link: n, said: t.pages.Said}
	}
	if t.pages.Printed != "" { // which are read after the title
		runs = append(runs[:len(runs):len(runs)], report.Run{Text: " "})
	}
	b := text(runs, face, x, n)
	b.columns[0].lines = balance(runs, face, f.titleRoom(x, t.pages), &f.sheet)
	b.leads = leads
	return b
}

// unlinked are runs that are part of a link around them.
func unlinked(runs []report.Run) []report.Run {
	out := make([]report.Run, len(runs))
	for i, r := range runs {
		r.Link, r.Called = "", ""
		out[i] = r
	}
	return out
}

// titleRoom is how wide a title is at most that begins at x: as far as the column of pages, unless that would leave the
// title less than half of the line.
func (f *flower) titleRoom(x length, p report.Pages) length {
	whole := f.sheet.right() - x
	if room := whole - f.gauge.pages - f.sheet.body.size; p.Printed != "" && room >= whole/2 {
		return room
	}
	return whole
}

// paged puts pages beside the first line of a title, or below a title that has the whole line. A title that may be broken
// over pages has them beside its last line, so that they are read after it.
func (f *flower) paged(b *box, p report.Pages) {
	if p.Printed == "" {
		return
	}
	title, s := &b.columns[0], &f.sheet
	width := s.measure(s.body, p.Printed)
	c := column{
		runs: words(p.Printed), x: s.right() - width,
		lines: []line{{width: width, pieces: []piece{{text: p.Printed, face: s.body}}}},
		node:  &node{kind: tagpdf.Span, parent: title.node, attrs: []tagpdf.Attr{tagpdf.Alt(p.Said)}},
	}
	switch lines := len(title.lines); {
	case f.titleRoom(title.x, p) == s.right()-title.x:
		c.x, c.down = title.x, lines
	case lines > wholeRow:
		c.down = lines - 1
	}
	b.columns = append(b.columns, c)
}

// Items measures the numbers of an agenda's items, and the column of their pages.
func (g *gauge) Items(i *report.Items) { g.blocks(i.Children(), g.depth, g.hung) }

// Item measures the number of an item, its pages, and what belongs to it.
func (g *gauge) Item(i *report.Item) {
	face := bold(g.sheet.body)
	switch {
	case i.Marker == "":
	case report.Hangs(i.Marker):
		g.widen(g.depth, face, i.Marker)
	default:
		g.words = max(g.words, g.room(face, i.Marker))
	}
	g.paged(i.Pages)
	for _, d := range i.Documents {
		g.paged(d.Pages)
	}
	g.blocks(i.Children(), g.depth+1, false)
}

// paged makes room for pages.
func (g *gauge) paged(p report.Pages) {
	g.pages = max(g.pages, g.sheet.measure(g.sheet.body, p.Printed))
}
