package picture

import (
	"bytes"
	"fmt"
)

// Markers of a JPEG file, as ITU-T T.81 numbers them in table B.1.
const (
	firstFrame   = 0xC0 // with the tables for Huffman and arithmetic coding up to lastFrame
	reservedJPG  = 0xC8
	lastFrame    = 0xCF
	firstRestart = 0xD0
	lastRestart  = 0xD7
	startOfImage = 0xD8
	endOfImage   = 0xD9
	startOfScan  = 0xDA
	quantization = 0xDB
	lineNumber   = 0xDC
	restarts     = 0xDD
	app0         = 0xE0 // JFIF; and in a segment of its own, JFXX, a thumbnail
	app1         = 0xE1 // Exif; XMP
	app2         = 0xE2 // colour profiles; second pictures; FlashPix
	app14        = 0xEE // Adobe, which says how colours are stored
	app15        = 0xEF
	comment      = 0xFE
	temporary    = 0x01
)

// A jpegCleaner holds what is kept of a JPEG file.
type jpegCleaner struct {
	jfif    []byte // the contents of its first segment; nil for none
	turned  Orientation
	profile profileParts
	rest    []byte // frames, tables and scans
	scans   int
}

// cleanJPEG keeps of a JPEG file what it is decoded by. Segments are followed by their lengths and
// nothing is searched for, since a thumbnail within a segment has markers too.
func cleanJPEG(file []byte) (*Picture, error) {
	var c jpegCleaner
	for b := file[2:]; ; {
		marker, after, err := nextMarker(b)
		if err != nil {
			return nil, err
		}
		if marker == endOfImage {
			return c.picture(), nil
		}
		if !isSegment(marker) {
			return nil, fmt.Errorf("can't be read: it holds a segment of the unknown kind %X", marker)
		}
		if len(after) < 2 || len(after) < int(big.Uint16(after)) || big.Uint16(after) < 2 {
			return nil, errCut
		}
		n := int(big.Uint16(after))
		if err := c.segment(marker, after[2:n]); err != nil {
			return nil, err
		}
		if b = after[n:]; marker == startOfScan {
			coded := codedLength(b)
			c.rest, b = append(c.rest, b[:coded]...), b[coded:]
		}
	}
}

// nextMarker finds the marker with which b goes on. What stands before it is passed over as decoders
// do it: bytes that fill up, markers without parameters, and bytes that belong nowhere.
func nextMarker(b []byte) (marker byte, after []byte, err error) {
	for {
		at := bytes.IndexByte(b, 0xFF)
		if at < 0 {
			return 0, nil, errCut
		}
		for b = b[at:]; len(b) > 0 && b[0] == 0xFF; {
			b = b[1:]
		}
		if len(b) == 0 {
			return 0, nil, errCut
		}
		if marker, b = b[0], b[1:]; marker != 0 && marker != temporary && !isRestart(marker) {
			return marker, b, nil
		}
	}
}

func isRestart(marker byte) bool { return firstRestart <= marker && marker <= lastRestart }

// codedLength is the length of the coded pixels with which b begins. They end before the first marker
// that is not one of theirs; a zero after 0xFF says that it is no marker.
func codedLength(b []byte) int {
	for i := 0; ; i++ {
		at := bytes.IndexByte(b[i:], 0xFF)
		if at < 0 {
			return len(b)
		}
		end := i + at
		for i = end; i < len(b) && b[i] == 0xFF; {
			i++
		}
		if i == len(b) || b[i] != 0 && !isRestart(b[i]) {
			return end
		}
	}
}

// isSegment tells whether a marker begins a segment of a kind that decoders know.
func isSegment(marker byte) bool {
	switch {
	case firstFrame <= marker && marker <= lastFrame:
		return marker != reservedJPG
	case marker == startOfScan, marker == quantization, marker == lineNumber, marker == restarts:
		return true
	}
	return isApplication(marker)
}

// isApplication tells whether a segment is for those who know it, and passed over by others.
func isApplication(marker byte) bool { return app0 <= marker && marker <= app15 || marker == comment }

// segment keeps a segment, if it is one to keep.
func (c *jpegCleaner) segment(marker byte, data []byte) error {
	if isApplication(marker) {
		if c.scans == 0 { // no decoder looks for one later
			c.application(marker, data)
		}
		return nil
	}
	if marker == startOfScan {
		c.scans++
	}
	if c.scans > maxScans {
		return fmt.Errorf("comes in more than %d layers", maxScans)
	}
	c.rest = appendSegment(c.rest, marker, data)
	return nil
}

// application keeps of the segments that applications add those that decide how the picture looks,
// and of them no more than decoders read: further bytes may be anything.
func (c *jpegCleaner) application(marker byte, data []byte) {
	const jfifSize, adobeSize = 14, 12
	switch {
	case marker == app0 && c.jfif == nil && len(data) >= jfifSize && bytes.HasPrefix(data, []byte("JFIF\x00")):
		c.jfif = append(data[:jfifSize-2:jfifSize-2], 0, 0) // the thumbnail is 0 by 0 pixels
	case marker == app14 && len(data) >= adobeSize && bytes.HasPrefix(data, []byte("Adobe")):
		c.rest = appendSegment(c.rest, marker, data[:adobeSize])
	case marker == app1 && c.turned == 0:
		if tiff, ok := bytes.CutPrefix(data, []byte(exifName)); ok {
			c.turned = readOrientation(tiff)
		}
	case marker == app2:
		if part, ok := bytes.CutPrefix(data, []byte(profileName)); ok {
			c.profile.add(part)
		}
	}
}

// Names with which segments begin.
const (
	exifName    = "Exif\x00\x00"
	profileName = "ICC_PROFILE\x00"
)

// picture puts together what is kept.
func (c *jpegCleaner) picture() *Picture {
	p := &Picture{Format: JPEG, Turned: max(c.turned, Upright)}
	p.File = append(make([]byte, 0, len(c.rest)+64), 0xFF, startOfImage)
	if c.jfif != nil {
		p.File = appendSegment(p.File, app0, c.jfif)
	}
	p.aside[0] = len(p.File)
	if exif := c.turned.exif(); exif != nil {
		p.File = appendSegment(p.File, app1, append([]byte(exifName), exif...))
	}
	p.File = c.profile.appendTo(p.File)
	p.aside[1] = len(p.File)
	p.File = append(append(p.File, c.rest...), 0xFF, endOfImage)
	return p
}

// appendSegment writes a segment, whose data are at most 65,533 bytes.
func appendSegment(b []byte, marker byte, data []byte) []byte {
	b = big.AppendUint16(append(b, 0xFF, marker), uint16(len(data)+2))
	return append(b, data...)
}
