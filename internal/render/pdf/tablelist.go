package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// tableAsList makes a list of a table that is too wide: an item for each row, in which every cell
// follows the head of its column.
func (f *flower) tableAsList(t *report.Table) {
	caption := &node{kind: tagpdf.P, parent: f.parent}
	if !t.Caption.Below {
		f.caption(t.Caption, f.edge, caption)
	}
	list, heads := &report.List{}, t.OneHead()
	for _, row := range t.Rows {
		var runs []report.Run
		for i, cell := range row.Cells {
			if len(cell) == 0 {
				continue
			}
			if len(runs) > 0 {
				runs = append(runs, report.Run{Text: "; "})
			}
			if len(heads[i]) > 0 {
				for _, head := range heads[i].Runs() { // its words alone: what it links to is cited once
					runs = append(runs, report.Run{Text: head.Text, Bold: head.Bold, Italic: head.Italic})
				}
				runs = append(runs, report.Run{Text: ": "})
			}
			runs = append(runs, cell.Runs()...)
		}
		list.Items = append(list.Items, &report.Paragraph{Marker: "•", Runs: runs})
	}
	f.List(list)
	f.captionBelow(t.Caption, f.edge, caption)
}
