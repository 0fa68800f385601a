package tagpdf

import (
	"fmt"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
)

// Text draws one line of text from x to the right, its baseline at y. The text should be in normal form C. A character that the
// face lacks is an error; see Family.Has. A line that another follows within a paragraph should end with its space, or words run
// together when the text is taken out of the file.
func (d *Document) Text(x, y Length, s Style, size Length, c Colour, text string) {
	if text == "" || !d.drawing("text", x, y) {
		return
	}
	d.letters(x, s, size, text, func(x Length) {
		d.setInk(c)
		d.show(x.hundredths(), d.up(y))
	})
}

// letters goes through the stretches of a text that one face has, and calls show for each with the place at which the stretch begins.
// What none of them has ends it, with an error.
func (d *Document) letters(x Length, s Style, size Length, text string, show func(x Length)) {
	for text != "" {
		face, n := d.encode(s, text)
		if n == 0 || !d.setFont(face, size) {
			return
		}
		if len(d.line) > 0 {
			show(x)
		}
		x += d.family.Width(s, size, text[:n])
		text = text[n:]
	}
}

// show writes the codes in d.line where fpdf's own Text would, and as it would: that makes four strings
// of each line, which is a sixth of what a document allocates.
func (d *Document) show(x, up int) {
	op := d.op[:0].str("BT ").hundredths(x).str(" ").hundredths(up).str(" Td (")
	for _, c := range d.line {
		switch c {
		case '\\', '(', ')':
			op = append(op, '\\', c)
		case '\r':
			op = op.str(`\r`)
		default:
			op = append(op, c)
		}
	}
	d.op = op.str(") Tj ET")
	d.write(d.op)
	d.drawn.add(opText, x, up)
	d.drawn.bytes(opText, d.line)
}

// RotatedText draws text whose baseline begins at x, y and runs in the direction dx, dy: 1, 0 is to the right, and the width and the
// negative height of the page run along its diagonal upwards. It is made for watermarks. The direction is two lengths and not an
// angle because sines differ between processors.
func (d *Document) RotatedText(x, y, dx, dy Length, s Style, size Length, c Colour, text string) {
	if text == "" || !d.drawing("text", x, y, dx, dy) {
		return
	}
	long := root(int64(dx)*int64(dx) + int64(dy)*int64(dy))
	if long == 0 {
		d.fail("text in no direction")
		return
	}
	const unit = 100_000 // fpdf prints five places
	cos, sin := int(int64(dx)*unit/long), int(-int64(dy)*unit/long)
	of := func(n int) float64 { return float64(n) / unit }
	left, up := x.hundredths()*1000, d.up(y)*1000
	d.letters(0, s, size, text, func(along Length) {
		d.setInk(c)
		d.pdf.TransformBegin()
		d.drawn.bytes(opVerbatim, []byte("q"))
		d.pdf.Transform(fpdf.TransformMatrix{A: of(cos), B: of(sin), C: of(-sin), D: of(cos), E: of(left), F: of(up)})
		d.drawn.add(opMatrix, cos, sin, -sin, cos, left, up)
		d.show(along.hundredths(), 0)
		d.pdf.TransformEnd()
		d.drawn.bytes(opVerbatim, []byte("Q"))
	})
}

// root is the integer part of a square root, by Newton's method.
func root(n int64) int64 {
	if n < 2 {
		return n
	}
	x := n
	for y := (x + 1) / 2; y < x; y = (x + n/x) / 2 {
		x = y
	}
	return x
}

// encode puts what one face has of the beginning of a text into d.line, as the two-byte codes of the embedded fonts, which fpdf takes
// for letters of an 8-bit font. It gives the face and how many bytes of the text that is; none if it recorded an error.
func (d *Document) encode(s Style, text string) (in Style, n int) {
	const most = 15_000 // letters; PDF/A-2 allows strings of 32,767 bytes
	if s > BoldItalic {
		d.fail("%v is no style", s)
		return s, 0
	}
	if len(text) > most {
		d.fail("a line of %d bytes", len(text))
		return s, 0
	}
	groups, b := uint32(0), d.line[:0]
	in, n = s, len(text)
	for i, r := range text {
		if r == wordJoiner {
			continue
		}
		l, face := d.family.letter(s, r)
		if l.glyph == 0 {
			d.fail("%w", d.missing(s, text, i, r))
			return s, 0
		}
		if len(b) > 0 && face != in {
			n = i
			break
		}
		in, groups = face, groups|1<<l.group
		b = append(b, byte(r>>8), byte(r))
	}
	d.groups[in], d.line = d.groups[in]|groups, b
	return in, n
}

// missing names a character that can't be set.
func (d *Document) missing(s Style, text string, i int, r rune) error {
	if _, n := utf8.DecodeRuneInString(text[i:]); r == utf8.RuneError && n == 1 {
		return fmt.Errorf("the byte 0x%02X, which is not UTF-8", text[i])
	}
	return fmt.Errorf("%s %v has no character %q (%U)", d.family.name, s, r, r)
}

// fontFiles are the definitions that fpdf loads: a built-in font of a made-up name, so that it embeds nothing. Finishing puts the
// real one in its place.
var fontFiles = func() (files [facesOf][]byte) {
	for s := range files {
		files[s] = fmt.Appendf(nil, `{"Tp":"Core","Name":"%s%d"}`, fontName, s)
	}
	return files
}()

// The font as fpdf knows it: its family, its names and its styles.
const (
	fontFamily = "tagpdf"
	fontName   = "Tagpdf"
)

var (
	fontFamilies = [facesOf]string{fontFamily, fontFamily, fontFamily, fontFamily, fontFamily + "signs"}
	fontStyles   = [facesOf]string{"", "B", "I", "BI", ""}
)

func (d *Document) setFont(s Style, size Length) bool {
	n := size.hundredths()
	if n < 1 || size > 2000*Point {
		d.fail("a font size of %v", size)
		return false
	}
	if d.pen.size == n && d.pen.style == s {
		return true
	}
	if !d.loaded[s] {
		d.pdf.AddFontFromBytes(fontFamilies[s], fontStyles[s], fontFiles[s], nil)
		d.loaded[s] = true
	}
	d.pdf.SetFont(fontFamilies[s], fontStyles[s], size.points())
	d.pen.style, d.pen.size = s, n
	d.drawn.add(opFont, int(s), n)
	return true
}
