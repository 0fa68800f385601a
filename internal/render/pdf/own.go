package pdf

import "cabinet/internal/report"

// onPages sets what stands on the pages that a section has: on those before it, or on its own, which may be turned.
// What follows pages of a section's own begins a page too.
func (f *flower) onPages(on report.Placement, set func()) {
	first, sheet, margin := len(f.boxes), f.sheet, f.margin
	if on == report.Landscape {
		f.sheet = f.sheet.lying()
		f.margin = f.sheet.side
	}
	set()
	f.sheet, f.margin = sheet, margin
	if first < len(f.boxes) {
		f.boxes[first].breaks = max(on, f.afterwards) > report.Following
	}
	if f.afterwards = report.Following; on > report.Following {
		f.afterwards = report.OwnPages
	}
}

// lying is the sheet of pages that lie on their long side, which it may be already.
func (s sheet) lying() sheet {
	if s.turned {
		return s
	}
	return s.turn()
}
