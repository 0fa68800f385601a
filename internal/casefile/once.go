package casefile

import (
	"fmt"
	"reflect"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// asList are the names of a list of people or things, each of which stands in it once; isList is false for anything else, such
// as the lines of an address, of which two can be the same.
func asList(l leaf) (names *Names, isList bool) {
	switch l := l.(type) {
	case *Names:
		return l, true
	case *Posts:
		return &l.Names, true
	}
	return nil, false
}

// once takes names out of a list that stand in it already, and reports them. A frozen paper has what was published.
func (w walk) once(names *Names, n *tomlfile.Node, path string) {
	if w.root == reflect.TypeFor[Frozen]() {
		return
	}
	var kept []Text
	seen := map[string]bool{}
	for i, name := range names.Values {
		if !seen[name.Value] {
			kept, seen[name.Value] = append(kept, name), true
			continue
		}
		w.list.Add(diag.Diagnostic{
			Severity: diag.Warning, Span: name.Span, Rule: "doubled-name", Hint: "take one of the two out",
			Message: fmt.Sprintf("%s has %q twice, which counts once", path, name.Value), Mending: withoutItem(n, i),
		})
	}
	names.Values = kept
}

// withoutItem is the mending that takes an item, which is not the first, out of a list.
func withoutItem(n *tomlfile.Node, i int) *diag.Mending {
	before, item := n.Items[i-1].Value, n.Items[i].Value
	return &diag.Mending{Parts: []diag.Part{{Span: item.Source.Span(before.End, item.End), TOML: true}}}
}
