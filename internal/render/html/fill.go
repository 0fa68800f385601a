package html

import (
	"html"
	"slices"
	"strings"

	"cabinet/internal/figure"
	"cabinet/internal/report"
)

// Figures of a column are aligned on the decimal point. What the longest ends of the column have after the point and a
// cell lacks is an attribute of the cell, which the style sheet prints unseen after the words: no style stands in the
// page, which the security policies of servers forbid, and neither a screen reader nor a copy of the cell has the
// signs.

// An end is the signs of a cell after the place where its column is aligned. All digits are 0, since all are equally wide.
type end struct {
	signs []rune
	mark  []rune // those of a note's mark, which are smaller
	words bool   // the cell holds words, which are not aligned
}

// endOf is the end of a cell. What stands for no figure, such as a dash, is aligned as a figure without an end.
func endOf(c report.Cell) end {
	text, mark := "", ""
	for _, r := range c.Runs() {
		if r.Raised {
			mark += r.Text
		} else {
			text += r.Text
		}
	}
	if _, ok := figure.Read(text); ok {
		_, after := figure.Split(text)
		return end{signs: signs(after), mark: signs(mark)}
	}
	words := strings.ContainsFunc(text, breaks) && !figure.Nothing(text)
	return end{mark: signs(mark), words: len(c) > 1 || words}
}

func signs(s string) []rune {
	return []rune(strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '0'
		}
		return c
	}, s))
}

// without is signs, less those of others.
func without(signs, others []rune) []rune {
	if len(others) == 0 {
		return signs
	}
	out := slices.Clone(signs)
	for _, c := range others {
		if i := slices.Index(out, c); i >= 0 {
			out = slices.Delete(out, i, i+1)
		}
	}
	return out
}

// An alignment is the ends of the cells of a table, row by row, and for each column the signs that any of them has.
type alignment struct {
	cells   [][]end
	columns []end
}

func align(t *report.Table) alignment {
	a := alignment{make([][]end, len(t.Rows)), make([]end, len(t.Columns))}
	for r, row := range t.Rows {
		a.cells[r] = make([]end, len(t.Columns))
		for i, c := range t.Columns {
			if !aligned(c) || row.Kind == report.Subhead || len(row.Cells[i]) == 0 {
				a.cells[r][i].words = true
				continue
			}
			a.cells[r][i] = endOf(row.Cells[i])
			a.add(i, a.cells[r][i])
		}
	}
	return a
}

func (a alignment) add(column int, e end) {
	if c := &a.columns[column]; !e.words {
		c.signs = append(c.signs, without(e.signs, c.signs)...)
		c.mark = append(c.mark, without(e.mark, c.mark)...)
	}
}

func aligned(c report.Column) bool { return c.Figures || c.Right }

// lacks is what a cell lacks of the ends of its column.
func (a alignment) lacks(row, column int) end {
	own, all := a.cells[row][column], a.columns[column]
	if own.words {
		return end{words: true}
	}
	return end{signs: without(all.signs, own.signs), mark: without(all.mark, own.mark)}
}

// fill is an end as it is written: signs as an attribute of the cell, and those of a mark as an element after its
// words.
func (e end) fill() (attribute, element string) {
	if len(e.signs) > 0 {
		attribute = ` data-fill="` + html.EscapeString(string(e.signs)) + `"`
	}
	if len(e.mark) > 0 {
		element = `<sup data-fill="` + html.EscapeString(string(e.mark)) + `"></sup>`
	}
	return attribute, element
}
