package redline

import (
	"strings"

	"cabinet/internal/align"
	"cabinet/internal/report"
)

// changed tells whether anything in the table differs.
func (t *Table) changed() bool {
	if t == nil {
		return false
	}
	for _, column := range t.Columns {
		if column != Same {
			return true
		}
	}
	for _, rows := range [][]Row{t.Head, t.Rows} {
		for _, row := range rows {
			if row.How != Same || row.Changed() {
				return true
			}
		}
	}
	return changed(t.Notes)
}

// Changed tells whether the words of one of the row's cells differ.
func (r Row) Changed() bool {
	for _, c := range r.Cells {
		if c.Changed() {
			return true
		}
	}
	return false
}

// A grid is a table as it is compared: the heads of its columns and the cells of its rows, as texts and as tokens.
type grid struct {
	columns []report.Column
	heads   []cell
	rows    [][]cell
	notes   []token
}

// A cell is the words of a cell.
type cell struct {
	text   string
	tokens []token
}

// gridOf is the grid of a table; that of none has neither columns nor rows. The tokens are those that references in the
// table have by now.
func gridOf(t *report.Table, key func(token) token) grid {
	if t == nil {
		return grid{}
	}
	g := grid{columns: t.Columns}
	of := func(c report.Cell) cell {
		tokens := tokensOf(c.Runs())
		for i := range tokens {
			tokens[i] = key(tokens[i])
		}
		return cell{c.Text(), tokens}
	}
	if len(t.Head) > 0 {
		for _, c := range t.OneHead() {
			g.heads = append(g.heads, of(c))
		}
	}
	for _, row := range t.Rows {
		cells := make([]cell, len(t.Columns))
		for i := range min(len(cells), len(row.Cells)) {
			cells[i] = of(row.Cells[i])
		}
		g.rows = append(g.rows, cells)
	}
	for i, note := range t.Notes {
		tokens := of(report.Cell{note}).tokens
		if i > 0 && len(tokens) > 0 {
			tokens[0].space = "\n" + tokens[0].space
		}
		g.notes = append(g.notes, tokens...)
	}
	return g
}

// compareTables compares two tables cell by cell; either may be nil.
func compareTables(was, is *report.Table, c *comparer) *Table {
	old := gridOf(was, func(t token) token { t.key = c.keyOfOld(t); return t })
	now := gridOf(is, func(t token) token {
		if t.to != "" {
			t.key = referenceKey(t.to, t.text)
		}
		return t
	})
	columns := pairColumns(old, now)
	rows, moved := pairRows(old, now)
	out := &Table{Notes: compareWords(old.notes, now.notes)}
	for _, p := range columns {
		out.Columns = append(out.Columns, one(p, false))
	}
	if len(old.heads)+len(now.heads) > 0 {
		row := Row{How: headHow(old, now)}
		for _, p := range columns {
			row.Cells = append(row.Cells, Cell{compareWords(cellOf(old.heads, p.Was), cellOf(now.heads, p.Is)), true})
		}
		out.Head = []Row{row}
	}
	for _, r := range rows {
		row := Row{How: one(r, moved[r])}
		for _, p := range columns {
			words, figures := diffed(cellIn(old.rows, r.Was, p.Was), cellIn(now.rows, r.Is, p.Is))
			row.Cells, out.figures = append(row.Cells, Cell{words, headed(old, now, p)}), append(out.figures, figures...)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// headHow tells what became of the heads of columns.
func headHow(old, now grid) HowInTable {
	switch {
	case len(old.heads) == 0:
		return PutIn
	case len(now.heads) == 0:
		return TakenOut
	}
	return Same
}

// one tells what became of a row or a column.
func one(p align.Pair, moved bool) HowInTable {
	switch {
	case p.Was < 0:
		return PutIn
	case p.Is < 0:
		return TakenOut
	case moved:
		return Moved
	}
	return Same
}

func cellOf(cells []cell, at int) []token {
	if at < 0 || at >= len(cells) {
		return nil
	}
	return cells[at].tokens
}

func cellIn(rows [][]cell, row, column int) []token {
	if row < 0 {
		return nil
	}
	return cellOf(rows[row], column)
}

// headed tells whether a column heads its rows.
func headed(old, now grid, p align.Pair) bool {
	if p.Is >= 0 {
		return now.columns[p.Is].RowHead
	}
	return old.columns[p.Was].RowHead
}

// What makes two rows or two columns the same.
const (
	sameHead = 800 // what its row or column is called
	likeRow  = 500 // of a thousand words of its cells
)

// pairColumns finds the columns of a table in its later version: by their heads, else by their cells.
func pairColumns(old, now grid) []align.Pair {
	was, is := columnNames(old), columnNames(now)
	a, b := columnBags(old), columnBags(now)
	pairs := align.Lists(was, is, func(i, j int) int {
		switch {
		case was[i] != "" && was[i] == is[j]:
			return sameWords
		case was[i] == "" && is[j] == "" && i == j:
			return sameHead
		}
		if share := align.Shared(a[i], b[j]); share >= likeRow {
			return share * (sameHead - 1) / 1000
		}
		return 0
	})
	return alone(pairs)
}

func columnNames(g grid) []string {
	out := make([]string, len(g.columns))
	for i := range out {
		if i < len(g.heads) {
			out[i] = g.heads[i].text
		}
	}
	return out
}

func columnBags(g grid) [][]string {
	out := make([][]string, len(g.columns))
	for i := range out {
		var texts []string
		for _, row := range g.rows {
			texts = append(texts, row[i].text)
		}
		out[i] = align.Bag(strings.Join(texts, " "))
	}
	return out
}

// pairRows finds the rows of a table in its later version: by their words, by what they are called, else as far as they are
// alike. It tells also which of them moved past others.
func pairRows(old, now grid) (pairs []align.Pair, moved map[align.Pair]bool) {
	was, is := rowTexts(old), rowTexts(now)
	a, b := bags(was), bags(is)
	pairs = alone(align.Lists(was, is, func(i, j int) int {
		label := rowLabel(old.rows[i])
		switch {
		case was[i] == is[j]:
			return sameWords
		case label != "" && label == rowLabel(now.rows[j]):
			return sameHead + align.Shared(a[i], b[j])/100
		}
		if share := align.Shared(a[i], b[j]); share >= likeRow {
			return share * (sameHead - 1) / 1000
		}
		return 0
	}))
	return movedRows(old, now, pairs)
}

// movedRows finds rows with the same label among those that are taken out here and put in there.
func movedRows(old, now grid, pairs []align.Pair) ([]align.Pair, map[align.Pair]bool) {
	was, is := make([]string, len(old.rows)), make([]string, len(now.rows))
	for _, p := range pairs {
		switch {
		case p.Is < 0:
			was[p.Was] = rowLabel(old.rows[p.Was])
		case p.Was < 0:
			is[p.Is] = rowLabel(now.rows[p.Is])
		}
	}
	moved, of, gone := map[align.Pair]bool{}, map[int]align.Pair{}, map[int]bool{} // the last two by places in either version
	for _, p := range align.Unique(was, is) {
		moved[p], of[p.Is], gone[p.Was] = true, p, true
	}
	var out []align.Pair
	for _, p := range pairs {
		switch {
		case p.Is < 0 && gone[p.Was]:
		case p.Was < 0 && moved[of[p.Is]]:
			out = append(out, of[p.Is])
		default:
			out = append(out, p)
		}
	}
	return out, moved
}

// alone are pairs in which one that was taken out and one that was put in, alone in the same place, are the same.
func alone(pairs []align.Pair) []align.Pair {
	var out []align.Pair
	var was, is []int
	flush := func() {
		if len(was) == 1 && len(is) == 1 {
			out = append(out, align.Pair{Was: was[0], Is: is[0]})
		} else {
			for _, i := range was {
				out = append(out, align.Pair{Was: i, Is: -1})
			}
			for _, j := range is {
				out = append(out, align.Pair{Was: -1, Is: j})
			}
		}
		was, is = nil, nil
	}
	for _, p := range pairs {
		switch {
		case p.Is < 0:
			was = append(was, p.Was)
		case p.Was < 0:
			is = append(is, p.Is)
		default:
			flush()
			out = append(out, p)
		}
	}
	flush()
	return out
}

func rowTexts(g grid) []string {
	out := make([]string, len(g.rows))
	for i, row := range g.rows {
		var texts []string
		for _, c := range row {
			texts = append(texts, c.text)
		}
		out[i] = strings.Join(texts, "\x00 ")
	}
	return out
}

func bags(texts []string) [][]string {
	out := make([][]string, len(texts))
	for i, text := range texts {
		out[i] = align.Bag(strings.ReplaceAll(text, "\x00", ""))
	}
	return out
}

// rowLabel is what a row is called: its first words.
func rowLabel(cells []cell) string {
	for _, c := range cells {
		if c.text != "" {
			return c.text
		}
	}
	return ""
}
