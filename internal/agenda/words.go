package agenda

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

func quoted(s string) string { return strconv.Quote(s) }

// ids are the ids of items, sorted.
func ids(byID map[string]*Item) []string { return slices.Sorted(maps.Keys(byID)) }

// unaddressed matches what no address has.
var unaddressed = regexp.MustCompile(`[^a-z0-9]+`)

// anchored is a number as a part of an address: "88-24".
func anchored(number string) string {
	return strings.Trim(unaddressed.ReplaceAllLiteralString(strings.ToLower(number), "-"), "-")
}
