package tagpdf

import (
	"strings"
	"testing"
)

// budget draws a table whose head has two rows, and whose cells name their heads.
func (s *sheet) budget(parent Element) {
	table := s.Add(parent, Table)
	s.lines(s.Add(table, Caption), margin, Bold, "Table 2: budget")
	cell := func(tr Element, k Kind, column int, text string, attrs ...Attr) Element {
		e := s.Add(tr, k, attrs...)
		s.Mark(e, func() { s.Text(margin+Length(column)*100*Point, s.y, Regular, 11*Point, Black, text) })
		return e
	}
	row := func(part Element) Element {
		s.y += 15 * Point
		s.Artifact(Layout, func() { s.Line(margin, s.y+3*Point, margin+500*Point, s.y+3*Point, 500, Black) })
		return s.Add(part, TR)
	}
	head := s.Add(table, THead)
	tr := row(head)
	cell(tr, TH, 0, "Service ", Scope(Column), RowSpan(2))
	years := []Element{cell(tr, TH, 1, "2025-26 ", Scope(Column), ColSpan(2)), cell(tr, TH, 3, "2026-27 ", Scope(Column), ColSpan(2))}
	tr = row(head)
	var columns []Element
	for i := range 4 {
		columns = append(columns, cell(tr, TH, i+1, []string{"Budget ", "Spent "}[i%2], Scope(Column)))
		s.Heads(columns[i], years[i/2])
	}
	body := s.Add(table, TBody)
	group := cell(row(body), TH, 0, "Care ", Scope(Row), ColSpan(5))
	for _, service := range []string{"Adults ", "Children "} {
		tr := row(body)
		service := cell(tr, TH, 0, service, Scope(Row))
		s.Heads(service, group)
		for i := range 4 {
			s.Heads(cell(tr, TD, i+1, "£1.5 "), years[i/2], columns[i], group, service)
		}
	}
}

func TestHeads(t *testing.T) {
	s := newSheet(sinkMeta)
	s.lines(s.Add(s.Add(s.Root(), Note), P), margin, Regular, "A note.")
	s.budget(s.Root())
	f := readPDF(t, finished(t, s.Document))
	const want = `
 Table
  Caption "Table 2: budget"
  THead
   TR
    TH Scope=Column RowSpan=2 "Service "
    TH Scope=Column ColSpan=2 ID=h0000001 "2025-26 "
    TH Scope=Column ColSpan=2 ID=h0000002 "2026-27 "
   TR
    TH Scope=Column Headers=[h0000001] ID=h0000004 "Budget "
    TH Scope=Column Headers=[h0000001] ID=h0000006 "Spent "
    TH Scope=Column Headers=[h0000002] ID=h0000007 "Budget "
    TH Scope=Column Headers=[h0000002] ID=h0000008 "Spent "
  TBody
   TR
    TH Scope=Row ColSpan=5 ID=h0000003 "Care "
   TR
    TH Scope=Row Headers=[h0000003] ID=h0000005 "Adults "
    TD Headers=[h0000001 h0000004 h0000003 h0000005] "£1.5 "
    TD Headers=[h0000001 h0000006 h0000003 h0000005] "£1.5 "
    TD Headers=[h0000002 h0000007 h0000003 h0000005] "£1.5 "
    TD Headers=[h0000002 h0000008 h0000003 h0000005] "£1.5 "
`
	if got := f.structure(); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	names := f.get(f.catalog(), "StructTreeRoot", "IDTree", "Names").([]any)
	if len(names) != 2*(9+1) {
		t.Fatalf("the tree of names is %v", names)
	}
	last := ""
	for i := 0; i < len(names); i += 2 {
		id := names[i].(string)
		if id <= last || f.get(names[i+1], "ID") != id {
			t.Errorf("%s follows %s and leads to %v", id, last, f.get(names[i+1]))
		}
		last = id
	}
}

// A table whose cells leave a gap or stand over one another is refused, and any other is not.
func TestGrid(t *testing.T) {
	for _, test := range []struct {
		want  string
		parts []string // rows of cells, each its columns and rows
	}{
		{"", []string{"11 11 11"}},
		{"", []string{"12 21, 11 11", "31, 11 21"}},
		{"", []string{"13 21, 11 11, 21", "11 12 11, 12 11, 21", "11 11 11"}},
		{"", []string{"22, ", "11 11"}},
		{"a row wider than the first", []string{"11 11", "11 21"}},
		{"a row wider than the first", []string{"12 11, 11 11"}},
		{"a row narrower than the first", []string{"11 21", "11 11"}},
		{"a row narrower than the first", []string{"11 12, "}},
		{"a row narrower than the first", []string{"11", ""}},
		{"a cell over another", []string{"11 12 11, 31"}},
		{"a cell that reaches below its last row", []string{"12 11", "11"}},
		{"a cell that reaches below its last row", []string{"11 11", "11 13, 11"}},
	} {
		s := newSheet(sinkMeta)
		table := s.Add(s.Root(), Table)
		for i, part := range test.parts {
			e := s.Add(table, []Kind{THead, TBody}[min(i, 1)])
			for row := range strings.SplitSeq(part, ",") {
				tr := s.Add(e, TR)
				for _, cell := range strings.Fields(row) {
					attrs := []Attr{Scope(Column), ColSpan(int(cell[0] - '0')), RowSpan(int(cell[1] - '0'))}
					if cell[1] == '1' {
						attrs = attrs[:2]
					}
					if cell[0] == '1' {
						attrs = append(attrs[:1], attrs[2:]...)
					}
					s.Add(tr, TH, attrs...)
				}
			}
		}
		if _, err := s.Finish(); test.want == "" && err != nil || test.want != "" && (err == nil || !strings.HasSuffix(err.Error(), test.want)) {
			t.Errorf("%q gives %v, not %q", test.parts, err, test.want)
		}
	}
}
