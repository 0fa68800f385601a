package tagpdf

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// A5 and a slide, beside the A4 of the document.
var (
	small = Size{419_530, 595_280}
	slide = Size{720 * Point, 405 * Point}
)

// bound is a file of two documents with pages before them, in three sizes of page, of which one is turned.
func bound(m Meta) *sheet {
	s := newSheet(m)
	s.FoldOutline()
	s.PageLabelRoman(1)
	s.Outline(s.add(s.Root(), H1, Bold, "Agenda"), 1, "Agenda", margin)
	s.jump(s.add(s.Root(), P, Regular, "There is one item: "), "the item", "item")
	for i, size := range []Size{small, slide} {
		part := s.Add(s.Root(), Part)
		s.AddPageOf(size)
		s.y = margin
		if i == 0 {
			s.PageLabel("", 1)
			s.Destination("item", 100*Point)
		}
		s.Outline(s.add(part, H1, Bold, "An item"), 1, "An item", margin)
		s.Outline(s.add(part, H2, Bold, "A document"), 2, "A document", margin)
		s.Outline(s.add(part, H3, Bold, "A heading"), 3, "A heading", margin)
		s.jump(s.add(part, P, Regular, "See "), "the item", "item")
		s.Mark(s.Add(part, Figure, Alt("A picture")), func() {
			s.Image(testPictures()[0], Rect{margin, 300 * Point, 40 * Point, 30 * Point})
		})
		s.Mark(s.Add(part, Figure, Alt("A box"), BBox(Rect{margin, 200 * Point, 40 * Point, 30 * Point})), func() {
			s.Fill(Rect{margin, 200 * Point, 40 * Point, 30 * Point}, Colour{120, 160, 200})
		})
	}
	s.AddTurnedPage()
	s.Turned(func() { s.y = margin; s.add(s.Root(), P, Regular, "On a turned page.") })
	return s
}

// TestPageSizes holds what is measured from the foot of a page against the size of that page.
func TestPageSizes(t *testing.T) {
	f := readPDF(t, finished(t, bound(sinkMeta).Document))
	pages := f.pages()
	for i, want := range []any{nil, []any{0, 0, 419.53, 595.28}, []any{0, 0, 720, 405}, nil} {
		if got := f.get(pages[i], "MediaBox"); !reflect.DeepEqual(got, want) {
			t.Errorf("page %d: %v, not %v", i+1, got, want)
		}
	}
	if got, want := f.get(f.catalog(), "Names", "Dests", "Names", 1), []any{pages[1], name("XYZ"), word("null"), 495.28, word("null")}; !reflect.DeepEqual(got, want) {
		t.Errorf("the item is at %v, not %v", got, want)
	}
	for i, want := range map[int]float64{1: 595.28, 2: 405} { // the fourth line of a page, 120 points from its top
		if box := f.get(pages[i], "Annots", 0, "Rect").([]any); box[3] != want-124 && box[3] != int(want)-124 {
			t.Errorf("page %d: the link is at %v", i+1, box)
		}
	}
	structure := f.structure()
	for _, want := range []string{"BBox=[60 265.28 100 295.28] Alt=A picture", "BBox=[60 365.28 100 395.28] Alt=A box", "BBox=[60 75 100 105] Alt=A picture", "BBox=[60 175 100 205] Alt=A box"} {
		if !strings.Contains(structure, want) {
			t.Errorf("%s\nlacks %s", structure, want)
		}
	}
}

func TestRomanLabels(t *testing.T) {
	f := readPDF(t, finished(t, bound(sinkMeta).Document))
	want := []any{0, map[name]any{"S": name("r"), "St": 1}, 1, map[name]any{"S": name("D"), "St": 1}}
	got := f.get(f.catalog(), "PageLabels", "Nums").([]any)
	for i, label := range got {
		if got[i] = label; i%2 == 1 {
			got[i] = map[name]any{"S": f.get(label, "S"), "St": f.get(label, "St")}
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the labels are %v, not %v", got, want)
	}
}

// TestFoldedOutline shows one level, and of each bookmark that is opened the next one.
func TestFoldedOutline(t *testing.T) {
	f := readPDF(t, finished(t, bound(sinkMeta).Document))
	top := f.get(f.catalog(), "Outlines")
	item := f.get(top, "First", "Next")
	for _, test := range []struct {
		of   string
		v    any
		want any
	}{
		{"the outline", top, 3}, {"the agenda", f.get(top, "First"), nil}, {"an item", item, -1},
		{"a document", f.get(item, "First"), -1}, {"a heading", f.get(item, "First", "First"), nil},
	} {
		if got := f.get(test.v, "Count"); got != test.want {
			t.Errorf("%s counts %v, not %v", test.of, got, test.want)
		}
	}
}

// TestNoClaim finds the same document without a word of conformance.
func TestNoClaim(t *testing.T) {
	m := sinkMeta
	m.NoClaim = true
	file := finished(t, bound(m).Document)
	for _, claim := range []string{"pdfaid:part", "pdfuaid:part", "pdfaExtension:schemas"} {
		if bytes.Contains(file, []byte(claim)) {
			t.Errorf("the file says %s", claim)
		}
	}
	f, claiming := readPDF(t, file), readPDF(t, finished(t, bound(sinkMeta).Document))
	if f.structure() != claiming.structure() {
		t.Error("what the file holds depends on what it claims")
	}
	if packet := string(f.get(f.catalog(), "Metadata").(pdfStream).data); !strings.Contains(packet, "Report with ŵ") || !strings.HasSuffix(packet, `<?xpacket end="w"?>`) {
		t.Error(packet)
	}
}
