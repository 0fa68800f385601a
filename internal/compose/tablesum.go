package compose

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/figure"
	"cabinet/internal/lazy"
)

// A group is rows of a table that are added up together.
type group struct {
	head string // the words of the row that heads them; "" for none
	rows []int  // those that are no sums themselves
	sum  int    // the row that adds them up already; 0 for none
}

// addSums puts rows with the sums of the columns that the case names below the groups of a table, and below all of
// it. Rows that are sums already are not added up again.
func (r *run) addSums(t *table) {
	if asked := slices.Concat(t.total.Values, t.subtotal.Values); len(t.heads) == 0 {
		if len(asked) > 0 {
			r.list.Errorf(asked[0].Span, "total", "give its columns heads, or take this out", "nothing heads the columns of this table, so that none can be named to be added up")
		}
		return
	}
	subtotals, totals := r.toAdd(*t, t.subtotal), r.toAdd(*t, t.total)
	groups := r.groups(*t, slices.Concat(subtotals, totals))
	if !r.canAdd(*t, groups, totals) {
		return
	}
	columns := map[int]column{}
	for _, c := range slices.Concat(subtotals, totals) {
		if _, read := columns[c]; !read {
			columns[c] = r.column(*t, c, groups)
		}
	}
	var plain []int
	before := t.rows
	t.rows = nil
	next := 0
	for _, g := range groups {
		plain = append(plain, g.rows...)
		if len(subtotals) == 0 || g.head == "" || len(g.rows) == 0 {
			continue
		}
		end := g.rows[len(g.rows)-1] + 1
		t.rows = append(t.rows, before[next:end]...)
		t.add(r.sums(*t, fmt.Sprintf(r.facts.words.TotalOf, g.head), subtotals, columns, g.rows))
		next = end
	}
	t.rows = append(t.rows, before[next:]...)
	if t.total.Given() {
		t.add(r.sums(*t, r.facts.words.Total, totals, columns, plain))
	}
}

// add puts a row that was added up below the others.
func (t *table) add(row []casefile.Text) {
	t.sums = append(t.sums, len(t.rows))
	t.rows = append(t.rows, row)
}

// toAdd are the columns that the case names, from the left.
func (r *run) toAdd(t table, names casefile.Names) []int {
	heads := t.columns()
	for _, name := range names.Values {
		if !slices.Contains(heads, name.Value) {
			r.list.Misnamed(name.Span, "unknown-column", name.Value, heads, "the columns are: "+strings.Join(heads, ", "), "the table has no column %q", name.Value)
		}
	}
	var columns []int
	for i, head := range heads {
		if i > 0 && slices.Contains(names.Strings(), head) {
			columns = append(columns, i)
		}
	}
	return columns
}

// canAdd reports sums that the case asks for and the table has already, and subtotals of a table without groups.
func (r *run) canAdd(t table, groups []group, totals []int) bool {
	if last := len(t.rows) - 1; t.total.Given() && (len(t.sums) > 0 || last > 0 && r.endsInTotal(t, groups, totals)) {
		r.list.Errorf(t.total.Span, "total", "take total out of the case, or the row out of the table", "this table has a row of totals already, which would be added up too")
		return false
	}
	if !t.subtotal.Given() {
		return true
	}
	headed := slices.DeleteFunc(slices.Clone(groups), func(g group) bool { return g.head == "" || len(g.rows) == 0 })
	if len(headed) == 0 {
		r.list.Errorf(t.subtotal.Span, "total", "put a row above each group whose first cell alone has words, or take subtotal out of the case", "this table has no groups of rows")
		return false
	}
	for _, g := range headed {
		if g.sum > 0 {
			r.list.Errorf(t.rows[g.sum][0].Span, "total", "take subtotal out of the case, or this row out of the table", "this group of rows has a subtotal already")
			return false
		}
	}
	return true
}

// endsInTotal tells whether the last row of a table is its total: by its label or, where that leaves it open, by its figures in
// columns.
func (r *run) endsInTotal(t table, groups []group, columns []int) bool {
	last := len(t.rows) - 1
	label, _ := r.label(t, t.rows[last])
	if figure.MayTotal(label) {
		var others []int
		for _, g := range groups {
			others = append(others, g.rows...)
		}
		others = slices.DeleteFunc(others, func(i int) bool { return i == last })
		return len(others) > 1 && r.addsUp(t, last, others, columns)
	}
	return figure.LabelOf(label) >= figure.Named && slices.ContainsFunc(groups, func(g group) bool { return g.sum == last })
}

// groups parts the rows of a table: a group begins with a row of which the first cell alone has words, and ends
// before the next such row, or with a row that adds it up.
func (r *run) groups(t table, columns []int) []group {
	all := []group{{}}
	var plain []int
	for i, row := range t.rows {
		g := &all[len(all)-1]
		label, alone := r.label(t, row)
		kind := figure.LabelOf(label)
		switch {
		case kind == figure.Plain && alone && i < len(t.rows)-1:
			all = append(all, group{head: strings.TrimRight(label, ": ")})
		case kind == figure.Plain, i == 0, kind == figure.Named && !r.addsUp(t, i, g.rows, columns) && !r.addsUp(t, i, plain, columns) && !figure.Names(label, g.head):
			g.rows, plain = append(g.rows, i), append(plain, i)
		default:
			g.sum = i
			all = append(all, group{})
		}
	}
	return all
}

// addsUp tells whether a row is the sum of others in all of the columns, so that its label means what it says.
func (r *run) addsUp(t table, sum int, rows, columns []int) bool {
	found := false
	for _, c := range columns {
		total, ok := figure.Read(r.said(t, t.rows[sum][c]))
		if !ok {
			continue
		}
		all := []figure.Number{{Digits: -total.Digits, Exponent: total.Exponent}}
		for _, i := range rows {
			f, _ := figure.Read(r.said(t, t.rows[i][c]))
			all = append(all, f.Number)
		}
		if left, ok := figure.Sum(all); !ok || left.Digits != 0 {
			return false
		}
		found = true
	}
	return found
}

// label is the first cell of a row that has words; alone tells whether it is the row's first and no other has any.
func (r *run) label(t table, row []casefile.Text) (label string, alone bool) {
	for i, cell := range row {
		if said := r.said(t, cell); said != "" {
			return said, i == 0 && !slices.ContainsFunc(row[1:], casefile.Text.Given)
		}
	}
	return "", false
}

var (
	oneFact = lazy.New(`^\{\{\s*([a-z_]+\.[A-Za-z0-9_.-]+)\s*\}\}$`)
	noteRef = lazy.New(`\[\^[^\]]*\]`)
)

// said is what a cell says, without the marks of Markdown around it; of a cell that names a fact, the fact.
func (r *run) said(t table, cell casefile.Text) string {
	text := strings.TrimSpace(cell.Value)
	if t.plain {
		return text
	}
	text = strings.Trim(strings.ReplaceAll(noteRef.ReplaceAllString(text, ""), `\`, ""), " *_")
	if v := r.factOf(text); v != nil && v.Given() && !v.At().Bad {
		return r.facts.print(v).String()
	}
	return text
}

// factOf is the fact that a text names and is nothing else; nil for none.
func (r *run) factOf(text string) casefile.Value {
	if m := oneFact.FindStringSubmatch(text); m != nil {
		if v, known := r.subject.find(m[1]); known {
			return v
		}
	}
	return nil
}

// unreadable tells whether what a cell says, itself or as a fact, has been reported as none that can be read.
func (r *run) unreadable(cell casefile.Text) bool {
	v := r.factOf(strings.TrimSpace(cell.Value))
	return cell.Bad || v != nil && v.At().Bad
}

// dressed matches a cell with the marks of Markdown around its words, and a note's mark after them.
var dressed = lazy.New(`^([*_\s]*)(.*?)((?:\\\*|\[\^[^\]]*\]|[*_\s])*)$`)

// rewritten is a cell with its negative figure printed in a way, whatever marks of Markdown stand around it.
func rewritten(way figure.Negatives, text string) string {
	m := dressed.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	return m[1] + way.Rewrite(m[2]) + m[3]
}

// A column is one that is added up: how it writes its figures, and what each row counts.
type column struct {
	figure.Manner
	rows    map[int]figure.Number
	unknown bool // a figure can't be read, so that no sum can be told
}

// column reads the cells of a column in rows that are no sums, and reports those that can't be added up.
func (r *run) column(t table, i int, groups []group) column {
	c := column{rows: map[int]figure.Number{}}
	for _, g := range groups {
		for _, row := range g.rows {
			cell := t.rows[row][i]
			text := r.said(t, cell)
			f, ok := figure.Read(text)
			switch {
			case r.unreadable(cell):
				c.unknown = true
			case figure.Nothing(text):
			case !ok:
				r.list.Errorf(cell.Span, "total", "write amounts such as £1,234 or 1,234.50, or take the column out of total", "this cell can't be added up: %q", cell.Value)
			case !c.Take(f):
				r.list.Errorf(cell.Span, "total", "write the whole column in one currency and one unit, or take the column out of total", "this cell can't be added to those above it: %q", cell.Value)
			default:
				c.rows[row] = f.Number
			}
		}
	}
	return c
}

// sums is a row with the sums of columns over some rows.
func (r *run) sums(t table, label string, asked []int, columns map[int]column, rows []int) []casefile.Text {
	row := words(t.at, make([]string, len(t.columns()))...)
	row[0].Value = label
	for _, i := range asked {
		row[i].Value = "–"
		if columns[i].unknown {
			continue
		}
		var all []figure.Number
		for _, j := range rows {
			if n, ok := columns[i].rows[j]; ok {
				all = append(all, n)
			}
		}
		sum, ok := figure.Sum(all)
		if !ok {
			r.list.Errorf(t.at, "total", "take the column out of total", "the figures of the column %q are too large to be added up", t.columns()[i])
		} else if len(all) > 0 {
			row[i].Value = columns[i].Print(sum)
		}
	}
	return row
}
