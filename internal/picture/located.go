package picture

import (
	"bytes"
	"encoding/binary"
)

// placeTag is the number of Exif's entry that leads to where a picture was taken.
const placeTag = 0x8825

// MaxHead is how far into a JPEG its Exif data are looked for, in bytes: they stand in one of its first segments, of
// which none is longer.
const MaxHead = 64 << 10

// Located tells whether the bytes of a JPEG say where it was taken.
func Located(jpeg []byte) (found bool) {
	_, exif, ok := bytes.Cut(jpeg[:min(len(jpeg), MaxHead)], []byte("Exif\x00\x00"))
	if !ok {
		return false
	}
	eachEntry(exif, func(entry []byte, order binary.ByteOrder) (done bool) {
		found = found || order.Uint16(entry) == placeTag
		return found
	})
	return found
}
