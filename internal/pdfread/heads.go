package pdfread

import (
	"maps"
	"slices"
)

// headed is an element that names its heads, in the attributes that the file gives it.
type headed struct {
	node       *Node
	attributes any
}

// noteNames notes the name of an element, and that it names others.
func (r *reader) noteNames(n *Node, attributes any) {
	if n.ID != "" {
		if r.ids[n.ID] != nil {
			r.problem("two elements have the name %q", n.ID)
		}
		r.ids[n.ID] = n
	}
	if n.Attrs["Headers"] != "" {
		r.headed = append(r.headed, headed{n, attributes})
	}
}

// readHeads finds the heads of cells, once all elements are known.
func (r *reader) readHeads() {
	for _, cell := range r.headed {
		for _, one := range r.list(cell.attributes) {
			d, _ := r.resolve(one).(dict)
			for _, v := range r.list(d["Headers"]) {
				id := r.text(v)
				if head := r.ids[id]; head != nil && head.Role == "TH" {
					cell.node.Heads = append(cell.node.Heads, head)
				} else {
					r.problem("%s: no head cell has the name %q", cell.node.Kind, id)
				}
			}
		}
	}
}

// compareNames looks for names that the tree of names does not lead from to the elements that have them.
func (r *reader) compareNames(tree any) {
	found := map[string]bool{}
	r.walkTree(tree, "Names", 0, func(key, v any) {
		id := r.text(key)
		found[id] = r.ids[id] != nil && r.element(v) == r.ids[id]
		if !found[id] {
			r.problem("the tree of names gives %q to an element without that name", id)
		}
	})
	for _, id := range slices.Sorted(maps.Keys(r.ids)) {
		if _, told := found[id]; !told {
			r.problem("the tree of names lacks %q", id)
		}
	}
}
