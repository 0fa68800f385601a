package tagpdf

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// smallFont is Liberation Sans with only the letters of ASCII and two that are made of others.
func smallFont(t testing.TB) []byte {
	font := Liberation().faces[Regular].font
	c := newCut(font)
	for _, r := range "\x00 abcdefghijklmnopqrstuvwxyzâ½" {
		if _, err := c.add(int(Liberation().faces[Regular].letter(r).glyph)); err != nil {
			t.Fatal(err)
		}
	}
	ttf, err := c.bytes()
	if err != nil {
		t.Fatal(err)
	}
	small, err := parseTables(ttf)
	if err != nil {
		t.Fatal(err)
	}
	tables := maps.Clone(small)
	tables["OS/2"] = font.tables["OS/2"]
	tables["cmap"] = smallMap(c)
	for _, n := range []string{"name", "post"} {
		tables[n] = font.tables[n]
	}
	return assemble(tables)
}

// smallMap is a character map of format 6 for the letters a to z.
func smallMap(c *cut) []byte {
	b := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 6, 0, 10 + 2*26, 0, 0, 0, 'a', 0, 26}
	for r := 'a'; r <= 'z'; r++ {
		b = big.AppendUint16(b, uint16(c.fresh[int(Liberation().faces[Regular].letter(r).glyph)]))
	}
	return b
}

// The program's own faces are whole: nothing looks at their letters but this.
func TestOwnFaces(t *testing.T) {
	for s := range facesOf {
		if err := Liberation().faceOf(Style(s)).readGlyphs(); err != nil {
			t.Errorf("face %d: %v", s, err)
		}
	}
}

func TestFamily(t *testing.T) {
	f := Liberation()
	for _, test := range []struct {
		r    rune
		has  bool
		wide int
	}{{'a', true, 556}, {' ', true, 278}, {'\u00A0', true, 278}, {'ŵ', true, 722}, {'£', true, 556}, {'☐', true, 896}, {'\u2011', true, 333}, {'\u2060', true, 0}, {'⚐', true, 896}, {'〇', false, 0},
		{'\uFEFF', false, 0}, {'\u00AD', false, 0}, {'\u200B', false, 0}, {0x1F600, false, 0}, {-1, false, 0}, {'א', false, 0}} {
		if f.Has(Regular, test.r) != test.has || f.Advance(Regular, test.r) != test.wide {
			t.Errorf("%U: %v, %d", test.r, f.Has(Regular, test.r), f.Advance(Regular, test.r))
		}
	}
	if w := f.Width(Bold, 10*Point, "Cabinet"); w != Length(722+556+611+278+611+556+333)*10 {
		t.Errorf("width %v", w)
	}
	if a, d := f.Ascent(Regular, 1000*Point), f.Descent(Regular, 1000*Point); a != 905*Point || d != 212*Point {
		t.Errorf("ascent %v, descent %v", a, d)
	}
}

// Names of the places and people that councils write of must print in every style.
func TestCoverage(t *testing.T) {
	const letters = "ŵŷŴŶâêîôûïẃẁẅ ąćęłńóśźż çğıİöşü ąčęėįšųūž ăâîșț áéíóúñ øåæœß àèìòù ýřťďň αβγώ жшґїєі ‘’“”–—…•½¼¾£€§©°±×÷−≤≥≠′″"
	for s := Regular; s <= BoldItalic; s++ {
		for _, r := range norm.NFC.String(letters) {
			if !Liberation().Has(s, r) {
				t.Errorf("%v has no %q", s, r)
			}
		}
	}
}

// Every letter that a face claims has a glyph in the part of it that is embedded.
func TestSubset(t *testing.T) {
	face := Liberation().faces[Italic]
	s, err := face.subset(1<<groupBasic | 1<<groupLatin)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(s.name, "+LiberationSans-Italic") || len(s.name) != len("ABCDEF+LiberationSans-Italic") {
		t.Error(s.name)
	}
	if again, _ := face.subset(1<<groupBasic | 1<<groupLatin); again != s {
		t.Error("made twice")
	}
	if !bytes.Contains(s.widths, []byte("32[278 ")) {
		t.Errorf("%s", s.widths)
	}
}

func TestHostileFonts(t *testing.T) {
	font := smallFont(t)
	if _, err := NewFamily("Small One", [4][]byte{font, font, font, font}); err != nil {
		t.Fatal(err)
	}
	for n := range font { // cut short
		if n%97 == 0 {
			if _, err := newFace("x", Regular, font[:n]); err == nil {
				t.Errorf("a font of %d bytes out of %d", n, len(font))
			}
		}
	}
	table := func(name string) int { return int(big.Uint32(font[bytes.Index(font, []byte(name))+8:])) }
	for want, damage := range map[string]func(b []byte){
		"does not allow embedding":       func(b []byte) { b[table("OS/2")+9] = 2 },
		"embedding a part":               func(b []byte) { b[table("OS/2")+8] = 1 },
		"bitmaps only":                   func(b []byte) { b[table("OS/2")+8] = 2 },
		"not a TrueType font":            func(b []byte) { copy(b, "OTTO") },
		"beyond the end":                 func(b []byte) { b[12+12] = 0xFF },
		"units to the em":                func(b []byte) { b[table("head")+18] = 0xFF },
		`table "glyf" is missing`:        func(b []byte) { copy(b[bytes.Index(b, []byte("glyf")):], "glyg") },
		"lacks the letters":              func(b []byte) { b[table("cmap")+23] = 0; b[table("cmap")+22] = 0 },
		"lies outside of table \"glyf\"": func(b []byte) { b[table("loca")+8] = 0xFF },
	} {
		b := bytes.Clone(font)
		damage(b)
		if _, err := newFace("x", Regular, b); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := NewFamily("ŵ", [4][]byte{font, font, font, font}); err == nil {
		t.Error("a family without a name")
	}
}

// A glyph may be made of others, but not of itself.
func TestGlyphOfItself(t *testing.T) {
	font := *Liberation().faces[Regular].font
	c := newCut(&font)
	n, err := c.add(int(Liberation().faces[Regular].letter('â').glyph))
	if err != nil || len(c.order) != 3 {
		t.Fatalf("%d glyphs, %v", len(c.order), err)
	}
	ttf, err := c.bytes()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := parseTables(ttf)
	if err != nil {
		t.Fatal(err)
	}
	loop := &truetype{tables: tables, glyphs: 3, metrics: 3, long: true, units: 2048}
	b, _ := loop.outline(n)
	big.PutUint16(b[12:], uint16(n))
	if _, err := newCut(loop).add(n); err == nil || !strings.Contains(err.Error(), "part of itself") {
		t.Error(err)
	}
}
