package pdf

import (
	"fmt"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// bound is what a painter knows of the file of many documents into which it draws one.
type bound struct {
	Place
	binder *Binder
	opened bool // its title was drawn
}

// page is what a page has as one of the file: a label, and a number at its foot. To the first one links lead.
func (b *bound) page(own int) {
	n := b.First.plus(own - 1)
	b.binder.label(n)
	b.binder.number(n)
	if own == 1 {
		for _, name := range b.Names {
			b.binder.doc.Destination(name, 0)
		}
	}
}

// root is the element that holds the paper.
func (p *painter) root() tagpdf.Element {
	if p.bound != nil {
		return p.bound.Under
	}
	return p.doc.Root()
}

// kind is what a node is in the file: a heading may stand deeper there than in its paper.
func (p *painter) kind(n *node) tagpdf.Kind {
	if p.bound != nil && n.kind >= tagpdf.H1 && n.kind <= tagpdf.H6 {
		return min(n.kind+tagpdf.Kind(p.bound.Deeper), tagpdf.H6)
	}
	return n.kind
}

// name is that of a place in the file.
func (p *painter) name(anchor string) string {
	if p.bound != nil {
		return p.bound.Prefix + anchor
	}
	return anchor
}

// level is that of a bookmark in the file.
func (p *painter) level(own int) int {
	if p.bound != nil {
		return p.bound.Level - 1 + len(p.bound.Bookmarks) + own
	}
	return own
}

// within is the place in the file to which a link leads; ok tells whether it leads to one.
func (p *painter) within(r report.Run) (name string, ok bool) {
	switch {
	case r.Internal():
		return p.name(r.Link[1:]), true
	case p.bound != nil && p.bound.binder.links != nil:
		return p.bound.binder.links(r.Link)
	}
	return "", false
}

// open begins a document with its title: bookmarks lead there, and its first words are which item it belongs to, drawn at
// the top of the page.
func (p *painter) open(title *column) {
	b := p.bound
	if b.opened || title.node == nil || title.node.kind != tagpdf.H1 {
		return
	}
	b.opened = true
	e := p.element(title.node)
	for i, words := range b.Bookmarks {
		p.doc.Outline(e, b.Level+i, brief(words), 0)
	}
	if b.Item != "" {
		p.doc.Mark(e, p.stamp)
	}
}

// stamp draws the number of the item at the right end of the line above the page's text.
func (p *painter) stamp() {
	s, words := &p.sheet, fmt.Sprintf(p.words.ItemStamp, p.bound.Item)
	p.text(max(0, s.right()-s.measure(s.stamp, words)), stampLine, s.stamp, s.ink, words+" ")
}

// stampLine is the baseline of the stamp, above the first line of a paper.
const stampLine = 14 * millimetre
