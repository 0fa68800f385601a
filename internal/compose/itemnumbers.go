package compose

import (
	"cmp"
	"slices"
	"strconv"

	"cabinet/internal/agenda"
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

// closed are the items from which the public may be excluded, those apart that are not considered.
func (f facts) closed() []Item {
	return slices.DeleteFunc(f.items("exempt"), func(i Item) bool { return i.Fate == agenda.Withdrawn || i.Fate == agenda.Postponed })
}

// exemptParagraphs are the paragraphs of Schedule 12A for which the public may be excluded from items, each of them once, in
// their order.
func (f facts) exemptParagraphs() (all casefile.Names) {
	for _, i := range f.closed() {
		for _, p := range i.Exempt.Paragraphs.Values {
			if p.Given() && !slices.Contains(all.Strings(), p.Value) {
				all.Place, all.Values = p.Place, append(all.Values, p)
			}
		}
	}
	slices.SortStableFunc(all.Values, func(a, b casefile.Text) int { return cmp.Compare(paragraphNumber(a), paragraphNumber(b)) })
	return all
}

// exemptNumbers are the numbers of the items that are exempt under a paragraph of Schedule 12A, or of those that are
// confidential, which the law withholds without one.
func (f facts) exemptNumbers(confidential bool) (all casefile.Names) {
	for _, i := range f.closed() {
		if without := len(i.Exempt.Paragraphs.Values) == 0; without == confidential && i.Item.Number != "" {
			all.Place = i.Place
			all.Values = append(all.Values, casefile.Text{Place: i.Place, Value: i.Item.Number})
		}
	}
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
