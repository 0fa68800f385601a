package fromword

import (
	"slices"
	"strings"

	"cabinet/internal/docxread"
)

// A cell is a cell of a table, in its place in the grid.
type cell struct {
	spans   []span
	covered bool // another cell that begins at its left goes over it
	merged  bool // another cell that begins above it does
}

// table puts in a table.
func (a *arranger) table(t *docxread.Table, below []*para) {
	it := &item{sort: tabled, table: t, depth: a.depthAt(nil, below)}
	if it.rows = a.grid(t, it); len(it.rows) > 0 {
		t = a.titled(it, below)
		it.heads = a.heads(t, it.rows)
		a.tellMerged(it.rows, it.heads, it)
		a.add(it)
	}
}

// titled makes a caption of a first row that is one cell over all columns, above the row that heads them. It is the table
// without that row.
func (a *arranger) titled(it *item, below []*para) *docxread.Table {
	t, rows := it.table, it.rows
	if a.ours() || len(rows) < 3 || !alone(rows[0]) || alone(rows[1]) || len(rows) != len(t.Rows) || len(t.Rows[0].Cells[0].Blocks) != 1 {
		return t
	}
	p, ok := t.Rows[0].Cells[0].Blocks[0].(*docxread.Paragraph)
	hasCaption := len(below) > 0 && below[0] != nil && a.sortOf(below[0], below[1:]) == captioned
	if n := len(a.items) - 1; !ok || n >= 0 && a.items[n].sort == captioned || hasCaption {
		return t
	}
	caption := *p
	caption.Style = "caption"
	a.add(&item{sort: captioned, para: newPara(&caption), depth: it.depth})
	it.rows = rows[1:]
	return &docxread.Table{Rows: t.Rows[1:], Heads: max(t.Heads-1, 0)}
}

// alone tells whether a row is one cell over all of several columns.
func alone(row []cell) bool {
	return len(row) > 1 && !slices.ContainsFunc(row[1:], func(c cell) bool { return !c.covered })
}

// note takes a note of the table above, and tells whether a paragraph is one.
func (a *arranger) note(p *para) bool {
	last := len(a.items) - 1
	if last < 0 || a.items[last].sort != tabled || p.Style != "table note" {
		return false
	}
	spans := a.spansOf(p.runs, a.items[last])
	if p.mark != "" {
		spans = append([]span{text(p.mark + " ")}, spans...)
	}
	a.items[last].notes = append(a.items[last].notes, spans)
	return true
}

// grid is the cells of a table, as many in each row.
func (im *importer) grid(t *docxread.Table, at any) [][]cell {
	var rows [][]cell
	wide := 0
	for _, row := range t.Rows {
		var line []cell
		for _, c := range row.Cells {
			line = append(line, cell{spans: im.cellSpans(c, at), merged: c.Merged})
			for range max(c.Span, 1) - 1 {
				line = append(line, cell{covered: true})
			}
		}
		rows, wide = append(rows, line), max(wide, len(line))
	}
	if len(rows)*wide > mostCells {
		im.tell(remark{rule: "import-lost", message: "a table has more cells than a paper can hold; each of its rows is one cell", hint: "see in the file what it is", at: at})
		wide = 1
		for i, row := range rows {
			rows[i] = []cell{{spans: inOne(row)}}
		}
	}
	for i := range rows {
		for len(rows[i]) < wide {
			rows[i] = append(rows[i], cell{})
		}
	}
	return slices.DeleteFunc(rows, func(row []cell) bool {
		return !slices.ContainsFunc(row, func(c cell) bool { return len(c.spans) > 0 })
	})
}

// mostCells is how many cells a table may have, as many in each row: in one that is made to do harm most would be empty.
const mostCells = 200_000

// inOne are the words of a row's cells, one after the other.
func inOne(row []cell) (out []span) {
	for _, c := range row {
		if len(c.spans) > 0 && len(out) > 0 {
			out = append(out, text(" "))
		}
		out = append(out, c.spans...)
	}
	return out
}

// cellSpans are the words of a cell in one line; numbers and bullets of its paragraphs stay, since nothing in a table is counted.
func (im *importer) cellSpans(c docxread.Cell, at any) (out []span) {
	for _, b := range c.Blocks {
		var more []span
		switch b := b.(type) {
		case *docxread.Paragraph:
			more = im.spansOf(b.Runs, at)
			if b.Number != "" && len(more) > 0 {
				more = append([]span{text(b.Number + " ")}, more...)
			}
		case *docxread.Table:
			im.tell(remark{rule: "import-lost", message: "a table within a cell of a table is words alone", at: at})
			for _, row := range im.grid(b, at) {
				for _, c := range row {
					more = append(append(more, text(" ")), c.spans...)
				}
			}
		}
		if len(more) > 0 && len(out) > 0 {
			out = append(out, text(" "))
		}
		out = append(out, more...)
	}
	for i, s := range out {
		if s.End {
			out[i] = text(" ")
		}
	}
	return out
}

// text is a span of words without a style.
func text(words string) span {
	var s span
	s.Text = words
	return s
}

// heads is how many rows of a table are its head.
func (im *importer) heads(t *docxread.Table, rows [][]cell) int {
	if t.Heads > 0 || len(rows) < 2 || im.ours() {
		return min(t.Heads, len(rows)-1)
	}
	column, first := true, true
	for i, row := range rows {
		column = column && bold(row[0].spans) && !bold(row[len(row)-1].spans)
		for _, c := range row {
			first = first && (i > 0 || len(c.spans) == 0 || bold(c.spans))
		}
	}
	if column && !first && len(rows[0]) > 1 {
		return 0
	}
	return headRows(rows)
}

// headRows is how many rows a head has that is not marked as one: the first, and those over which a cell of it goes.
func headRows(rows [][]cell) int {
	const most = 3
	heads := 1
	for i := range rows[0] {
		deep := 1
		for deep < min(len(rows)-1, most) && rows[deep][i].merged {
			deep++
		}
		heads = max(heads, deep)
	}
	return heads
}

// bold tells whether all words of spans are in bold.
func bold(spans []span) bool {
	return len(spans) > 0 && !slices.ContainsFunc(spans, func(s span) bool { return !s.Bold && strings.TrimSpace(s.Text) != "" })
}

// data tells whether a table needs more than Markdown can say: a head of several rows, or one with cells over several columns.
func data(rows [][]cell, heads int) bool {
	return heads > 1 || heads == 1 && slices.ContainsFunc(rows[0], func(c cell) bool { return c.covered || c.merged })
}

// unsigned tells whether a note of a table begins with no sign that would tell it from a paragraph.
func unsigned(note []span) bool {
	words := plain(note)
	return strings.TrimLeft(words, "*†‡§¹²³⁴⁵⁶⁷⁸⁹") == words
}

// tellMerged tells of words over several columns or rows below the head, which stand in the first of their places. A row whose words
// go over all columns heads those below it, as a report has it.
func (im *importer) tellMerged(rows [][]cell, heads int, at *item) {
	for _, row := range rows[heads:] {
		for i, c := range row {
			if c.merged || c.covered && !alone(row) {
				im.tell(remark{rule: "import-lost", message: "a cell that is merged of several stands in the first of their places: “" + short(plain(firstOf(rows, row, i))) + "”", hint: "write its words into each place where they are meant", at: at})
				return
			}
		}
	}
}

// firstOf are the words of the cell that goes over one that is covered, or that is merged with what stands above it.
func firstOf(rows [][]cell, row []cell, i int) (words []span) {
	for i > 0 && row[i].covered {
		i--
	}
	for _, above := range rows {
		if len(above[i].spans) > 0 {
			words = above[i].spans
		}
		if &above[0] == &row[0] {
			break
		}
	}
	return words
}
