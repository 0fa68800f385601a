// Package verify reads a published report back from its files, as a stranger would, and says in what they
// differ from what was meant. It shares no code with what writes them.
//
// [ReadMarkdown], [ReadHTML], [ReadPDF] and [ReadDocx] give the same: a [Reading], which is the items of a file in reading
// order. [Compare] holds it against a [Paper], and [Table] prints in what the formats of a paper differ from
// it:
//
//	reading, err := verify.ReadMarkdown(src)
//	if err != nil {
//		return err
//	}
//	differences := verify.Compare(paper, verify.Format{Name: "Markdown"}, reading)
package verify

import (
	"cmp"
	"maps"
	"slices"

	"cabinet/internal/pdfread"
)

// ReadPDF reads what a PDF says by its structure tree, as software that reads aloud takes it. Its addresses
// are its named destinations, each of which leads to the item whose words stand there or next below. Its problems
// are what its pages and that tree disagree about. The error says what is damaged, or what kind of PDF it is
// that isn't read.
func ReadPDF(src []byte) (Reading, error) {
	p, err := pdfread.Read(src)
	if err != nil {
		return Reading{}, err
	}
	return readTree(p), nil
}

// readTree makes items of what a PDF says by its structure tree.
func readTree(pdf *pdfread.PDF) Reading {
	t := &treeReader{gatherer: gatherer{Reading: Reading{Addresses: map[string]int{}, Problems: pdf.Problems()}}}
	t.node(pdf.Root)
	t.close()
	places := t.places
	for _, p := range slices.Backward(places) {
		t.Items[p.item].page, t.Items[p.item].label = p.at.Page, pdf.Pages[p.at.Page-1].Label
	}
	slices.SortStableFunc(places, func(a, b placed) int { return comparePlaces(a.at, b.at) })
	for _, name := range slices.Sorted(maps.Keys(pdf.Destinations)) {
		i := places.find(pdf.Destinations[name])
		t.Addresses[name] = i
		if i != nowhere {
			t.Items[i].Addresses = append(t.Items[i].Addresses, name)
		}
	}
	out := t.finish()
	for _, item := range pdf.Outline {
		out.Contents = append(out.Contents, Jump{Words: fold(item.Title), To: places.find(item.Target)})
	}
	return out
}

// A treeReader gathers the elements of a structure tree to items.
type treeReader struct {
	gatherer
	places places
	cell   bool // in a cell of a table, whose paragraphs and lists are one item with those beside it
}

// inline lists the elements that stand within a line, cells those that stand side by side, and heads the headings.
// Any other element begins an item, and ends that item.
var (
	inline = map[string]bool{
		"Span": true, "Link": true, "Quote": true, "Reference": true, "BibEntry": true,
		"Code": true, "Formula": true, "Annot": true, "Form": true, "Lbl": true, "LBody": true, "NonStruct": true, "Private": true,
	}
	cells = map[string]bool{"TH": true, "TD": true}
	heads = map[string]bool{"H": true, "H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true}
)

func (t *treeReader) node(n *pdfread.Node) {
	switch {
	case n == nil:
	case slices.ContainsFunc(n.Kids, isContents):
		t.contents(n)
	case n.Role == "Link":
		t.follow(n)
	case t.cell && !heads[n.Role] && (n.Role == "Lbl" || !inline[n.Role]):
		t.write(" ")
		t.parts(n)
		t.write(" ")
	case n.Role == "Lbl":
		if t.label {
			t.close()
		}
		t.parts(n)
		t.label = t.text.Len() > 0
		t.write(" ")
	case inline[n.Role]:
		t.parts(n)
	case cells[n.Role]:
		t.write(" ")
		t.cell = true
		t.parts(n)
		t.cell = false
		t.write(" ")
	case heads[n.Role]:
		t.close()
		t.parts(n)
		t.item.Heading = t.text.Len() > 0
		t.close()
	default:
		t.end()
		t.parts(n)
		t.end()
	}
}

func (t *treeReader) parts(n *pdfread.Node) {
	if n.ActualText != "" {
		t.write(n.ActualText)
		return
	}
	if heads[n.Role] && n.Alt != "" { // it is longer than what there was room for
		t.drawn(n)
		t.write(n.Alt)
		return
	}
	for _, p := range n.Parts {
		t.stands(p)
		t.write(p.Text)
		t.node(p.Kid)
	}
}

// drawn notes where an element stands of which other words are read than are drawn.
func (t *treeReader) drawn(n *pdfread.Node) {
	for _, p := range n.Parts {
		t.stands(p)
	}
}

// stands notes where a piece of text stands.
func (t *treeReader) stands(p pdfread.Part) {
	if fold(p.Text) != "" { // or else no item might have the text
		t.places = append(t.places, placed{p.At, len(t.Items)})
	}
}

// follow reads a link. One that is drawn over several lines has an annotation for each, and all lead to one
// place; one without any leads nowhere.
func (t *treeReader) follow(n *pdfread.Node) {
	var names []string
	for _, l := range n.Links {
		if l.URI == "" && !slices.Contains(names, l.Name) {
			names = append(names, l.Name)
		}
	}
	if len(n.Links) > 0 && len(names) == 0 {
		t.parts(n) // the link leads out of the document
		return
	}
	first := ""
	if len(names) > 0 {
		first = names[0]
	}
	t.link(Jump{Address: first}, func() { t.parts(n) })
	if len(names) < 2 {
		return // the next link may go on with this one in another style
	}
	t.settle()
	for _, name := range names[1:] {
		t.item.Jumps = append(t.item.Jumps, Jump{Words: fold(n.Text), Address: name})
	}
}

// places holds where words of items stand on the pages: a link within a paragraph begins in the middle of it.
type places []placed

type placed struct {
	at   pdfread.Destination
	item int
}

// comparePlaces puts places in the order of pages, and on a page from its top.
func comparePlaces(a, b pdfread.Destination) int {
	return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(b.Top, a.Top))
}

// find gives the item that has words at a destination, or else the item that has words next below it.
func (ps places) find(d pdfread.Destination) int {
	if d.Page == 0 {
		return nowhere
	}
	i, _ := slices.BinarySearchFunc(ps, d, func(p placed, at pdfread.Destination) int { return comparePlaces(p.at, at) })
	if i == len(ps) {
		return nowhere
	}
	return ps[i].item
}
