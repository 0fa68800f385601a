package tagpdf

import "fmt"

// Element is a node of the document's structure, made by Document.Add. It belongs to the Document that made it. The zero Element
// is the root.
type Element int32

// Kind is the role of a structure element: one of the standard structure types of PDF 1.7.
type Kind uint8

// The kinds of structure element. Em and Strong are PDF 2.0's and mapped to Span for readers that know only 1.7.
const (
	document Kind = iota
	Part
	Sect
	Div
	BlockQuote
	Caption
	TOC
	TOCI
	H1
	H2
	H3
	H4
	H5
	H6
	P
	L
	LI
	Lbl
	LBody
	Table
	THead
	TBody
	TR
	TH
	TD
	Figure
	Note
	Reference
	Link
	Span
	Quote
	Code
	Em
	Strong
	kinds
)

// kinship is what the standard says of where a kind may stand.
type kinship struct {
	name   string
	group  bool   // holds elements only, never content
	within uint64 // kinds that may hold it; 0 is any
	holds  uint64 // kinds that it may hold; 0 is any
}

func of(ks ...Kind) (set uint64) {
	for _, k := range ks {
		set |= 1 << k
	}
	return set
}

var kinships = [kinds]kinship{
	document: {name: "Document", group: true}, Part: {name: "Part", group: true}, Sect: {name: "Sect", group: true}, Div: {name: "Div", group: true},
	BlockQuote: {name: "BlockQuote"}, Caption: {name: "Caption", within: of(Table, Figure, L, TOC)},
	TOC: {name: "TOC", group: true, holds: of(TOC, TOCI, Caption)}, TOCI: {name: "TOCI", within: of(TOC)},
	H1: {name: "H1"}, H2: {name: "H2"}, H3: {name: "H3"}, H4: {name: "H4"}, H5: {name: "H5"}, H6: {name: "H6"}, P: {name: "P"},
	L:   {name: "L", group: true, holds: of(L, LI, Caption)},
	LI:  {name: "LI", group: true, within: of(L), holds: of(Lbl, LBody)},
	Lbl: {name: "Lbl"}, LBody: {name: "LBody", within: of(LI)},
	Table: {name: "Table", group: true, holds: of(THead, TBody, TR, Caption)},
	THead: {name: "THead", group: true, within: of(Table), holds: of(TR)},
	TBody: {name: "TBody", group: true, within: of(Table), holds: of(TR)},
	TR:    {name: "TR", group: true, within: of(Table, THead, TBody), holds: of(TH, TD)},
	TH:    {name: "TH", within: of(TR)}, TD: {name: "TD", within: of(TR)},
	Figure: {name: "Figure"}, Note: {name: "Note"}, Reference: {name: "Reference"}, Link: {name: "Link"}, Span: {name: "Span"},
	Quote: {name: "Quote"}, Code: {name: "Code"}, Em: {name: "Em"}, Strong: {name: "Strong"},
}

// String gives the name of the kind as it stands in the file.
func (k Kind) String() string {
	if k >= kinds {
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
	return kinships[k].name
}

// level gives the level of a heading, from 1 to 6, and 0 for any other kind.
func (k Kind) level() int {
	if k < H1 || k > H6 {
		return 0
	}
	return int(k-H1) + 1
}

// element is one node. Its kids are a list within Document.kids, and its attributes a part of Document.attrs, so that a structure of
// a thousand elements takes a handful of allocations.
type element struct {
	kind        Kind
	parent      Element
	first, last int32 // the first and the last kid, in Document.kids; -1 for no kid
	attrs       [2]int32
	box         int32    // in Document.boxes, plus one, for a figure with an image
	name        int32    // of a head cell that other cells name, counted from 1; 0 for none
	heads       [2]int32 // of a cell, a part of Document.heads
}

// kid is what an element holds: an element, a piece of marked content, or a link annotation.
type kid struct {
	next int32
	kind kidKind
	page int32 // of marked content, from 1
	n    int32 // the element, the number of the marked content on its page, or the link
}

type kidKind uint8

const (
	kidElement kidKind = iota
	kidContent
	kidLink
)

func (d *Document) addKid(e Element, k kid) {
	i := int32(len(d.kids))
	k.next = -1
	d.kids = append(d.kids, k)
	if el := &d.elements[e]; el.first < 0 {
		el.first, el.last = i, i
	} else {
		d.kids[el.last].next = i
		el.last = i
	}
}

// Root is the element that holds all others.
func (d *Document) Root() Element { return 0 }

// Add makes a new element, the last of its parent's so far. Elements are read in the order in which they are added, wherever they
// are drawn.
func (d *Document) Add(parent Element, kind Kind, attrs ...Attr) Element {
	if !d.usable() || !d.known(parent) {
		return 0
	}
	up := d.elements[parent].kind
	switch {
	case kind == document || kind >= kinds:
		d.fail("%v is no kind of element", kind)
	case kinships[kind].within != 0 && kinships[kind].within>>up&1 == 0, kinships[up].holds != 0 && kinships[up].holds>>kind&1 == 0:
		d.fail("%v can't stand in %v", kind, up)
	}
	from := int32(len(d.attrs))
	for _, a := range attrs {
		if err := a.check(kind); err != nil {
			d.fail("%v: %w", kind, err)
		}
	}
	d.attrs = append(d.attrs, attrs...)
	for i := range attrs {
		if a := &d.attrs[int(from)+i]; a.key == attrBBox {
			a.box = d.upright(a.box)
		}
	}
	e := Element(len(d.elements))
	d.elements = append(d.elements, element{kind: kind, parent: parent, first: -1, last: -1, attrs: [2]int32{from, int32(len(d.attrs))}})
	d.addKid(parent, kid{kind: kidElement, n: int32(e)})
	return e
}

func (d *Document) known(e Element) bool {
	if e < 0 || int(e) >= len(d.elements) {
		d.fail("an element of another document")
		return false
	}
	return true
}
