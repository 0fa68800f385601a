package tagpdf

import (
	"bytes"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"cabinet/internal/picture"
)

// pngChunk is one chunk of a PNG file.
func pngChunk(kind, data string) string {
	b := big.AppendUint32(nil, uint32(len(data)))
	b = append(b, kind+data...)
	return string(big.AppendUint32(b, crc32.ChecksumIEEE(b[4:])))
}

func testHeader(width, height uint32, interlaced byte) string {
	b := big.AppendUint32(big.AppendUint32(nil, width), height)
	return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", string(append(b, 8, 2, 0, 0, interlaced)))
}

func TestPicture(t *testing.T) {
	z := builder{}
	w := newZlib(9)
	w.Reset(&z)
	compress(w, []byte("\x00abc"))
	interlaced := testHeader(1, 1, 1) + pngChunk("IDAT", string(z)) + pngChunk("IEND", "")
	if _, err := NewPicture([]byte(interlaced)); err != nil {
		t.Errorf("interlaced: %v", err)
	}
	for want, file := range map[string]string{
		"the image is 6000 by 6000": testHeader(6000, 6000, 0) + pngChunk("IDAT", "") + pngChunk("IEND", ""),
		"neither a PNG nor a JPEG":  "GIF89a",
		"not enough pixel data":     testHeader(1, 1, 0) + pngChunk("IDAT", "") + pngChunk("IEND", ""),
		"the image is cut short":    string(testJPEG(false)[:300]),
	} {
		if _, err := NewPicture([]byte(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// Transparency is put onto white.
func TestTransparency(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	img.Set(1, 0, color.NRGBA{255, 0, 0, 128})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	p, err := NewPicture(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	f := &pdfFile{t: t}
	s := f.objectAt(append([]byte("1 0 obj\n"), p.object...), 0).(pdfStream)
	delete(s.dict, "DecodeParms")
	plain := f.objectAt(bytes.Replace(append([]byte("1 0 obj\n"), p.object...), []byte("/DecodeParms"), []byte("/Parms"), 1), 0).(pdfStream)
	if got := plain.data; len(got) != 7 || got[1] != 255 || got[2] != 255 || got[3] != 255 {
		t.Errorf("% x", got)
	}
}

// What a camera adds to a JPEG stays out of the document, the orientation too: the document turns the picture itself.
func TestJPEGIsBare(t *testing.T) {
	jpg := testJPEG(false)
	p, err := NewPicture(append(withExif(jpg, 6), "taken at home"...))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := p.Size(); w != 32 || h != 48 {
		t.Errorf("%d by %d", w, h)
	}
	if stored := p.object[bytes.Index(p.object, []byte("stream\n"))+7:]; !bytes.HasPrefix(stored, append(jpg, "\nendstream"...)) {
		t.Errorf("the document holds %q", stored)
	}
}

// The corner of the stored image that Exif calls the first must come where it says.
func TestOrientation(t *testing.T) {
	// where the stored top left and top right corners are seen: left or right, top or bottom
	for turned, want := range map[picture.Orientation][2][2]int{
		1: {{0, 1}, {1, 1}}, 2: {{1, 1}, {0, 1}}, 3: {{1, 0}, {0, 0}}, 4: {{0, 0}, {1, 0}},
		5: {{0, 1}, {0, 0}}, 6: {{1, 1}, {1, 0}}, 7: {{1, 0}, {1, 1}}, 8: {{0, 0}, {0, 1}},
	} {
		m := (&Picture{turned: turned}).matrix(0, 0, 1, 1)
		at := func(u, v int) [2]int { return [2]int{m[0]*u + m[2]*v + m[4], m[1]*u + m[3]*v + m[5]} }
		if got := [2][2]int{at(0, 1), at(1, 1)}; got != want {
			t.Errorf("%d: %v, want %v", turned, got, want)
		}
	}
}

// One picture is in the file once, however often it is drawn or made.
func TestPictureOnce(t *testing.T) {
	again, err := NewPicture(testJPEG(false))
	if err != nil {
		t.Fatal(err)
	}
	s := newSheet(sinkMeta)
	s.Artifact(Layout, func() {
		for range 5 {
			s.Image(testPictures()[2], Rect{0, 0, 10 * Point, 10 * Point})
			s.Image(again, Rect{0, 0, 10 * Point, 10 * Point})
		}
	})
	if b := finished(t, s.Document); bytes.Count(b, []byte("/DCTDecode")) != 1 {
		t.Error("not once")
	}
}
