package tomlfile

import (
	"unicode/utf8"

	"cabinet/internal/diag"
)

// CheckUTF8 reports a text that is not UTF-8, and tells whether it is. The hint says how to save the file.
func CheckUTF8(source *diag.Source, hint string, list *diag.List) (ok bool) {
	bad := invalid(source.Text)
	if bad < 0 {
		return true
	}
	list.Errorf(source.Span(bad, bad+1), "not-utf8", hint,
		"this file is not in UTF-8: the byte %#02x can't stand here", source.Text[bad])
	return false
}

// invalid is the offset of the first byte that is not UTF-8, or -1.
func invalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}
