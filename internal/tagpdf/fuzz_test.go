package tagpdf

import (
	"bytes"
	"math"
	"testing"
)

// drawnOnly is a document that uses every operator, and what fpdf drew of it.
func drawnOnly(t testing.TB) (*Document, []byte) {
	s := newSheet(sinkMeta)
	s.Artifact(Watermark, func() {
		s.RotatedText(120*Point, 650*Point, A4.Width, -A4.Height, Bold, 120*Point, Colour{1, 2, 3}, "DRAFT")
	})
	s.add(s.Root(), P, Italic, "(č\\Č) ")
	s.page()
	s.Artifact(Layout, func() {
		s.Line(0, 0, Point, Point, Point, Colour{3, 3, 3})
		s.Line(0, 0, Point, Point, Point, Colour{3, 3, 4})
		s.Fill(Rect{0, 0, Point, Point}, Colour{5, 5, 5})
		s.Image(testPictures()[0], Rect{0, 0, Point, Point})
	})
	s.AddTurnedPage()
	s.Turned(func() { s.lines(s.Add(s.Root(), P), margin, Regular, "Turned") })
	s.AddPageOf(small)
	drawn, err := contents(s.fpdf())
	if err != nil {
		t.Fatal(err)
	}
	return s.Document, bytes.Join(drawn, betweenPages)
}

var betweenPages = []byte("\f")

func checkDamaged(t *testing.T, d *Document, damaged []byte, sound bool) {
	t.Helper()
	f := borrowFile()
	defer f.release()
	if out, err := d.finish(f, bytes.Split(damaged, betweenPages)); (err == nil) != sound || (out != nil) != sound {
		t.Errorf("%d bytes and %v for\n%q", len(out), err, damaged)
	}
}

// Not a byte of what fpdf draws may change, be missing or be too many.
func TestDamaged(t *testing.T) {
	d, src := drawnOnly(t)
	checkDamaged(t, d, src, true)
	for i := range src {
		for _, c := range []byte{src[i] ^ 1, ' ', '0', '\\'} {
			if c != src[i] {
				b := bytes.Clone(src)
				b[i] = c
				checkDamaged(t, d, b, false)
			}
		}
		checkDamaged(t, d, src[:i], false)
		checkDamaged(t, d, append(src[:i:i], src[i+1:]...), false)
		checkDamaged(t, d, append(append(src[:i:i], '0'), src[i:]...), false)
		if t.Failed() {
			return
		}
	}
}

func FuzzFinish(f *testing.F) {
	d, src := drawnOnly(f)
	f.Add(src)
	f.Add(src[:len(src)/2])
	f.Fuzz(func(t *testing.T, b []byte) { checkDamaged(t, d, b, bytes.Equal(b, src)) })
}

// Any string and any length gives a file or an error, and the words of a file are those drawn.
func FuzzText(f *testing.F) {
	f.Add("Ŵ (a) \\ b\r", 60, 70, 11_000, 1, 2)
	f.Add("\uFEFF\xff😀", math.MinInt, math.MaxInt, 0, 0, 0)
	f.Fuzz(func(t *testing.T, text string, x, y, size, dx, dy int) {
		s := newSheet(sinkMeta)
		p := s.Add(s.Root(), P, Alt(text))
		s.Mark(p, func() { s.Text(Length(x), Length(y), Style(dx), Length(size), Black, text) })
		s.Artifact(Watermark, func() {
			s.RotatedText(Length(x), Length(y), Length(dx), Length(dy), Bold, Length(size), Black, text)
			s.Line(Length(x), Length(y), Length(dx), Length(dy), Length(size), Colour{uint8(x), uint8(y), 1})
			s.Fill(Rect{Length(x), Length(y), Length(dx), Length(dy)}, Colour{uint8(x), 1, 1})
		})
		s.Outline(p, dx, text, Length(y))
		s.Destination(text, Length(y))
		s.PageLabel(text, dx)
		s.AddPageOf(Size{Length(dx), Length(dy)})
		s.PageLabelRoman(dx)
		b, err := s.Finish()
		if (err == nil) == (b == nil) {
			t.Fatalf("%d bytes and %v", len(b), err)
		}
		if err == nil {
			if got := readPDF(t, b).contents(3)[0]; got != text {
				t.Errorf("drew %q, found %q", text, got)
			}
		}
	})
}

// No bytes may make NewFamily panic or take its time.
func FuzzFamily(f *testing.F) {
	font := smallFont(f)
	f.Add(font)
	f.Fuzz(func(t *testing.T, b []byte) {
		family, err := NewFamily("Fuzzed", [4][]byte{b, b, b, b})
		if (err == nil) == (family == nil) {
			t.Fatal(family, err)
		}
		if err == nil {
			if _, err := family.faces[0].subset(0x1FF); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func FuzzPicture(f *testing.F) {
	for _, b := range [][]byte{testPNG(false), testPNG(true), testJPEG(false), withExif(testJPEG(true), 8)} {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := NewPicture(b); (err == nil) == (p == nil) {
			t.Fatal(p, err)
		}
	})
}
