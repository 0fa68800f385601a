package agenda

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

func quoted(s string) string { return strconv.Quote(s) }

// others are the ids of the items that a part can have above it, sorted.
func others(i *Item, byID map[string]*Item) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(byID)), func(id string) bool { return id == i.ID || byID[id].Under != "" })
}

// unaddressed matches what no address has.
var unaddressed = lazy.New(`[^a-z0-9]+`)

// anchored is a number as a part of an address: "88-24".
func anchored(number string) string {
	return strings.Trim(unaddressed.ReplaceAllLiteralString(strings.ToLower(number), "-"), "-")
}
