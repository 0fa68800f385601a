package tagpdf

import (
	"bytes"
	"errors"
	"fmt"
)

// reader goes through what fpdf wrote from its first byte to its last. Everything but the pages' content is known beforehand, so the
// reader demands those bytes word for word; any others end the reading.
type reader struct {
	b     []byte
	at    int
	err   error
	fonts [facesOf][]byte // the resource names of the faces, by style
}

// drawnPages is what there is to take over from fpdf's file.
type drawnPages struct {
	contents [][]byte
	fonts    [facesOf][]byte // resource names, by style; nil for a face that isn't used
}

func (r *reader) fail(what string) {
	if r.err == nil {
		r.err = fmt.Errorf("fpdf wrote something unknown at byte %d, not %s", r.at, what)
	}
}

// want goes over s, which must come next.
func (r *reader) want(s string) {
	if r.err == nil && r.try(s) {
		return
	}
	r.fail(fmt.Sprintf("%.40q", s))
}

// try goes over s if it comes next.
func (r *reader) try(s string) bool {
	if r.err != nil || len(r.b)-r.at < len(s) || string(r.b[r.at:r.at+len(s)]) != s {
		return false
	}
	r.at += len(s)
	return true
}

// wantNumber goes over the number n.
func (r *reader) wantNumber(n int) {
	var digits [20]byte
	r.want(string(builder(digits[:0]).num(n)))
}

// wantObject goes over the head of an object and notes where it is.
func (r *reader) wantObject(n int, offsets []int) {
	if r.err == nil && n < len(offsets) {
		offsets[n] = r.at
	}
	r.wantNumber(n)
	r.want(" 0 obj\n")
}

// number reads a decimal number as it must be written, and gives its digits as an integer and how many of them are places.
func (r *reader) number() (n, places int) {
	sign := 1
	if r.try("-") {
		sign = -1
	}
	start, point := r.at, -1
	for r.err == nil && r.at < len(r.b) && r.at-start < 12 {
		c := r.b[r.at]
		if c == '.' && point < 0 && r.at > start {
			point = r.at
		} else if c >= '0' && c <= '9' {
			n = 10*n + int(c-'0')
		} else {
			break
		}
		r.at++
	}
	if point >= 0 {
		places = r.at - point - 1
	}
	whole := r.at - start
	if point >= 0 {
		whole = point - start
	}
	if whole == 0 || point == r.at-1 || whole > 1 && r.b[start] == '0' || sign < 0 && n == 0 {
		r.fail("a number")
	}
	return sign * n, places
}

// fixed reads a number with so many places.
func (r *reader) fixed(places int) int {
	n, p := r.number()
	if p != places {
		r.fail(fmt.Sprintf("a number with %d places", places))
	}
	return n
}

// take goes over n bytes.
func (r *reader) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.b)-r.at {
		r.fail(fmt.Sprintf("%d bytes", n))
		return nil
	}
	r.at += n
	return r.b[r.at-n : r.at : r.at]
}

// readFPDF reads a document of pages of these sizes, most of which have the size that fpdf was told first. The objects are in fpdf's order: every page and its content, the page tree, fonts,
// resources, information, catalogue, then the table of their offsets.
func readFPDF(src []byte, sizes []Size, size Size) (*drawnPages, error) {
	pages := len(sizes)
	r := &reader{b: src}
	out := &drawnPages{contents: make([][]byte, pages)}
	offsets := make([]int, 2*pages+5+facesOf)
	r.want("%PDF-1.3\n%µ¶\n")
	for i := range pages {
		n := 3 + 2*i
		r.wantObject(n, offsets)
		r.want("<</Type /Page\n/Parent 1 0 R\n")
		if !sizes[i].same(size) {
			r.mediaBox(sizes[i])
		}
		r.want("/Resources 2 0 R\n/Contents ")
		r.wantNumber(n + 1)
		r.want(" 0 R>>\nendobj\n")
		r.wantObject(n+1, offsets)
		r.want("<</Length ")
		length := r.fixed(0)
		r.want(">>\nstream\n")
		out.contents[i] = r.take(length)
		r.want("\nendstream\nendobj\n")
	}
	r.pageTree(pages, size, offsets)
	next := r.resources(3+2*pages, offsets)
	out.fonts = r.fonts
	r.ending(next, offsets)
	if r.err == nil && r.at != len(src) {
		r.fail("the end")
	}
	return out, r.err
}

func (r *reader) pageTree(pages int, size Size, offsets []int) {
	r.wantObject(1, offsets)
	r.want("<</Type /Pages\n/Kids [")
	for i := range pages {
		r.wantNumber(3 + 2*i)
		r.want(" 0 R ")
	}
	r.want("]\n/Count ")
	r.wantNumber(pages)
	r.want("\n")
	r.mediaBox(size)
	r.want(">>\nendobj\n")
}

// mediaBox goes over the size of a page.
func (r *reader) mediaBox(size Size) {
	r.want("/MediaBox [0 0 ")
	if w, h := r.fixed(2), r.sizeAfterSpace(); w != size.Width.hundredths() || h != size.Height.hundredths() {
		r.fail("the size of a page")
	}
	r.want("]\n")
}

func (r *reader) sizeAfterSpace() int {
	r.want(" ")
	return r.fixed(2)
}

// resources reads the fonts and the dictionary that names them, and gives the number of the next object.
func (r *reader) resources(n int, offsets []int) int {
	var styles []int // of the fonts' objects, in order
	first := n
	for ; r.err == nil && len(styles) < facesOf && bytes.HasPrefix(r.b[r.at:], builder{}.num(n).str(" 0 obj\n<</Type /Font\n")); n++ {
		r.wantObject(n, offsets)
		r.want("<</Type /Font\n/BaseFont /" + fontName)
		s := r.fixed(0)
		if s < 0 || s >= facesOf {
			r.fail("a style")
		}
		styles = append(styles, s)
		r.want("\n/Subtype /Type1\n/Encoding /WinAnsiEncoding\n>>\nendobj\n")
	}
	r.wantObject(2, offsets)
	r.want("<<\n/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]\n/Font <<\n")
	for range styles {
		r.want("/")
		name := r.take(41)
		r.want(" ")
		object := r.fixed(0) - first
		if object < 0 || object >= len(styles) || name == nil || name[0] != 'F' || r.fonts[styles[object]] != nil {
			r.fail("a font")
			break
		}
		r.fonts[styles[object]] = name
		r.want(" 0 R\n")
	}
	r.want(">>\n/XObject <<\n>>\n/ColorSpace <<\n>>\n>>\nendobj\n")
	return n
}

// ending reads the information dictionary, the catalogue, and the cross-reference table, whose offsets must be those found.
func (r *reader) ending(n int, offsets []int) {
	r.wantObject(n, offsets)
	r.want("<<\n/Producer (" + producer + ")\n/CreationDate (D:20000101000000)\n/ModDate (D:20000101000000)\n>>\nendobj\n")
	r.wantObject(n+1, offsets)
	r.want("<<\n/Type /Catalog\n/Pages 1 0 R\n/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n>>\nendobj\n")
	start := r.at
	r.want("xref\n0 ")
	r.wantNumber(n + 2)
	r.want("\n0000000000 65535 f \n")
	for object := 1; object < n+2 && r.err == nil; object++ {
		digits := r.take(10)
		var offset int
		for _, c := range digits {
			offset = 10*offset + int(c) - '0'
		}
		if offset != offsets[object] {
			r.fail("the place of an object")
		}
		r.want(" 00000 n \n")
	}
	r.want("trailer\n<<\n/Size ")
	r.wantNumber(n + 2)
	r.want("\n/Root ")
	r.wantNumber(n + 1)
	r.want(" 0 R\n/Info ")
	r.wantNumber(n)
	r.want(" 0 R\n>>\nstartxref\n")
	r.wantNumber(start)
	r.want("\n%%EOF\n")
}

var errDrawing = errors.New("fpdf drew something other than it was asked for")
