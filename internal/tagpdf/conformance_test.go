package tagpdf

import (
	"os"
	"path/filepath"
	"testing"
)

// long is a document of a hundred pages, with a table of 300 rows and 40 images.
func long(t *testing.T) *Document {
	s := newSheet(sinkMeta)
	s.add(s.Root(), H1, Bold, "A long report")
	for i := range 1400 {
		if i%14 == 13 {
			s.page()
		}
		s.add(s.Root(), P, Regular, wrapped[:3]...)
	}
	table := s.Add(s.Root(), Table)
	row := func(parent Element, k Kind, attrs ...Attr) {
		tr := s.Add(parent, TR)
		if s.y += 15 * Point; s.y > 780*Point {
			s.page()
		}
		for c := range 5 {
			s.Mark(s.Add(tr, k, attrs...), func() { s.Text(margin+Length(c)*90*Point, s.y, Regular, 9*Point, Black, "£1,234.50 ") })
		}
	}
	row(s.Add(table, THead), TH, Scope(Column))
	body := s.Add(table, TBody)
	for range 300 {
		row(body, TD)
	}
	for i := range 40 {
		if i%8 == 0 {
			s.page()
		}
		p, err := NewPicture(testJPEG(i%2 == 0))
		if err != nil {
			t.Fatal(err)
		}
		s.Mark(s.Add(s.Root(), Figure, Alt("A picture")), func() {
			s.Image(p, Rect{margin, s.y + Length(i%8)*80*Point, 90 * Point, 60 * Point})
		})
	}
	return s.Document
}

// TestConformance writes files for veraPDF, qpdf and others to look at, as internal/conformance has them do, if TAGPDF_OUT names a
// folder for them:
//
//	TAGPDF_OUT=/tmp/out go test -run Conformance ./internal/tagpdf
func TestConformance(t *testing.T) {
	documents := map[string]*Document{"sink.pdf": kitchenSink().Document, "turned.pdf": turned().Document, "bound.pdf": bound(sinkMeta).Document, "report.pdf": report(), "long.pdf": long(t)}
	for name, d := range documents {
		b := finished(t, d)
		t.Logf("%s: %d pages, %d bytes", name, d.Page(), len(b))
		if dir := os.Getenv("TAGPDF_OUT"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
