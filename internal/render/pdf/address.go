package pdf

import (
	"slices"
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// addressed gives runs the address of each link whose words hide it, in brackets after the words, for those who read a paper on
// paper. The address is for the eye alone: a screen reader has the link itself, which says where it leads when it is asked, and
// letter by letter the address would only keep its listener from the sentence.
func (s *sheet) addressed(runs []report.Run) []report.Run {
	var out []report.Run
	for i, r := range runs {
		if out != nil {
			out = append(out, r)
		}
		if r.Link == "" || r.Change == report.Struck || i+1 < len(runs) && oneLink(r, runs[i+1]) {
			continue
		}
		from, _ := linkAround(runs, i)
		if address := s.hidden(report.Text(runs[from:i+1]), r.Link); address != "" {
			if out == nil {
				out = append(make([]report.Run, 0, len(runs)+2), runs[:i+1]...)
			}
			out = append(out, report.Run{Text: " (" + address + ")", Aside: true})
		}
	}
	if out == nil {
		return runs
	}
	return out
}

// hidden is the address that the words of a link hide; "" for none. It stays encoded where a face lacks its letters.
func (s *sheet) hidden(words, link string) string {
	address := report.HiddenAddress(words, link)
	if strings.ContainsFunc(address, func(c rune) bool { return !s.family.Has(tagpdf.Regular, c) }) {
		return strings.TrimPrefix(link, "mailto:")
	}
	return address
}

// withAddresses gives a table with the addresses of its links, unless it would then have to be set otherwise, or an address broken
// where no reader expects that.
func (f *flower) withAddresses(t *report.Table, g grid) (*report.Table, grid) {
	with, ok := f.sheet.addressedTable(t)
	if !ok {
		return t, g
	}
	room, fits := f.sheet.fit(with, f.x, f.margin)
	for i := 0; fits && i < len(room.widths); i++ {
		fits = room.widths[i] >= room.needs[i][least]
	}
	if !fits || room.attempt != g.attempt {
		return t, g
	}
	return with, room
}

// addressedTable gives a table of which the links in its rows say their addresses; ok tells whether any does. Figures have none,
// since they are aligned by their ends.
func (s *sheet) addressedTable(t *report.Table) (with *report.Table, ok bool) {
	for i, row := range t.Rows {
		for j, cell := range row.Cells {
			if row.Kind != report.Subhead && t.Columns[j].Figures {
				continue
			}
			said, any := s.addressedCell(cell)
			if any && with == nil {
				with = withOwnCells(t)
			}
			if any {
				with.Rows[i].Cells[j] = said
			}
		}
	}
	return with, with != nil
}

// withOwnCells copies a table as far as its cells can be changed.
func withOwnCells(t *report.Table) *report.Table {
	out := *t
	out.Rows = slices.Clone(t.Rows)
	for i := range out.Rows {
		out.Rows[i].Cells = slices.Clone(out.Rows[i].Cells)
	}
	return &out
}

func (s *sheet) addressedCell(cell report.Cell) (out report.Cell, ok bool) {
	for i, l := range cell {
		runs := s.addressed(l.Runs)
		if len(runs) == len(l.Runs) {
			continue
		}
		if !ok {
			out, ok = slices.Clone(cell), true
		}
		out[i].Runs = runs
	}
	return out, ok
}
