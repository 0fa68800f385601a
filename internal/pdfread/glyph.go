package pdfread

// glyph is one drawn character.
type glyph struct {
	text  string
	width float64 // in em
	space bool    // a one-byte space, which word spacing widens
	lost  bool    // drawn by glyph 0, the empty box
}

// A glyphTable keeps the glyphs of a font by the two bytes of their codes, since a page draws the same few thousands of times.
type glyphTable [256]*[256]keptGlyph

type keptGlyph struct {
	glyph
	known bool
}

// glyph gives the character of a code. What a table costs is charged.
func (f *font) glyph(c int) glyph {
	if c < 0 || c > 0xFFFF {
		return f.newGlyph(c)
	}
	row := f.kept[c>>8]
	if row == nil {
		f.doc.charge(len(row))
		row = &[256]keptGlyph{}
		f.kept[c>>8] = row
	}
	if g := &row[c&0xFF]; !g.known {
		*g = keptGlyph{f.newGlyph(c), true}
	}
	return row[c&0xFF].glyph
}
