package form

import (
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// A Named is a field or a group of the form that words name by its key.
type Named struct{ ID, Title string }

var (
	// dotted matches what may be a key with its table: contract.ground.
	dotted = lazy.New(`\b[a-z_]+(?:\.[a-z_]+)+`)
	// assigned matches a key that is given a value: vat = "none".
	assigned = lazy.New(`\b([a-z_]+) = `)
	// tabled matches a table: [contract], [[comment]], [considered.equality].
	tabled = lazy.New(`\[([a-z_]+)[\].]`)
)

// named is what words name by keys, for those who do not touch TOML: fields with their table, or else in a table that the words
// name, or in that of the key beside which they stand; and where there is no such field, that table. What the words stand beside
// is not named again.
func (f *Form) named(words, beside string) (out []Named) {
	table := beside[:max(0, strings.LastIndexByte(beside, '.'))]
	m := tabled.FindStringSubmatch(words)
	if m != nil {
		table = m[1]
	}
	names := dotted.FindAllString(words, -1)
	for _, key := range assigned.FindAllStringSubmatch(words, -1) {
		names = append(names, strings.TrimPrefix(table+"."+key[1], "."))
	}
	for _, name := range names {
		if field := f.Field(name); field != nil && name != beside && !slices.Contains(out, Named{name, field.Label}) {
			out = append(out, Named{name, field.Label})
		}
	}
	if len(out) > 0 || m == nil || strings.HasPrefix(beside, table+".") {
		return out
	}
	if i := slices.IndexFunc(f.Groups, func(g *Group) bool { return g.ID == groupID(table) }); i >= 0 {
		out = append(out, Named{f.Groups[i].ID, f.Groups[i].Title})
	}
	return out
}
