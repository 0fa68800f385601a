package tomlfile

import (
	"fmt"
	"slices"
)

// removeItem takes an item out of a list, with all that stands between it and the item before it.
func (d *Document) removeItem(start, end int) (Splice, error) {
	at, i := listWith(place{node: d.root, value: d.values}, start, end)
	items, isList := at.value.([]any)
	if !isList || i >= len(items) {
		return Splice{}, fmt.Errorf("line %d has no item there that could be taken out", d.source.Span(start, end).Line())
	}
	meant := d.meaning().without(at.path)
	meant.add(at.path, slices.Delete(slices.Clone(items), i, i+1))
	return d.settle(at.spot(), d.splice(start, end, ""), meant, 0)
}

// listWith is the list in which the bytes go from the end of an item to the end of the next, and which one that is.
func listWith(p place, start, end int) (list place, item int) {
	for i := 1; i < len(p.node.Items); i++ {
		if p.node.Items[i-1].Value.End == start && p.node.Items[i].Value.End == end {
			return p, i
		}
	}
	for of := range p.inner() {
		if list, item = listWith(of, start, end); item > 0 {
			return list, item
		}
	}
	return place{}, 0
}
