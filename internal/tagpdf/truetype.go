package tagpdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// truetype is a TrueType file cut into its tables, which are slices of the file and never written to.
type truetype struct {
	tables  map[string][]byte
	units   int // of an em
	glyphs  int
	metrics int // glyphs with an advance of their own in hmtx
	long    bool
}

var big = binary.BigEndian

// least is the size below which a table that is read can't be whole.
var least = map[string]int{"head": 54, "hhea": 36, "maxp": 32, "OS/2": 68, "hmtx": 4, "loca": 4, "glyf": 1, "cmap": 4}

func parseTrueType(b []byte) (*truetype, error) {
	tables, err := parseTables(b)
	if err != nil {
		return nil, err
	}
	t := &truetype{tables: tables}
	for _, name := range []string{"head", "hhea", "maxp", "OS/2", "hmtx", "loca", "glyf", "cmap"} {
		if len(t.tables[name]) < least[name] {
			return nil, fmt.Errorf("table %q is missing or too short", name)
		}
	}
	return t, t.measure()
}

func parseTables(b []byte) (map[string][]byte, error) {
	if len(b) < 12 {
		return nil, errors.New("the file is too short for a font")
	}
	if v := big.Uint32(b); v != 0x00010000 && v != 0x74727565 {
		return nil, errors.New("not a TrueType font (OpenType fonts with PostScript outlines and font collections can't be embedded)")
	}
	n := int(big.Uint16(b[4:]))
	if len(b) < 12+16*n {
		return nil, errors.New("the table directory is cut short")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		e := b[12+16*i:]
		off, size := uint64(big.Uint32(e[8:])), uint64(big.Uint32(e[12:]))
		if off+size > uint64(len(b)) {
			return nil, fmt.Errorf("table %q reaches beyond the end of the file", e[:4])
		}
		tables[string(e[:4])] = b[off : off+size : off+size]
	}
	return tables, nil
}

// measure reads the counts that the other tables depend on, and holds them against those tables' sizes.
func (t *truetype) measure() error {
	t.units = int(big.Uint16(t.tables["head"][18:]))
	t.glyphs = int(big.Uint16(t.tables["maxp"][4:]))
	t.metrics = int(big.Uint16(t.tables["hhea"][34:]))
	t.long = big.Uint16(t.tables["head"][50:]) == 1
	entry := 2
	if t.long {
		entry = 4
	}
	switch {
	case t.units < 16 || t.units > 16384:
		return fmt.Errorf("%d units to the em", t.units)
	case t.glyphs < 1 || t.metrics < 1 || t.metrics > t.glyphs:
		return fmt.Errorf("%d glyphs with %d advances", t.glyphs, t.metrics)
	case len(t.tables["hmtx"]) < 2*t.metrics+2*t.glyphs:
		return errors.New("table \"hmtx\" is too short for its glyphs")
	case len(t.tables["loca"]) < entry*(t.glyphs+1):
		return errors.New("table \"loca\" is too short for its glyphs")
	}
	return nil
}

// embeddable says whether the font's licence bits let a subset of it be put into a document.
func (t *truetype) embeddable() error {
	const restricted, previewOrEdit, noSubsets, bitmapsOnly = 0x0002, 0x000C, 0x0100, 0x0200
	switch bits := big.Uint16(t.tables["OS/2"][8:]); {
	case bits&restricted != 0 && bits&previewOrEdit == 0:
		return errors.New("the font's licence does not allow embedding")
	case bits&noSubsets != 0:
		return errors.New("the font's licence does not allow embedding a part of it")
	case bits&bitmapsOnly != 0:
		return errors.New("the font's licence allows embedding bitmaps only")
	}
	return nil
}

// perMille turns font units into thousandths of an em, rounded.
func (t *truetype) perMille(n int) int {
	if n < 0 {
		return -t.perMille(-n)
	}
	return (2*1000*n + t.units) / (2 * t.units)
}

// metric gives the advance and left bearing of a glyph, in font units.
func (t *truetype) metric(g int) (advance, bearing uint16) {
	h := t.tables["hmtx"]
	if g < t.metrics {
		return big.Uint16(h[4*g:]), big.Uint16(h[4*g+2:])
	}
	return big.Uint16(h[4*t.metrics-4:]), big.Uint16(h[4*t.metrics+2*(g-t.metrics):])
}

// outline gives the bytes of a glyph; none for a blank.
func (t *truetype) outline(g int) ([]byte, error) {
	if g < 0 || g >= t.glyphs {
		return nil, fmt.Errorf("no glyph %d", g)
	}
	loca, glyf := t.tables["loca"], t.tables["glyf"]
	from, to := 2*uint32(big.Uint16(loca[2*g:])), 2*uint32(big.Uint16(loca[2*g+2:]))
	if t.long {
		from, to = big.Uint32(loca[4*g:]), big.Uint32(loca[4*g+4:])
	}
	if from > to || uint64(to) > uint64(len(glyf)) || from < to && to-from < 12 {
		return nil, fmt.Errorf("glyph %d lies outside of table \"glyf\"", g)
	}
	return glyf[from:to:to], nil
}

// assemble writes a TrueType file of the tables.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	n, power, exponent := len(names), 1, 0
	for power*2 <= n {
		power, exponent = power*2, exponent+1
	}
	out := make([]byte, 12+16*n)
	big.PutUint32(out, 0x00010000)
	big.PutUint16(out[4:], uint16(n))
	big.PutUint16(out[6:], uint16(16*power))
	big.PutUint16(out[8:], uint16(exponent))
	big.PutUint16(out[10:], uint16(16*(n-power)))
	head := 0
	for i, name := range names {
		if name == "head" {
			head = len(out)
		}
		e := out[12+16*i:]
		copy(e, name)
		big.PutUint32(e[4:], checksum(tables[name]))
		big.PutUint32(e[8:], uint32(len(out)))
		big.PutUint32(e[12:], uint32(len(tables[name])))
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	big.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += big.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + big.Uint32(rest[:])
}
