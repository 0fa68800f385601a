package agenda

import "cabinet/internal/diag"

// nest puts each part of an item directly below it. A part has no parts: what stands under one stands beside it. Of an item
// that the agenda leaves out, or that is not considered, the same holds for its parts, and they are in its part of the agenda.
func nest(items []Item, list *diag.List) []Item {
	byID := map[string]*Item{}
	for i := range items {
		byID[items[i].ID] = &items[i]
	}
	tops := make([]string, len(items)) // the ids of the items that they stand under
	for i := range items {
		tops[i] = top(&items[i], byID, list)
	}
	parts := map[string][]Item{}
	for i := range items {
		if items[i].Under = tops[i]; tops[i] != "" {
			openly(items[i], byID[tops[i]], list)
			parts[tops[i]] = append(parts[tops[i]], items[i].below(byID[tops[i]]))
		}
	}
	var out []Item
	for _, i := range items {
		if i.Under == "" {
			out = append(append(out, i), parts[i.ID]...)
		}
	}
	return out
}

// top is the id of the item of the first level that an item stands under; "" for none. It reports what can't be.
func top(i *Item, byID map[string]*Item, list *diag.List) string {
	if i.Under == "" || i.Item.Under.Bad {
		return ""
	}
	above, known := byID[i.Under]
	switch at := i.Item.Under.Span; {
	case !known:
		list.Misnamed(at, "unknown-under", i.Under, others(i, byID), "give the id of an item of this agenda", "there is no item %q that this one could be a part of", i.Under)
	case above == i:
		list.Errorf(at, "unknown-under", "take the line out, or name the item that it is a part of", "an item can't be a part of itself")
	case above.Under != "" && byID[above.Under] != nil:
		list.Errorf(at, "under-under", "name the item that "+quoted(i.Under)+" is a part of", "%s is a part of an item itself, and parts have no parts", above.what())
		return highest(above, byID)
	default:
		return i.Under
	}
	return ""
}

// highest is the id of the item above all others that an item stands under; "" where they stand under one another in a circle.
func highest(i *Item, byID map[string]*Item) string {
	for range byID {
		above := byID[i.Under]
		if above == nil {
			return i.ID
		}
		i = above
	}
	return ""
}

// below is a part of an item with what it has from that.
func (i Item) below(above *Item) Item {
	i.Level, i.Part = 1, above.Part
	i.Hidden = i.Hidden || above.Hidden
	if away := above.Fate == Withdrawn || above.Fate == Postponed; away && i.Fate != Withdrawn && i.Fate != Postponed {
		i.Fate = above.Fate
		i.Item.Withdrawn, i.Postponed = above.Item.Withdrawn, above.Postponed
	}
	return i
}

// openly reports an exempt part of an open item, which stands among what the public may be there for.
func openly(i Item, above *Item, list *diag.List) {
	if i.Part == Exempt && above.Part == Open {
		list.Errorf(i.Exempt.Span, "exempt-under-open", "make it an item of its own, which then stands in the exempt part; or say exempt at "+above.what(),
			"an exempt item can't be a part of %s, which is open", above.what())
	}
}

// inParts is the items with those of the open part first.
func inParts(items []Item) []Item {
	var parts [2][]Item
	for _, i := range items {
		parts[i.Part] = append(parts[i.Part], i)
	}
	return append(parts[Open], parts[Exempt]...)
}
