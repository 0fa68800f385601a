package picture

import (
	"bytes"
	"strings"
	"testing"
)

// seeds are files with everything that Read looks at.
func seeds(t testing.TB) [][]byte {
	jpg, png := plainJPEG(t), plainPNG(t)
	profile := profileOf(append(device, colours...)...)
	return [][]byte{
		jpg, png,
		within(jpg, segment(app0, jfif+"\x01\x03"+private+".."), segment(app1, exifName+exifOf(true, 5)), segment(app2, profileName+"\x01\x01"+profile),
			segment(app14, adobe+private), segment(comment, thumb), private),
		append(within(jpg, segment(app1, exifName+exifOf(false, 8)+thumb)), private...),
		behindHead(png, chunk("iCCP", "name\x00\x00"+packed(profile)), chunk("eXIf", exifOf(false, 6)), chunk("tEXt", private), chunk("gAMA", "\x00\x00\xb1\x8f")),
		append(behindHead(png, chunk("eXIf", exifOf(true, 7))), private...),
	}
}

// checkRead holds what is promised of any file: an error, or a file that stays as it is when it is read
// again and that is not much larger than a profile put in order can make it.
func checkRead(t *testing.T, file []byte) {
	t.Helper()
	p, err := Read(file)
	if (err == nil) == (p == nil) {
		t.Fatal(p, err)
	}
	if err != nil {
		return
	}
	if len(p.File) > len(file)+maxProfile+1000 {
		t.Fatalf("%d bytes became %d", len(file), len(p.File))
	}
	again, err := Read(p.File)
	if err != nil {
		t.Fatalf("to read again fails: %v", err)
	}
	if !bytes.Equal(again.File, p.File) || again.Turned != p.Turned || again.Width != p.Width || again.Height != p.Height {
		t.Fatalf("to read again changes\n%q to\n%q", p.File, again.File)
	}
	if p.Format != JPEG {
		return
	}
	bare, err := Read(p.Bare())
	if err != nil || bare.Turned != Upright || !bytes.Equal(bare.File, p.Bare()) {
		t.Fatalf("bare is %q, and read again: %v", p.Bare(), err)
	}
}

// TestDamaged cuts files short at every byte, and changes each.
func TestDamaged(t *testing.T) {
	for _, file := range seeds(t) {
		for i := range file {
			checkRead(t, file[:i])
			for _, c := range []byte{0, 0xFF, file[i] ^ 1, file[i] ^ 0x80} {
				b := bytes.Clone(file)
				b[i] = c
				checkRead(t, b)
			}
			if t.Failed() {
				return
			}
		}
	}
}

// FuzzRead tries any file.
func FuzzRead(f *testing.F) {
	for _, file := range seeds(f) {
		f.Add(file)
	}
	f.Add([]byte(pngSignature))
	f.Add([]byte("\xFF\xD8" + strings.Repeat("\xFF", 50)))
	f.Fuzz(func(t *testing.T, file []byte) { checkRead(t, file) })
}
