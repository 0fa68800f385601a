package picture

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

const (
	jfif  = "JFIF\x00\x01\x02\x01\x00\x48\x00\x48"
	adobe = "Adobe\x00\x64\x00\x00\x00\x00\x01"
	thumb = "\xFF\xD8\xFF\xDA\x00\x08thumb\xFF\xD9" // a JPEG within a segment, with an end of its own
)

// TestJPEG has for each kind of data in a JPEG what is left of it.
func TestJPEG(t *testing.T) {
	jpg := plainJPEG(t)
	for _, c := range []struct {
		name string
		file []byte
		want []byte
	}{
		{"nothing", jpg, jpg},
		{"Exif", within(jpg, segment(app1, exifName+exifOf(false, 1)+thumb)), jpg},
		{"Exif without end", within(jpg, segment(app1, exifName+"MM\x00*\xFF\xFF\xFF\xFF"+private)), jpg},
		{"XMP", within(jpg, segment(app1, "http://ns.adobe.com/xap/1.0/\x00<x>"+private+thumb)), jpg},
		{"a second picture", within(jpg, segment(app2, "MPF\x00MM\x00*"+private)), jpg},
		{"FlashPix", within(jpg, segment(app2, "FPXR\x00"+private)), jpg},
		{"Photoshop", within(jpg, segment(0xED, "Photoshop 3.0\x008BIM"+private)), jpg},
		{"what a maker adds", within(jpg, segment(0xE5, private), segment(app15, private)), jpg},
		{"a comment", within(jpg, segment(comment, private)), jpg},
		{"after the end", append(bytes.Clone(jpg), private+thumb...), jpg},
		{"a second picture after the end", slices.Concat(jpg, within(jpg, segment(comment, private))), jpg},
		{"JFIF", within(jpg, segment(app0, jfif+"\x00\x00")), within(jpg, segment(app0, jfif+"\x00\x00"))},
		{"JFIF with a thumbnail", within(jpg, segment(app0, jfif+"\x01\x03"+private+"..")), within(jpg, segment(app0, jfif+"\x00\x00"))},
		{"JFIF twice", within(jpg, segment(app0, jfif+"\x00\x00"), segment(app0, jfif+"\x00\x00"+private)), within(jpg, segment(app0, jfif+"\x00\x00"))},
		{"JFIF cut short", within(jpg, segment(app0, "JFIF\x00")), jpg},
		{"JFXX", within(jpg, segment(app0, "JFXX\x00\x10"+thumb+private)), jpg},
		{"how colours are stored", within(jpg, segment(app14, adobe)), within(jpg, segment(app14, adobe))},
		{"and more", within(jpg, segment(app14, adobe+private)), within(jpg, segment(app14, adobe))},
		{"not Adobe", within(jpg, segment(app14, private+"........")), jpg},
		{"filled up", within(jpg, "\xFF\xFF\xFF"+segment(comment, private), "\xFF\xFF"), jpg},
		{"bytes that belong nowhere", within(jpg, private, "\xFF\x00", "\xFF\x01", "\xFF\xD3", private), jpg},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := read(t, c.file)
			if !bytes.Equal(p.File, c.want) {
				t.Errorf("left is\n%q, not\n%q", p.File, c.want)
			}
			if p.Width != 48 || p.Height != 32 || p.Turned != Upright || p.Format != JPEG {
				t.Errorf("%d by %d, turned %d", p.Width, p.Height, p.Turned)
			}
			sameSeen(t, jpg, p.File)
		})
	}
}

// A progressive JPEG comes in scans, with tables between them and restarts within them.
func TestScans(t *testing.T) {
	const (
		frame = "\xFF\xC2\x00\x0B\x08\x00\x20\x00\x30\x01\x01\x11\x00"
		scan  = "\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00"
		table = "\xFF\xC4\x00\x04ab"
		coded = "coded \xFF\x00 pixels \xFF\xD0 and \xFF\xFF\xD1 more \xFF\xFF\x00"
	)
	lines := segment(lineNumber, "\x00\x20")
	p := read(t, []byte("\xFF\xD8"+frame+table+scan+coded+lines+"\xFF\xFF"+table+segment(comment, private)+segment(app1, exifName+exifOf(true, 6))+
		scan+coded+segment(app14, adobe)+scan+"\xFF\xFF\xFF\xD9"+private))
	if want := "\xFF\xD8" + frame + table + scan + coded + lines + table + scan + coded + scan + "\xFF\xD9"; string(p.File) != want {
		t.Errorf("left is\n%q, not\n%q", p.File, want)
	}
}

// TestTurnedJPEG keeps of Exif the orientation alone, behind JFIF, and Bare not even that.
func TestTurnedJPEG(t *testing.T) {
	jpg := plainJPEG(t)
	start := segment(app0, jfif+"\x00\x00")
	for o := Upright; o <= 8; o++ {
		for _, littleEndian := range []bool{false, true} {
			name := fmt.Sprintf("%d in little-endian %v", o, littleEndian)
			p := read(t, within(jpg, segment(app1, exifName+exifOf(littleEndian, byte(o))), start, segment(app1, exifName+exifOf(false, 3))))
			if p.Turned != o || o.Sideways() != (p.Width == 32 && p.Height == 48) || !o.Sideways() != (p.Width == 48 && p.Height == 32) {
				t.Errorf("%s: turned %d, %d by %d", name, p.Turned, p.Width, p.Height)
			}
			want := within(jpg, start)
			if !bytes.Equal(p.Bare(), want) {
				t.Errorf("%s: bare is %q", name, p.Bare())
			}
			if o > Upright {
				want = within(jpg, start, segment(app1, exifName+"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"+string(byte(o))+"\x00\x00\x00\x00\x00\x00"))
			}
			if !bytes.Equal(p.File, want) {
				t.Errorf("%s: left is %q", name, p.File)
			}
		}
	}
}

// What no browser takes for an orientation does not turn a picture.
func TestNotTurned(t *testing.T) {
	const head, entry = "MM\x00*\x00\x00\x00\x08\x00\x01", "\x01\x12\x00\x03\x00\x00\x00\x01\x00"
	for name, exif := range map[string]string{
		"0":               head + entry + "\x00\x00\x00",
		"9":               head + entry + "\x09\x00\x00",
		"no number":       head + "\x01\x12\x00\x02\x00\x00\x00\x01\x00\x06\x00\x00",
		"two numbers":     head + "\x01\x12\x00\x03\x00\x00\x00\x02\x00\x06\x00\x06",
		"cut short":       head + entry + "\x06\x00",
		"past the end":    "MM\x00*\x00\x00\x00\xF0\x00\x01" + entry + "\x06\x00\x00",
		"no end":          "MM\x00*\xFF\xFF\xFF\xFF\x00\x01" + entry + "\x06\x00\x00",
		"no order":        "XX" + head[2:] + entry + "\x06\x00\x00",
		"no TIFF":         "MM\x00+" + head[4:] + entry + "\x06\x00\x00",
		"nothing":         "",
		"its order alone": "MM\x00*",
	} {
		if p := read(t, within(plainJPEG(t), segment(app1, exifName+exif))); p.Turned != Upright || p.Width != 48 {
			t.Errorf("%s: turned %d", name, p.Turned)
		}
	}
}

// TestRefusedJPEG has files that are not to be had.
func TestRefusedJPEG(t *testing.T) {
	jpg := plainJPEG(t)
	huge := bytes.Replace(jpg, []byte("\x08\x00\x20\x00\x30"), []byte("\x08\xFF\xFF\xFF\xFF"), 1)
	scan := segment(startOfScan, "\x01\x01\x00\x00\x3F\x00")
	for _, c := range []struct{ want, file string }{
		{"is cut short", string(jpg[:len(jpg)-2])},
		{"is cut short", string(jpg[:len(jpg)/2])},
		{"is cut short", "\xFF\xD8"},
		{"is cut short", "\xFF\xD8\xFF\xFF"},
		{"is cut short", "\xFF\xD8\xFF\xE1\xFF\xFFExif"},
		{"is cut short", "\xFF\xD8\xFF\xE1\x00\x01" + string(jpg[2:])},
		{"can't be read: invalid JPEG format: missing SOS marker", "\xFF\xD8\xFF\xD9"},
		{"can't be read: it holds a segment of the unknown kind D8", string(jpg[:2]) + string(jpg)},
		{"can't be read: it holds a segment of the unknown kind F7", string(within(jpg, segment(0xF7, "lossless")))},
		{"is 65535 by 65535 pixels; the limit is 25 million in all", string(huge)},
		{"can't be read: it says no size", string(bytes.Replace(jpg, []byte("\x08\x00\x20\x00\x30"), []byte("\x08\x00\x00\x00\x30"), 1))},
		{"comes in more than 200 layers", string(within(jpg, strings.Repeat(scan, maxScans+1)))},
		{"has 33554433 bytes; the limit is 33554432", strings.Repeat("x", maxBytes+1)},
		{"is neither a PNG nor a JPEG file", "GIF89a"},
		{"is neither a PNG nor a JPEG file", ""},
	} {
		if p, err := Read([]byte(c.file)); p != nil || err == nil || err.Error() != c.want {
			t.Errorf("%v, not %s", err, c.want)
		}
	}
}

// Segments without contents, of which a file can hold millions, take no more room than they have.
func TestManySegments(t *testing.T) {
	jpg := plainJPEG(t)
	empty := strings.Repeat(segment(comment, ""), 100_000)
	file := within(jpg, empty)
	if n := testing.AllocsPerRun(2, func() {
		if _, err := Read(file); err != nil {
			t.Fatal(err)
		}
	}); n > 200 {
		t.Errorf("%v allocations", n)
	}
}
