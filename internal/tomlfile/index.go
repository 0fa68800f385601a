package tomlfile

import (
	"errors"
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"

	"cabinet/internal/diag"
)

// A Node is one key of a TOML file, an element of one of its arrays, or the file itself, and where it
// stands. BurntSushi's decoder gives the values but no usable positions; these come from here.
type Node struct {
	Key   diag.Span        // the key's last part; for an element, the element
	Value diag.Span        // the value as written; for a list or a table under a header, its key
	Kids  map[string]*Node // of a table, by their keys
	Items []*Node          // of a list, or of a list of tables
	Bad   bool             // mended: the value is a placeholder, and a finding says why

	list    bool
	set     bool      // given by key = value, which may happen once
	headed  bool      // opened by a header of its own
	written diag.Span // "key = value", or the last part of the header's name; of what only longer names mention, nowhere
}

// Kid is the child of a table that a key names. The decoder should know of no other keys than the index;
// if it does, they are taken to stand where the table does, and not passed over.
func (n *Node) Kid(key string) *Node {
	if kid := n.Kids[key]; kid != nil {
		return kid
	}
	return &Node{Key: n.Key, Value: n.Key}
}

// add is the child of n by that name, made where there is none.
func (n *Node) add(name string, at diag.Span) *Node {
	if n.Kids == nil {
		n.Kids = map[string]*Node{}
	}
	k := n.Kids[name]
	if k == nil {
		k = &Node{Key: at, Value: at}
		n.Kids[name] = k
	}
	return k
}

// last is the table that a header's next part stands in: of a list of tables, its last element.
func (n *Node) last() *Node {
	if n.list && len(n.Items) > 0 {
		return n.Items[len(n.Items)-1]
	}
	return n
}

// An index is the tree of a file's keys, and the repairs that it needs.
type index struct {
	source  *diag.Source
	root    *Node
	repairs []repair
	last    diag.Span // the value read last
	end     diag.Span // where reading ended
	failed  error     // why it ended before the end of the file
	list    *diag.List
}

// newIndex reads source as far as it is TOML; what ends it there is the decoder's to report.
func newIndex(source *diag.Source, list *diag.List) *index {
	x := &index{source: source, list: list, root: &Node{Key: source.Whole(), Value: source.Whole()}}
	var p unstable.Parser
	p.Reset(slices.Clip(source.Text)) // its positions are counted from the capacity
	table := x.root
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table:
			table = x.follow(e.Key(), x.root).last()
			table.headed, table.written = true, x.lastPart(e)
		case unstable.ArrayTable:
			table = x.element(e)
		case unstable.KeyValue:
			x.keyValue(e, table)
		}
	}
	if failed := (*unstable.ParserError)(nil); errors.As(p.Error(), &failed) {
		x.end, x.failed = x.span(p.Range(failed.Highlight)), failed
	}
	return x
}

func (x *index) span(r unstable.Range) diag.Span {
	return x.source.Span(int(r.Offset), int(r.Offset+r.Length))
}

// follow goes from n down a dotted key, and gives the node of its last part.
func (x *index) follow(key unstable.Iterator, n *Node) *Node {
	for key.Next() {
		part := key.Node()
		n = n.last().add(string(part.Data), x.span(part.Raw))
	}
	return n
}

// element is the table that an [[array of tables]] header opens.
func (x *index) element(e *unstable.Node) *Node {
	n := x.follow(e.Key(), x.root)
	n.list = true
	at := x.lastPart(e)
	item := &Node{Key: at, Value: at, headed: true, written: at}
	n.Items = append(n.Items, item)
	return item
}

// lastPart is where the last part of a dotted key stands.
func (x *index) lastPart(e *unstable.Node) diag.Span {
	var at diag.Span
	for key := e.Key(); key.Next(); {
		at = x.span(key.Node().Raw)
	}
	return at
}

// keyValue reads a key and its value; one that is given twice is reported and taken out.
func (x *index) keyValue(e *unstable.Node, table *Node) {
	n, at := x.follow(e.Key(), table), x.lastPart(e)
	if n.set {
		x.doubled(n, e, at)
		return
	}
	n.set, n.written = true, x.span(e.Raw)
	x.read(n, e.Value())
}

// read notes where the value v of n stands, and what stands inside it.
func (x *index) read(n *Node, v *unstable.Node) {
	n.Value = n.Key // a list has no place of its own
	if v.Raw.Length > 0 {
		n.Value = x.span(v.Raw)
		x.last = n.Value
	}
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			x.inline(it.Node(), n)
		}
	case unstable.Array:
		n.list = true
		for it := v.Children(); it.Next(); {
			item := &Node{Key: x.span(it.Node().Raw)}
			n.Items = append(n.Items, item)
			x.read(item, it.Node())
		}
	case unstable.LocalDate, unstable.LocalDateTime, unstable.DateTime:
		x.date(n)
	}
}
