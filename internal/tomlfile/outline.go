package tomlfile

import (
	"cmp"
	"slices"
)

// An entry opens a table or gives a key.
type entry struct {
	path  Path
	under Path // the table under whose header the entry stands; of a header, its own
	*Node
}

// start and end are where the entry begins and ends: of a header, the last part of its name.
func (e entry) start() int { return e.written.Start }
func (e entry) end() int   { return e.written.End }

// outline lists the entries of the file, or of a table in braces, in their order. A key whose value is a
// table in braces is one entry.
func outline(n *Node) []entry {
	all := entries(n, nil)
	slices.SortFunc(all, func(a, b entry) int { return cmp.Compare(a.start(), b.start()) })
	var under Path
	for i := range all {
		if all[i].headed {
			under = all[i].path
		}
		all[i].under = under
	}
	return all
}

// entries are those of a node at a path and of what stands below it.
func entries(n *Node, path Path) []entry {
	var all []entry
	last := len(path) - 1
	if last >= 0 && (n.set || n.headed) {
		all = []entry{{path: path, Node: n}}
	}
	if last >= 0 && n.set {
		return all
	}
	for i, item := range n.Items {
		all = append(all, entries(item, numbered(path, i+1))...)
	}
	for key, kid := range n.Kids {
		all = append(all, entries(kid, path.To(Step{Key: key}))...)
	}
	return all
}

// A spot is where a path leads, as far as the file has it.
type spot struct {
	path   Path
	node   *Node // what the file has
	rest   Path  // what the file does not have
	braces *Node // the table in braces in which the next key stands; nil for none
	inside int   // how many steps lead to that
}

// have is the path of what the file has.
func (s spot) have() Path { return s.path[:len(s.path)-len(s.rest)] }

// find goes down a path as far as the file has it.
func (d *Document) find(path Path) (spot, error) {
	s := spot{path: path, node: d.root}
	for i, step := range path {
		if s.node.set {
			s.braces, s.inside = s.node, i
		}
		if s.node.list || !d.isTable(s.node) {
			return s, d.refuse(s, "%s is not one table", path[:i])
		}
		kid := s.node.Kids[step.Key]
		if kid == nil && step.Nth == 0 {
			s.rest = path[i:]
			return s, nil
		}
		if kid == nil || kid.set && step.Nth > 0 || step.Nth > len(kid.Items) {
			return s, d.refuse(s, "there is no [[%s]] of that number", path[:i+1].dotted())
		}
		if s.node = kid; step.Nth > 0 {
			s.node = kid.Items[step.Nth-1]
		}
	}
	return s, nil
}
