package picture

import (
	"bytes"
	"encoding/binary"
)

// An Orientation says how the pixels of a picture are stored, in the numbers of Exif's tag 0x0112: in
// the picture as it is seen, the first stored row is at the top (1, 2), the bottom (3, 4), the left
// (5, 8) or the right (6, 7). In 2, 4, 5 and 7 the picture is mirrored too.
type Orientation uint8

// Upright is the orientation of a picture that is stored as it is seen.
const Upright Orientation = 1

// Sideways tells whether the stored rows are columns of the picture as it is seen.
func (o Orientation) Sideways() bool { return o > 4 }

var (
	big    = binary.BigEndian
	little = binary.LittleEndian
)

// orientationTag is the number of the only entry of Exif that is read and written.
const orientationTag = 0x0112

// readOrientation finds the orientation in Exif data: an entry of the first directory. Like a browser it believes
// nothing but a single short number from 1 to 8. It gives 0 where there is none.
func readOrientation(tiff []byte) (found Orientation) {
	eachEntry(tiff, func(entry []byte, order binary.ByteOrder) (done bool) {
		o, ok := orientationEntry(entry, order)
		if ok {
			found = o
		}
		return ok
	})
	return found
}

// eachEntry calls f for the entries of the first directory of Exif data, which is a TIFF file, until f is done.
func eachEntry(tiff []byte, f func(entry []byte, order binary.ByteOrder) (done bool)) {
	var order binary.ByteOrder = big
	switch {
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		order = little
	case !bytes.HasPrefix(tiff, []byte("MM\x00*")):
		return
	}
	if len(tiff) < 8 {
		return
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 || f(entries, order) {
			return
		}
		entries = entries[12:]
	}
}

// orientationEntry is the orientation that an entry of a directory tells, if it tells that.
func orientationEntry(entry []byte, order binary.ByteOrder) (Orientation, bool) {
	const short = 3 // TIFF's number for a value of two bytes
	if order.Uint16(entry) != orientationTag || order.Uint16(entry[2:]) != short || order.Uint32(entry[4:]) != 1 {
		return 0, false
	}
	v := order.Uint16(entry[8:])
	return Orientation(v), v >= 1 && v <= 8
}

// exif is Exif data that says the orientation and nothing else; empty where there is no need to.
func (o Orientation) exif() []byte {
	if o <= Upright {
		return nil
	}
	return append([]byte("MM\x00*\x00\x00\x00\x08"+ // a TIFF file, whose directory stands at byte 8
		"\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), // one entry: 0x0112, one short number
		byte(o), 0, 0, 0, 0, 0, 0) // which fills half of its place; and no further directory
}
