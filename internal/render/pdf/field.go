package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// fields makes a table of the header's fields: each label heads a row of the structure, also where several stand
// beside one another in one line. The title is the document's heading in its cell. What has no label stands by itself,
// and ends the table.
func (f *flower) fields(h report.Header) {
	s := f.fieldSetter(h.Fields)
	rows := s.rowsOf(h)
	for i, row := range rows {
		if row[0].Label == "" {
			f.unlabelled(row[0], h.Title)
			continue
		}
		first := i == 0 || rows[i-1][0].Label == ""
		last := i == len(rows)-1 || rows[i+1][0].Label == ""
		if first {
			s.body = &node{kind: tagpdf.TBody, parent: &node{kind: tagpdf.Table}}
		}
		b := s.fieldRow(row, h.Title)
		b.keep = first && !last // all of them may be longer than a page
		if first {
			b.rules, b.above = ruleAbove, f.sheet.betweenBlocks
		}
		if last {
			b.rules |= ruleBelow
		}
	}
}

// unlabelled makes boxes of the lines of a field without a label.
func (f *flower) unlabelled(field report.Field, title string) {
	for i, line := range field.Printed(title) {
		if field.Title && i == 0 {
			f.title(line)
			continue
		}
		b := f.add(text(f.sheet.addressed(line), f.sheet.body, f.sheet.side, &node{kind: tagpdf.P}), f.sheet.betweenItems)
		if b.keep = true; i > 0 && !field.Title {
			b.above = 0
		}
	}
}

// fieldRow makes a box of the fields of one line, which share its width.
func (s *setter) fieldRow(row []report.Field, title string) *box {
	b := s.rowBox(s.plain)
	part := (s.width() - length(len(row)-1)*s.gap) / length(len(row))
	for i, field := range row {
		tr := &node{kind: tagpdf.TR, parent: s.body}
		head := &node{kind: tagpdf.TH, parent: tr, attrs: []tagpdf.Attr{tagpdf.Scope(tagpdf.Row)}}
		value := &node{kind: tagpdf.TD, parent: tr}
		lines := s.sheet.linesOf(field.Printed(title))
		if field.Title {
			lines[0].Runs[0].Bold = true
		}
		at := spread{x: s.left + length(i)*(part+s.gap), width: s.labels(row, i)}
		s.cell(b, report.Cell{{Runs: []report.Run{{Text: field.Label, Bold: true}}}}, at, head)
		at.x += at.width + s.gap
		at.width = part - at.width - s.gap
		first := len(b.columns)
		if s.cell(b, lines, at, value); field.Title {
			b.columns[first].node = &node{kind: tagpdf.H1, parent: value}
		}
	}
	return s.put(b)
}

// rowsOf are the fields as they stand below one another. Those of one line have lines of their own where words of them would be
// broken beside one another.
func (s *setter) rowsOf(h report.Header) (rows [][]report.Field) {
	for _, row := range h.Rows() {
		if len(row) == 1 || s.roomFor(row, h.Title) {
			rows = append(rows, row)
			continue
		}
		for _, field := range row {
			rows = append(rows, []report.Field{field})
		}
	}
	return rows
}

// roomFor tells whether each word of the fields of one line has room in it.
func (s *setter) roomFor(row []report.Field, title string) bool {
	part := (s.width() - length(len(row)-1)*s.gap) / length(len(row))
	for i, field := range row {
		label := s.labels(row, i)
		head := []report.Run{{Text: field.Label, Bold: true}}
		if s.sheet.widestWord([][]report.Run{head}) > label || s.sheet.widestWord(field.Printed(title)) > part-label-s.gap {
			return false
		}
	}
	return true
}

// labels is the width of the label of a field in its row: where it stands alone, that of all labels, and else what it needs, up
// to half of what it has.
func (s *setter) labels(row []report.Field, i int) length {
	if len(row) == 1 {
		return s.widths[0]
	}
	return min(s.sheet.measure(bold(s.plain), row[i].Label), s.width()/length(2*len(row)))
}

// fieldSetter gives the labels the width that they need, up to a third of the page, and the rest to what
// stands after them. Longer labels are broken into lines.
func (f *flower) fieldSetter(fields []report.Field) *setter {
	labels, gap := length(0), f.sheet.cell.size
	for _, field := range fields {
		labels = max(labels, f.sheet.measure(bold(f.sheet.body), field.Label))
	}
	labels = min(labels, f.sheet.width()/3)
	return &setter{flower: f, grid: grid{
		attempt: attempt{gap: gap},
		plain:   f.sheet.body,
		left:    f.sheet.side,
		widths:  []length{labels, f.sheet.width() - labels - gap},
	}}
}
