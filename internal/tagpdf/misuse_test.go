package tagpdf

import (
	"math"
	"strings"
	"testing"
)

func TestMisuse(t *testing.T) {
	box := Rect{0, 0, 10 * Point, 10 * Point}
	text := func(s *sheet, text string) func() {
		return func() { s.Text(0, 0, Regular, 10*Point, Black, text) }
	}
	for _, test := range []struct {
		want string
		do   func(s *sheet)
	}{
		{"text outside of marked content", func(s *sheet) { text(s, "x")() }},
		{"marked content inside of marked content", func(s *sheet) {
			p := s.Add(s.Root(), P)
			s.Mark(p, func() { s.Mark(p, func() {}) })
		}},
		{"an artifact inside of marked content", func(s *sheet) {
			s.Artifact(Layout, func() { s.Artifact(Header, func() {}) })
		}},
		{"a new page inside of marked content", func(s *sheet) { s.Mark(s.Add(s.Root(), P), s.AddPage) }},
		{"a new page inside of turned content", func(s *sheet) { s.AddTurnedPage(); s.Turned(s.AddPage) }},
		{"a new page inside of marked content", func(s *sheet) { s.Mark(s.Add(s.Root(), P), func() { s.AddPageOf(small) }) }},
		{"page size 0.000pt by 10.000pt", func(s *sheet) { s.AddPageOf(Size{0, 10 * Point}) }},
		{"page size 14401.000pt", func(s *sheet) { s.AddPageOf(Size{14_401 * Point, 10 * Point}) }},
		{"a Roman page label counting from 0", func(s *sheet) { s.PageLabelRoman(0) }},
		{"counting from 1000001", func(s *sheet) { s.PageLabelRoman(1_000_001) }},
		{"turned content on a page that is not turned", func(s *sheet) { s.Turned(func() {}) }},
		{"turned content inside of turned content", func(s *sheet) { s.AddTurnedPage(); s.Turned(func() { s.Turned(func() {}) }) }},
		{"turned content inside of marked content", func(s *sheet) {
			s.AddTurnedPage()
			s.Artifact(Layout, func() { s.Turned(func() {}) })
		}},
		{"LI can't stand in Document", func(s *sheet) { s.Add(s.Root(), LI) }},
		{"P can't stand in TR", func(s *sheet) { s.Add(s.Add(s.Add(s.Root(), Table), TR), P) }},
		{"Kind(200) is no kind of element", func(s *sheet) { s.Add(s.Root(), 200) }},
		{"an element of another document", func(s *sheet) { s.Add(77, P) }},
		{"Sect can't hold content", func(s *sheet) { s.Mark(s.Add(s.Root(), Sect), func() {}) }},
		{"Artifact(9)", func(s *sheet) { s.Artifact(9, func() {}) }},
		{"P: an attribute that P can't have", func(s *sheet) { s.Add(s.Root(), P, Scope(Row)) }},
		{"L without ListNumbering", func(s *sheet) { s.Add(s.Root(), L) }},
		{"L: an attribute", func(s *sheet) { s.Add(s.Root(), L, ListNumbering(99)) }},
		{"Figure without Alt", func(s *sheet) { s.Add(s.Root(), Figure, BBox(box)) }},
		{"Figure without an image or BBox", func(s *sheet) { s.Add(s.Root(), Figure, Alt("x")) }},
		{"Figure: a text of 0 bytes", func(s *sheet) { s.Add(s.Root(), Figure, Alt("")) }},
		{"Figure with the same attribute twice", func(s *sheet) { s.Add(s.Root(), Figure, Alt("a"), Alt("b"), BBox(box)) }},
		{"TD: an attribute that TD can't have, or a value that is none", func(s *sheet) { s.Add(s.row(), TD, ColSpan(1)) }},
		{"TD: an attribute", func(s *sheet) { s.Add(s.row(), TD, RowSpan(10_001)) }},
		{"P: an attribute", func(s *sheet) { s.Add(s.Root(), P, RowSpan(2)) }},
		{"heads of P, which is no cell", func(s *sheet) { s.Heads(s.Add(s.Root(), P), s.Add(s.row(), TH, Scope(Row))) }},
		{"heads of a cell that has some", func(s *sheet) {
			tr := s.row()
			head, cell := s.Add(tr, TH, Scope(Row)), s.Add(tr, TD)
			s.Heads(cell, head)
			s.Heads(cell, head)
		}},
		{"the same head of a cell twice", func(s *sheet) {
			tr := s.row()
			head := s.Add(tr, TH, Scope(Row))
			s.Heads(s.Add(tr, TD), head, head)
		}},
		{"TD as the head of a cell", func(s *sheet) { tr := s.row(); s.Heads(s.Add(tr, TD), s.Add(tr, TD)) }},
		{"the head of a cell is in another table", func(s *sheet) { s.Heads(s.Add(s.row(), TD), s.Add(s.row(), TH, Scope(Row))) }},
		{"a head cell under one that was not added before it", func(s *sheet) {
			head := s.Add(s.row(), TH, Scope(Row))
			s.Heads(head, head)
		}},
		{"an element of another document", func(s *sheet) { s.Heads(s.Add(s.row(), TD), 999) }},
		{"Table with a row wider than the first", func(s *sheet) {
			table := s.Add(s.Root(), Table)
			s.Add(s.Add(table, TR), TH, Scope(Row))
			s.Add(s.Add(table, TR), TD, ColSpan(2))
		}},
		{"TH without Scope", func(s *sheet) { s.Add(s.Add(s.Add(s.Root(), Table), TR), TH) }},
		{"Table without a head cell", func(s *sheet) { s.Add(s.Add(s.Add(s.Root(), Table), TR), TD) }},
		{"H2 leaves out a level of headings", func(s *sheet) { s.add(s.Root(), H2, Bold, "x") }},
		{"Link without an annotation", func(s *sheet) { s.add(s.Root(), Link, Regular, "x") }},
		{"a link in P", func(s *sheet) { s.Link(s.Add(s.Root(), P), box, "https://x", "x") }},
		{"the address of a link", func(s *sheet) { s.Link(s.Add(s.Root(), Link), box, "https://ŵ", "x") }},
		{"the description of a link", func(s *sheet) { s.Link(s.Add(s.Root(), Link), box, "https://x", "") }},
		{"a box of 0.000pt by", func(s *sheet) { s.Link(s.Add(s.Root(), Link), Rect{}, "https://x", "x") }},
		{"a link to nowhere, which is no destination", func(s *sheet) {
			e := s.add(s.Root(), Link, Regular, "x")
			s.LinkTo(e, box, "nowhere", "x")
		}},
		{"two destinations here", func(s *sheet) { s.Destination("here", 0); s.Destination("here", 0) }},
		{"an outline entry", func(s *sheet) { s.Outline(s.Root(), 1, "", 0) }},
		{"an outline entry of level 0", func(s *sheet) { s.Outline(s.Root(), 0, "x", 0) }},
		{"a font size of 0.000pt", func(s *sheet) {
			s.Artifact(Layout, func() { s.Text(0, 0, Regular, 0, Black, "x") })
		}},
		{"which is on no page", func(s *sheet) {
			s.Artifact(Layout, func() { s.Line(0, math.MaxInt, 0, 0, Point, Black) })
		}},
		{"a line 0.000pt wide", func(s *sheet) { s.Artifact(Layout, func() { s.Line(0, 0, 0, 0, 0, Black) }) }},
		{"text in no direction", func(s *sheet) {
			s.Artifact(Watermark, func() { s.RotatedText(0, 0, 0, 0, Bold, 9*Point, Black, "x") })
		}},
		{`no character '☃' (U+2603)`, func(s *sheet) { s.Artifact(Layout, text(s, "snow ☃")) }},
		{`(U+FEFF)`, func(s *sheet) { s.Artifact(Layout, text(s, "\uFEFF")) }},
		{`(U+0000)`, func(s *sheet) { s.Artifact(Layout, text(s, "a\x00")) }},
		{`(U+0009)`, func(s *sheet) { s.Artifact(Layout, text(s, "\t")) }},
		{`(U+000D)`, func(s *sheet) { s.Artifact(Layout, text(s, "\r")) }},
		{`(U+1F600)`, func(s *sheet) { s.Artifact(Layout, text(s, "😀")) }},
		{`(U+FFFD)`, func(s *sheet) { s.Artifact(Layout, text(s, "\uFFFD")) }},
		{`(U+0302)`, func(s *sheet) { s.Artifact(Layout, text(s, "w\u0302")) }},
		{`(U+05D0)`, func(s *sheet) { s.Artifact(Layout, text(s, "א")) }},
		{"byte 0xED, which is not UTF-8", func(s *sheet) { s.Artifact(Layout, text(s, "\xED\xA0\x80")) }},
		{"page 2: ", func(s *sheet) { s.page(); text(s, "x")() }},
	} {
		s := newSheet(sinkMeta)
		test.do(s)
		b, err := s.Finish()
		if err == nil || b != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("want %q, got %v and %d bytes", test.want, err, len(b))
		}
	}
}

// row is a row of a new table.
func (s *sheet) row() Element { return s.Add(s.Add(s.Root(), Table), TR) }

func TestMisuseOfWhole(t *testing.T) {
	ok := sinkMeta
	for want, change := range map[string]func(d *Meta, size *Size){
		"needs a title":                  func(m *Meta, _ *Size) { m.Title = "" },
		`"" is not a language tag`:       func(m *Meta, _ *Size) { m.Language = "" },
		`"en_GB" is not a language tag`:  func(m *Meta, _ *Size) { m.Language = "en_GB" },
		"2027-2-29 is not a date":        func(m *Meta, _ *Size) { m.Date = Date{2027, 2, 29} },
		"holds the character U+0000":     func(m *Meta, _ *Size) { m.Author = "a\x00" },
		"is not UTF-8":                   func(m *Meta, _ *Size) { m.Subject = "\xff" },
		"is not between 3 and 14,400 po": func(_ *Meta, s *Size) { s.Width = 20_000 * Point },
	} {
		m, size := ok, A4
		change(&m, &size)
		d := New(Liberation(), size, m)
		d.AddPage()
		if _, err := d.Finish(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	d := New(Liberation(), A4, ok)
	d.Mark(d.Root(), func() {})
	if _, err := d.Finish(); err == nil || !strings.Contains(err.Error(), "before the first page") {
		t.Error(err)
	}
	if _, err := New(Liberation(), A4, ok).Finish(); err == nil || !strings.Contains(err.Error(), "without pages") {
		t.Error(err)
	}
	twice := newSheet(ok)
	finished(t, twice.Document)
	if b, err := twice.Finish(); err == nil || b != nil {
		t.Error("finished twice")
	}
}
