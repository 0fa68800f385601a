package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// header makes boxes of what stands above the first section.
func (f *flower) header(h report.Header) {
	s := f.sheet
	if h.Draft {
		f.add(text(words(h.Words().Draft), s.part, s.side, &node{kind: tagpdf.P}), 0).keep = true
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
	if len(h.Fields) == 0 {
		return
	}
	s := f.fieldSetter(h.Fields)
	for i, field := range h.Fields {
		b := s.row(report.Row{Cells: []report.Cell{{{Runs: []report.Run{{Text: field.Label, Bold: true}}}}, {{Runs: fieldRuns(field, h.Title)}}}})
		b.keep = i == 0 && len(h.Fields) > 1 // all of them may be longer than a page
		if field.Title {
			cell := &b.columns[1]
			cell.node = &node{kind: tagpdf.H1, parent: cell.node}
		}
		if i == 0 {
			b.rules, b.above = ruleAbove, f.sheet.betweenBlocks
		}
		if i == len(h.Fields)-1 {
			b.rules |= ruleBelow
		}
	}
}

// fieldRuns are what stands after a label.
func fieldRuns(field report.Field, title string) []report.Run {
	if field.Title {
		return []report.Run{{Text: title, Bold: true}}
	}
	var runs []report.Run
	for i, line := range field.Lines {
		if i > 0 {
			runs = append(runs, report.Run{Text: "\n"})
		}
		runs = append(runs, line...)
	}
	return runs
}

// fieldSetter gives the labels the width that they need, up to a third of the page, and the rest to what
// stands after them. Longer labels are broken into lines.
func (f *flower) fieldSetter(fields []report.Field) *setter {
	labels, gap := length(0), f.sheet.cell.size
	for _, field := range fields {
		labels = max(labels, f.sheet.measure(bold(f.sheet.body), field.Label))
	}
	labels = min(labels, f.sheet.width()/3)
	g := grid{
		attempt: attempt{gap: gap},
		columns: []report.Column{{RowHead: true}, {}},
		plain:   f.sheet.body,
		left:    f.sheet.side,
		after:   make([]length, 2),
		widths:  []length{labels, f.sheet.width() - labels - gap},
	}
	return &setter{flower: f, grid: g, body: &node{kind: tagpdf.TBody, parent: &node{kind: tagpdf.Table}}}
}

func bold(in face) face {
	in.style |= tagpdf.Bold
	return in
}
