package number

import (
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

var countForm = lazy.New(`^([A-Z]*)(0|[1-9][0-9]{0,8})([A-Z]*)$`)

// ParseCount reads a count in figures, as headings, tables and notes have it; ok is false for anything else.
func ParseCount(s string) (c Count, ok bool) {
	m := countForm.FindStringSubmatch(s)
	if m == nil {
		return Count{}, false
	}
	n, _ := strconv.Atoi(m[2]) // nine figures at most, by the form
	c = Count{m[1], n, m[3]}
	return c, c != (Count{})
}

// count reads a count that stands after last in a paper; the zero Count for the beginning. Letters alone do
// not tell 27 from a letter put in after the first, for which both print "aa"; the one before tells.
func (p Pattern) count(text string, last Count) (c Count, ok bool) {
	base := Count{Before: last.Before, N: last.N}
	next := Count{N: last.N + 1}
	if last.Before != "" {
		next.N = 1 // what stands before the first does not count
	}
	switch {
	case p.Sign == '1' && p.Small:
		c, ok = ParseCount(strings.ToUpper(text))
		return c, ok && p.print(c) == text
	case p.Sign == '1':
		return ParseCount(text)
	case text == p.print(next):
		return next, true
	case last != (Count{}) && strings.HasPrefix(text, p.print(base)):
		c = base
		c.After = strings.ToUpper(text[len(p.print(c)):])
	default: // before the first, or the first of another list
		c = Count{Before: strings.TrimSuffix(text, p.Sign.Print(1)), N: 1}
	}
	return c, p.print(c) == text && !strings.ContainsFunc(c.Before+c.After, func(r rune) bool { return r < 'A' || r > 'Z' })
}
