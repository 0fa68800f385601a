package site

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/register"
)

// A totalsTable is a table of totals.
type totalsTable struct {
	Caption, Head string
	Rows          []totalsRow // the last is that of all exceptions
	Chart         *chart      // what it shows as a picture, which stands beside it; nil for none
}

// A totalsRow is a row of a table of totals.
type totalsRow struct {
	Name  string
	Count int
	Lines []string // what the values add up to
	All   bool
}

// A chart has a bar for each row of a table.
type chart struct {
	Height string // with its unit, as all that follows
	Says   string // to a screen reader
	Bars   []bar
}

// A bar is a bar of a chart, below its name. Its measures are how far down the name stands, the bar begins and the count stands, and
// how wide the bar is.
type bar struct{ Name, Count, NameAt, BarAt, CountAt, Width string }

// grouped is the place of a row among groups: by what they have in common, and by the council where groups name one.
func grouped(groups []register.Group, name, council string) int {
	return slices.IndexFunc(groups, func(g register.Group) bool {
		return g.Name == name && (g.Council == "" || g.Council == council)
	})
}

// groupName is what a group is called.
func groupName(g register.Group, w language.Register) string {
	name := cmp.Or(g.Name, w.NotGiven)
	if g.Council != "" {
		name += " – " + g.Council
	}
	return name
}

// groupNames are what groups are called.
func groupNames(groups []register.Group, w language.Register) (out []string) {
	for _, g := range groups {
		out = append(out, groupName(g, w))
	}
	return out
}

// totalsOf is a table of groups, with all of them below.
func totalsOf(caption, head string, groups []register.Group, all register.Group, words *language.Language) totalsTable {
	w := words.Register
	t := totalsTable{Caption: caption, Head: head}
	for _, g := range groups {
		t.Rows = append(t.Rows, totalsRow{groupName(g, w), g.Exceptions, sums(g, w), false})
	}
	t.Rows = append(t.Rows, totalsRow{words.Total, all.Exceptions, sums(all, w), true})
	return t
}

// sums are the sums of a group as lines, each with what it is a sum of.
func sums(g register.Group, w language.Register) (out []string) {
	for _, s := range g.Sums {
		out = append(out, pounds(s.Pence)+", "+w.VAT(s.Basis == record.Yearly, s.VAT))
	}
	if g.Unvalued > 0 {
		out = append(out, fmt.Sprintf(w.NoValue, g.Unvalued))
	}
	return out
}

// quarters are groups by quarter under the names that the page has for quarters, which tell the months.
func quarters(groups []register.Group, w language.Register) []register.Group {
	out := slices.Clone(groups)
	for i, g := range out {
		if len(g.Name) > len("Q1") {
			year, nth := g.Name[:len(g.Name)-len(" Q1")], int(g.Name[len(g.Name)-1]-'0')
			out[i].Name = w.QuarterOf(year, nth)
		}
	}
	return out
}

// The measures of a chart, in the size of its letters: how far one bar is below the other, and how far down in that stand the name,
// the bar and the count. The longest bar is so wide, in hundredths of the chart.
const (
	barStep, nameAt, barAt, countAt = 2.75, 1, 1.25, 2.1

	widestBar = 75
)

// chartOf is a chart of how many exceptions groups have; nil where there is nothing to compare.
func chartOf(groups []register.Group, w language.Register) *chart {
	if len(groups) < 2 {
		return nil
	}
	most := slices.MaxFunc(groups, func(a, b register.Group) int { return cmp.Compare(a.Exceptions, b.Exceptions) }).Exceptions
	c := &chart{Height: ems(barStep * float64(len(groups))), Says: w.Chart}
	for i, g := range groups {
		name, count, top := groupName(g, w), strconv.Itoa(g.Exceptions), barStep*float64(i)
		c.Bars = append(c.Bars, bar{name, count, ems(top + nameAt), ems(top + barAt), ems(top + countAt), fmt.Sprintf("%.2f%%", float64(g.Exceptions)*widestBar/float64(most))})
		c.Says += "; " + name + ": " + count
	}
	return c
}

// ems is a length in the size of letters.
func ems(n float64) string { return fmt.Sprintf("%.2fem", n) }
