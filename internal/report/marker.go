package report

import (
	"slices"

	"cabinet/internal/number"
)

// levels are how a paper or a section counts: headings where the scheme numbers them, paragraphs unless the scheme
// is none, and lists from the first level on.
type levels struct {
	heading, paragraph number.Level
	lists              []number.Level
}

// parseLevels reads the patterns of a scheme in their order: of headings and paragraphs, the missing ones are the
// default ones. Lists have those that are left.
func parseLevels(scheme Scheme, patterns []string) *levels {
	found := readLevels(patterns)
	take := func(wanted func(number.Level) bool, standard string) number.Level {
		if len(found) == 0 || !wanted(found[0]) {
			return levelOf(standard)
		}
		m := found[0]
		found = found[1:]
		return m
	}
	anything := func(number.Level) bool { return true }
	l := &levels{}
	switch scheme {
	case Unnumbered: // the first marker is that of the first list
	case Decimal:
		l.heading = take(func(m number.Level) bool { return !m.Nested }, "1.")
		l.paragraph = take(func(m number.Level) bool { return m.Nested || m.Sign == 0 }, "1.1")
	case Lettered:
		l.heading, l.paragraph = take(anything, "1."), take(anything, "a)")
	default:
		l.paragraph = take(anything, "1.")
	}
	l.lists = found
	return l
}

// readLevels reads patterns; for one that can't count, which is reported, a default one stands.
func readLevels(patterns []string) []number.Level {
	found := make([]number.Level, 0, len(patterns)+deepest)
	for i, p := range patterns {
		m, ok := number.Parse(p)
		if !ok {
			standard := []string{"1.", "a)", "i)"}
			m, _ = number.Parse(standard[min(i, len(standard)-1)])
		}
		found = append(found, number.Level{Pattern: m})
	}
	return found
}

// levelsOf are the levels of a section: those of the paper, but for what the section says of itself. The markers
// of one with a scheme of its own are its paragraphs' first, and those of one without are its lists' alone.
func (n *numberer) levelsOf(d DraftSection) *levels {
	if d.Scheme == "" {
		own := *n.levels
		if len(d.Markers) > 0 {
			own.lists = readLevels(d.Markers)
		}
		return own.filled(n.levels.lists)
	}
	patterns := d.Markers
	if d.Scheme.numbersHeadings() && len(patterns) > 0 {
		patterns = slices.Concat([]string{"1."}, patterns) // it is the paper that numbers headings, or not
	}
	own := parseLevels(d.Scheme, patterns)
	if len(patterns) == 0 && n.scheme.like(d.Scheme) {
		own.paragraph = n.levels.paragraph
	}
	return own.filled(n.levels.lists)
}

// like tells whether paragraphs have the same kind of marker in two schemes.
func (s Scheme) like(other Scheme) bool {
	plain := func(s Scheme) bool { return s == Continuous || s == Restarting }
	return s == other || plain(s) && plain(other)
}

// levelOf is the level of a pattern that can count.
func levelOf(pattern string) number.Level {
	p, _ := number.Parse(pattern)
	return number.Level{Pattern: p}
}

// deepest is how many lists in one another have markers of their own.
const deepest = 4

// filled fills up the levels of lists, so that none counts like the one around it. Where none is given they are
// those of the paper, and else those that councils mostly have.
func (l *levels) filled(paper []number.Level) *levels {
	if len(l.lists) == 0 {
		l.lists = slices.Clone(paper)
		for len(l.lists) > 0 && l.lists[0].Pattern == l.paragraph.Pattern && !l.paragraph.Nested {
			l.lists = l.lists[1:]
		}
	}
	if len(l.lists) == 0 && l.paragraph.Sign == 'a' {
		l.lists = []number.Level{levelOf("i)")}
	} else if len(l.lists) == 0 {
		l.lists = []number.Level{levelOf("a)")}
	}
	for len(l.lists) < deepest {
		l.lists = append(l.lists, number.Level{Pattern: l.lists[len(l.lists)-1].Below()})
	}
	return l
}
