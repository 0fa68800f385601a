package compose

import (
	"cmp"
	"slices"

	"cabinet/internal/casefile"
)

// exempt are the numbers of the items that are exempt under a paragraph of Schedule 12A, with the key "confidential" of those
// that the law withholds without one, or with the key "exempt_paragraphs" the paragraphs.
func (f facts) exempt(key string) casefile.Names {
	var all casefile.Names
	add := func(t casefile.Text) {
		if t.Given() && !slices.Contains(all.Strings(), t.Value) {
			all.Place, all.Values = t.Place, append(all.Values, t)
		}
	}
	for _, i := range f.items("exempt") {
		if key != "exempt_paragraphs" {
			if without := len(i.Exempt.Paragraphs.Values) == 0; without == (key == "confidential") {
				add(casefile.Text{Place: i.Place, Value: i.Item.Number})
			}
			continue
		}
		for _, paragraph := range i.Exempt.Paragraphs.Values {
			add(paragraph)
		}
	}
	return all
}

// enclosed are the numbers of all items: those of a supplement are the ones of which it has a report.
func (f facts) enclosed() casefile.Names {
	var all casefile.Names
	for _, i := range f.items("") {
		all.Place = i.Place
		all.Values = append(all.Values, casefile.Text{Place: i.Place, Value: cmp.Or(i.Item.Number, i.ID)})
	}
	return all
}
