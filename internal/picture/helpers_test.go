package picture

import (
	"bytes"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	_ "cabinet/internal/testrun"
)

// private is what every part of a test file holds that must not be published.
const private = "PRIVATE"

// drawing is a picture of 48 by 32 pixels with no symmetry.
func drawing() image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, 48, 32))
	for y := range 32 {
		for x := range 48 {
			img.Set(x, y, color.NRGBA{uint8(x * 5), uint8(y * 7), 90, 255})
		}
	}
	return img
}

func plainJPEG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func plainPNG(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, drawing()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// segment is a segment of a JPEG.
func segment(marker byte, data string) string {
	return string(appendSegment(nil, marker, []byte(data)))
}

// within puts segments behind the first marker of a JPEG.
func within(jpg []byte, segments ...string) []byte {
	return slices.Concat(jpg[:2], []byte(strings.Join(segments, "")), jpg[2:])
}

// chunk is a part of a PNG.
func chunk(kind, data string) string {
	b := big.AppendUint32(nil, uint32(len(data)))
	b = append(b, kind+data...)
	return string(big.AppendUint32(b, crc32.ChecksumIEEE(b[4:])))
}

// behindHead puts chunks behind the first one of a PNG.
func behindHead(file []byte, chunks ...string) []byte {
	return slices.Concat(file[:headEnd], []byte(strings.Join(chunks, "")), file[headEnd:])
}

// exifOf is Exif data as a camera writes it, in either order of bytes.
func exifOf(littleEndian bool, o byte) string {
	if littleEndian {
		return "II*\x00\x08\x00\x00\x00" + "\x02\x00" +
			"\x0f\x01\x02\x00\x08\x00\x00\x00\x26\x00\x00\x00" + // the maker of the camera, at byte 38
			"\x12\x01\x03\x00\x01\x00\x00\x00" + string(o) + "\x00\x00\x00" +
			"\x00\x00\x00\x00" + private + "\x00"
	}
	return "MM\x00*\x00\x00\x00\x08" + "\x00\x02" +
		"\x01\x0f\x00\x02\x00\x00\x00\x08\x00\x00\x00\x26" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(o) + "\x00\x00" +
		"\x00\x00\x00\x00" + private + "\x00"
}

// tag is a tag of a colour profile.
type tag struct{ name, data string }

// profileOf is a colour profile with the tags, as a screen's maker writes it.
func profileOf(tags ...tag) string {
	head := make([]byte, profileHeader)
	copy(head[4:], "CMM_\x04\x30\x00\x00mntrRGB XYZ ")
	copy(head[24:], "\x07\xEA\x00\x05\x00\x11\x00\x0c\x00\x22\x00\x0b") // 17 May 2026, 12:34:11
	copy(head[36:], "acspAPPL")
	copy(head[48:], private)
	copy(head[68:], "\x00\x00\xf6\xd6\x00\x01\x00\x00\x00\x00\xd3\x2d")
	table, data := big.AppendUint32(nil, uint32(len(tags))), ""
	for _, tag := range tags {
		table = append(table, tag.name...)
		table = big.AppendUint32(table, uint32(profileTable+len(tags)*profileEntry+len(data)))
		table = big.AppendUint32(table, uint32(len(tag.data)))
		data += tag.data + strings.Repeat("\x00", -len(tag.data)&3)
	}
	all := slices.Concat(head, table, []byte(data))
	big.PutUint32(all, uint32(len(all)))
	return string(all)
}

// read reads a file that must be fit to be published, and holds no more than what is seen.
func read(t *testing.T, file []byte) *Picture {
	t.Helper()
	p, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(p.File, []byte(private)) {
		t.Errorf("private data are left in %q", p.File)
	}
	again, err := Read(p.File)
	if err != nil {
		t.Fatalf("what was read can't be read again: %v", err)
	}
	if !bytes.Equal(again.File, p.File) || again.Width != p.Width || again.Height != p.Height || again.Turned != p.Turned {
		t.Errorf("to read again changes\n%q to\n%q", p.File, again.File)
	}
	return p
}

// sameSeen holds the pixels of two files against each other.
func sameSeen(t *testing.T, a, b []byte) {
	t.Helper()
	one, _, err := image.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	for y := range one.Bounds().Dy() {
		for x := range one.Bounds().Dx() {
			if one.At(x, y) != other.At(x, y) {
				t.Fatalf("the pixel at %d, %d is another", x, y)
			}
		}
	}
}
