package paste

import (
	"slices"
	"strings"

	"cabinet/internal/report"
)

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
		joined = append(joined, cell{header: true, spans: []span{{Text: flat}}})
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
		t.rows[0][i].spans = inBold(t.rows[0][i].spans, false)
	}
}

// inBold are spans all of which are in bold, or none.
func inBold(spans []span, bold bool) []span {
	spans = slices.Clone(spans)
	for i := range spans {
		spans[i].Bold = bold
	}
	return spans
}
