package tomlfile

import (
	"cmp"
	"maps"
	"slices"

	"cabinet/internal/diag"
)

// Source is the text of the document, without a byte order mark, in which its places are.
func (d *Document) Source() *diag.Source { return d.source }

// Look gives what stands at a path: its node and its value as the decoder has it. The node is nil where the file has
// nothing there.
func (d *Document) Look(path Path) (n *Node, v any) {
	s, err := d.find(path)
	if err != nil || len(s.rest) > 0 {
		return nil, nil
	}
	v = d.values
	for _, step := range path {
		v = v.(map[string]any)[step.Key]
		if step.Nth > 0 {
			v = v.([]map[string]any)[step.Nth-1]
		}
	}
	return s.node, v
}

// Written is where a key stands with its value, and of a table that has a header of its own all that stands under that.
// What is given in no such way is nowhere.
func (d *Document) Written(path Path) diag.Span {
	s, err := d.find(path)
	if err != nil || len(s.rest) > 0 {
		return diag.Span{}
	}
	if s.node.set {
		return s.node.written
	}
	b, err := d.blockOf(s)
	if err != nil {
		return diag.Span{}
	}
	return d.source.Span(b.from, b.to)
}

// Whole is where the value of a node stands that is [Node.Single], and of any other node its key.
func (d *Document) Whole(n *Node) diag.Span {
	if !n.set {
		return n.Key
	}
	return d.value(n)
}

// Single tells whether the node is one value, table or list that stands after a key's =.
func (n *Node) Single() bool { return n.set }

// Names are the keys of a table in the order in which they stand in the file.
func (n *Node) Names() []string {
	names := slices.Collect(maps.Keys(n.Kids))
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(n.Kids[a].Key.Start, n.Kids[b].Key.Start), cmp.Compare(a, b))
	})
	return names
}
