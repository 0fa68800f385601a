package compose

import (
	"cmp"
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
)

// itemNumbers are the numbers of items of an agenda. An item without one is named by its place in the page, which says nothing
// of a paper that must not be known.
func itemNumbers(items []Item) (all casefile.Names) {
	for _, i := range items {
		if number := cmp.Or(i.Number, i.Anchor()); number != "" {
			all.Place, all.Values = i.Place, append(all.Values, casefile.Text{Place: i.Place, Value: number})
		}
	}
	return all
}

// exemptItems are the items for which the public may be excluded under a paragraph of Schedule 12A. For what is withdrawn or
// postponed nobody has to leave.
func (f facts) exemptItems() []Item {
	return slices.DeleteFunc(f.items("exempt"), func(i Item) bool { return !i.considered() || len(i.Exempt.Paragraphs.Values) == 0 })
}

// confidentialItems are the items that the law withholds without a paragraph.
func (f facts) confidentialItems() []Item {
	return slices.DeleteFunc(f.items("exempt"), func(i Item) bool { return !i.considered() || len(i.Exempt.Paragraphs.Values) > 0 })
}

// considered tells whether the meeting considers the item, whose report may be published later.
func (i Item) considered() bool { return i.Fate == agenda.Considered || i.Fate == agenda.ToFollow }

// exemptParagraphs are the paragraphs of Schedule 12A for which the public may be excluded, each of them once.
func (f facts) exemptParagraphs() (all casefile.Names) {
	for _, i := range f.exemptItems() {
		for _, p := range i.Exempt.Paragraphs.Values {
			if p.Given() && !slices.Contains(all.Strings(), p.Value) {
				all.Place, all.Values = p.Place, append(all.Values, p)
			}
		}
	}
	return all
}
