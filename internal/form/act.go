package form

import (
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
)

// Act does in what was typed what a button of the form says, as a page without a script has it: "add option", "remove
// option n1", "up option 2" or "down option 2" of a list, and the same of the choices of a field, by their numbers from 0.
// What is no such thing changes nothing.
func Act(typed url.Values, do string) url.Values {
	words := strings.Fields(do)
	if len(words) < 2 {
		return typed
	}
	out := maps.Clone(typed)
	verb, name, which := words[0], words[1], words[len(words)-1]
	if isList(name) {
		ids := slices.DeleteFunc(slices.Clone(typed["order."+name]), func(id string) bool { return id == "" })
		ids = acted(ids, verb, slices.Index(ids, which), fresh(ids))
		out["order."+name] = append([]string{""}, ids...) // an order of nothing is one too
		return out
	}
	at, err := strconv.Atoi(which)
	if err != nil {
		at = -1
	}
	out[name] = acted(slices.Clone(typed[name]), verb, at, "")
	return out
}

// isList tells whether a name is that of a list of the case.
func isList(name string) bool {
	return slices.ContainsFunc(casefile.Format(), func(g casefile.Group) bool { return g.Name == name && (g.Many || g.Named) })
}

// acted is a list to which a button with a verb does something at an index; what it adds is added.
func acted(all []string, verb string, at int, added string) []string {
	if verb == "add" {
		return append(all, added)
	}
	if at < 0 || at >= len(all) {
		return all
	}
	switch {
	case verb == "remove":
		return slices.Delete(all, at, at+1)
	case verb == "up" && at > 0:
		all[at-1], all[at] = all[at], all[at-1]
	case verb == "down" && at+1 < len(all):
		all[at+1], all[at] = all[at], all[at+1]
	}
	return all
}

// fresh is the id of a new item that no other has.
func fresh(all []string) string {
	for n := 1; ; n++ {
		if id := "n" + strconv.Itoa(n); !slices.Contains(all, id) {
			return id
		}
	}
}
