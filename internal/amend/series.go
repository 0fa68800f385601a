package amend

import (
	"strings"

	"cabinet/internal/number"
)

// A level is what counts alike in a series: its paragraphs, or the items of a list that stands among them.
type level struct {
	*number.Level
	above number.Printed
	last  number.Count
	fresh bool // the last is new in this amendment
}

// A series is what is counted as one: paragraphs, the items of a paragraph, tables.
type series struct {
	levels []level
	taken  map[string]bool // by address, or by marker where there is none
}

// amended is a series in the order of the paper that amends another, and which of it was and is which. Where
// nothing was there before, the series stays as it is counted.
func amended(was, is []Known, above number.Printed, by aligner) (out []Known, pairs []pair) {
	s := series{taken: map[string]bool{}}
	for _, k := range was {
		s.taken[address(k.Printed)] = true
	}
	for _, k := range is {
		if k.Marker != "" && k.Level != nil && s.of(k) == nil {
			s.levels = append(s.levels, level{Level: k.Level, above: k.above(above)})
		}
	}
	pairs = by(was, is)
	for _, p := range pairs {
		var k Known
		switch {
		case len(was) == 0:
			k = is[p.Is].below(above)
		case p.Was < 0:
			k = s.insert(is[p.Is])
		case p.Is < 0:
			k = was[p.Was].gone()
			s.pass(k.Printed)
		default:
			k = is[p.Is].keep(was[p.Was].Printed, was[p.Was].Items)
			s.pass(k.Printed)
		}
		out = append(out, k)
	}
	return out, pairs
}

// of is the level on which something stands; nil for what has no marker, or one that does not count, as of what is
// struck out.
func (s *series) of(k Known) *level {
	for i := range s.levels {
		if l := &s.levels[i]; k.Marker != "" && k.Level != nil && *l.Level == *k.Level {
			return l
		}
	}
	return nil
}

// pass goes on after a number of the published paper. One that does not count like any in the series, as after
// a change by hand, stays as it is.
func (s *series) pass(p number.Printed) {
	for i := range s.levels {
		l := &s.levels[i]
		if c, ok := l.Read(p, l.above, l.last); ok {
			l.last, l.fresh = c, false
			return
		}
	}
}

// insert gives something new a number after the last.
func (s *series) insert(k Known) Known {
	l := s.of(k)
	if l == nil {
		return k
	}
	l.last = number.Next(l.last, l.fresh, func(c number.Count) bool {
		printed := l.Print(c, l.above)
		read, _ := l.Read(printed, l.above, l.last)
		return read == c && !s.taken[address(printed)]
	})
	l.fresh, k.Count = true, l.last
	k = k.below(l.above)
	s.taken[address(k.Printed)] = true
	return k
}

// address is what tells a number from others, in small letters: an address has them for all that is put in.
func address(p number.Printed) string {
	if p.Anchor == "" {
		return p.Marker
	}
	return strings.ToLower(p.Anchor)
}

// above is what a paragraph or an item stands below: nothing where it has a marker alone.
func (k Known) above(p number.Printed) number.Printed {
	if k.Anchor == "" {
		return number.Printed{}
	}
	return p
}

// below is a paragraph or an item as it is counted, below another number.
func (k Known) below(above number.Printed) Known {
	if k.Level != nil {
		k.Printed = k.Level.Print(k.Count, k.above(above))
	}
	return k.keep(k.Printed, nil)
}

// keep is a paragraph or an item with a number, and with the items that stood below it.
func (k Known) keep(p number.Printed, was []Known) Known {
	k.Printed = p
	k.Items, _ = amended(was, k.Items, p, alignLike)
	return k
}

// gone is what is left of a paragraph, and of the items of its lists.
func (k Known) gone() Known { return Known{Printed: k.Printed, Deleted: true, Items: allGone(k.Items)} }

func allGone(all []Known) (out []Known) {
	for _, k := range all {
		out = append(out, k.gone())
	}
	return out
}
