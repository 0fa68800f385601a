package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"cabinet/internal/diag"
)

// saveAs is how Excel writes a file that every program reads alike.
const saveAs = "save it in Excel as CSV UTF-8 (Comma delimited)"

// decode is the text of a file in whichever of the encodings Excel writes: UTF-8, UTF-16 or Windows-1252.
// Every line of it ends in "\n" or "\r\n". ok is false, with a finding, where it is none of them.
func decode(name string, file []byte, list *diag.List) (source *diag.Source, ok bool) {
	text, isUTF16 := fromUTF16(file)
	if !isUTF16 {
		text = bytes.TrimPrefix(file, []byte("\uFEFF"))
	}
	if utf8.Valid(text) {
		source = diag.NewSource(name, endLines(text))
		return source, checkCharacters(source, list)
	}
	text, first, mixed := from1252(text)
	source = diag.NewSource(name, endLines(text))
	return source, tell1252(source, first, mixed, list)
}

// fromUTF16 reads UTF-16, which begins with a byte order mark, or else has a zero in every other byte of
// most of its characters. What can't be read in it becomes U+FFFD.
func fromUTF16(file []byte) (text []byte, ok bool) {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case bytes.HasPrefix(file, []byte{0xFF, 0xFE}):
		file = file[2:]
	case bytes.HasPrefix(file, []byte{0xFE, 0xFF}):
		file, order = file[2:], binary.BigEndian
	default:
		first, second := zeros(file)
		if most := len(file) / 4; first <= most && second <= most || len(file) < 2 {
			return nil, false
		}
		if first > second {
			order = binary.BigEndian
		}
	}
	units := make([]uint16, len(file)/2)
	for i := range units {
		units[i] = order.Uint16(file[2*i:])
	}
	text = []byte(string(utf16.Decode(units)))
	if len(file)%2 == 1 {
		text = append(text, "\uFFFD"...)
	}
	return text, true
}

// zeros counts the zero bytes at even and at odd places.
func zeros(file []byte) (even, odd int) {
	for i, b := range file {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// upper1252 are the characters of the bytes 0x80 to 0x9F in Windows-1252, and U+FFFD for the five bytes
// that have none. The other bytes are those of Latin-1.
var upper1252 = []rune("€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ")

// from1252 reads Windows-1252. It tells where in the text the first character stands that is not ASCII,
// and the first, or -1, that was written as UTF-8.
func from1252(file []byte) (text []byte, first, mixed int) {
	first, mixed = -1, -1
	for i, b := range file {
		r := rune(b)
		if b >= 0x80 && b < 0xA0 {
			r = upper1252[b-0x80]
		}
		if b >= 0x80 && first < 0 {
			first = len(text)
		}
		if _, size := utf8.DecodeRune(file[i:]); size > 1 && mixed < 0 {
			mixed = len(text)
		}
		text = utf8.AppendRune(text, r)
	}
	return text, first, mixed
}

// tell1252 says that a file was taken for Windows-1252. Of a file that has characters of UTF-8 too, neither
// reading is right.
func tell1252(source *diag.Source, first, mixed int, list *diag.List) bool {
	if mixed >= 0 {
		list.Errorf(source.Span(mixed, mixed+4), "not-utf8", saveAs, "this file is in UTF-8 in some places and not in others, so its letters and signs can't be told")
		return false
	}
	if lost := bytes.IndexRune(source.Text, utf8.RuneError); lost >= 0 {
		list.Errorf(source.Span(lost, lost+len("\uFFFD")), "not-utf8", saveAs, "this file is neither in UTF-8 nor in Windows-1252: a byte stands here that has no meaning in them")
		return false
	}
	if !checkCharacters(source, list) {
		return false
	}
	r, size := utf8.DecodeRune(source.Text[first:])
	list.Warnf(source.Span(first, first+size), "windows-1252", "check the £ signs, dashes and quotation marks in the table, or "+saveAs,
		"this file is not in UTF-8 and was read as Windows-1252; %q is the first character for which that matters", r)
	return true
}

// endLines ends the lines of old Macs, which have "\r" alone, with "\n".
func endLines(text []byte) []byte {
	if bytes.Count(text, []byte("\r")) == bytes.Count(text, []byte("\r\n")) {
		return text
	}
	text = bytes.Clone(text)
	for i, b := range text {
		if b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			text[i] = '\n'
		}
	}
	return text
}

// checkCharacters reports the first character that can't be printed.
func checkCharacters(source *diag.Source, list *diag.List) bool {
	at := bytes.IndexFunc(source.Text, unprintable)
	if at < 0 {
		return true
	}
	r, size := utf8.DecodeRune(source.Text[at:])
	tellCharacter(source.Span(at, at+size), r, list)
	return false
}

// unprintable tells whether a character can't be printed: a sign for machines, or what is left of a
// character that another program could not read.
func unprintable(r rune) bool {
	return r < ' ' && r != '\n' && r != '\r' && r != '\t' || r >= 0x7F && r < 0xA0 || r == utf8.RuneError || r&0xFFFE == 0xFFFE
}

// tellCharacter reports such a character.
func tellCharacter(at diag.Span, r rune, list *diag.List) {
	what := "it is a sign for machines"
	if r == utf8.RuneError {
		what = "it stands where another one was lost"
	}
	list.Errorf(at, "control-character", "delete it and type the text around it again", "the character %U can't be printed: %s", r, what)
}
