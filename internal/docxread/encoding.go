package docxread

import (
	"bytes"
	"encoding/binary"
	"errors"
	"unicode/utf16"
	"unicode/utf8"
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
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		c := rune(order.Uint16(text))
		text = text[2:]
		if utf16.IsSurrogate(c) && len(text) > 0 {
			c = utf16.DecodeRune(c, rune(order.Uint16(text)))
			text = text[2:]
		}
		if c != '\uFEFF' {
			out = utf8.AppendRune(out, c)
		}
	}
	return out, nil
}
