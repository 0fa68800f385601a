package render_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/render/html"
	"cabinet/internal/render/markdown"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// The picture of these tests as it is seen, in pixels: 72 by 36 points at 150 pixels to the inch.
const seenWidth, seenHeight = 150, 75

// turned is an Exif orientation: where the top left corner of the picture as it is seen is stored, 0 or
// 1 of the stored width and height, and whether its rows are stored as columns.
type turned struct {
	orientation byte
	corner      [2]int
	sideways    bool
}

// The eight orientations, which Exif 2.32 describes by where the first row and the first column are seen.
var orientations = []turned{
	{1, [2]int{0, 0}, false}, // top, left
	{2, [2]int{1, 0}, false}, // top, right
	{3, [2]int{1, 1}, false}, // bottom, right
	{4, [2]int{0, 1}, false}, // bottom, left
	{5, [2]int{0, 0}, true},  // left, top
	{6, [2]int{0, 1}, true},  // right, top
	{7, [2]int{1, 1}, true},  // right, bottom
	{8, [2]int{1, 0}, true},  // left, bottom
}

// topRight is where the other upper corner is stored.
func (o turned) topRight() [2]int {
	c := o.corner
	if o.sideways {
		c[1] = 1 - c[1]
	} else {
		c[0] = 1 - c[0]
	}
	return c
}

// stored is the picture as it is stored: a white F on blue.
func (o turned) stored() image.Image {
	size := [2]int{seenWidth, seenHeight}
	if o.sideways {
		size = [2]int{seenHeight, seenWidth}
	}
	img := image.NewRGBA(image.Rect(0, 0, size[0], size[1]))
	for y := range seenHeight {
		for x := range seenWidth {
			at := [2]int{x, y}
			if o.sideways {
				at = [2]int{y, x}
			}
			for i := range at {
				if o.corner[i] == 1 {
					at[i] = size[i] - 1 - at[i]
				}
			}
			img.Set(at[0], at[1], letterF(x, y))
		}
	}
	return img
}

// letterF is the colour of a pixel of the picture as it is seen.
func letterF(x, y int) color.Color {
	stem, top, middle := x > 20 && x < 35, y > 8 && y < 20 && x < 110, y > 32 && y < 44 && x < 80
	if x > 20 && y > 8 && y < 67 && (stem || top || middle) {
		return color.White
	}
	return color.RGBA{20, 60, 140, 255}
}

// exif is Exif data that says the orientation, and what else a camera says.
func (o turned) exif() string {
	return "MM\x00*\x00\x00\x00\x08\x00\x02" +
		"\x01\x0f\x00\x02\x00\x00\x00\x08\x00\x00\x00\x26" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(o.orientation) + "\x00\x00" + "\x00\x00\x00\x00" + "PRIVATE\x00"
}

func (o turned) jpeg(t *testing.T) []byte { return o.jpegOf(t, o.stored()) }

func (o turned) jpegOf(t *testing.T, stored image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, stored, nil); err != nil {
		t.Fatal(err)
	}
	data := "Exif\x00\x00" + o.exif()
	segment := "\xFF\xE1\x00" + string(byte(len(data)+2)) + data
	return []byte(b.String()[:2] + segment + b.String()[2:])
}

func (o turned) png(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, o.stored()); err != nil {
		t.Fatal(err)
	}
	const head = 33 // the end of the first chunk
	return []byte(b.String()[:head] + pngChunk("eXIf", o.exif()) + b.String()[head:])
}

func pngChunk(kind, data string) string {
	b := append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), kind+data...)
	return string(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:])))
}

// TestUpright shows a picture the right way up in every format, however it is stored.
func TestUpright(t *testing.T) {
	for _, o := range orientations {
		for name, file := range map[string][]byte{"images/f.jpg": o.jpeg(t), "images/f.png": o.png(t)} {
			t.Run(fmt.Sprint(o.orientation, name), func(t *testing.T) {
				r := withPicture(t, name, file)
				if want := fmt.Sprintf(`<img src="%s" alt="A letter" width="150" height="75">`, name); !strings.Contains(string(html.Article(r)), want) {
					t.Errorf("the page has no %s", want)
				}
				if want := "![A letter](" + name + ")"; !strings.Contains(string(markdown.Render(r)), want) {
					t.Errorf("the Markdown has no %s", want)
				}
				print, err := pdf.Render(r, pdf.Options{})
				if err != nil {
					t.Fatal(err)
				}
				o.drawnUpright(t, inflated(print.Bytes))
			})
		}
	}
}

// A portrait that is stored on its side takes half of a page's height in its upright form.
func TestLargePortrait(t *testing.T) {
	for _, o := range orientations[4:] {
		r := withPicture(t, "images/f.jpg", o.jpegOf(t, image.NewGray(image.Rect(0, 0, 3000, 1000))))
		print, err := pdf.Render(r, pdf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := numbers(t, box, inflated(print.Bytes))
		width, height := b[2]-b[0], b[3]-b[1]
		if height < 300 || height > 350 || width*3 < height-0.1 || width*3 > height+0.1 {
			t.Errorf("%d: 1000 by 3000 pixels are drawn %g by %g points large", o.orientation, width, height)
		}
	}
}

func withPicture(t *testing.T, name string, file []byte) *report.Report {
	t.Helper()
	section := report.DraftSection{ID: "a", Heading: "A", Text: report.Markdown{Text: "Words.\n\n![A letter](" + name + ")\n"}}
	d := report.Draft{
		Header: report.Header{Title: "Title", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 2, Day: 7}}, Parts: []report.DraftPart{{Sections: []report.DraftSection{section}}},
		Open: func(string) ([]byte, error) { return file, nil },
	}
	var list diag.List
	r := report.Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return r
}

var (
	drawn = regexp.MustCompile(`q (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) cm /I0 Do Q`)
	box   = regexp.MustCompile(`/BBox ?\[(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)\]`)
)

// drawnUpright holds the matrix that a PDF draws its picture with against where the corners are stored.
func (o turned) drawnUpright(t *testing.T, text string) {
	t.Helper()
	m, b := numbers(t, drawn, text), numbers(t, box, text)
	left, bottom, right, top := b[0], b[1], b[2], b[3]
	if right-left != 72 || top-bottom != 36 {
		t.Errorf("the box of the figure is %v", b)
	}
	// A PDF's unit square has its origin at the bottom left; the first stored row is at its top.
	at := func(corner [2]int) [2]float64 {
		u, v := float64(corner[0]), float64(1-corner[1])
		return [2]float64{m[0]*u + m[2]*v + m[4], m[1]*u + m[3]*v + m[5]}
	}
	if got := at(o.corner); got != [2]float64{left, top} {
		t.Errorf("the top left corner is drawn at %v in the box %v, by the matrix %v", got, b, m)
	}
	if got := at(o.topRight()); got != [2]float64{right, top} {
		t.Errorf("the top right corner is drawn at %v in the box %v, by the matrix %v", got, b, m)
	}
}

// numbers are what a pattern finds, which must be there once.
func numbers(t *testing.T, pattern *regexp.Regexp, text string) []float64 {
	t.Helper()
	found := pattern.FindAllStringSubmatch(text, -1)
	if len(found) != 1 {
		t.Fatalf("%v is there %d times", pattern, len(found))
	}
	var out []float64
	for _, s := range found[0][1:] {
		var n float64
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
		out = append(out, n)
	}
	return out
}

// inflated is a PDF with its streams unpacked, one after the other.
func inflated(file []byte) string {
	var out strings.Builder
	for _, stream := range strings.Split(string(file), "stream\n") {
		if r, err := zlib.NewReader(strings.NewReader(stream)); err == nil {
			io.Copy(&out, r) // as far as it goes: it need be no stream
		}
	}
	return out.String()
}
