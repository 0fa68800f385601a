package compose

import (
	"cmp"
	"slices"

	"cabinet/internal/casefile"
)

// itemNumbers are the numbers of the items of a part of the agenda, or with the name "" of all of them, which are those that a
// supplement has a report of. An item without a number is called by its id.
func (f facts) itemNumbers(part string) (all casefile.Names) {
	for _, i := range f.items(part) {
		all.Place = i.Place
		all.Values = append(all.Values, casefile.Text{Place: i.Place, Value: cmp.Or(i.Item.Number, i.ID)})
	}
	return all
}

// exemptParagraphs are the paragraphs of Schedule 12A for which the public may be excluded from items, each of them once.
func (f facts) exemptParagraphs() (all casefile.Names) {
	for _, i := range f.items("exempt") {
		for _, p := range i.Exempt.Paragraphs.Values {
			if p.Given() && !slices.Contains(all.Strings(), p.Value) {
				all.Place, all.Values = p.Place, append(all.Values, p)
			}
		}
	}
	return all
}

// exemptNumbers are the numbers of the items that are exempt under a paragraph of Schedule 12A, or of those that are
// confidential, which the law withholds without one.
func (f facts) exemptNumbers(confidential bool) (all casefile.Names) {
	for _, i := range f.items("exempt") {
		if without := len(i.Exempt.Paragraphs.Values) == 0; without == confidential && i.Item.Number != "" {
			all.Place = i.Place
			all.Values = append(all.Values, casefile.Text{Place: i.Place, Value: i.Item.Number})
		}
	}
	return all
}
