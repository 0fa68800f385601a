package tagpdf

import (
	"hash/fnv"
	"sync"
	"unicode"
)

// Letters come in groups, and a document embeds the groups that it uses. A subset of the letters actually used would be a little
// smaller, but it would have to be cut and compressed for every document; the groups that occur together are few.
const (
	groupBasic    uint8 = iota // ASCII and the punctuation of English prose
	groupWestern               // the rest of Windows-1252
	groupLatin                 // Latin Extended-A, Welsh, Romanian
	groupLatinB                // Latin Extended-B, IPA
	groupGreek                 // Greek, with accents
	groupCyrillic              // Cyrillic
	groupLatinC                // Latin Extended Additional: Vietnamese and others
	groupSigns                 // punctuation, currency, arrows, mathematics
	groupShapes                // boxes, shapes, dingbats
	groupForms                 // what forms have of those, and the hyphen at which no line breaks
	noGroup       uint8 = 0xFF
)

// lastLetter is the highest character that can be set.
const lastLetter = 0x2BFF

// listed are characters of groups that are not ranges alone.
var listed = map[uint8]string{
	groupBasic:   "\u00A0£–—‘’“”…•½§é",
	groupWestern: "€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ",
	groupLatin:   "ȘșȚțẀẁẂẃẄẅỲỳ",
	groupForms:   "☐☑☒✓✔✗✘➢⇒" + string(stiffHyphen),
}

// rangeOf gives the group of a character that is not listed. A character that is in none can't be set: it is invisible, private, of a script that would
// need shaping or another direction, or a combining mark, which would come beside its letter rather than over it.
func rangeOf(r rune) uint8 {
	if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs, unicode.M) {
		return noGroup
	}
	switch {
	case r < 0x7F:
		return groupBasic
	case r <= 0xFF:
		return groupWestern
	case r < 0x180:
		return groupLatin
	case r < 0x370:
		return groupLatinB
	case r < 0x400 || r >= 0x1F00 && r < 0x2000:
		return groupGreek
	case r < 0x530:
		return groupCyrillic
	case r >= 0x1E00 && r < 0x1F00:
		return groupLatinC
	case r >= 0x2000 && r < 0x2400:
		return groupSigns
	case r >= 0x2400 && r <= lastLetter:
		return groupShapes
	}
	return noGroup
}

// groups are those of all characters that can be set, which every face asks for.
var groups = sync.OnceValue(func() *[lastLetter + 1]uint8 {
	var of [lastLetter + 1]uint8
	for r := range of {
		of[r] = rangeOf(rune(r))
	}
	for group, letters := range listed {
		for _, r := range letters {
			of[r] = group
		}
	}
	return &of
})

// subset is a part of a face, ready to be put into a file. The codes in the page are UTF-16, which is also what text extraction is
// told that they mean; CIDToGIDMap leads from them to the glyphs.
type subset struct {
	name       string // PostScript name with the tag of a subset
	widths     []byte // the array /W
	descriptor []byte // the font descriptor without its font file
	file       stream
	glyphs     stream
	unicode    stream
}

// subset gives the part of the face with the groups, made once.
func (fc *face) subset(groups uint32) (*subset, error) {
	once, ok := fc.subsets.Load(groups)
	if !ok {
		once, _ = fc.subsets.LoadOrStore(groups, sync.OnceValues(func() (*subset, error) { return fc.newSubset(groups) }))
	}
	return once.(func() (*subset, error))()
}

func (fc *face) newSubset(groups uint32) (*subset, error) {
	c := newCut(fc.font)
	if _, err := c.add(0); err != nil {
		return nil, err
	}
	var letters []rune
	toGlyph := []byte{}
	for r, l := range fc.letters {
		if l.glyph == 0 || groups>>l.group&1 == 0 {
			continue
		}
		g, err := c.add(int(l.glyph))
		if err != nil {
			return nil, err
		}
		letters = append(letters, rune(r))
		toGlyph = append(toGlyph, make([]byte, 2*(r+1)-len(toGlyph))...)
		big.PutUint16(toGlyph[2*r:], uint16(g))
	}
	ttf, err := c.bytes()
	if err != nil {
		return nil, err
	}
	s := &subset{name: fc.tag(groups) + "+" + fc.name, widths: fc.widths(letters)}
	s.descriptor = fc.descriptor(s.name)
	s.file = pack(builder{}.str("/Length1 ").num(len(ttf)), ttf)
	s.glyphs = pack(nil, toGlyph)
	s.unicode = pack(nil, toUnicode(letters))
	return s, nil
}

// tag is the six letters that mark a subset; the same part of the same face always has the same.
func (fc *face) tag(groups uint32) string {
	h := fnv.New64a()
	h.Write(builder{}.str(fc.name).num(int(groups)))
	n := h.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return string(tag[:])
}

// descriptor says how the face looks, for a viewer that has to find another in its place.
func (fc *face) descriptor(name string) []byte {
	t := fc.font
	box := t.tables["head"][36:44]
	os2 := t.tables["OS/2"]
	flags, angle, weight := 4, 0, int(big.Uint16(os2[4:]))
	if post := t.tables["post"]; len(post) >= 8 && fc.style&Italic != 0 {
		flags, angle = flags|64, int(int16(big.Uint16(post[4:])))
	}
	capital := fc.ascent * 7 / 10
	if len(os2) >= 90 && big.Uint16(os2) >= 2 {
		capital = t.perMille(int(int16(big.Uint16(os2[88:]))))
	}
	b := builder{}.str("<</Type/FontDescriptor/FontName/").str(name).str("/Flags ").num(flags).str("/FontBBox[")
	for i := range 4 {
		b = b.num(t.perMille(int(int16(big.Uint16(box[2*i:]))))).str(" ")
	}
	b = b.str("]/ItalicAngle ").num(angle).str("/Ascent ").num(fc.ascent).str("/Descent ").num(fc.descent)
	return b.str("/CapHeight ").num(capital).str("/StemV ").num(50 + weight*weight/4225)
}

// widths writes /W: for each run of codes the first code and the widths.
func (fc *face) widths(letters []rune) []byte {
	b := builder{}.str("[")
	for i, r := range letters {
		switch {
		case i > 0 && letters[i-1] == r-1:
			b = b.str(" ")
		case i > 0:
			b = b.str("]").num(int(r)).str("[")
		default:
			b = b.num(int(r)).str("[")
		}
		b = b.num(int(fc.letters[r].advance))
	}
	return b.str("]]")
}

// toUnicode maps every code to itself. A range must not cross a row of 256, and a block holds at most a hundred.
func toUnicode(letters []rune) []byte {
	var ranges []builder
	for i := 0; i < len(letters); {
		j := i
		for j+1 < len(letters) && letters[j+1] == letters[j]+1 && letters[j+1]>>8 == letters[i]>>8 {
			j++
		}
		ranges = append(ranges, builder{}.str("<").hex(uint16(letters[i])).str("> <").hex(uint16(letters[j])).str("> <").hex(uint16(letters[i])).str(">\n"))
		i = j + 1
	}
	b := builder{}.str("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(ranges) > 0 {
		n := min(100, len(ranges))
		b = b.num(n).str(" beginbfrange\n")
		for _, r := range ranges[:n] {
			b = append(b, r...)
		}
		b = b.str("endbfrange\n")
		ranges = ranges[n:]
	}
	return b.str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
}
