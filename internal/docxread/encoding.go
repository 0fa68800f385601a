package docxread

import (
	"bytes"
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// utf8Of is the text of a part as UTF-8. XML may be UTF-16 too, which begins with a mark or with "<" in two bytes.
func utf8Of(text []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(text, []byte("\xEF\xBB\xBF")):
		return text[3:], nil
	case bytes.HasPrefix(text, []byte("\xFE\xFF")), bytes.HasPrefix(text, []byte("\x00<")):
		return fromUTF16(text, binary.BigEndian)
	case bytes.HasPrefix(text, []byte("\xFF\xFE")), bytes.HasPrefix(text, []byte("<\x00")):
		return fromUTF16(text, binary.LittleEndian)
	}
	return text, nil
}

func fromUTF16(text []byte, order binary.ByteOrder) ([]byte, error) {
	if len(text)%2 != 0 {
		return nil, errors.New("it ends within a letter")
	}
	units := make([]uint16, 0, len(text)/2)
	for ; len(text) > 0; text = text[2:] {
		if c := order.Uint16(text); c != 0xFEFF { // the mark at the beginning
			units = append(units, c)
		}
	}
	return []byte(string(utf16.Decode(units))), nil
}
