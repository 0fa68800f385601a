package agenda

import (
	"slices"
	"strings"
)

// erasedAgain gives items that were published without their names the ids that they have in the meeting's file: those that are
// erased there, and were not published otherwise, in their order.
func erasedAgain(items []Item, published []Known) []Known {
	named := map[string]bool{}
	for _, k := range published {
		named[k.ID] = true
	}
	var ids []string
	for _, i := range items {
		if i.Erased && !named[i.ID] {
			ids = append(ids, i.ID)
		}
	}
	published = slices.Clone(published)
	for n := range published {
		if len(ids) > 0 && strings.HasPrefix(published[n].ID, ErasedPrefix) {
			published[n].ID, ids = ids[0], ids[1:]
		}
	}
	return published
}
