package tagpdf

import (
	"strconv"
	"unicode/utf16"
)

// builder is PDF syntax being written. Its methods give the longer builder, as append does.
type builder []byte

const hexDigits = "0123456789ABCDEF"

func (b builder) str(s string) builder { return append(b, s...) }
func (b builder) num(n int) builder    { return strconv.AppendInt(b, int64(n), 10) }

// ref writes an indirect reference.
func (b builder) ref(object int) builder { return b.num(object).str(" 0 R") }

// hex writes four hexadecimal digits.
func (b builder) hex(u uint16) builder {
	return append(b, hexDigits[u>>12], hexDigits[u>>8&15], hexDigits[u>>4&15], hexDigits[u&15])
}

// fixed writes a number given in units of 10^-places, without noughts at its end.
func (b builder) fixed(n, places int) builder {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	unit := 1
	for range places {
		unit *= 10
	}
	b = b.num(n / unit)
	if n %= unit; n == 0 {
		return b
	}
	b = append(b, '.')
	for n > 0 {
		unit /= 10
		b = append(b, byte('0'+n/unit))
		n %= unit
	}
	return b
}

// hundredths writes a number given in units of 0.01 with both decimal places, as fpdf does.
func (b builder) hundredths(n int) builder {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = b.num(n / 100)
	return append(b, '.', byte('0'+n/10%10), byte('0'+n%10))
}

// rect writes a box in the page's own coordinates, which start at the bottom left.
func (b builder) rect(r Rect, page Size) builder {
	left, right := r.X.hundredths(), (r.X + r.Width).hundredths()
	h := page.Height.hundredths()
	top, bottom := h-r.Y.hundredths(), h-(r.Y+r.Height).hundredths()
	return b.str("[").fixed(left, 2).str(" ").fixed(bottom, 2).str(" ").fixed(right, 2).str(" ").fixed(top, 2).str("]")
}

// mediaBox writes the size of a page.
func (b builder) mediaBox(s Size) builder {
	return b.str("/MediaBox[0 0 ").fixed(s.Width.hundredths(), 2).str(" ").fixed(s.Height.hundredths(), 2).str("]")
}

// text writes a text string: ASCII as it is, anything else in UTF-16.
func (b builder) text(s string) builder {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return b.utf16(s)
		}
	}
	b = append(b, '(')
	for i := range len(s) {
		if c := s[i]; c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}

// escaped writes a byte of a string.
func (b builder) escaped(c byte) builder {
	switch c {
	case '\\', '(', ')':
		return append(b, '\\', c)
	case '\r':
		return b.str(`\r`)
	}
	return append(b, c)
}

func (b builder) utf16(s string) builder {
	b = b.str("<FEFF")
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); r > 0xFFFF {
			b = b.hex(uint16(high)).hex(uint16(low))
			continue
		}
		b = b.hex(uint16(r))
	}
	return append(b, '>')
}

// Write makes a builder a place to write to.
func (b *builder) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}
