package pdfread

import (
	"iter"
	"unicode/utf8"
)

// font turns the codes of a shown string into text, widths and glyphs.
type font struct {
	doc      *document
	name     string
	wide     bool // whether a code has two bytes (Type0) or one
	unicode  cmap
	windows  bool // whether codes are Windows-1252 where no ToUnicode map gives their text
	glyphs   []byte
	identity bool // whether codes are glyph numbers, since there is no CIDToGIDMap
	widths   map[int]float64
	missing  float64 // the width of a code that is not in widths, in em
	kept     glyphTable
}

// font reads a font dictionary; one that is an object by itself is read once.
func (d *document) font(v any) *font {
	r, isRef := v.(ref)
	if f := d.fonts[r.num]; isRef && f != nil {
		return f
	}
	head := d.dict(v)
	f := &font{doc: d, name: d.name(head["BaseFont"]), widths: map[int]float64{}, identity: true}
	if s := as[stream](d, head["ToUnicode"]); s.dict != nil {
		f.unicode = d.cmap(s)
	}
	switch kind := d.name(head["Subtype"]); kind {
	case "Type0":
		f.readWide(head)
	case "Type1", "TrueType":
		f.readNarrow(head)
	default:
		d.fail("fonts of the kind %q aren't read", kind)
	}
	if isRef {
		d.fonts[r.num] = f
	}
	return f
}

// readWide reads a composite font, whose codes are the character numbers of its one descendant.
func (f *font) readWide(head dict) {
	d := f.doc
	if d.resolve(head["Encoding"]) != name("Identity-H") {
		d.fail("the font %s isn't encoded as Identity-H", f.name)
	}
	kids := d.array(head["DescendantFonts"])
	if len(kids) != 1 {
		d.fail("the font %s hasn't one descendant", f.name)
		return
	}
	f.wide = true
	cid := d.dict(kids[0])
	if s, ok := d.resolve(cid["CIDToGIDMap"]).(stream); ok {
		f.glyphs, f.identity = d.data(s), false
	}
	f.missing = 1
	if cid["DW"] != nil {
		f.missing = d.number(cid["DW"]) / 1000
	}
	f.readWidths(d.array(cid["W"]))
}

// readWidths reads "10 [500 600]" as well as "10 20 500".
func (f *font) readWidths(w array) {
	d := f.doc
	for len(w) >= 2 && d.err == nil {
		first := d.integer(w[0])
		if run, ok := d.resolve(w[1]).(array); ok {
			for i, v := range d.array(run) {
				f.widths[first+i] = d.number(v) / 1000
			}
			w = w[2:]
			continue
		}
		last := d.integer(w[1])
		if len(w) < 3 || first < 0 || last > 0xFFFF {
			d.fail("bad widths in the font %s", f.name)
			return
		}
		width := d.number(w[2]) / 1000
		for c := first; c <= last && d.charge(1); c++ {
			f.widths[c] = width
		}
		w = w[3:]
	}
}

// readNarrow reads an eight-bit font. The fourteen standard ones needn't say their widths: those are 0 here.
func (f *font) readNarrow(head dict) {
	d := f.doc
	f.windows = d.resolve(head["Encoding"]) == name("WinAnsiEncoding")
	if !f.windows && f.unicode == nil {
		d.fail("the font %s has neither WinAnsiEncoding nor ToUnicode", f.name)
	}
	first := d.integer(head["FirstChar"])
	for i, v := range d.array(head["Widths"]) {
		f.widths[first+i] = d.number(v) / 1000
	}
}

// decode gives the characters of a shown string.
func (f *font) decode(s literal) iter.Seq[glyph] {
	size := 1
	if f.wide {
		size = 2
	}
	return func(yield func(glyph) bool) {
		for ; len(s) >= size; s = s[size:] {
			g := f.glyph(code(s[:size]))
			if !f.doc.chargeBytes(len(g.text)) || !yield(g) {
				return
			}
		}
		if len(s) > 0 {
			f.doc.fail("half a character in the font %s", f.name)
		}
	}
}

func (f *font) newGlyph(c int) glyph {
	width, ok := f.widths[c]
	if !ok {
		width = f.missing
	}
	t := f.unicode.text(c)
	switch {
	case t == "" && f.windows:
		t = decodeBytes(string([]byte{byte(c)}), winEncoding)
	case t == "": // a reader can't know what is drawn here
		t = string(utf8.RuneError)
	}
	return glyph{t, width, !f.wide && c == ' ', f.wide && f.glyphNumber(c) == 0}
}

func (f *font) glyphNumber(c int) int {
	switch {
	case f.identity:
		return c
	case 2*c+2 > len(f.glyphs):
		return 0
	}
	return code(string(f.glyphs[2*c : 2*c+2]))
}
