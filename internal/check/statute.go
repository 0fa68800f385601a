package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"cabinet/internal/report"
)

// statuteNames reports Acts and Regulations under a name or a year that is not theirs, and those that lack the
// capitals of a name.
func statuteNames(p *Paper, f finder) {
	for _, t := range p.own() {
		if !t.Cites {
			continue
		}
		for i := range t.Words {
			if !endsStatute(t.At(i)) {
				continue
			}
			c := citationAt(t, i)
			if start, format, write, hint := p.Law.titles.judge(c, p.Meeting.Date.Year); format != "" {
				f.mends(p.instead(t.Passage, start, c.end, write)).in(t.Passage, start, c.end, "statute-name", cmp.Or(hint, "write "+strconv.Quote(write)), format, t.Text[start:c.end])
			}
		}
	}
}

const (
	notItsName = "%q is not the statute's name"
	noCapitals = "%q lacks the capitals of the statute's name"
)

// judge tells what is wrong with a citation in a paper of a year, which is 0 where no year is known: where the name
// begins, the message, with a verb for the words of the citation, which is "" where nothing is wrong, and what to
// write, or a hint where that can't be told. A citation of what the titles don't have is left alone, unless it has
// nearly the name of one of them.
func (all *titles) judge(c citation, written int) (start int, format, write, hint string) {
	t, n := all.of(c)
	near := t == nil
	if near {
		if t, n = all.near(c); t == nil {
			return 0, "", "", ""
		}
	}
	start = c.words[n-1].start
	switch {
	case t.wrongYear(c, written):
		write, hint = t.otherYear()
		return start, notItsName, write, hint
	case near, t.wrong, c.punctuatedOtherwise(t, start):
		return start, notItsName, t.right(c.year), ""
	case c.small(t) && c.sureOf(n):
		return start, noCapitals, t.right(c.year), ""
	}
	return 0, "", "", ""
}

// wrongYear tells whether the year of a citation can only be a slip: it is none of those of the title, and either no
// other statute has the name, or the year is still to come or long before such statutes.
func (t *title) wrongYear(c citation, written int) bool {
	if c.year == "" || c.loose || t.only != "" || slices.Contains(t.years, c.year) {
		return false
	}
	year, _ := strconv.Atoi(c.year)
	return t.sole || year < firstYear || written != 0 && year > written+1
}

// firstYear is a year before all statutes whose titles are known without all of their years.
const firstYear = 1835

// right is how a statute is written that is cited by a year, which may be "".
func (t *title) right(year string) string {
	if t.only != "" {
		return t.name + " " + t.only
	}
	if year == "" {
		return t.name
	}
	return t.name + " " + year
}

// otherYear says what to write instead of a wrong year, or in a hint which the years are from which to choose.
func (t *title) otherYear() (write, hint string) {
	switch {
	case !t.sole:
		return "", fmt.Sprintf("check the year of the %s", t.name)
	case len(t.years) == 1:
		return t.name + " " + t.years[0], ""
	}
	return "", fmt.Sprintf("those called %q are of %s", t.name, report.Series(t.years))
}
