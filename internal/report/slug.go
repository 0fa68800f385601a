package report

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is the most bytes that words take in an address.
const maxSlug = 60

// Slug is words as an address has them: small letters without accents and figures, with a hyphen for what stands
// between them, cut after a whole word. It is "" where the words have neither.
func Slug(words string) string {
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
	if len(out) <= maxSlug {
		return string(out)
	}
	short := string(out[:maxSlug])
	if end := strings.LastIndexByte(short, '-'); end > 0 && out[maxSlug] != '-' {
		short = short[:end]
	}
	return short
}
