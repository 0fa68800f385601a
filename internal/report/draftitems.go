package report

import (
	"cmp"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// What the items at one place can hold at most. An agenda of a hundred items is a long one.
const (
	maxItems     = 2_000
	maxItemsText = 1 << 20 // bytes of Markdown
)

// itemPrefix begins the address of an item.
const itemPrefix = "item-"

// dataItems makes the items of an agenda that stand at a place; nil where there are none, and where the section has none
// of that name, which is reported.
func (r *reader) dataItems(n *dataPlace) Block {
	for _, d := range r.data.items {
		switch {
		case d.name() != n.name:
		case d.tooMuch():
			r.list.Errorf(d.At, "too-much", "divide the agenda", "an agenda has 2,000 items and 1 MiB of words at most")
			return newGap("not printed: these items are too much to read", d.At)
		case len(d.Items) == 0:
			return nil
		default:
			return r.itemsOf(d)
		}
	}
	r.unsupported(n)
	return nil
}

// tooMuch tells whether the items are more than an agenda can hold.
func (d DraftItems) tooMuch() bool {
	size := 0
	for _, item := range d.Items {
		size += len(item.Text.Text)
	}
	return len(d.Items) > maxItems || size > maxItemsText
}

// itemsOf reads items, those that are parts into the item before them.
func (r *reader) itemsOf(d DraftItems) *Items {
	all := &Items{}
	for _, di := range d.Items {
		if !di.At.Known() {
			di.At = d.At
		}
		item, in := r.agendaItem(di), all
		if last := len(all.Items) - 1; di.Level > 0 && last >= 0 {
			above := all.Items[last]
			if above.Parts == nil {
				above.Parts = &Items{}
			}
			in = above.Parts
		}
		in.Items = append(in.Items, item)
	}
	return all
}

// agendaItem reads an item.
func (r *reader) agendaItem(d DraftItem) *Item {
	i := &Item{ID: d.ID, Title: Composed(d.Title), Marker: Composed(d.Marker), Number: Composed(d.Number), Anchor: r.itemAddress(d), Address: r.beside(d.Address, d.At), Pages: Pages{Numbers: Composed(d.Pages)}, At: d.At}
	if i.Address != "" {
		i.Address += "/index.html"
	}
	i.Runs, i.Blocks = r.itemWords(d)
	for _, document := range d.Documents {
		title := []Run{{Text: Composed(document.Title), At: d.At}}
		i.Documents = append(i.Documents, ItemDocument{Title: title, Address: r.beside(document.Address, d.At), Pages: Pages{Numbers: Composed(document.Pages)}})
	}
	return i
}

// itemAddress is the address of an item; "" for one without a name, and with a finding for a name of which none can be made.
func (r *reader) itemAddress(d DraftItem) string {
	if d.ID == "" {
		return ""
	}
	address := itemPrefix + d.ID
	if !labelForm.MatchString(address) || len(address) > maxLabel {
		r.list.Errorf(d.At, "label", "use small letters, figures and hyphens", "%q can't be the name of an item: it is part of an address", d.ID)
		return ""
	}
	return address
}

// besideForm matches the address of a page or a file of the same site, from the page of a meeting on.
var besideForm = lazy.New(`^(?:\.\./)*[A-Za-z0-9][A-Za-z0-9._~%-]*(?:/[A-Za-z0-9][A-Za-z0-9._~%-]*)*$`)

// beside is the address of what stands beside the page of a meeting; "" and a finding for one that leads elsewhere.
func (r *reader) beside(address string, at diag.Span) string {
	if address == "" {
		return ""
	}
	if besideForm.MatchString(address) && len(address) <= maxAddress {
		return Beside + address
	}
	r.list.Errorf(at, "link", "give a file or a page below the meeting's", "an item of an agenda can't link to %.100q", address)
	return ""
}

// itemWords are the title of an item and what stands below it. They are read as Markdown of their own, in which notes
// stand with what refers to them.
func (r *reader) itemWords(d DraftItem) (title []Run, below []Block) {
	inner := reader{Markdown: d.Text, source: []byte(d.Text.Text), open: r.open, notes: map[int]*noteDraft{}, named: map[string]*noteDraft{}, depth: r.depth + 1, itemed: true, list: r.list}
	if inner.tooMuch() {
		return []Run{gapRun("not printed: this item is too much to read", d.At)}, nil
	}
	document := parseMarkdown(inner.source, nil)
	inner.readNotes(document)
	blocks := inner.blocks(document.FirstChild(), true)
	changeBelow(blocks)
	return r.titled(d, blocks)
}

// titled parts the blocks of an item into its title and what stands below that.
func (r *reader) titled(d DraftItem, blocks []Block) (title []Run, below []Block) {
	if len(blocks) > 0 {
		switch first := blocks[0].(type) {
		case *Paragraph:
			if first.Label != "" {
				r.list.Errorf(first.labelAt, "label", "cite it as [](#"+itemPrefix+d.ID+")", "the title of an item can have no label: the item has its own name")
			}
			return first.Runs, append(first.Blocks, blocks[1:]...)
		case *Gap:
			return []Run{gapRun(first.Words, first.At)}, blocks[1:]
		}
	}
	r.list.Errorf(d.At, "one-line", "begin it with its title", "the item %q has no title", cmp.Or(d.ID, d.Number))
	return []Run{gapRun("missing: the title", d.At)}, blocks
}
