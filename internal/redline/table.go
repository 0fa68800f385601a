package redline

import (
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

// gridOf is the grid of a table; that of none has neither columns nor rows. key gives its tokens the keys of their version.
func gridOf(t *report.Table, key func(token) string) grid {
	if t == nil {
		return grid{}
	}
	g := grid{columns: t.Columns}
	of := func(c report.Cell) cell {
		tokens := tokensOf(c.Runs())
		for i := range tokens {
			tokens[i].key = key(tokens[i])
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
	old, now := gridOf(was, c.keyOfOld), gridOf(is, keyOfNew)
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
