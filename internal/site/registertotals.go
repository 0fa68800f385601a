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

// A bar is a bar of a chart, in which Base and Top are where its words and its upper edge stand.
type bar struct{ Name, Count, Base, Top, Width string }

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

// Of a chart, which has all its measures in the size of its letters or in hundredths of its width: how far apart bars are, where
// their words stand below their upper edge, and how wide the longest is.
const (
	barStep, barBase = 2, 1.1
	widestBar        = 75
)

// chartOf is a chart of how many exceptions groups have; nil where there is nothing to compare.
func chartOf(groups []register.Group, w language.Register) *chart {
	if len(groups) < 2 {
		return nil
	}
	most := slices.MaxFunc(groups, func(a, b register.Group) int { return cmp.Compare(a.Exceptions, b.Exceptions) }).Exceptions
	c := &chart{Height: fmt.Sprintf("%dem", barStep*len(groups)), Says: w.Chart}
	for i, g := range groups {
		name, count := groupName(g, w), strconv.Itoa(g.Exceptions)
		c.Bars = append(c.Bars, bar{
			Name: name, Count: count, Top: fmt.Sprintf("%dem", barStep*i), Base: fmt.Sprintf("%.1fem", barStep*float64(i)+barBase),
			Width: fmt.Sprintf("%.2f%%", float64(g.Exceptions)*widestBar/float64(most)),
		})
		c.Says += "; " + name + ": " + count
	}
	return c
}
