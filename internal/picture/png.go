package picture

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
)

// pngKept are the chunks that decide how browsers show a PNG, those for the colours included; of the
// profile (iCCP) and the orientation (eXIf) no more than needed. Not kept are chunks of which browsers
// and PDFs take no notice: the colour behind the picture (bKGD), the shape of its pixels (pHYs), hints
// for fewer colours (hIST, sBIT, sPLT). Nor is animation (acTL, fcTL, fdAT): paper shows the first
// picture, and every format shows the same.
var pngKept = map[string]bool{
	"IHDR": true, "PLTE": true, "IDAT": true, "tRNS": true,
	"gAMA": true, "cHRM": true, "sRGB": true, "cICP": true,
}

// A pngChunk is a part of a PNG file.
type pngChunk struct {
	kind  string
	data  []byte
	sound bool // its checksum is right
}

// headEnd is where the first chunk of a PNG ends, which has 13 bytes.
const headEnd = len(pngSignature) + 12 + 13

// cleanPNG keeps of a PNG file what decides how it looks, and nothing after its end.
func cleanPNG(file []byte) (*Picture, error) {
	p := &Picture{Format: PNG, File: append(make([]byte, 0, len(file)+64), pngSignature...)}
	profile := false
	for b := file[len(pngSignature):]; ; {
		var c pngChunk
		var err error
		if c, b, err = nextChunk(b); err != nil {
			return nil, err
		}
		switch {
		case c.kind == "eXIf" && c.sound && p.Turned == 0:
			p.Turned = readOrientation(c.data)
		case c.kind == "iCCP" && c.sound && !profile:
			profile = true
			if data := cleanProfileChunk(c.data); data != nil {
				p.File = appendChunk(p.File, c.kind, data)
			}
		case pngKept[c.kind] && !c.sound:
			return nil, fmt.Errorf("is damaged: its part %s does not match its checksum", c.kind)
		case pngKept[c.kind]:
			p.File = appendChunk(p.File, c.kind, c.data)
		case c.kind == "IEND":
			p.File = appendChunk(p.File, c.kind, nil)
			return p, p.turnPNG()
		case c.kind[0]&0x20 == 0: // a capital: who does not know the chunk can't show the picture
			return nil, fmt.Errorf("can't be read: it holds a part of the unknown kind %q", c.kind)
		}
	}
}

// nextChunk cuts the first chunk off b.
func nextChunk(b []byte) (c pngChunk, after []byte, err error) {
	if len(b) < 12 || uint64(big.Uint32(b))+12 > uint64(len(b)) {
		return c, nil, errCut
	}
	n := int(big.Uint32(b))
	c = pngChunk{kind: string(b[4:8]), data: b[8 : 8+n]}
	c.sound = big.Uint32(b[8+n:]) == crc32.ChecksumIEEE(b[4:8+n])
	return c, b[12+n:], nil
}

// appendChunk writes a chunk.
func appendChunk(b []byte, kind string, data []byte) []byte {
	b = big.AppendUint32(b, uint32(len(data)))
	start := len(b)
	b = append(append(b, kind...), data...)
	return big.AppendUint32(b, crc32.ChecksumIEEE(b[start:]))
}

// turnPNG writes the orientation straight after the first chunk, where every reader finds it.
func (p *Picture) turnPNG() error {
	if !bytes.HasPrefix(p.File[len(pngSignature):], []byte("\x00\x00\x00\x0dIHDR")) {
		return errors.New("can't be read: it does not begin with its size")
	}
	exif := p.Turned.exif()
	p.Turned = max(p.Turned, Upright)
	if exif == nil {
		return nil
	}
	rest := bytes.Clone(p.File[headEnd:])
	p.File = append(appendChunk(p.File[:headEnd], "eXIf", exif), rest...)
	return nil
}
