package tagpdf

import (
	_ "embed"
	"sync"
)

// The typefaces of papers lack signs that forms need, such as boxes to tick. Each family has a face of signs beside its own four, which
// prints what these lack: arrows, shapes and dingbats of DejaVu Sans 2.37, whose licence is in LICENSE-DEJAVU. The file is cut from
// DejaVuSans.ttf by pyftsubset of fonttools 4.68.0, which has to be installed, with the font beside it.
//
//go:generate pyftsubset DejaVuSans.ttf --unicodes=U+2010-2015,U+2022,U+2070-208E,U+2190-21FF,U+2248,U+2260,U+2264,U+2265,U+25A0-25FF,U+2605,U+2606,U+260E-2612,U+261B-261F,U+2639-263B,U+2660-2667,U+2690,U+2691,U+26A0,U+2701-27BE,U+2B05-2B0D,U+2B12-2B1A,U+2B1F-2B24 --no-hinting --layout-features= --notdef-outline --no-glyph-names --name-IDs=0,1,2,3,4,5,6,13,14 --output-file=signs.ttf
//go:embed signs.ttf
var signsFile []byte

// signs is the style of the face of signs, which a text gets without asking for it.
const signs = BoldItalic + 1

// facesOf is how many faces a family has, that of signs among them.
const facesOf = int(signs) + 1

// Characters that concern the breaking of lines. A hyphen at which no line breaks is drawn as a hyphen where the face has none of its
// own, and a word joiner as nothing.
const (
	stiffHyphen = '\u2011'
	wordJoiner  = '\u2060'
)

var signsFace = sync.OnceValue(func() *face {
	fc, err := readFace("DejaVuSans", signs, signsFile)
	if err != nil {
		panic(err) // the font is part of the program
	}
	return fc
})

// faceOf is the face of a style.
func (f *Family) faceOf(s Style) *face {
	if s == signs {
		return signsFace()
	}
	return f.faces[s&3]
}

// letter is what is known of a character in a style: by its own face, or else by that of signs. It gives that face's style too.
func (f *Family) letter(s Style, r rune) (letter, Style) {
	if l := f.faces[s&3].letter(r); l.glyph != 0 {
		return l, s
	}
	return signsFace().letter(r), signs
}
