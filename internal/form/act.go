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
	name := words[1]
	isList := slices.ContainsFunc(casefile.Format(), func(g casefile.Group) bool { return g.Name == name && (g.Many || g.Named) })
	if isList {
		name = "order." + name
	}
	all := slices.DeleteFunc(slices.Clone(typed[name]), func(v string) bool { return v == "" && isList })
	at := -1
	if len(words) > 2 && isList {
		at = slices.Index(all, words[2])
	} else if n, err := strconv.Atoi(words[len(words)-1]); err == nil {
		at = n
	}
	switch there := at >= 0 && at < len(all); {
	case words[0] == "add" && isList:
		all = append(all, fresh(all))
	case words[0] == "add":
		all = append(all, "")
	case words[0] == "remove" && there:
		all = slices.Delete(all, at, at+1)
	case words[0] == "up" && there && at > 0:
		all[at-1], all[at] = all[at], all[at-1]
	case words[0] == "down" && there && at+1 < len(all):
		all[at+1], all[at] = all[at], all[at+1]
	}
	if isList {
		all = append([]string{""}, all...) // an order of nothing is one too
	}
	out[name] = all
	return out
}

// fresh is the id of a new item that no other has.
func fresh(all []string) string {
	for n := 1; ; n++ {
		if id := "n" + strconv.Itoa(n); !slices.Contains(all, id) {
			return id
		}
	}
}
