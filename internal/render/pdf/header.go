package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// header makes boxes of what stands above the first section.
func (f *flower) header(h report.Header) {
	s := f.sheet
	if h.Draft {
		f.add(text(words(report.DraftWord), s.part, s.side, &node{kind: tagpdf.P}), 0).keep = true
	}
	if h.Lead != "" {
		f.add(text(words(h.Lead), s.occasion, s.side, &node{kind: tagpdf.P}), s.betweenItems).keep = true
	}
	if !h.TitleField() {
		title := text(words(h.Title), s.title, s.side, &node{kind: tagpdf.H1})
		title.columns[0].lines = balance(title.columns[0].runs, title.face, s.width(), &s)
		f.add(title, s.aboveTitle).keep = true
	}
	if h.Byline != "" {
		f.add(text(words(h.Byline), s.body, s.side, &node{kind: tagpdf.P}), s.belowTitle).keep = true
	}
	f.fields(h)
}

// fields makes a table of the header's fields: each label heads its row. The title is the document's
// heading in its cell.
func (f *flower) fields(h report.Header) {
	var rows [][][]report.Run
	for _, field := range h.Fields {
		rows = append(rows, [][]report.Run{{{Text: field.Label, Bold: true}}, fieldCell(field, h.Title)})
	}
	if len(rows) == 0 {
		return
	}
	x := f.sheet.side
	g := f.fieldGrid(rows)
	table := &node{kind: tagpdf.TBody, parent: &node{kind: tagpdf.Table}}
	for i, cells := range rows {
		b := f.row(g, cells, x, &node{kind: tagpdf.TR, parent: table}, false, f.sheet.body)
		b.keep = i == 0 && len(rows) > 1 // all of them may be longer than a page
		if h.Fields[i].Title {
			cell := &b.columns[1]
			cell.node = &node{kind: tagpdf.H1, parent: cell.node}
		}
		if i == 0 {
			b.rules, b.above = ruleAbove, f.sheet.betweenBlocks
		}
		if i == len(rows)-1 {
			b.rules |= ruleBelow
		}
	}
}

// fieldCell is what stands after a label.
func fieldCell(field report.Field, title string) []report.Run {
	if field.Title {
		return []report.Run{{Text: title, Bold: true}}
	}
	var cell []report.Run
	for i, line := range field.Lines {
		if i > 0 {
			cell = append(cell, report.Run{Text: "\n"})
		}
		cell = append(cell, line...)
	}
	return cell
}

// fieldGrid gives the labels the width that they need, up to a third of the page, and the rest to what
// stands after them. Longer labels are broken into lines.
func (f *flower) fieldGrid(rows [][][]report.Run) grid {
	labels := length(0)
	for _, row := range rows {
		labels = max(labels, f.sheet.measure(bold(f.sheet.body), row[0][0].Text))
	}
	labels = min(labels, f.sheet.width()/3)
	return grid{columns: []report.Column{{RowHead: true}, {}}, widths: []length{labels, f.sheet.width() - labels - f.columnGap()}, after: make([]length, 2)}
}

func bold(in face) face {
	in.style |= tagpdf.Bold
	return in
}
