package returned

import (
	"strings"

	"cabinet/internal/docxread"
)

// A line is a paragraph or a table as it is on one side of the tracked changes: of a paragraph that was split, both
// halves are one line on the side before.
type line struct {
	of    any // what of the report it is; nil for nothing
	keys  []string
	text  string     // the words of all cells, of a table
	first *passage   // that has words
	all   []*passage // that it is made of
	rows  []lineRow  // of a table
}

// within says what of the report the passages of a line are told by. What was put in whole is new.
func (l line) within(in any) {
	for _, p := range l.all {
		if p.rows != nil || p.text(before) != "" {
			p.in = in
		}
	}
}

// A lineRow is a row of a table on one side.
type lineRow struct {
	cells []lineCell
	from  *row
}

// A lineCell is a cell of a row on one side.
type lineCell struct {
	text   string
	column int
}

// linesOf are the passages of a file on one side. Those without words there are left out.
func linesOf(all []*passage, s side) (out []line) {
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && joins(all[n-1].mark, s) && all[n].rows == nil {
			n++
		}
		if l := lineOf(all[i:n], s); l.text != "" {
			out = append(out, l)
		}
		i = n
	}
	return out
}

// joins tells whether the paragraph of a mark goes on with the next one on a side, on which its end is not there.
func joins(mark *docxread.Change, s side) bool { return mark != nil && !s.has(mark) }

// lineOf is passages as one.
func lineOf(members []*passage, s side) (l line) {
	l.all = members
	var words strings.Builder // of any number of paragraphs
	for _, p := range members {
		l.keys = append(l.keys, p.keys...)
		if p.rows != nil {
			l.table(p, s)
			return l
		}
		var b strings.Builder
		for _, part := range p.parts {
			if s.has(part.change) {
				b.WriteString(part.text)
			}
		}
		if text := b.String(); strings.TrimSpace(text) != "" {
			if l.first == nil {
				l.first = p
			}
			if l.of == nil {
				l.of = p.of
			}
			words.WriteString(text)
		}
	}
	l.text = oneLine(words.String())
	return l
}

// table fills in the rows of a table.
func (l *line) table(p *passage, s side) {
	l.first, l.of = p, p.of
	var all []string
	for i := range p.rows {
		r := &p.rows[i]
		if !s.has(r.change) {
			continue
		}
		out := lineRow{from: r}
		for n := range r.cells {
			text := r.cells[n].text(s)
			all = append(all, text)
			out.cells = append(out.cells, lineCell{text, r.cells[n].column})
		}
		l.rows = append(l.rows, out)
	}
	l.text = oneLine(strings.Join(all, " "))
}

// text is the words of a row's cells.
func (r lineRow) text() string {
	var all []string
	for _, c := range r.cells {
		all = append(all, c.text)
	}
	return strings.Join(all, " ")
}
