// Package slug makes parts of addresses of words: of headings, of titles, of the names of files. Words come in, and what of
// them can stand in an address goes out. Whether a name that somebody typed can stand there is casefile's to say.
package slug

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Of is words as an address has them: small letters without accents and figures, with a hyphen for what stands between
// them, cut after a whole word where they take more than most bytes. It is "" where the words have neither.
func Of(words string, most int) string {
	var out []byte
	hyphen := false
	for _, c := range strings.ToLower(norm.NFD.String(words)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			if hyphen && len(out) > 0 {
				out = append(out, '-')
			}
			out, hyphen = append(out, byte(c)), false
		case c == '\'' || c == '’' || c >= 0x300 && c < 0x370: // an apostrophe, or the accent of the letter before it
		default:
			hyphen = true
		}
	}
	return cut(string(out), most)
}

// cut ends a slug after its last whole word that has room in so many bytes; a single word is cut itself.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	short := s[:most]
	if end := strings.LastIndexByte(short, '-'); end > 0 && s[most] != '-' {
		return short[:end]
	}
	return short
}
