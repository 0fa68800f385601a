package tagpdf

import (
	"bytes"
	"errors"
	"fmt"
)

// Bits in the flags of a composite glyph's components and of a simple glyph's points.
const (
	argsAreWords    = 0x0001
	haveScale       = 0x0008
	moreComponents  = 0x0020
	haveTwoScales   = 0x0040
	haveMatrix      = 0x0080
	haveProgram     = 0x0100
	pointRepeats    = 8
	maxGlyphsOfFont = 1 << 16
)

var errGlyph = errors.New("damaged glyph")

// cut is a selection of a font's glyphs, which get new numbers in the order they are asked for.
type cut struct {
	font  *truetype
	order []int // old numbers by new number
	fresh []int // new numbers by old number
	state []glyphState
	size  int // bytes of outlines
}

// glyphState says how far a glyph is taken in.
type glyphState uint8

const (
	notTaken glyphState = iota
	taking              // what it is made of is being taken in
	taken
)

func newCut(font *truetype) *cut {
	return &cut{font: font, fresh: make([]int, font.glyphs), state: make([]glyphState, font.glyphs)}
}

// add takes in a glyph and all it is made of, and gives its new number.
func (c *cut) add(g int) (int, error) {
	b, err := c.font.outline(g)
	if err != nil {
		return 0, err
	}
	switch c.state[g] {
	case taking:
		return 0, fmt.Errorf("glyph %d is part of itself", g)
	case taken:
		return c.fresh[g], nil
	}
	c.state[g] = taking
	c.fresh[g] = len(c.order)
	c.order = append(c.order, g)
	if c.size += len(b); c.size > 4*len(c.font.tables["glyf"]) {
		return 0, errors.New("glyphs that share their outlines") // a small file must not unfold to a large one
	}
	err = components(b, func(at int) error {
		_, err := c.add(int(big.Uint16(b[at:])))
		return err
	})
	c.state[g] = taken
	return c.fresh[g], err
}

// components calls f with the place of every component's glyph number in a composite glyph.
func components(b []byte, f func(at int) error) error {
	if len(b) == 0 || int16(big.Uint16(b)) >= 0 {
		return nil
	}
	_, err := lastComponent(b, f)
	return err
}

// lastComponent goes through a composite glyph and gives the place where its components end.
func lastComponent(b []byte, f func(at int) error) (int, error) {
	for p := 10; p+4 <= len(b); {
		flags := big.Uint16(b[p:])
		if err := f(p + 2); err != nil {
			return 0, err
		}
		p += 6
		if flags&argsAreWords != 0 {
			p += 2
		}
		switch {
		case flags&haveScale != 0:
			p += 2
		case flags&haveTwoScales != 0:
			p += 4
		case flags&haveMatrix != 0:
			p += 8
		}
		if p > len(b) {
			return 0, errGlyph
		}
		if flags&moreComponents == 0 {
			return p, nil
		}
	}
	return 0, errGlyph
}

// bare gives a glyph of the cut with its components renumbered and without its hinting program: viewers draw without hints at the
// size of print, and the programs are half of the font.
func (c *cut) bare(g int) ([]byte, error) {
	b, err := c.font.outline(g)
	if err != nil || len(b) == 0 {
		return nil, err
	}
	if int16(big.Uint16(b)) >= 0 {
		return bareSimple(b)
	}
	out := bytes.Clone(b)
	end, err := lastComponent(out, func(at int) error {
		big.PutUint16(out[at:], uint16(c.fresh[int(big.Uint16(out[at:]))]))
		big.PutUint16(out[at-2:], big.Uint16(out[at-2:])&^haveProgram)
		return nil
	})
	return out[:end], err
}

// bareSimple drops the program of a simple glyph: contours' ends, program, then flags and coordinates.
func bareSimple(b []byte) ([]byte, error) {
	contours := int(big.Uint16(b))
	p := 10 + 2*contours
	if len(b) < p+2 {
		return nil, errGlyph
	}
	points := 0
	if contours > 0 {
		points = int(big.Uint16(b[p-2:])) + 1
	}
	start := p + 2 + int(big.Uint16(b[p:]))
	if start > len(b) {
		return nil, errGlyph
	}
	n, err := pointBytes(b[start:], points)
	if err != nil {
		return nil, err
	}
	out := append(bytes.Clone(b[:p]), 0, 0)
	return append(out, b[start:start+n]...), nil
}

// pointBytes counts the bytes that the flags and coordinates of so many points take.
func pointBytes(b []byte, points int) (int, error) {
	q, coordinates := 0, 0
	for done := 0; done < points; {
		if q >= len(b) {
			return 0, errGlyph
		}
		flags, times := b[q], 1
		q++
		if flags&pointRepeats != 0 {
			if q >= len(b) {
				return 0, errGlyph
			}
			times += int(b[q])
			q++
		}
		coordinates += times * (coordinateBytes(flags, 2, 16) + coordinateBytes(flags, 4, 32))
		done += times
	}
	if q+coordinates > len(b) {
		return 0, errGlyph
	}
	return q + coordinates, nil
}

// coordinateBytes is 1 for a short coordinate, 0 for one that repeats the last, 2 otherwise.
func coordinateBytes(flags, short, same byte) int {
	switch {
	case flags&short != 0:
		return 1
	case flags&same != 0:
		return 0
	}
	return 2
}

// bytes writes the cut as a TrueType file with only the tables that a CIDFontType2 needs.
func (c *cut) bytes() ([]byte, error) {
	if len(c.order) >= maxGlyphsOfFont {
		return nil, errors.New("too many glyphs")
	}
	var glyf, loca, hmtx []byte
	for _, g := range c.order {
		loca = big.AppendUint32(loca, uint32(len(glyf)))
		b, err := c.bare(g)
		if err != nil {
			return nil, err
		}
		glyf = append(glyf, b...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		advance, bearing := c.font.metric(g)
		hmtx = big.AppendUint16(big.AppendUint16(hmtx, advance), bearing)
	}
	loca = big.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := bytes.Clone(c.font.tables["head"]), bytes.Clone(c.font.tables["hhea"]), bytes.Clone(c.font.tables["maxp"])
	big.PutUint32(head[8:], 0)  // the sum over the file comes last
	big.PutUint16(head[50:], 1) // loca in four bytes
	big.PutUint16(hhea[34:], uint16(len(c.order)))
	big.PutUint16(maxp[4:], uint16(len(c.order)))
	big.PutUint16(maxp[14:], 1) // no twilight zone, for there are no programs
	for at := 16; at <= 26; at += 2 {
		big.PutUint16(maxp[at:], 0)
	}
	return assemble(map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp, "loca": loca, "hmtx": hmtx, "glyf": glyf}), nil
}
