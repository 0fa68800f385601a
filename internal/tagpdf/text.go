package tagpdf

import (
	"fmt"
	"strings"
	"sync"
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
	d.letters(x, s, size, text, func(x Length, in Style, text string) int {
		d.setInk(c)
		return d.show(x.hundredths(), d.up(y), s, in, text)
	})
}

// letters goes through the stretches of a text that one face has. It calls show for each, with the place at which the stretch begins,
// the face, and the text from there on; show says how many bytes of the text the stretch has. What no face has ends it, with an error.
func (d *Document) letters(x Length, s Style, size Length, text string, show func(x Length, in Style, text string) int) {
	if !d.fits(s, text) {
		return
	}
	for {
		in, blank := d.faceOf(s, text)
		if !d.setFont(in, size) || blank {
			return
		}
		n := show(x, in, text)
		if n == len(text) || d.err != nil {
			return
		}
		x += d.family.Width(s, size, text[:n])
		text = text[n:]
	}
}

// fits refuses what is no style, and more letters than a line can have.
func (d *Document) fits(s Style, text string) bool {
	const most = 15_000 // letters; PDF/A-2 allows strings of 32,767 bytes
	switch {
	case s > BoldItalic:
		d.fail("%v is no style", s)
	case len(text) > most:
		d.fail("a line of %d bytes", len(text))
	}
	return d.err == nil
}

// faceOf is the face that a text begins in, which is set in a style. A blank text has nothing to be seen.
func (d *Document) faceOf(s Style, text string) (in Style, blank bool) {
	for _, r := range text {
		if r != wordJoiner {
			_, in = d.family.letter(s, r)
			return in, false
		}
	}
	return s, true
}

// show draws what one face has of the beginning of a text, and says how many bytes of it that is.
func (d *Document) show(x, up int, s, in Style, text string) (n int) {
	d.own = d.own.str("BT ").hundredths(x).str(" ").hundredths(up).str(" Td (")
	n = d.codes(s, in, text)
	d.own = d.own.str(") Tj ET\n")
	return n
}

// codes writes what one face has of the beginning of a text as two-byte codes of the embedded fonts.
func (d *Document) codes(s, in Style, text string) (n int) {
	b, groups := d.own, uint32(0)
	n = len(text)
	for i, r := range text {
		if r == wordJoiner {
			continue
		}
		l, face := d.family.letter(s, r)
		if face != in {
			n = i
			break
		}
		if l.glyph == 0 {
			d.fail("%w", d.missing(s, text, i, r))
			return 0
		}
		groups |= 1 << l.group
		b = b.escaped(byte(r >> 8)).escaped(byte(r))
	}
	d.own, d.groups[in] = b, d.groups[in]|groups
	return n
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
	d.letters(0, s, size, text, func(along Length, in Style, text string) int {
		d.setInk(c)
		d.fpdf().TransformBegin()
		d.drawn.add(opSave)
		d.fpdf().Transform(fpdf.TransformMatrix{A: of(cos), B: of(sin), C: of(-sin), D: of(cos), E: of(left), F: of(up)})
		d.drawn.add(opMatrix, cos, sin, -sin, cos, left, up)
		n := d.show(along.hundredths(), 0, s, in, text)
		d.fpdf().TransformEnd()
		d.drawn.add(opRestore)
		return n
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
		files[s] = fmt.Appendf(nil, `{"Tp":"Core","Name":"Tagpdf%d"}`, s)
	}
	return files
}()

// The font as fpdf knows it: its family and its styles.
const fontFamily = "tagpdf"

var (
	fontFamilies = [facesOf]string{fontFamily, fontFamily, fontFamily, fontFamily, fontFamily + "signs"}
	fontStyles   = [facesOf]string{"", "B", "I", "BI", ""}
)

// fontNames are what pages call the faces, which fpdf makes of their definitions.
var fontNames = sync.OnceValue(func() (names [facesOf]string) {
	for s := range names {
		pdf := newFPDF(A4)
		pdf.AddFontFromBytes(fontFamilies[s], fontStyles[s], fontFiles[s], nil)
		pdf.AddPage()
		pdf.SetFont(fontFamilies[s], fontStyles[s], 1)
		drawn, err := contents(pdf)
		if err != nil {
			panic(err) // the definitions are part of the program
		}
		_, line, _ := strings.Cut(string(drawn[0]), "BT /")
		names[s], _, _ = strings.Cut(line, " ")
	}
	return names
})

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
	d.fpdf().SetFont(fontFamilies[s], fontStyles[s], size.points())
	d.pen.style, d.pen.size = s, n
	d.drawn.add(opFont, int(s), n)
	return true
}
