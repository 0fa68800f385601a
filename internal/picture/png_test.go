package picture

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestPNG has for each kind of data in a PNG what is left of it.
func TestPNG(t *testing.T) {
	plain := plainPNG(t)
	end := len(plain) - 12
	seen := []string{
		chunk("gAMA", "\x00\x00\xb1\x8f"), chunk("cHRM", strings.Repeat("\x00\x00\x7a\x26", 8)), chunk("sRGB", "\x00"), chunk("cICP", "\x01\x0d\x00\x01"),
	}
	for _, c := range []struct {
		name string
		file []byte
		want []byte
	}{
		{"nothing", plain, plain},
		{"how colours are stored", behindHead(plain, seen...), behindHead(plain, seen...)},
		{"text", behindHead(plain, chunk("tEXt", "Author\x00"+private), chunk("zTXt", private), chunk("iTXt", private)), plain},
		{"text behind the pixels", slices.Concat(plain[:end], []byte(chunk("tEXt", "Comment\x00"+private)), plain[end:]), plain},
		{"damaged text", behindHead(plain, strings.Replace(chunk("tEXt", private), "PRI", "pri", 1)), plain},
		{"the time", behindHead(plain, chunk("tIME", "\x07\xea\x01\x05\x0a\x0b\x0c")), plain},
		{"Exif", behindHead(plain, chunk("eXIf", exifOf(false, 1))), plain},
		{"a chunk of somebody's own", behindHead(plain, chunk("prVW", private), chunk("caBX", private)), plain},
		{"hints", behindHead(plain, chunk("bKGD", "\x00\x00\x00\x00\x00\x00"), chunk("pHYs", "\x00\x00\x0b\x12\x00\x00\x0b\x13\x01"), chunk("sBIT", "\x08\x08\x08")), plain},
		{"animation", slices.Concat(behindHead(plain, chunk("acTL", "\x00\x00\x00\x02\x00\x00\x00\x00"))[:end+20], []byte(chunk("fdAT", private)), plain[end:]), plain},
		{"after the end", append(bytes.Clone(plain), private...), plain},
		{"in the end", slices.Concat(plain[:end], []byte(chunk("IEND", private))), plain},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := read(t, c.file)
			if !bytes.Equal(p.File, c.want) {
				t.Errorf("left is\n%q, not\n%q", p.File, c.want)
			}
			if p.Width != 48 || p.Height != 32 || p.Turned != Upright || p.Format != PNG {
				t.Errorf("%d by %d, turned %d", p.Width, p.Height, p.Turned)
			}
			sameSeen(t, plain, p.File)
		})
	}
}

// TestTurnedPNG keeps of Exif the orientation alone, at the same place wherever it stood.
func TestTurnedPNG(t *testing.T) {
	plain := plainPNG(t)
	end := len(plain) - 12
	for o := Orientation(2); o <= 8; o++ {
		exif := chunk("eXIf", exifOf(o%2 == 0, byte(o)))
		want := behindHead(plain, chunk("eXIf", "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"+string(byte(o))+"\x00\x00\x00\x00\x00\x00"))
		for _, file := range [][]byte{behindHead(plain, exif), slices.Concat(plain[:end], []byte(exif), plain[end:])} {
			p := read(t, file)
			if p.Turned != o || o.Sideways() != (p.Width == 32 && p.Height == 48) || !bytes.Equal(p.File, want) {
				t.Errorf("%d: turned %d, %d by %d, %q", o, p.Turned, p.Width, p.Height, p.File)
			}
		}
	}
	damaged := []byte(chunk("eXIf", exifOf(false, 6)))
	damaged[len(damaged)-1] ^= 1
	if p := read(t, behindHead(plain, string(damaged))); p.Turned != Upright {
		t.Error("a damaged orientation, which browsers take no notice of, turns the picture")
	}
}

// TestRefusedPNG has files that are not to be had.
func TestRefusedPNG(t *testing.T) {
	plain := plainPNG(t)
	head := func(size string) string {
		return pngSignature + chunk("IHDR", size+"\x08\x02\x00\x00\x00") + chunk("IDAT", "") + chunk("IEND", "")
	}
	damaged := bytes.Clone(plain)
	damaged[headEnd+10] ^= 1
	for _, c := range []struct{ want, file string }{
		{"is cut short", string(plain[:len(plain)-1])},
		{"is cut short", string(plain[:len(plain)-12])},
		{"is cut short", pngSignature},
		{"is cut short", pngSignature + "\xFF\xFF\xFF\xFFIHDR" + string(plain[16:])},
		{"is damaged: its part IDAT does not match its checksum", string(damaged)},
		{`can't be read: it holds a part of the unknown kind "CgBI"`, string(behindHead(plain, chunk("CgBI", "abcd")))},
		{"can't be read: it does not begin with its size", pngSignature + chunk("IDAT", "") + string(plain[8:])},
		{"can't be read: it does not begin with its size", pngSignature + chunk("IEND", "")},
		{"can't be read: png: unsupported feature: dimension overflow", head("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF")},
		{"is 25000001 by 1 pixels; the limit is 25 million in all", head("\x01\x7D\x78\x41\x00\x00\x00\x01")},
		{"can't be read: png: invalid format: non-positive dimension", head("\x00\x00\x00\x00\x00\x00\x00\x01")},
	} {
		if p, err := Read([]byte(c.file)); p != nil || err == nil || err.Error() != c.want {
			t.Errorf("%v, not %s", err, c.want)
		}
	}
}
