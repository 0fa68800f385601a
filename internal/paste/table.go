package paste

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/report"
)

// A table is rows of cells, all of the same length.
type table struct {
	rows [][]cell
	head bool // the first row heads the columns
	left float64
	in   *para // for notes
}

// A cell is the words of a cell in one line.
type cell struct {
	spans  []span
	header bool
	merged bool
	ground string
}

const (
	// mostColumns is how many columns a table of a report has, which has at most 40 upright bars in a line.
	mostColumns = 39
	mostRows    = 5000
)

// table reads a table. One that merely puts words in their place, as emails have them, is its words, and one of a single cell
// is a box.
func (r *reader) table(n *node, s style) {
	r.flush()
	if r.celled {
		r.lose("a table within a cell of a table is words alone")
		r.kids(n, s)
		return
	}
	rows := rowsOf(n)
	single := len(rows) == 1 && len(cellsOf(rows[0])) == 1
	if n.attr["role"] == "presentation" || holdsTable(n) {
		r.spread(rows, s)
		return
	}
	if single {
		r.boxed(cellsOf(rows[0])[0], s)
		return
	}
	outer := r.frame
	t := &table{left: outer.left, in: &para{before: r.last}}
	if left, ok := points(r.said(n, declared(n.attr["style"]), "margin-left")); ok {
		t.left += left
	}
	for _, kid := range n.kids {
		if kid.tag == "caption" {
			r.block(kid, nil, s)
		}
	}
	r.rows(t, rows, s)
	r.frame = outer
	if t.settle(r) {
		r.blocks = append(r.blocks, &block{table: t})
		r.last = &para{spans: t.rows[0][0].spans, before: r.last}
	}
}

// holdsTable tells whether a table stands in a cell of another beside words, as layouts of emails do, in which that other one is mere
// layout: a row of it has one cell alone.
func holdsTable(n *node) bool {
	wide, holds := false, false
	for _, row := range rowsOf(n) {
		cells := cellsOf(row)
		wide = wide || len(cells) > 1
		for _, c := range cells {
			c.each(func(*node) { holds = true }, func(n *node) bool { return n.tag == "table" })
		}
	}
	return holds && !wide
}

// spread reads the cells of a layout as blocks.
func (r *reader) spread(rows []*node, s style) {
	for _, row := range rows {
		for _, c := range cellsOf(row) {
			r.block(c, nil, s)
		}
	}
}

// boxed reads a table of one cell.
func (r *reader) boxed(c *node, s style) {
	from := len(r.blocks)
	outer := r.frame
	r.frame.quoted = true
	r.block(c, nil, s)
	r.frame = outer
	if from == len(r.blocks) || outer.quoted {
		return
	}
	inner := slices.Clone(r.blocks[from:])
	r.blocks = append(r.blocks[:from], &block{apart: inner, box: true})
	r.told.tell(changed, inner[0].para, "a table of one cell is a box")
}

// rowsOf are the rows of a table itself, and not of those in it.
func rowsOf(n *node) (rows []*node) {
	for _, kid := range n.kids {
		switch kid.tag {
		case "tr":
			rows = append(rows, kid)
		case "thead", "tbody", "tfoot", "#if", "div", "form":
			if kid.tag == "thead" {
				for _, row := range rowsOf(kid) {
					row.tag = "thead"
					rows = append(rows, row)
				}
				continue
			}
			rows = append(rows, rowsOf(kid)...)
		}
	}
	return rows
}

// cellsOf are the cells of a row. Word puts some into elements of its own.
func cellsOf(row *node) (cells []*node) {
	for _, kid := range row.kids {
		switch kid.tag {
		case "td", "th":
			cells = append(cells, kid)
		case "", "#hidden":
		default:
			cells = append(cells, cellsOf(kid)...)
		}
	}
	return cells
}

// rows reads the rows of a table. A cell that is merged with others stands in the first of their places.
func (r *reader) rows(t *table, rows []*node, s style) {
	down := map[int]int{} // by column: for how many further rows a cell stands there
	for _, row := range rows {
		if len(t.rows) == mostRows {
			r.told.tell(lost, t.in, "the rows of the table after the first 5,000 are left out")
			return
		}
		if r.said(row, declared(row.attr["style"]), "display") == "none" {
			continue
		}
		var cells []cell
		for _, c := range cellsOf(row) {
			for down[len(cells)] > 0 {
				down[len(cells)]--
				cells = append(cells, cell{})
			}
			across, deep := spanned(c.attr["colspan"]), spanned(c.attr["rowspan"])
			made := r.cell(t, c, s)
			made.header = made.header || row.tag == "thead"
			made.merged = across > 1 || deep > 1
			for i := range across {
				if len(cells) > mostColumns {
					break
				}
				if deep > 1 {
					down[len(cells)] = deep - 1
				}
				if i > 0 {
					made = cell{ground: made.ground}
				}
				cells = append(cells, made)
			}
		}
		for down[len(cells)] > 0 {
			down[len(cells)]--
			cells = append(cells, cell{})
		}
		t.rows = append(t.rows, cells)
	}
}

// spanned is over how many columns or rows a cell goes.
func spanned(typed string) int {
	n, err := strconv.Atoi(typed)
	if err != nil {
		return 1
	}
	return min(max(n, 1), 1000)
}

// cell reads a cell in one line. The numbers and bullets in it stay, since nothing in a table is counted.
func (r *reader) cell(t *table, n *node, s style) cell {
	blocks, outer, celled := r.blocks, r.frame, r.celled
	r.blocks, r.celled, r.frame = nil, true, frame{}
	c := cell{header: n.tag == "th"}
	own := declared(n.attr["style"])
	for _, ground := range []string{r.said(n, own, "background-color"), r.said(n, own, "background"), n.attr["bgcolor"]} {
		if c.ground == "" {
			c.ground = named(strings.ToLower(ground))
		}
	}
	inner := r.styled(n, own, s)
	if inner.ground = ""; c.header {
		inner.bold = false
	}
	r.kids(n, inner)
	r.flush()
	made := r.blocks
	r.blocks, r.celled, r.frame = blocks, celled, outer
	for i, b := range made {
		if b.para == nil {
			continue
		}
		if i > 0 {
			c.spans = append(c.spans, span{text: " "})
			if b.para.mark.text == "" && b.para.typed().sort == none {
				r.told.tell(lost, b.para, "the paragraphs of a cell stand on one line")
			}
		}
		if m := strings.TrimSpace(b.para.mark.text); m != "" {
			c.spans = append(c.spans, span{text: bulletOf(m) + " "})
		} else if b.para.place.fresh && b.para.place.list == "html ul" {
			c.spans = append(c.spans, span{text: "• "})
		}
		for _, s := range b.para.spans {
			if s.end {
				s = span{text: " "}
			}
			c.spans = append(c.spans, s)
		}
	}
	return c
}

// bulletOf is a mark as a sign that every font has.
func bulletOf(mark string) string {
	if markOf(mark).sort == bullet {
		return "•"
	}
	return mark
}

// settle gives all rows the same length, and tells what its colours may have meant. It is false for a table without words.
func (t *table) settle(r *reader) bool {
	t.rows = slices.DeleteFunc(t.rows, func(row []cell) bool {
		return !slices.ContainsFunc(row, cell.says) && !slices.ContainsFunc(row, cell.coloured)
	})
	used := 0
	for _, row := range t.rows {
		for i, c := range row {
			if c.says() || c.coloured() {
				used = max(used, i+1)
			}
		}
	}
	if used == 0 || !slices.ContainsFunc(t.rows, func(row []cell) bool { return slices.ContainsFunc(row, cell.says) }) {
		return false
	}
	if used > mostColumns {
		r.told.tell(lost, t.in, "the columns of the table after the first 39 are left out")
		used = mostColumns
	}
	for i, row := range t.rows {
		for len(row) < used {
			row = append(row, cell{})
		}
		t.rows[i] = row[:used]
	}
	t.headed(r, used)
	t.tellMerged(r)
	t.tellColours(r)
	return true
}

// tellMerged tells of cells over several columns or rows.
func (t *table) tellMerged(r *reader) {
	for _, row := range t.rows {
		for _, c := range row {
			if c.merged && c.says() {
				r.told.tell(lost, t.in, "a cell that is merged of several stands in the first of their places: “"+c.words()+"”")
			}
		}
	}
}

func (c cell) says() bool     { return (&para{spans: c.spans}).says() }
func (c cell) coloured() bool { return c.ground != "" }
func (c cell) words() string  { return short((&para{spans: c.spans}).words()) }

// heads tells whether a cell looks like the head of a column or a row.
func (c cell) heads() bool { return c.header || (&para{spans: c.spans}).bold() }

// head tells whether each of a row's cells that have words heads a column.
func head(row []cell) bool {
	return slices.ContainsFunc(row, cell.says) && !slices.ContainsFunc(row, func(c cell) bool { return c.says() && !c.heads() })
}

// joinHeads makes one row of the rows that head the columns, where cells of the first are merged: "£000: 2025/26".
func (t *table) joinHeads(r *reader) {
	rows := 0
	for rows < len(t.rows)-1 && rows < 3 && head(t.rows[rows]) {
		rows++
	}
	if rows < 2 || !slices.ContainsFunc(t.rows[0], func(c cell) bool { return c.merged }) {
		return
	}
	var words [][]string
	for _, row := range t.rows[:rows] {
		var line []string
		for _, c := range row {
			line = append(line, strings.Join(strings.Fields((&para{spans: c.spans}).words()), " "))
		}
		words = append(words, line)
	}
	var joined []cell
	for _, flat := range report.FlatHeads(words) {
		joined = append(joined, cell{header: true, spans: []span{{text: flat}}})
	}
	t.rows = append([][]cell{joined}, t.rows[rows:]...)
	r.told.tell(changed, t.in, "the rows that head the table are one: “"+joined[len(joined)-1].words()+"”")
}

// headed finds out whether the first row heads the columns. It does unless only the first column of the rows is in bold, so that
// each row is a name and what it is about.
func (t *table) headed(r *reader, columns int) {
	t.joinHeads(r)
	t.in.spans = t.rows[0][0].spans
	marked := head(t.rows[0])
	names := columns > 1 && !slices.ContainsFunc(t.rows, func(row []cell) bool {
		return !row[0].heads() || slices.ContainsFunc(row[1:], func(c cell) bool { return c.says() && c.heads() })
	})
	t.head = len(t.rows) > 1 && (marked || !names)
	if !t.head {
		return
	}
	if !marked {
		r.told.tell(changed, t.in, "the first row of the table is its head")
	}
	for i := range t.rows[0] {
		t.rows[0][i].spans = unbold(t.rows[0][i].spans)
	}
}

// unbold are spans without bold.
func unbold(spans []span) []span {
	spans = slices.Clone(spans)
	for i := range spans {
		spans[i].bold = false
	}
	return spans
}

// tellColours tells of cells that have another colour than others in their row, as those of red, amber and green have.
func (t *table) tellColours(r *reader) {
	for _, row := range t.rows {
		for i, c := range row {
			if c.ground == "" || !slices.ContainsFunc(row, func(other cell) bool { return other.ground != c.ground }) {
				continue
			}
			words := c.words()
			if words == "" {
				words = fmt.Sprintf("cell %d of the row “%s”, which has no words,", i+1, row[0].words())
			} else {
				words = "“" + words + "”"
			}
			r.told.tell(lost, t.in, "the colour of a cell is lost: "+words+" is "+c.ground)
		}
	}
}
