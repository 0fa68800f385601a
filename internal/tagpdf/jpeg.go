package tagpdf

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Markers of a JPEG file.
const (
	jpegStartOfScan = 0xDA
	jpegEXIF        = 0xE1 // APP1
	jpegAdobe       = 0xEE // APP14, which says how colours are stored
	jpegComment     = 0xFE
)

// cleanJPEG leaves out the segments that are not part of the image (Exif with place and time, thumbnails, comments), and gives the
// orientation that Exif told, 1 to 8. The file has been decoded before, so it is whole.
func cleanJPEG(b []byte) (clean []byte, turned int, err error) {
	turned = 1
	clean = append(clean, b[:2]...)
	for p := 2; p+4 <= len(b); {
		if b[p] != 0xFF {
			return nil, 0, errors.New("the JPEG has data between its segments")
		}
		marker := b[p+1]
		if marker == 0xFF { // padding
			p++
			continue
		}
		end := p + 2 + int(big.Uint16(b[p+2:]))
		if end > len(b) {
			break
		}
		if marker == jpegStartOfScan {
			return append(clean, b[p:]...), turned, nil
		}
		if marker == jpegEXIF && turned == 1 {
			turned = orientation(b[p+4 : end])
		}
		private := marker > 0xE0 && marker < 0xF0 && marker != jpegAdobe || marker == jpegComment
		if !private {
			clean = append(clean, b[p:end]...)
		}
		p = end
	}
	return nil, 0, errors.New("the JPEG is cut short")
}

// orientation finds the orientation in an Exif segment: the entry 0x0112 of the first directory of a TIFF file.
func orientation(b []byte) int {
	b, ok := bytes.CutPrefix(b, []byte("Exif\x00\x00"))
	if !ok || len(b) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(b[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(b[4:]))
	if at+2 > uint64(len(b)) {
		return 1
	}
	entries := b[at+2:]
	for range order.Uint16(b[at:]) {
		if len(entries) < 12 {
			return 1
		}
		if v := int(order.Uint16(entries[8:])); order.Uint16(entries) == 0x0112 && v >= 1 && v <= 8 {
			return v
		}
		entries = entries[12:]
	}
	return 1
}
