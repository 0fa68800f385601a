package check

import (
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// columnHeads reports columns of tables, but for the first, that have words and no head, as reading a file does. A table whose heads
// are all empty has none by intent, and one of two columns of words may have one head for both.
func columnHeads(p *Paper, f finder) {
	p.Report.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		if !ok || len(t.Head) == 0 {
			return
		}
		some := 0
		for column := range t.Columns {
			some += min(1, len(t.Over(column)))
		}
		for column := 1; column < len(t.Columns) && some < len(t.Columns); column++ {
			at := firstIn(t, column)
			if len(t.Over(column)) == 0 && at.Known() && (some > 1 || some == 1 && t.Columns[column].Figures) {
				f.find(at, "column-head", "write a head for it, or leave the column out", "the column of this cell has no head")
				return
			}
		}
	})
}

// firstIn is the place of the first cell of a column that has words; no place where none has.
func firstIn(t *report.Table, column int) diag.Span {
	for _, row := range t.Rows {
		if column < len(row.Cells) && len(row.Cells[column]) > 0 {
			return row.Cells[column].Place()
		}
	}
	return diag.Span{}
}
