package report

import "cabinet/internal/number"

// Levels are how a paper or a section counts: headings where the scheme numbers them, paragraphs, and lists
// from the first level on.
type levels struct {
	heading, paragraph number.Level
	lists              []number.Level
}

// parseLevels reads the patterns of a scheme in their order. Those that are missing or can't count are
// the default ones.
func parseLevels(scheme Scheme, patterns []string) *levels {
	found := make([]number.Level, 0, len(patterns)+deepest)
	for i, p := range patterns {
		m, ok := number.Parse(p)
		if !ok { // which is reported
			standard := []string{"1.", "a)", "i)"}
			m, _ = number.Parse(standard[min(i, len(standard)-1)])
		}
		found = append(found, number.Level{Pattern: m})
	}
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
	case Decimal:
		l.heading = take(func(m number.Level) bool { return !m.Nested }, "1.")
		l.paragraph = take(func(m number.Level) bool { return m.Nested || m.Sign == 0 }, "1.1")
	case Lettered:
		l.heading, l.paragraph = take(anything, "1."), take(anything, "a)")
	default:
		l.paragraph = take(anything, "1.")
	}
	l.lists = listLevels(found, scheme)
	return l
}

// levelOf is the level of a pattern that can count.
func levelOf(pattern string) number.Level {
	p, _ := number.Parse(pattern)
	return number.Level{Pattern: p}
}

// deepest is how many lists in one another have markers of their own.
const deepest = 4

// listLevels fills up the levels of lists, so that none counts like the one around it.
func listLevels(found []number.Level, scheme Scheme) []number.Level {
	if len(found) == 0 {
		first := "a)"
		if scheme == Lettered {
			first = "i)"
		}
		found = append(found, levelOf(first))
	}
	for len(found) < deepest {
		found = append(found, number.Level{Pattern: found[len(found)-1].Below()})
	}
	return found
}
