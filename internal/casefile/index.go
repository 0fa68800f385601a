package casefile

import (
	"bytes"

	"github.com/pelletier/go-toml/v2/unstable"

	"cabinet/internal/diag"
)

// A node is one key of a TOML file, an element of one of its arrays, or the file itself, and where it
// stands. BurntSushi's decoder gives the values but no usable positions; these come from here.
type node struct {
	key   diag.Span        // the key's last part; for an element, the element
	value diag.Span        // the value as written; for a table, its header's key
	kids  map[string]*node // of a table
	items []*node          // of an array, or of an array of tables
	array bool
	set   bool // given by key = value, which may happen once
	bad   bool // mended: the value is a placeholder, and a finding says why
}

// kid is the child of n by that name, made where there is none.
func (n *node) kid(name string, at diag.Span) *node {
	if n.kids == nil {
		n.kids = map[string]*node{}
	}
	k := n.kids[name]
	if k == nil {
		k = &node{key: at, value: at}
		n.kids[name] = k
	}
	return k
}

// last is the table that a header's next part stands in: of an array of tables, its last element.
func (n *node) last() *node {
	if n.array && len(n.items) > 0 {
		return n.items[len(n.items)-1]
	}
	return n
}

// A repair is a part of the file that is not TOML but can be read past.
type repair struct {
	at   diag.Span
	with string // what the decoder reads instead, of the same length
}

// An index is the tree of a file's keys, and the repairs that it needs.
type index struct {
	source  *diag.Source
	root    *node
	repairs []repair
	list    *diag.List
}

// newIndex reads source as far as it is TOML; what ends it there is the decoder's to report.
func newIndex(source *diag.Source, list *diag.List) *index {
	x := &index{source: source, root: &node{}, list: list}
	var p unstable.Parser
	p.Reset(source.Text)
	table := x.root
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table:
			table, _ = x.follow(e, x.root)
		case unstable.ArrayTable:
			table = x.element(e)
		case unstable.KeyValue:
			x.keyValue(e, table)
		}
	}
	return x
}

func (x *index) span(r unstable.Range) diag.Span {
	return x.source.Span(int(r.Offset), int(r.Offset+r.Length))
}

// follow goes down from n along the parts of e's dotted key; at is where the last part stands.
func (x *index) follow(e *unstable.Node, n *node) (end *node, at diag.Span) {
	for it := e.Key(); it.Next(); {
		part := it.Node()
		at = x.span(part.Raw)
		n = n.last().kid(string(part.Data), at)
	}
	return n.last(), at
}

// element is the table that an [[array of tables]] header opens.
func (x *index) element(e *unstable.Node) *node {
	var at diag.Span
	n := x.root
	for it := e.Key(); it.Next(); {
		part := it.Node()
		at = x.span(part.Raw)
		n = n.last().kid(string(part.Data), at)
	}
	n.array = true
	item := &node{key: at, value: at}
	n.items = append(n.items, item)
	return item
}

func (x *index) keyValue(e *unstable.Node, table *node) {
	n, at := x.follow(e, table)
	if n.set {
		x.list.Errorf(at, "doubled-key", "keep one of them",
			"%s is given twice; the first is in line %d", at.Text(), n.key.Line())
		x.repairs = append(x.repairs, repair{at, x.unusedKey(at)})
		return
	}
	n.set = true
	x.read(n, e.Value())
}

// read notes where the value v of n stands, and what stands inside it.
func (x *index) read(n *node, v *unstable.Node) {
	n.value = n.key // an array has no place of its own
	if v.Raw.Length > 0 {
		n.value = x.span(v.Raw)
	}
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			kid, _ := x.follow(it.Node(), n)
			x.read(kid, it.Node().Value())
		}
	case unstable.Array:
		n.array = true
		for it := v.Children(); it.Next(); {
			item := &node{key: x.span(it.Node().Raw)}
			n.items = append(n.items, item)
			x.read(item, it.Node())
		}
	case unstable.LocalDate, unstable.LocalDateTime, unstable.DateTime:
		x.date(n)
	}
}

// date reports a day that the calendar has not.
func (x *index) date(n *node) {
	day := x.source.Span(n.value.Start, n.value.Start+len("2025-02-07"))
	if _, ok := parseDate(day.Text()); ok {
		return
	}
	n.bad = true
	x.list.Errorf(n.value, "impossible-date", "write it as year-month-day, such as 2025-02-07",
		"there is no day %s", day.Text())
	x.repairs = append(x.repairs, repair{day, "2000-01-01"})
}

// unusedKey is a key as long as the one at span that no file uses: dashes and underscores that count
// the repairs. The typed walk passes over keys that the index does not have.
func (x *index) unusedKey(span diag.Span) string {
	key := make([]byte, span.End-span.Start)
	for i := range key {
		key[i] = "-_"[len(x.repairs)>>min(i, 62)&1]
	}
	return string(key)
}

// mended is the text of the file with its repairs made; every byte keeps its place.
func (x *index) mended() []byte {
	if len(x.repairs) == 0 {
		return x.source.Text
	}
	text := bytes.Clone(x.source.Text)
	for _, r := range x.repairs {
		copy(text[r.at.Start:r.at.End], r.with)
	}
	return text
}
