package casefile

import (
	"maps"
	"reflect"
	"slices"
	"sync"
)

// A Key is a key of a case: what it means to its author, and what it can be given.
type Key struct {
	Name     string // with dots, such as "contract.value"; a key of a [Listed] is the key alone
	Doc      string
	Leaf     Value // the zero value of its type
	Required bool
	Words    []string // what a text can be; nil for any
	Form     string   // in which form a text is: "address", "draft", "answer" for Markdown as in an answer, or "" for any
}

// Keys lists the keys of a case's tables in the order of the format.
func Keys() []Key { return slices.Clone(allKeys()) }

// allKeys is made once, since every paper asks for it.
var allKeys = sync.OnceValue(func() []Key {
	var keys []Key
	tables := keysOf(reflect.TypeFor[Case]())
	for _, name := range inOrder(tables) {
		t := tables[name].kind
		if isTable(t) {
			keys = append(keys, keysIn(t, name+".")...)
			for _, within := range tablesIn(t) {
				keys = append(keys, keysIn(within.kind, name+"."+within.name+".")...)
			}
		}
	}
	return keys
})

// isTable tells whether what a key can be given is a table that stands once.
func isTable(t reflect.Type) bool { return t.Kind() == reflect.Struct && !isValue(t) }

// A within is a table that stands in another, as [contract.framework] does.
type within struct {
	name, doc string
	kind      reflect.Type
}

// tablesIn lists the tables within a table, in the order of the format.
func tablesIn(t reflect.Type) []within {
	var all []within
	fields := keysOf(t)
	for _, name := range inOrder(fields) {
		if f := fields[name]; isTable(f.kind) {
			all = append(all, within{name, f.doc, f.kind})
		}
	}
	return all
}

// keysIn lists the keys of a table that have values, their names with something before them.
func keysIn(t reflect.Type, before string) []Key {
	var keys []Key
	fields := keysOf(t)
	for _, name := range inOrder(fields) {
		f := fields[name]
		leaf, hasValue := reflect.Zero(f.kind).Interface().(Value)
		if !hasValue {
			continue
		}
		keys = append(keys, Key{before + name, f.doc, leaf, f.options == "required", wordsOf(f.options), f.form})
	}
	return keys
}

// inOrder lists keys in the order of the format.
func inOrder(fields map[string]field) []string {
	return slices.SortedFunc(maps.Keys(fields), func(a, b string) int {
		return slices.Compare(fields[a].index, fields[b].index)
	})
}

// A Listed is a table of [Evidence], of which a case can have several.
type Listed struct {
	Name  string // "option"
	Doc   string
	Named bool // whether each has a name, as in [table.NAME]; otherwise each stands under [[option]]
	Keys  []Key
}

// Header is the line that begins such a table.
func (l Listed) Header() string {
	if l.Named {
		return "[" + l.Name + ".NAME]"
	}
	return "[[" + l.Name + "]]"
}

// Lists lists the tables of the paper that a case can have several of, in the order of the format.
func Lists() []Listed {
	var lists []Listed
	tables := keysOf(reflect.TypeFor[Evidence]())
	for _, name := range inOrder(tables) {
		switch t := tables[name].kind; t.Kind() {
		case reflect.Slice, reflect.Map:
			if !t.Elem().Implements(reflect.TypeFor[Value]()) {
				lists = append(lists, Listed{name, tables[name].doc, t.Kind() == reflect.Map, keysIn(t.Elem(), "")})
			}
		}
	}
	return lists
}

// FactNames lists the dotted names that [Lookup] knows in a case, those of its own [facts] included,
// sorted.
func (c *Case) FactNames() []string {
	names := make([]string, 0, len(allKeys())+len(c.Facts))
	for _, key := range allKeys() {
		names = append(names, key.Name)
	}
	for key := range c.Facts {
		names = append(names, "facts."+key)
	}
	slices.Sort(names)
	return names
}
