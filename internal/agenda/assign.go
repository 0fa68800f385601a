package agenda

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// levels are how the items of an agenda count, and their parts.
type levels struct {
	items, parts number.Level
	from         int // the number of the first item
}

// levelsOf are the levels that a profile gives, and where the series of the meeting begins. What can't count is reported where
// the profile and the meeting are checked.
func levelsOf(m *casefile.Meeting, form casefile.Agenda) levels {
	l := levels{from: 1}
	patterns := [2]string{"1.", "a)"}
	for i, text := range form.Markers.Values {
		if i < len(patterns) {
			patterns[i] = text.Value
		}
	}
	l.items.Pattern, _ = ParseMarker(patterns[0])
	l.parts.Pattern, _ = ParseMarker(patterns[1])
	if series, from, ok := number.ParseSeries(m.First.Value, m.Date.Year); ok && !m.First.Bad && l.items.Sign != 0 {
		l.from = from
		if series.Before+series.After != "" {
			l.items.Pattern = series
		}
	}
	l.items.Small, l.parts.Small, l.items.Root = true, true, "item"
	return l
}

// ParseMarker reads a marker of items or of their parts as the profile has it: "1.", "a)", "1.1", or "1a" for parts that are
// cited as 5a; ok is false where it can't count.
func ParseMarker(marker string) (p number.Pattern, ok bool) {
	if p, ok := number.ParseFigured(marker); ok {
		return p, ok
	}
	return number.Parse(marker)
}

// assign gives items their numbers. A hidden item takes none; a number by hand is taken beside the one that the item would
// have had, so that it moves no other.
func assign(items []Item, l levels, list *diag.List) {
	nth, part := l.from-1, 0
	above := number.Printed{}
	for k := range items {
		i := &items[k]
		if i.Hidden {
			continue
		}
		level, count := &l.items, &nth
		if i.Level > 0 {
			level, count = &l.parts, &part
		}
		*count++
		i.print(level, number.Count{N: *count}, above)
		if i.Level == 0 {
			above, part = number.Printed{Number: i.Number, Anchor: "item"}, 0
		}
	}
	unlike(items, list)
}

// print gives an item the number that was counted, or the one that was given by hand.
func (i *Item) print(level *number.Level, c number.Count, above number.Printed) {
	if hand := strings.TrimSpace(i.Item.Number.Value); hand != "" && !i.Item.Number.Bad {
		over := ""
		if i.Level > 0 {
			over = above.Number
		}
		marker, cited := byHand(level, hand, over)
		i.give(marker, cited, above)
		return
	}
	p := level.Print(c, above)
	i.give(p.Marker, p.Number, above)
}

// give gives an item a number. A part of an item that has none can't be cited: nobody could tell of which item it is a part.
func (i *Item) give(marker, cited string, above number.Printed) {
	i.Marker, i.Number = marker, cited
	if i.Level > 0 && above.Number == "" {
		i.Number = ""
	}
}

// byHand is what is printed of a number that was given by hand: all of it, or of a part its own step alone.
func byHand(level *number.Level, hand, above string) (marker, cited string) {
	if level.Whole {
		return hand, hand
	}
	if own, whole := strings.CutPrefix(hand, above); whole && above != "" && own != "" {
		hand = strings.Trim(own, ".()")
	}
	return level.Given(hand, above)
}

// unlike reports a number by hand that another item has: nobody could cite either.
func unlike(items []Item, list *diag.List) {
	first := map[string]Item{}
	for _, i := range items {
		key := strings.ToLower(i.Number)
		other, twice := first[key]
		switch {
		case key == "":
		case !twice:
			first[key] = i
		case i.Item.Number.Given():
			doubledNumber(i, other, list)
		case other.Item.Number.Given():
			doubledNumber(other, i, list)
		}
	}
}

func doubledNumber(i, other Item, list *diag.List) {
	list.Errorf(i.Item.Number.Span, "doubled-number", "give a number that no other item has, such as one with a letter", "%s is the number of %s too", quoted(i.Number), other.what())
}
