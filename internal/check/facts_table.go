package check

import (
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

// tableSums reports totals of tables that are not the sum of their parts.
func tableSums(p *Paper, f finder) {
	p.Report.Blocks(func(b report.Block) {
		if t, ok := b.(*report.Table); ok {
			g := grid{t, f}
			g.totalRow()
			g.totalColumn()
		}
	})
}

// A grid is a table whose sums are checked, with what takes the findings.
type grid struct {
	*report.Table
	finder
}

// most is far above what a table counts, and the sum of a table's quantities stays far below what a number holds.
const most = 1 << 50

// A quantity is a number of a table: in pence, or in hundredths of what it counts.
type quantity struct {
	value, unit int64 // unit is what its last digit counts
	money       bool
	percent     bool
}

// totalRow checks the columns above a last row that is labelled as their total.
func (g grid) totalRow() {
	last := len(g.Rows) - 1
	if last < 2 || !isTotal(g.Rows[last].Cells) {
		return
	}
	for _, row := range g.Rows[:last] {
		if isTotal(row.Cells) || strings.Contains(label(row.Cells), "total") {
			return // some rows are totals of parts
		}
	}
	for column := 1; column < len(g.Columns); column++ {
		head := strings.ToLower(g.HeadOf(column))
		cells := make([]report.Cell, 0, len(g.Rows))
		for _, row := range g.Rows {
			cells = append(cells, row.Cells[column])
		}
		g.column(head, cells[:last], cells[last])
	}
}

// column checks that cells add up to a total.
func (g grid) column(head string, cells []report.Cell, total report.Cell) {
	sum, ok := quantityOf(total)
	parts, whole := quantities(cells)
	if !ok || !whole || len(parts) < 2 || notAdded(head) && !sum.isHundred() || alreadyMean(sum, parts) {
		return
	}
	added, rounding, ok := add(parts, sum)
	switch off := added - sum.value; {
	case !ok || max(off, -off) <= rounding:
	case sum.percent:
		if sum.isHundred() {
			g.find(total.Place(), "percentages", "check the percentages; say so if there are others that the table leaves out",
				"these percentages add up to %s, not to 100%%", sum.like(added))
		}
	default:
		g.find(total.Place(), "table-total", "check the figures above it, and the total",
			"the figures above add up to %s, not to %s", sum.like(added), total.Text())
	}
}

// totalColumn checks a last column that is headed as a total, where it is that of the money before it
// in other rows.
func (g grid) totalColumn() {
	last := len(g.Columns) - 1
	if last < 3 || strings.ToLower(strings.TrimSpace(g.HeadOf(last))) != "total" {
		return
	}
	for i := 1; i < last; i++ {
		if words := strings.ToLower(g.HeadOf(i)); notAdded(words) || text.HasAny(words, []string{"budget", "forecast", "actual"}) {
			return
		}
	}
	right := 0
	type wrong struct {
		at    report.Cell
		sum   quantity
		added int64
	}
	var off []wrong
	for _, row := range g.Rows {
		sum, ok := quantityOf(row.Cells[last])
		parts, whole := quantities(row.Cells[1:last])
		if !ok || !whole || !sum.money || len(parts) < 2 {
			continue
		}
		added, rounding, ok := add(parts, sum)
		if d := added - sum.value; ok && max(d, -d) > rounding {
			off = append(off, wrong{row.Cells[last], sum, added})
		} else if ok {
			right++
		}
	}
	if right == 0 || right <= len(off) {
		return // the column may be no sum of the others at all
	}
	for _, w := range off {
		g.find(w.at.Place(), "table-total", "check the figures before it, and the total",
			"the figures of this row add up to %s, not to %s", w.sum.like(w.added), w.at.Text())
	}
}

// label is what a row is called, in small letters.
func label(row []report.Cell) string {
	return strings.ToLower(strings.Trim(row[0].Text(), " :."))
}

func isTotal(row []report.Cell) bool {
	switch label(row) {
	case "total", "totals", "grand total", "overall total", "total cost", "total costs", "total spend", "total budget":
		return true
	}
	return false
}

// notAdded tells whether a column's head says that its figures are not added up.
func notAdded(head string) bool {
	return text.HasAny(head, []string{"average", "mean", "median", "rate", "per ", "unit", "%", "percent", "ratio", "score", "change", "increase", "price", "cumulative", "running", "balance", "quantity", "qty", "no."})
}

// isHundred tells whether a total is 100 %.
func (q quantity) isHundred() bool { return q.percent && q.value == 100*100 }

// alreadyMean tells whether a total that is no money could be a mean of its parts.
func alreadyMean(sum quantity, parts []quantity) bool {
	low, high := parts[0].value, parts[0].value
	for _, q := range parts {
		low, high = min(low, q.value), max(high, q.value)
	}
	return !sum.money && !sum.isHundred() && sum.value >= low && sum.value <= high
}

// add is the sum of parts, and how far a total can be off by rounding; ok is false where they are not
// of one kind with the total.
func add(parts []quantity, sum quantity) (added, rounding int64, ok bool) {
	rounding = sum.unit
	for _, q := range parts {
		if q.money != sum.money || q.percent != sum.percent {
			return 0, 0, false
		}
		added += q.value
		rounding += q.unit
	}
	return added, rounding / 2, true
}

// quantities are the quantities of cells. Cells that stand for nothing are left out; whole is false where a cell
// has something else in it.
func quantities(cells []report.Cell) (all []quantity, whole bool) {
	for _, cell := range cells {
		text := strings.ToLower(strings.TrimSpace(cell.Text()))
		switch text {
		case "", "-", "–", "—", "nil", "n/a", "none":
			continue
		}
		q, ok := quantityOf(cell)
		if !ok {
			return nil, false
		}
		all = append(all, q)
	}
	return all, true
}

// quantityOf reads a cell that holds a number and nothing else; "(12)" and "-12" are negative.
func quantityOf(cell report.Cell) (q quantity, ok bool) {
	said := strings.TrimSpace(cell.Text())
	if inner, bracketed := strings.CutSuffix(said, "%)"); bracketed {
		said, q.percent = inner+")", true
	} else {
		said, q.percent = strings.CutSuffix(said, "%")
	}
	if q.money = strings.Contains(said, "£"); !q.money {
		q.value, q.unit, ok = casefile.Hundredths(said)
		return q, ok && q.value <= most && q.value >= -most
	}
	said = strings.Replace(said, "£-", "-£", 1)
	amounts := text.Amounts(said)
	if len(amounts) != 1 {
		return quantity{}, false
	}
	a := amounts[0]
	switch q.value, q.unit = a.Pence, a.Unit; said[:a.Start] + said[a.End:] {
	case "":
	case "-", "−", "()":
		q.value = -q.value
	default:
		return quantity{}, false
	}
	return q, a.Pence <= most
}

// like prints a sum in the form in which the total q is written.
func (q quantity) like(value int64) string {
	sign := ""
	if value < 0 {
		sign, value = "-", -value
	}
	switch {
	case q.percent:
		return sign + strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%d.%02d", value/100, value%100), "0"), ".") + "%"
	case !q.money:
		return sign + strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%s.%02d", casefile.Thousands(value/100), value%100), "0"), ".")
	case q.unit < 100:
		return fmt.Sprintf("%s£%s.%02d", sign, casefile.Thousands(value/100), value%100)
	}
	return sign + "£" + casefile.Thousands(value/100)
}
