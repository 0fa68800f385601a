package diag

import "unicode/utf8"

// NotUTF8 is the first byte of the file that is not UTF-8; bad is false where the whole file is.
func (s *Source) NotUTF8() (at Span, bad bool) {
	if utf8.Valid(s.Text) {
		return Span{}, false
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(s.Text[i:])
		if r == utf8.RuneError && size == 1 {
			return s.Span(i, i+1), true
		}
		i += size
	}
}
