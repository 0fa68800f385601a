// Package totals holds the totals of a table against its figures. A table comes in; the figures that are not the sum
// which the label of their row or the head of their column says go out ([Wrong]), in the words of a finding.
//
// Nobody marks in a table what is added up. A label says that a row is a sum ([figure.LabelOf]), an outline of the
// rows above it what it may be the sum of, and the other columns whether it is. What may be a mean, a balance, a rate
// or the difference of two totals is passed: a finding that is wrong is worse than none.
package totals

import (
	"fmt"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/figure"
	"cabinet/internal/report"
)

// A Fault is a figure of a table that is not the sum it is said to be.
type Fault struct {
	At      diag.Span
	Percent bool   // percentages that should make up 100 %
	Message string // "the figures above add up to £110,450, not to £101,450"
}

// Wrong are the sums of a table that are none: rows from the top, then columns from the left.
func Wrong(t *report.Table) []Fault {
	g := &grid{Table: t, money: isMoney(report.Text(t.Caption.Runs)), left: mostLooks}
	g.read()
	g.sumsOfRows()
	g.sumsOfColumns()
	return g.faults
}

// mostLooks bounds how many cells are looked at for the sums of a table. Those of a real one are far fewer.
const mostLooks = 1 << 20

// A grid is the cells of a table whose sums are checked.
type grid struct {
	*report.Table
	rows   [][]*cell
	money  bool // the caption says that the figures are money
	left   int  // how many cells may still be looked at
	faults []Fault
}

// A cell is what a cell of a table adds to a sum.
type cell struct {
	figure.Figure
	words report.Cell
	text  string
	known bool // it holds a figure
	empty bool // it stands for none
	told  bool // it has a finding
}

// read reads the cells of the table.
func (g *grid) read() {
	for _, row := range g.Table.Rows {
		cells := make([]*cell, len(row.Cells))
		for i, words := range row.Cells {
			c := &cell{words: words, text: words.Holds()}
			c.Figure, c.known = figure.Read(c.text)
			c.empty = figure.Nothing(c.text)
			cells[i] = c
		}
		g.rows = append(g.rows, cells)
	}
}

// sumsOfRows checks the rows that are said to add up rows above them.
func (g *grid) sumsOfRows() {
	a := addition{grid: g, cells: g.rows, certain: true, where: "above"}
	for i, row := range g.Table.Rows {
		label, alone := g.label(i)
		l := lineOf(label)
		switch {
		case row.Kind == report.Subhead || alone && l.label == figure.Plain:
			l.role = heading
		case boldRow(row):
			l.bold, l.said = true, l.said || l.label != figure.Plain
		}
		a.lines = append(a.lines, l)
	}
	for i := range g.Columns {
		a.crosses = append(a.crosses, crossOf(g.HeadOf(i)))
	}
	if len(a.crosses) > 1 {
		a.crosses[0].skip = true
		a.check()
	}
}

// label is the first cell of a row that has words and no figure, or one after it that says that the row is a sum;
// alone tells whether no other has anything.
func (g *grid) label(row int) (label string, alone bool) {
	filled, figures := 0, false
	for _, c := range g.rows[row] {
		if c.text == "" {
			continue
		}
		filled++
		figures = figures || c.known && label != ""
		if !c.known && !c.empty && (label == "" || !figures && figure.LabelOf(label) == figure.Plain && figure.LabelOf(c.text) != figure.Plain) {
			label = c.text
		}
	}
	return label, label != "" && filled == 1
}

// boldRow tells whether the first words of a row are in bold, by which their author says that it is a sum.
func boldRow(row report.Row) bool {
	for _, c := range row.Cells {
		for _, run := range c.Runs() {
			return run.Bold
		}
	}
	return false
}

// sumsOfColumns checks the columns that are said to add up columns before them: by the lowest cell of their head, within
// what stands over all of them, or by what stands over them, among those of the same lowest cell.
func (g *grid) sumsOfColumns() {
	var all []int
	alike := map[string][]int{}
	var heads []string
	for i := range g.Columns {
		all = append(all, i)
		if above, lowest := g.overhead(i); above != "" {
			if alike[lowest] == nil {
				heads = append(heads, lowest)
			}
			alike[lowest] = append(alike[lowest], i)
		}
	}
	g.columnsSums(all, "of this row", func(i int) (group, label string) { return g.overhead(i) })
	for _, h := range heads {
		g.columnsSums(alike[h], fmt.Sprintf("of this row for %q", h), func(i int) (group, label string) {
			above, _ := g.overhead(i)
			return "", above
		})
	}
}

// overhead is the lowest cell of a column's head, and what stands above that.
func (g *grid) overhead(column int) (above, lowest string) {
	over := g.Over(column)
	for i, c := range over {
		if i == len(over)-1 {
			return above, c.Text()
		}
		above = strings.TrimSpace(above + " " + c.Text())
	}
	return "", ""
}

// columnsSums checks the sums among some columns, whose figures stand where the words say. A column may be headed as a total and add up something else: other
// rows have to prove the sum.
func (g *grid) columnsSums(columns []int, where string, head func(int) (group, label string)) {
	a := addition{grid: g, where: where}
	var last string
	for _, i := range columns {
		group, label := head(i)
		l := lineOf(label)
		l.starts, last = group != last, group
		cells := make([]*cell, len(g.rows))
		figures := false
		for j := range g.rows {
			cells[j] = g.rows[j][i]
			figures = figures || cells[j].known
		}
		if i == 0 || !figures {
			l.role = heading
		}
		a.cells, a.lines = append(a.cells, cells), append(a.lines, l)
	}
	for i := range g.rows {
		label, _ := g.label(i)
		a.crosses = append(a.crosses, crossOf(label))
	}
	a.check()
}
