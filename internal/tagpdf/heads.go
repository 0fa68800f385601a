package tagpdf

import "slices"

// Heads says which head cells a cell stands under, in the order in which they are to be read, so that a reader aloud can tell them
// where a table has several rows of heads, or cells that take several columns. The cell is a TH or a TD; the heads are THs of the
// same table. A TH stands only under heads that were added before it, so that no head leads back to itself. Heads is called at most
// once for a cell.
func (d *Document) Heads(cell Element, heads ...Element) {
	if !d.usable() || !d.known(cell) || len(heads) == 0 {
		return
	}
	el := &d.elements[cell]
	switch {
	case el.kind != TH && el.kind != TD:
		d.fail("heads of %v, which is no cell", el.kind)
	case el.heads[1] > 0:
		d.fail("heads of a cell that has some already")
	}
	from := int32(len(d.heads))
	for i, h := range heads {
		if d.checkHead(cell, h, heads[:i]); d.err != nil {
			return
		}
		d.heads = append(d.heads, d.nameHead(h))
	}
	el.heads = [2]int32{from, int32(len(d.heads))}
}

// checkHead refuses what can't be a head of a cell beside the heads before it.
func (d *Document) checkHead(cell, head Element, before []Element) {
	if !d.usable() || !d.known(head) {
		return
	}
	switch kind := d.elements[head].kind; {
	case kind != TH:
		d.fail("%v as the head of a cell", kind)
	case d.tableOf(head) != d.tableOf(cell):
		d.fail("the head of a cell is in another table")
	case d.elements[cell].kind == TH && head >= cell:
		d.fail("a head cell under one that was not added before it")
	case slices.Contains(before, head):
		d.fail("the same head of a cell twice")
	}
}

// tableOf is the table that a cell stands in.
func (d *Document) tableOf(cell Element) Element {
	for d.elements[cell].kind != Table {
		cell = d.elements[cell].parent
	}
	return cell
}

// nameHead gives a head cell a name, if it has none yet.
func (d *Document) nameHead(e Element) int32 {
	el := &d.elements[e]
	if el.name == 0 {
		d.named = append(d.named, e)
		el.name = int32(len(d.named))
	}
	return el.name
}

// headID is the name of a head cell, of a fixed length so that names are in order. PDF/A-2 allows fewer than ten million objects.
func (b builder) headID(name int32) builder { return b.str("(h").digits(int(name), 7).str(")") }
