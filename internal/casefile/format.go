package casefile

import (
	"reflect"
	"slices"
	"sync"
)

// A Group is keys of a case that stand together: those at the top of its file, those of a table, or those of each of
// the tables that a case can have several of.
type Group struct {
	Name string // of the table, such as "contract" or "contract.framework"; "" for the top of the file
	Doc  string
	Keys []Key // their names are the keys alone; none where each name of the author's own has a value itself

	Many  bool  // each stands under [[name]]
	Named bool  // each has a name of the author's own, as in [table.NAME]
	Leaf  Value // where each name has a value itself, as in [facts], the zero value of its type
}

// Format lists all that a case can have, in the order of the format.
func Format() []Group { return slices.Clone(wholeFormat()) }

// wholeFormat is made once, since every form asks for it.
var wholeFormat = sync.OnceValue(func() []Group {
	groups := []Group{{Keys: keysIn(reflect.TypeFor[Case](), "")}}
	fields := keysOf(reflect.TypeFor[Case]())
	for _, name := range inOrder(fields) {
		f := fields[name]
		g := Group{Name: name, Doc: f.doc}
		switch {
		case isValue(f.kind):
			continue
		case f.kind.Kind() == reflect.Slice:
			g.Many, g.Keys = true, keysIn(f.kind.Elem(), "")
		case f.kind.Kind() == reflect.Map && isValue(f.kind.Elem()):
			g.Named, g.Leaf = true, reflect.Zero(f.kind.Elem()).Interface().(Value)
		case f.kind.Kind() == reflect.Map:
			g.Named, g.Keys = true, keysIn(f.kind.Elem(), "")
		default:
			g.Keys = keysIn(f.kind, "")
		}
		groups = append(groups, g)
		if isTable(f.kind) {
			for _, t := range tablesIn(f.kind) {
				groups = append(groups, Group{Name: name + "." + t.name, Doc: t.doc, Keys: keysIn(t.kind, "")})
			}
		}
	}
	return groups
})

func isValue(t reflect.Type) bool { return t.Implements(reflect.TypeFor[Value]()) }
