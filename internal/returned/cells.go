package returned

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// untrackedTable adds the rows and cells of a table that differ.
func (c *comparer) untrackedTable(p redline.Change) {
	where := whereOf(*p.Old)
	var of *report.Table
	for _, l := range c.cited(p.Old.Cited) {
		if of == nil && l.table != nil && l.where.At == p.Old.At {
			of = l.table
		}
	}
	for k, how := range p.Table.Columns {
		if how == redline.PutIn || how == redline.TakenOut {
			c.put(wholeColumn(p.Table, k, where))
		}
	}
	for _, r := range slices.Concat(p.Table.Head, p.Table.Rows) {
		switch r.How {
		case redline.PutIn, redline.TakenOut:
			c.put(wholeRow(r, where))
		default:
			for k, cell := range r.Cells {
				if cell.Changed() && (p.Table.Columns[k] == redline.Same || p.Table.Columns[k] == redline.Moved) {
					l := leafOfCell(of, where, oldOf(r.Cells[0].Words), k, oldOf(cell.Words))
					c.untrackedWords(cell.Words, l)
				}
			}
		}
	}
}

// put adds the edit by which cells came or went, unless they are all empty.
func (c *comparer) put(e Edit) {
	if strings.Trim(e.Old+e.New, " |") != "" {
		c.edits = append(c.edits, e)
	}
}

// wholeTable are the words of a table that came or went, a row a line, its caption first.
func wholeTable(p redline.Change) []redline.Piece {
	op, of := redline.In, newOf
	if p.How == redline.TakenOut {
		op, of = redline.Out, oldOf
	}
	lines := []string{of(p.Words)}
	for _, r := range slices.Concat(p.Table.Head, p.Table.Rows) {
		var cells []string
		for _, cell := range r.Cells {
			cells = append(cells, of(cell.Words))
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return []redline.Piece{{Op: op, Text: strings.TrimPrefix(strings.Join(lines, "\n"), "\n")}}
}

// wholeColumn is the edit by which a column came or went.
func wholeColumn(t *redline.Table, k int, where Where) Edit {
	var column redline.Row
	column.How = t.Columns[k]
	for _, r := range slices.Concat(t.Head, t.Rows) {
		column.Cells = append(column.Cells, r.Cells[k])
	}
	e := wholeRow(column, where)
	e.Where = inTable(where, "a column", "")
	return e
}

// wholeRow is the edit by which a row came or went.
func wholeRow(r redline.Row, where Where) Edit {
	var old, now []string
	for _, cell := range r.Cells {
		old, now = append(old, oldOf(cell.Words)), append(now, newOf(cell.Words))
	}
	e := Edit{How: r.How, Where: inTable(where, "a row", "")}
	if r.How == redline.PutIn {
		e.New = strings.Join(now, " | ")
	} else {
		e.Old = strings.Join(old, " | ")
	}
	e.Words = pieces("", e.Old, e.New, "")
	return e
}

// inTable is a place within a table: "Table 1, “Total”, column “2025-26”".
func inTable(table Where, row, column string) Where {
	table.Cited += ", " + row
	if column != "" {
		table.Cited += ", column " + column
	}
	return table
}

// leafOfCell is a cell of a table by what its row and its column are called: the first one that says what it said.
func leafOfCell(t *report.Table, where Where, row string, column int, was string) leaf {
	out := leaf{where: inTable(where, quoted(row), fmt.Sprint(column+1))}
	if t == nil {
		return out
	}
	if name := t.HeadOf(column); name != "" {
		out.where = inTable(where, quoted(row), quoted(name))
	}
	found := func(c report.Cell) bool {
		if words := bare(c.Runs()); strings.TrimSpace(words.String()) == was {
			out.words = words
			if at := c.Place(); at.Known() {
				out.where.At = at
			}
			return true
		}
		return false
	}
	for _, r := range t.Head {
		for _, h := range r {
			if h.Column == column && found(h.Cell) {
				out.where = inTable(where, "the head", quoted(was))
				return out
			}
		}
	}
	for _, r := range t.Rows {
		if column < len(r.Cells) && strings.TrimSpace(bare(r.Cells[0].Runs()).String()) == row && found(r.Cells[column]) {
			return out
		}
	}
	return out
}

// quoted is what a row or a column is called, shortened.
func quoted(name string) string {
	if name == "" {
		return "a row without a name"
	}
	return "“" + strings.TrimPrefix(firstWords(name), " ") + "”"
}

// table adds the edits of a table that were tracked.
func (c *comparer) table(p *passage) {
	l, ok := c.leaves[p.in]
	if !ok {
		l.where = Where{Cited: "a table of the file"}
	}
	for i := range p.rows {
		r := &p.rows[i]
		if r.change != nil && !c.old[keyOf(r.change)] {
			c.row(r, l.where)
			continue
		}
		for k := range r.cells {
			cell := &r.cells[k]
			if c.first(&cell.passage) == nil {
				continue
			}
			of := leafOfCell(l.table, l.where, r.cells[0].text(before), cell.column, cell.text(before))
			c.hunks(&cell.passage, of, of.where, "")
		}
	}
}

// row adds the edit by which a row came or went, tracked.
func (c *comparer) row(r *row, where Where) {
	s, how := before, redline.TakenOut
	if !before.has(r.change) {
		s, how = after, redline.PutIn
	}
	var all []string
	for k := range r.cells {
		all = append(all, r.cells[k].text(s))
	}
	e := c.edit(r.change, inTable(where, "a row", ""))
	e.How = how
	if text := strings.Join(all, " | "); how == redline.PutIn {
		e.New = text
	} else {
		e.Old = text
	}
	e.Words = pieces("", e.Old, e.New, "")
	c.put(e)
}
