package agenda

import (
	"cmp"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// A Known is an item of the newest agenda that was published, whose number stays.
type Known struct {
	ID     string
	Marker string // "7."
	Number string // "7"; "" for an item that had none
}

// Fix gives the items of [Of] the numbers with which they were published. One that is new takes the number of the one before
// it with a letter (7a), or at the end the next one; no other ever changes. An item that was published and is not there any
// more is an error at the meeting: it has to be withdrawn or postponed, which leaves a line. The items are not changed.
func Fix(m *casefile.Meeting, form casefile.Agenda, items []Item, published []Known, list *diag.List) []Item {
	published = erasedAgain(items, published)
	f := fixer{levels: levelsOf(m, form), known: map[string]Known{}, taken: map[string]bool{}}
	for _, k := range published {
		if k.Number != "" {
			f.known[k.ID] = k
			f.take(k.Number)
		}
	}
	out := append([]Item(nil), items...)
	f.keep(out, list)
	f.gone(m, out, published, list)
	moved(m, out, published, list)
	f.add(out, 0, len(out), &f.items, number.Printed{}, f.from)
	for k, i := range out {
		if i.Level == 0 {
			above, end := number.Printed{Number: i.Number, Anchor: "item"}, k+1+parts(out[k+1:])
			f.byHand(out[k+1:end], above)
			f.add(out, k+1, end, &f.levels.parts, above, 1)
		}
	}
	unlike(out, list)
	return out
}

// parts is how many of the items are parts of the one before them.
func parts(items []Item) int {
	for n, i := range items {
		if i.Level == 0 {
			return n
		}
	}
	return len(items)
}

// A fixer puts new numbers between those that were published.
type fixer struct {
	levels
	known map[string]Known
	taken map[string]bool // the numbers that are given, in small letters
}

// keep gives items the numbers that they had, and notes those that are given by hand.
func (f *fixer) keep(items []Item, list *diag.List) {
	for k := range items {
		i := &items[k]
		if i.Hidden {
			continue
		}
		was, known := f.known[i.ID]
		hand := i.Item.Number.Given() && !i.Item.Number.Bad
		switch {
		case known:
			if hand && i.Number != was.Number {
				list.Errorf(i.Item.Number.Span, "number-published", "take the line out", "%s was published with the number %s, which stays", i.what(), was.Number)
			}
			i.Marker, i.Number = was.Marker, was.Number
		case hand && i.Level == 0:
			f.take(i.Number)
		default:
			i.Marker, i.Number = "", ""
		}
	}
}

// byHand gives new parts of an item the numbers that are given by hand, below the number that the item has now.
func (f *fixer) byHand(items []Item, above number.Printed) {
	for k := range items {
		i := &items[k]
		if _, known := f.known[i.ID]; !known && i.Item.Number.Given() && !i.Item.Number.Bad && !i.Hidden {
			i.print(&f.levels.parts, number.Count{}, above)
			f.take(i.Number)
		}
	}
}

// take notes that a number is given.
func (f *fixer) take(number string) {
	if number != "" {
		f.taken[strings.ToLower(number)] = true
	}
}

// gone reports items that were published and are not there any more.
func (f *fixer) gone(m *casefile.Meeting, items []Item, published []Known, list *diag.List) {
	there := map[string]bool{}
	for _, i := range items {
		there[i.ID] = !i.Hidden
		if was, known := f.known[i.ID]; known && i.Hidden {
			list.Errorf(i.Item.Hidden.Span, "item-gone", "take the line out, and say withdrawn or postponed", "item %s was published, and can't be left out without a word", was.Number)
		}
	}
	for _, k := range published {
		if _, still := there[k.ID]; !still && k.Number != "" {
			list.Errorf(m.Source.Whole(), "item-gone", "put it back, with withdrawn = { reason = … } or postponed = { to = … } where it is not considered",
				"item %s, %q, was published, and is not there any more", k.Number, k.ID)
		}
	}
}

// moved reports the first item that stands before one of its part of the agenda that was published before it. One that has become
// exempt, or is exempt no more, stands with the others of its part.
func moved(m *casefile.Meeting, items []Item, published []Known, list *diag.List) {
	order := map[string]int{}
	for n, k := range published {
		order[k.ID] = n
	}
	last := Item{}
	for _, i := range items {
		now, known := order[i.ID]
		if !known || i.Hidden {
			continue
		}
		if last.ID != "" && last.Part == i.Part && now < order[last.ID] {
			at := last.at()
			if !at.Known() {
				at = m.Source.Whole()
			}
			list.Warnf(at, "item-order", "put it back where it was, or say in the change of the agenda that items are taken in another order",
				"item %s stands before item %s, after which it was published", last.Number, i.Number)
			return
		}
		last = i
	}
}

// add numbers what is new on a level among the items [from, to): between two that were published with a letter, at the end with
// the next number. First is what the level counts from.
func (f *fixer) add(items []Item, from, to int, level *number.Level, above number.Printed, first int) {
	var order []*Item
	for k := from; k < to; k++ {
		if i := &items[k]; (i.Level == 0) == (level == &f.items) && !i.Hidden {
			order = append(order, i)
		}
	}
	counts, end := f.read(order, level, above), 0
	highest := first - 1
	for k, c := range counts {
		if c.N > 0 {
			highest, end = max(highest, c.N), k+1
		}
	}
	f.between(order[:end], counts, level, above)
	f.after(order[end:], highest, level, above)
}

// read is what the items count that were published; the zero Count for new ones, and for numbers that count nothing.
func (f *fixer) read(order []*Item, level *number.Level, above number.Printed) []number.Count {
	counts := make([]number.Count, len(order))
	last := number.Count{}
	for k, i := range order {
		if c, ok := level.ReadMarker(i.Marker, above, last); ok && f.known[i.ID].Number != "" {
			counts[k], last = c, c
		}
	}
	return counts
}

// between numbers new items that have published ones after them.
func (f *fixer) between(order []*Item, counts []number.Count, level *number.Level, above number.Printed) {
	last := number.Count{}
	for k, i := range order {
		switch {
		case counts[k] != (number.Count{}):
			last = counts[k]
		case i.Number == "":
			last = f.put(i, f.next(last, counts), level, above)
		}
	}
}

// after numbers new items at the end.
func (f *fixer) after(order []*Item, highest int, level *number.Level, above number.Printed) {
	for _, i := range order {
		if i.Number != "" {
			continue
		}
		highest = f.put(i, func(try int) number.Count { return number.Count{N: highest + 1 + try} }, level, above).N
	}
}

// next are the counts to try for an item after last, or before all others.
func (f *fixer) next(last number.Count, counts []number.Count) func(try int) number.Count {
	if last == (number.Count{}) {
		first := number.Count{N: f.from}
		for _, c := range counts {
			first = cmp.Or(first, c)
		}
		return func(try int) number.Count {
			return number.Count{Before: strings.Repeat("A", try+1), N: first.N}
		}
	}
	return func(try int) number.Count { return following(last, try) }
}

// following is the count to try after another: 7a after 7; after 7a 7b, or where that is taken 7aa; then 7za, 7zza.
func following(last number.Count, try int) number.Count {
	if n := len(last.After); n > 0 && last.After[n-1] < 'Z' {
		if try == 0 {
			last.After = last.After[:n-1] + string(rune(last.After[n-1]+1))
			return last
		}
		try--
	}
	last.After += strings.Repeat("Z", try) + "A"
	return last
}

// put gives an item the first number of those to try that is free.
func (f *fixer) put(i *Item, count func(try int) number.Count, level *number.Level, above number.Printed) number.Count {
	if level.Sign == 0 {
		return number.Count{}
	}
	for try := 0; ; try++ {
		c := count(try)
		p := level.Print(c, above)
		if !f.taken[strings.ToLower(p.Number)] {
			i.give(p.Marker, p.Number, above)
			f.take(i.Number)
			return c
		}
	}
}
