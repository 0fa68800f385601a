package pdfread

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// resolve follows a reference. An object is never itself a reference, so one step is enough.
func (d *document) resolve(v any) any {
	if r, ok := v.(ref); ok {
		return d.object(r.num)
	}
	return v
}

// as gives v as a T; a null is the empty T, and any other kind is an error in the file.
func as[T any](d *document, v any) T {
	v = d.resolve(v)
	t, ok := v.(T)
	if !ok && v != nil {
		d.fail("a value of the kind %T where %T belongs", v, t)
	}
	return t
}

func (d *document) dict(v any) dict { return as[dict](d, v) }

func (d *document) integer(v any) int { return as[int](d, v) }

func (d *document) name(v any) string {
	n := as[name](d, v)
	d.chargeBytes(len(n)) // many objects may share a long name
	return string(n)
}

// array counts each of its members as read again: many objects may share a long array.
func (d *document) array(v any) array {
	a := as[array](d, v)
	if !d.charge(len(a)) {
		return nil
	}
	return a
}

// list gives an array as it is and wraps any other value, since many entries may be either.
func (d *document) list(v any) array {
	switch r := d.resolve(v).(type) {
	case nil:
		return nil
	case array:
		return d.array(r)
	}
	return array{v}
}

func (d *document) number(v any) float64 {
	if n, ok := d.resolve(v).(int); ok {
		return float64(n)
	}
	return as[float64](d, v)
}

// numbers gives an array of exactly n numbers, or nil.
func (d *document) numbers(v any, n int) []float64 {
	a := d.array(v)
	if len(a) != n {
		return nil
	}
	fs := make([]float64, n)
	for i := range a {
		fs[i] = d.number(a[i])
	}
	return fs
}

// text decodes a text string, as titles and alternative texts are.
func (d *document) text(v any) string {
	s := string(as[literal](d, v))
	if !d.chargeBytes(len(s)) {
		return ""
	}
	if rest, ok := strings.CutPrefix(s, "\xFE\xFF"); ok {
		return decodeUTF16(rest)
	}
	if rest, ok := strings.CutPrefix(s, "\xEF\xBB\xBF"); ok {
		return strings.ToValidUTF8(rest, string(utf8.RuneError))
	}
	return decodeBytes(s, docEncoding)
}

func decodeUTF16(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16([]byte(s[2*i : 2*i+2]))
	}
	return string(utf16.Decode(units))
}

// The two eight-bit encodings differ from Latin-1 from 0x80 on: PDFDocEncoding and Windows-1252.
var (
	docEncoding = []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€")
	winEncoding = []rune("€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ")
)

func decodeBytes(s string, from80 []rune) string {
	var b strings.Builder
	for i := range len(s) {
		if n := int(s[i]) - 0x80; n >= 0 && n < len(from80) {
			b.WriteRune(from80[n])
		} else {
			b.WriteRune(rune(s[i]))
		}
	}
	return b.String()
}
