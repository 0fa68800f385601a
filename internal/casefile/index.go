package casefile

import (
	"bytes"
	"errors"
	"slices"
	"strings"

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

// place is where a key of the table stands. The decoder should know of no other keys than the index;
// if it does, they are taken to stand where the table does, and not passed over.
func (n *node) place(key string) *node {
	if kid := n.kids[key]; kid != nil {
		return kid
	}
	return &node{key: n.key, value: n.key}
}

// A repair is a part of the file that is not TOML but can be read past.
type repair struct {
	at   diag.Span
	with string // what the decoder reads instead, with spaces after it
}

// An index is the tree of a file's keys, and the repairs that it needs.
type index struct {
	source  *diag.Source
	root    *node
	repairs []repair
	last    diag.Span // the value read last
	end     diag.Span // where reading ended
	failed  error     // why it ended before the end of the file
	list    *diag.List
}

// newIndex reads source as far as it is TOML; what ends it there is the decoder's to report.
func newIndex(source *diag.Source, list *diag.List) *index {
	x := &index{source: source, list: list, root: &node{key: source.Whole(), value: source.Whole()}}
	var p unstable.Parser
	p.Reset(slices.Clip(source.Text)) // its positions are counted from the capacity
	table := x.root
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table:
			table = x.follow(e.Key(), x.root).last()
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
func (x *index) follow(key unstable.Iterator, n *node) *node {
	for key.Next() {
		part := key.Node()
		n = n.last().kid(string(part.Data), x.span(part.Raw))
	}
	return n
}

// element is the table that an [[array of tables]] header opens.
func (x *index) element(e *unstable.Node) *node {
	n := x.follow(e.Key(), x.root)
	n.array = true
	at := x.lastPart(e)
	item := &node{key: at, value: at}
	n.items = append(n.items, item)
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
func (x *index) keyValue(e *unstable.Node, table *node) {
	n, at := x.follow(e.Key(), table), x.lastPart(e)
	if n.set {
		x.list.Errorf(at, "doubled-key", "keep one of them",
			"%s is given twice; the first is in line %d", at.Text(), n.key.Line())
		x.repairs = append(x.repairs, repair{at: x.span(e.Raw)})
		return
	}
	n.set = true
	x.read(n, e.Value())
}

// inline reads a key and its value in an inline table. One given twice takes the comma before it along.
func (x *index) inline(e *unstable.Node, table *node) {
	before := len(x.repairs)
	x.keyValue(e, table)
	if len(x.repairs) == before+1 && x.repairs[before].with == "" {
		r := &x.repairs[before]
		r.at.Start = max(bytes.LastIndexByte(x.source.Text[:r.at.Start], ','), 0)
	}
}

// read notes where the value v of n stands, and what stands inside it.
func (x *index) read(n *node, v *unstable.Node) {
	n.value = n.key // an array has no place of its own
	if v.Raw.Length > 0 {
		n.value = x.span(v.Raw)
		x.last = n.value
	}
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			x.inline(it.Node(), n)
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
	day, _, _ := strings.Cut(strings.ToUpper(n.value.Text()), "T")
	day, _, _ = strings.Cut(day, " ")
	if _, ok := parseDate(day); ok {
		return
	}
	n.bad = true
	x.list.Errorf(n.value, "impossible-date", "write it as year-month-day, such as 2025-02-07", "there is no day %s", day)
	x.repairs = append(x.repairs, repair{n.value, "0"})
}

// mended is the text of the file with its repairs made; every byte keeps its place.
func (x *index) mended() []byte {
	if len(x.repairs) == 0 {
		return x.source.Text
	}
	text := bytes.Clone(x.source.Text)
	for _, r := range x.repairs {
		part := text[r.at.Start:r.at.End]
		copy(part, bytes.Repeat([]byte(" "), len(part)))
		copy(part, r.with)
	}
	return text
}
