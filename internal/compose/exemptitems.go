package compose

import (
	"cmp"
	"slices"
	"strconv"

	"cabinet/internal/agenda"
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
		if i.Fate == agenda.Withdrawn || i.Fate == agenda.Postponed {
			continue
		}
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
	if key == "exempt_paragraphs" {
		slices.SortStableFunc(all.Values, func(a, b casefile.Text) int { return cmp.Compare(paragraphNumber(a), paragraphNumber(b)) })
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

// partOf is the part of Schedule 12A in which paragraphs stand: Part 1 ends before paragraph 12, with which Part 4, that of
// Wales, begins. It is not given where there are none.
func partOf(paragraphs casefile.Names) casefile.Text {
	if !paragraphs.Known() {
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
