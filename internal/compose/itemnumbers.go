package compose

import (
	"cmp"
	"slices"
	"strconv"

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

// exemptItems are the items for which the public may be excluded under a paragraph of Schedule 12A alone. For what is withdrawn
// or postponed nobody has to leave.
func (f facts) exemptItems() []Item {
	return slices.DeleteFunc(f.items("exempt"), func(i Item) bool { return !i.considered() || i.secret() })
}

// confidentialItems are the items for which the public must be excluded, whether a part of them is exempt besides or not.
func (f facts) confidentialItems() []Item {
	return slices.DeleteFunc(f.items("exempt"), func(i Item) bool { return !i.considered() || !i.secret() })
}

// secret tells whether the item is confidential, or may be said to be: it is, or it has no paragraph to be exempt under.
func (i Item) secret() bool {
	said := i.Exempt.Confidential
	return said.Bad || said.Value || len(i.Exempt.Paragraphs.Values) == 0
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
	slices.SortStableFunc(all.Values, func(a, b casefile.Text) int { return cmp.Compare(paragraphNumber(a), paragraphNumber(b)) })
	return all
}

// partOf is the part of Schedule 12A in which paragraphs stand: Part 1 ends before paragraph 12, with which Part 4, that of
// Wales, begins. It is not given where there are none.
func partOf(paragraphs casefile.Names) casefile.Text {
	if paragraphs.Bad || len(paragraphs.Values) == 0 {
		return casefile.Text{}
	}
	part := casefile.Text{Place: paragraphs.Place, Value: "1"}
	if paragraphNumber(paragraphs.Values[0]) >= 12 {
		part.Value = "4"
	}
	return part
}

// paragraphNumber is the number of a paragraph; 0 for one that has none, which is reported.
func paragraphNumber(paragraph casefile.Text) int {
	n, err := strconv.Atoi(paragraph.Value)
	if err != nil {
		return 0
	}
	return n
}
