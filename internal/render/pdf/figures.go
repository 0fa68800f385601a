package pdf

import (
	"cabinet/internal/figure"
	"cabinet/internal/report"
)

// figureParts are the greatest widths of what stands before the decimal point, and from it on.
func (s *sheet) figureParts(t *report.Table, column int, f face) (before, after length) {
	for _, row := range t.Rows {
		for _, l := range row.Cells[column] {
			in := rowFace(row, f)
			whole := s.beforePoint(l.Runs, in)
			before, after = max(before, whole), max(after, s.need(l.Runs, in)[most]-whole)
		}
	}
	return before, after
}

// beforePoint is the width of what stands before the decimal point of a figure, where figures are aligned. A
// note's mark that is raised is no part of the figure.
func (s *sheet) beforePoint(runs []report.Run, f face) (width length) {
	end := 0
	for end < len(runs) && !runs[end].Raised {
		end++
	}
	whole, _ := figure.Split(report.Text(runs[:end]))
	left := len(whole)
	for i, face := range s.faces(runs[:end], f) {
		n := min(left, len(runs[i].Text))
		width += s.measure(face, runs[i].Text[:n])
		left -= n
	}
	return width
}
