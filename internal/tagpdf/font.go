package tagpdf

import (
	"errors"
	"fmt"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
)

// Style chooses one of the four faces of a Family. Bold and Italic are bits: Bold|Italic is BoldItalic.
type Style uint8

// The four styles.
const (
	Regular    Style = 0
	Bold       Style = 1
	Italic     Style = 2
	BoldItalic Style = Bold | Italic
)

// String gives the name of the style as it ends a PostScript font name.
func (s Style) String() string {
	if s > BoldItalic {
		return fmt.Sprintf("Style(%d)", uint8(s))
	}
	return [...]string{"Regular", "Bold", "Italic", "BoldItalic"}[s]
}

// Family is a typeface in its four styles: what letters it has, how wide they are, and the parts of it that documents embed. It is
// costly to make and cheap to use; any number of goroutines may use one at once, and a program should make it once.
type Family struct {
	name  string
	faces [4]*face
}

// Liberation is Liberation Sans (SIL Open Font License, the metrics of Arial). It is made at the first call, in about 2 ms.
func Liberation() *Family { return liberation() }

var liberation = sync.OnceValue(func() *Family {
	f, err := familyOf("LiberationSans", liberationFiles(), readFace)
	if err != nil {
		panic(err) // the fonts are part of the program
	}
	return f
})

func liberationFiles() [4][]byte {
	return [4][]byte{liberationsansregular.TTF, liberationsansbold.TTF, liberationsansitalic.TTF, liberationsansbolditalic.TTF}
}

// NewFamily makes a family of four TrueType files, in the order Regular, Bold, Italic, BoldItalic; the same bytes may stand for
// more than one style. The files are kept and must not be changed afterwards. An error says which face is not a TrueType font, is
// damaged in a part that could be needed, may not be embedded by its licence bits, or lacks the letters a to z.
func NewFamily(name string, faces [4][]byte) (*Family, error) { return familyOf(name, faces, newFace) }

// familyOf makes a family of files, with what makes a face of each.
func familyOf(name string, faces [4][]byte, face func(family string, s Style, b []byte) (*face, error)) (*Family, error) {
	f := &Family{name: postScriptName(name)}
	if f.name == "" {
		return nil, fmt.Errorf("the family name %q has no ASCII letter or is too long", name)
	}
	for i, b := range faces {
		var err error
		if f.faces[i], err = face(f.name, Style(i), b); err != nil {
			return nil, fmt.Errorf("%s %s: %w", name, Style(i), err)
		}
	}
	return f, nil
}

// postScriptName keeps the letters, digits and hyphens of a name.
func postScriptName(name string) string {
	var b []byte
	for _, c := range []byte(name) {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' {
			b = append(b, c)
		}
	}
	if len(b) > 60 {
		return ""
	}
	return string(b)
}

// Name is the family's PostScript name.
func (f *Family) Name() string { return f.name }

// Has says whether the face, or the one of signs beside it, can print the character. Control and format characters, private-use
// characters, combining marks, those above U+FFFF and the letters of scripts that need shaping or run from right to left are never
// there, whatever the font file holds; the word joiner is, as nothing.
func (f *Family) Has(s Style, r rune) bool {
	l, _ := f.letter(s, r)
	return l.glyph != 0 || r == wordJoiner
}

// Advance is the width of the character in thousandths of an em, and 0 where the face has none.
func (f *Family) Advance(s Style, r rune) int {
	if l := f.faces[s&3].letter(r); l.glyph != 0 {
		return int(l.advance)
	}
	return int(signsFace().letter(r).advance)
}

// Width is the width of a line of text set at the size; characters that the face lacks count nothing.
func (f *Family) Width(s Style, size Length, text string) Length {
	n := int64(0) // also where an int has 32 bits
	for _, r := range text {
		n += int64(f.Advance(s, r))
	}
	return Length((n*int64(size) + 500) / 1000)
}

// Ascent is how far the face reaches above the baseline at the size.
func (f *Family) Ascent(s Style, size Length) Length {
	return Length(int64(f.faces[s&3].ascent) * int64(size) / 1000)
}

// Descent is how far the face reaches below the baseline at the size, as a positive length.
func (f *Family) Descent(s Style, size Length) Length {
	return Length(int64(-f.faces[s&3].descent) * int64(size) / 1000)
}

// letter is what a face knows of a character; the zero letter is one that it lacks.
type letter struct {
	glyph, advance uint16
	group          uint8
}

// face is one font file, and the parts of it that have been embedded so far.
type face struct {
	name            string // PostScript name without the tag of a subset
	style           Style
	font            *truetype
	ascent, descent int // in 1/1000 em
	letters         [lastLetter + 1]letter
	subsets         sync.Map // groups as uint32 -> func() (*subset, error)
}

// newFace makes a face of a file of somebody else's, of which every letter is looked at.
func newFace(family string, s Style, b []byte) (*face, error) {
	fc, err := readFace(family, s, b)
	if err != nil {
		return nil, err
	}
	return fc, fc.readGlyphs()
}

// readFace makes a face of a file whose letters are known to be whole, as those of the program are.
func readFace(family string, s Style, b []byte) (fc *face, err error) {
	defer func() { // for x/image, which reads the same bytes
		if p := recover(); p != nil {
			fc, err = nil, fmt.Errorf("the font can't be read: %v", p)
		}
	}()
	font, err := parseTrueType(b)
	if err != nil {
		return nil, err
	}
	if err := font.embeddable(); err != nil {
		return nil, err
	}
	fc = &face{name: family, style: s, font: font}
	if s != Regular && s != signs {
		fc.name += "-" + s.String()
	}
	fc.ascent = font.perMille(int(int16(big.Uint16(font.tables["hhea"][4:]))))
	fc.descent = min(0, font.perMille(int(int16(big.Uint16(font.tables["hhea"][6:])))))
	if err := fc.readLetters(b); err != nil {
		return nil, err
	}
	return fc, nil
}

// readLetters fills the table of letters from the font's character map.
func (fc *face) readLetters(b []byte) error {
	font, err := sfnt.Parse(b)
	if err != nil {
		return err
	}
	var buf sfnt.Buffer
	for r, group := range groups() {
		if group == noGroup {
			continue
		}
		g, err := font.GlyphIndex(&buf, rune(r))
		if err != nil {
			return err
		}
		if g == 0 || int(g) >= fc.font.glyphs {
			continue
		}
		advance, _ := fc.font.metric(int(g))
		wide := fc.font.perMille(int(advance))
		if wide > 0xFFFF {
			return fmt.Errorf("the letter %q is %d ems wide", rune(r), wide/1000)
		}
		fc.letters[r] = letter{glyph: uint16(g), advance: uint16(wide), group: group}
	}
	for r := 'a'; r <= 'z' && fc.style != signs; r++ {
		if fc.letters[r].glyph == 0 {
			return errors.New("the font lacks the letters a to z")
		}
	}
	if fc.letters[stiffHyphen].glyph == 0 && fc.letters['-'].glyph != 0 {
		fc.letters[stiffHyphen] = fc.letters['-']
		fc.letters[stiffHyphen].group = groups()[stiffHyphen]
	}
	return nil
}

// readGlyphs makes sure that every letter's outline is whole, so that embedding can't fail later.
func (fc *face) readGlyphs() error {
	c := newCut(fc.font)
	if _, err := c.add(0); err != nil {
		return err
	}
	for _, l := range fc.letters {
		if l.glyph == 0 {
			continue
		}
		if _, err := c.add(int(l.glyph)); err != nil {
			return err
		}
	}
	for _, g := range c.order {
		if _, err := c.bare(g); err != nil {
			return err
		}
	}
	return nil
}

func (fc *face) letter(r rune) letter {
	if uint32(r) > lastLetter {
		return letter{}
	}
	return fc.letters[r]
}
