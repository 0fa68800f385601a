package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/tagpdf"
)

const (
	// leastPages is from how many pages on a paper has a list of contents. The list's own pages don't count, so that no
	// paper has one because of it.
	leastPages = 8
	// shareOfPages is what part of a paper its list may take. A longer one leaves out the lowest headings.
	shareOfPages = 3
)

// A lister makes the list of contents of a paper.
type lister struct {
	sheet sheet
	words *language.Language // of the paper
}

// An entry is what a line of the list says, and where it leads.
type entry struct {
	to     *box   // the heading; nil where place says it
	place  string // where it leads
	title  string
	link   *node  // all of the entry is one link
	number *node  // the number in it
	said   string // the number as it is read aloud: "page 3"; "" for none
}

// layOut puts the boxes of a paper on pages. A long one has a list of contents before its first part. Neither the lines of the
// list nor any others depend on the numbers in it, so that making up the pages a second time settles them.
func layOut(boxes []*box, s sheet, words *language.Language) []page {
	pages := paginate(boxes, s)
	front := slices.IndexFunc(boxes, func(b *box) bool { return b.first })
	if len(pages) < leastPages || front < 0 {
		return pages
	}
	l := lister{s, words}
	list := l.contents(boxes, len(pages))
	if len(list) == 0 {
		return pages
	}
	pages = paginate(slices.Concat(boxes[:front], list, boxes[front:]), s)
	numberContents(pages, &s, strconv.Itoa)
	return pages
}

// contents makes boxes of the list of a paper of so many pages: of as many levels of headings as leave most of the paper
// to its text.
func (l *lister) contents(boxes []*box, pages int) []*box {
	var headings []*box
	deepest := 0
	for _, b := range boxes {
		if b.outline > 0 && len(b.anchors) > 0 {
			headings, deepest = append(headings, b), max(deepest, b.outline)
		}
	}
	room := length(pages/shareOfPages) * (l.sheet.floor() - l.sheet.laterTop)
	for ; len(headings) > 1; deepest-- {
		if list := l.list(headings, pages); tall(list) <= room {
			return list
		}
		headings = slices.DeleteFunc(headings, func(b *box) bool { return b.outline >= deepest })
	}
	return nil
}

// list makes boxes of a list of headings, below a heading of its own.
func (l *lister) list(headings []*box, pages int) []*box {
	s := l.sheet
	sect := &node{kind: tagpdf.Sect}
	head := text(words(l.words.Contents), s.section, s.side, &node{kind: tagpdf.H2, parent: sect})
	head.columns[0].lines = breakLines(head.columns[0].runs, head.face, s.width(), &s, false)
	head.above, head.words = s.aboveSection, l.words
	head.heads(s.belowHeading)
	list := []*box{head}
	in := nesting{{below: &node{kind: tagpdf.TOC, parent: sect}}}
	number := s.measure(s.entry, strings.Repeat("0", max(s.pageDigits, len(strconv.Itoa(2*pages)))))
	for i, h := range headings {
		b := l.entry(h, in.add(h.outline, lang(l.foreign(h))), number)
		if h.outline == 1 {
			b.above = s.betweenItems
		}
		b.keep = i+1 < len(headings) && headings[i+1].outline > h.outline
		list = append(list, b)
	}
	return list
}

// foreign is the tag of a heading's language; "" for that of the paper.
func (l *lister) foreign(h *box) string {
	if h.words == l.words {
		return ""
	}
	return h.words.Tag
}

// A nesting is the entries of a list in which others may stand, from the outermost inwards. The first is the list itself.
type nesting []nest

// A nest is an entry of some level.
type nest struct {
	level int
	item  *node
	below *node // the list of the entries below it; nil as long as there are none
}

// add makes the element of an entry.
func (n *nesting) add(level int, attrs []tagpdf.Attr) *node {
	last := len(*n) - 1
	for ; last > 0 && (*n)[last].level >= level; last-- {
	}
	*n = (*n)[:last+1]
	above := &(*n)[last]
	if above.below == nil {
		above.below = &node{kind: tagpdf.TOC, parent: above.item}
	}
	item := &node{kind: tagpdf.TOCI, parent: above.below, attrs: attrs}
	*n = append(*n, nest{level: level, item: item})
	return item
}

// entry makes a box of a heading's line in the list, with a column of some width for its number.
func (l *lister) entry(h *box, toci *node, number length) *box {
	s := l.sheet
	f, x := s.entry, s.side+length(h.depth)*5*millimetre
	if h.face == s.part {
		f = bold(f)
	}
	e := &entry{to: h, title: h.title, link: &node{kind: tagpdf.Link, parent: &node{kind: tagpdf.Reference, parent: toci}}}
	e.number = &node{kind: tagpdf.Span, parent: e.link}
	b := text(words(e.title+" "), f, x, e.link)
	c, room, hang := &b.columns[0], s.right()-x-number-f.size, f.size
	if c.lines = breakLines(c.runs, f, room, &s, false); len(c.lines) > 1 {
		c.lines = breakLines(c.runs, f, room-hang, &s, false)
		for i := range c.lines[1:] {
			c.lines[i+1].indent = hang
		}
	}
	b.columns = append(b.columns, column{down: len(c.lines) - 1, node: e.number})
	b.whole, b.leads, b.words = len(c.lines) <= wholeRow, e, h.words
	return b
}

// numberContents gives the entries of the contents, if there are any, the numbers of the pages on which their headings
// stand. Pages are counted from 1 here, and printed as a function has it.
func numberContents(pages []page, s *sheet, printed func(n int) string) {
	var entries []*box
	for _, page := range pages {
		for _, b := range page.boxes {
			if b.leads != nil && b.leads.to != nil && b.from == 0 {
				entries = append(entries, b.box)
			}
		}
	}
	if entries == nil {
		return
	}
	on := headingPages(pages)
	for _, b := range entries {
		b.number(s, printed(on[b.leads.to]))
	}
}

// headingPages are the pages on which headings begin, counted from 1.
func headingPages(pages []page) map[*box]int {
	on := map[*box]int{}
	for i, page := range pages {
		for _, b := range page.boxes {
			if b.outline > 0 && b.from == 0 && !b.repeat {
				on[b.box] = i + 1
			}
		}
	}
	return on
}

// number gives an entry of the contents the number of a page.
func (b *box) number(s *sheet, n string) {
	c := &b.columns[1]
	c.runs = words(n)
	c.x = s.right() - s.measure(b.face, n)
	c.lines = []line{{pieces: []piece{{text: n, face: b.face}}}}
	b.leads.said = fmt.Sprintf(b.words.OnPage, n)
	b.leads.number.attrs = []tagpdf.Attr{tagpdf.Alt(b.leads.said)}
}

// lead makes what of an entry stands on this page lead to its heading, and says where that is.
func (p *painter) lead(b placed) {
	e, x := b.leads, b.columns[0].x
	area := tagpdf.Rect{X: x, Y: b.y, Width: p.sheet.right() - x, Height: b.height(b.to - b.from)}
	place, words := e.place, shortened(e.title)
	if e.to != nil {
		place = p.name(e.to.anchors[0])
	}
	if e.said != "" {
		words += ", " + e.said
	}
	p.doc.LinkTo(p.element(e.link), area, place, words)
}
