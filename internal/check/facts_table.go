package check

import (
	"cabinet/internal/check/totals"
	"cabinet/internal/report"
)

// tableSums reports totals of tables that are not the sum of their parts.
func tableSums(p *Paper, f finder) {
	p.Report.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		if !ok {
			return
		}
		for _, w := range totals.Wrong(t) {
			if w.Percent {
				f.find(w.At, "percentages", "check the percentages; say so if there are others that the table leaves out", "%s", w.Message)
			} else {
				f.find(w.At, "table-total", "check the figures that it adds up, and the total", "%s", w.Message)
			}
		}
	})
}
