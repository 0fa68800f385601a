package tagpdf

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
)

func finished(t *testing.T, d *Document) []byte {
	t.Helper()
	b, err := d.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestStructure(t *testing.T) {
	s := newSheet(sinkMeta)
	s.add(s.Root(), H1, Bold, "Title ŵ")
	p := s.Add(s.Root(), P)
	s.lines(p, margin, Regular, "over a ", "page ")
	s.page()
	s.lines(p, margin, Regular, "break (and \\ on)")
	s.sinkSigns(s.Root())
	s.sinkLists(s.Root())
	s.sinkLinks(s.Root())
	s.Destination("paragraphs", 0)
	s.sinkTable(s.Root())
	note := s.Add(s.Root(), Note)
	s.lines(s.Add(note, P), margin, BoldItalic, "Nodyn.")
	s.Mark(s.Add(s.Root(), Figure, Alt("A picture")), func() {
		s.Image(testPictures()[0], Rect{60 * Point, 700 * Point, 30 * Point, 20 * Point})
		s.Image(testPictures()[0], Rect{100 * Point, 690 * Point, 30 * Point, 20 * Point})
	})
	got := readPDF(t, finished(t, s.Document)).structure()
	const want = `Document
 H1 "Title ŵ"
 P "over a page " + "break (and \\ on)"
 P "➢ non‑stop: "
  Span Alt=ticked "☒ "
  Span Alt=not ticked "☐ "
  Strong TextDecorationType=LineThrough Alt=deleted: 17.5 "17.5"
  Span TextDecorationType=Underline "17.6"
 L ListNumbering=LowerAlpha
  LI
   Lbl "a) "
   LBody "An item."
    L ListNumbering=Disc
     LI
      Lbl "• "
      LBody "An inner item."
  LI
   Lbl "b) "
   LBody "An item."
    L ListNumbering=Disc
     LI
      Lbl "• "
      LBody "An inner item."
 P "See "
  Link "a link over " -> The council's page "two lines" -> The council's page
  Reference
   Link "paragraph 1" -> Paragraph 1
 Table
  Caption "Table 1: spending"
  THead
   TR
    TH Scope=Column "Year "
    TH Scope=Column ColSpan=2 "Spent "
  TBody
   TR
    TH Scope=Row "2025 "
    TD "£1.5 "
    TD "£22.75 "
   TR
    TH Scope=Row "2026 "
    TD "£1.5 "
    TD "£22.75 "
 Note ID=note000001
  P "Nodyn."
 Figure BBox=[60 121.89 130 151.89] Alt=A picture ""
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Every piece of marked content and every annotation must lead back to the element that leads to it.
func TestParentTree(t *testing.T) {
	f := readPDF(t, finished(t, kitchenSink().Document))
	owners := map[int]any{}
	nums := f.get(f.catalog(), "StructTreeRoot", "ParentTree", "Nums").([]any)
	for i := 0; i < len(nums); i += 2 {
		if nums[i].(int) != i/2 {
			t.Fatalf("key %v at place %d", nums[i], i/2)
		}
		owners[i/2] = f.deref(nums[i+1])
	}
	if next := f.get(f.catalog(), "StructTreeRoot", "ParentTreeNextKey"); next != len(owners) {
		t.Errorf("next key %v of %d", next, len(owners))
	}
	for i, page := range f.pages() {
		if f.get(page, "Tabs") != name("S") || f.get(page, "StructParents") != i {
			t.Errorf("page %d: tabs %v, parents %v", i+1, f.get(page, "Tabs"), f.get(page, "StructParents"))
		}
		ids := f.contents(page)
		delete(ids, -1)
		elements := owners[i].([]any)
		if len(elements) < len(ids) {
			t.Errorf("page %d: %d owners of %d contents", i+1, len(elements), len(ids))
		}
		for id, e := range elements {
			if !f.holds(e, page, id) {
				t.Errorf("page %d: content %d is not %v's", i+1, id, f.get(e, "S"))
			}
		}
		annotations, _ := f.get(page, "Annots").([]any)
		for _, a := range annotations {
			if f.get(a, "F") != 4 || f.get(a, "Contents") == "" {
				t.Errorf("page %d: annotation %v", i+1, f.get(a))
			}
			e := owners[f.get(a, "StructParent").(int)].(dict)
			if !slices.ContainsFunc(e["K"].([]any), func(k any) bool { k2, ok := k.(dict); return ok && k2["Obj"] == a }) {
				t.Errorf("page %d: an annotation is not its element's", i+1)
			}
		}
	}
}

// holds says whether an element has a marked content among its kids.
func (f *pdfFile) holds(e any, page ref, id int) bool {
	for _, k := range f.get(e, "K").([]any) {
		if n, ok := k.(int); ok && n == id && f.get(e).(dict)["Pg"] == page {
			return true
		}
		if k, ok := k.(dict); ok && k["Type"] == name("MCR") && k["Pg"] == page && k["MCID"] == id {
			return true
		}
	}
	return false
}

func TestCatalogue(t *testing.T) {
	f := readPDF(t, finished(t, kitchenSink().Document))
	c := f.catalog()
	for _, test := range []struct {
		path []any
		want any
	}{
		{[]any{"Lang"}, "en-GB"},
		{[]any{"MarkInfo", "Marked"}, word("true")},
		{[]any{"ViewerPreferences", "DisplayDocTitle"}, word("true")},
		{[]any{"PageMode"}, name("UseOutlines")},
		{[]any{"OutputIntents", 0, "S"}, name("GTS_PDFA1")},
		{[]any{"StructTreeRoot", "RoleMap", "Strong"}, name("Span")},
		{[]any{"StructTreeRoot", "IDTree", "Names", 0}, "h0000001"},
		{[]any{"StructTreeRoot", "IDTree", "Names", 18}, "note000001"},
		{[]any{"Names", "Dests", "Names", 0}, "paragraphs"},
		{[]any{"PageLabels", "Nums", 1, "S"}, name("D")},
		{[]any{"PageLabels", "Nums", 2}, 3},
		{[]any{"PageLabels", "Nums", 3, "P"}, "blank"},
		{[]any{"Outlines", "Count"}, 2},
		{[]any{"Outlines", "First", "Title"}, "Report of everything ŵ"},
		{[]any{"Outlines", "First", "SE", "S"}, name("H1")},
		{[]any{"Outlines", "First", "First", "Title"}, "Paragraphs"},
	} {
		if got := f.get(c, test.path...); got != test.want {
			t.Errorf("%v is %v, not %v", test.path, got, test.want)
		}
	}
	if title := f.get(f.trailer["Info"], "Title"); title != sinkMeta.Title {
		t.Errorf("title %q", title)
	}
	packet := string(f.get(c, "Metadata").(pdfStream).data)
	for _, s := range []string{"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</", "<pdfuaid:part>1</pdfuaid:part>", "2027-01-04T12:00:00Z<", "Report with ŵ and (brackets)<"} {
		if !strings.Contains(packet, s) {
			t.Errorf("the metadata lacks %s", s)
		}
	}
}

// TestVersionDates has the day of the first version beside that of this one, alike in both places that tell of them.
func TestVersionDates(t *testing.T) {
	first := Date{Year: 2026, Month: 12, Day: 30}
	for _, c := range []struct {
		created       Date
		info, inXMP   string
		becomesNoFile bool
	}{
		{Date{}, "D:20270104120000+00'00'", "2027-01-04T12:00:00Z", false},
		{first, "D:20261230120000+00'00'", "2026-12-30T12:00:00Z", false},
		{Date{Year: 2026, Month: 2, Day: 30}, "", "", true},
	} {
		meta := sinkMeta
		meta.Created = c.created
		s := newSheet(meta)
		s.add(s.Root(), H1, Bold, "Title ")
		file, err := s.Finish()
		if c.becomesNoFile {
			if err == nil {
				t.Errorf("%v is taken for a day", c.created)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		f := readPDF(t, file)
		info, packet := f.trailer["Info"], string(f.get(f.catalog(), "Metadata").(pdfStream).data)
		if created, changed := f.get(info, "CreationDate"), f.get(info, "ModDate"); created != c.info || changed != "D:20270104120000+00'00'" {
			t.Errorf("created %v and changed %v", created, changed)
		}
		if dates := "<xmp:CreateDate>" + c.inXMP + "</xmp:CreateDate>\n<xmp:ModifyDate>2027-01-04T12:00:00Z</"; !strings.Contains(packet, dates) {
			t.Errorf("the metadata lack %s:\n%s", dates, packet)
		}
	}
}

func TestOutlineTree(t *testing.T) {
	var marks []bookmark
	for _, level := range []int{2, 1, 3, 2, 2, 1} {
		marks = append(marks, bookmark{level: level})
	}
	var up []int
	for _, b := range branches(marks)[1:] {
		up = append(up, b.up)
	}
	if want := []int{0, 0, 2, 2, 2, 0}; !slices.Equal(up, want) {
		t.Errorf("parents %v, want %v", up, want)
	}
}

// The same calls give the same bytes, whoever else is drawing.
func TestDeterminism(t *testing.T) {
	want := finished(t, kitchenSink().Document)
	plain := finished(t, report())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				if b, err := kitchenSink().Finish(); err != nil || !bytes.Equal(b, want) {
					t.Errorf("another file, %v", err)
				}
				if b, err := report().Finish(); err != nil || !bytes.Equal(b, plain) {
					t.Errorf("another file, %v", err)
				}
			}
		})
	}
	all.Wait()
	other := kitchenSink()
	other.Mark(other.Add(other.Root(), P), func() {})
	if bytes.Equal(finished(t, other.Document), want) {
		t.Error("another document gives the same file")
	}
}

// A long document needs more than one object stream.
func TestLong(t *testing.T) {
	s := newSheet(sinkMeta)
	for i := range 3000 {
		if i%40 == 39 {
			s.page()
		}
		s.add(s.Root(), P, Regular, "A paragraph.")
	}
	f := readPDF(t, finished(t, s.Document))
	if n := strings.Count(f.structure(), `P "A paragraph."`); n != 3000 {
		t.Errorf("%d paragraphs", n)
	}
}

func TestSize(t *testing.T) {
	if b := finished(t, report()); len(b) > 60_000 {
		t.Errorf("a report of four pages has %d bytes", len(b))
	}
}
