package pdfread

import (
	"bytes"
	"cmp"
	"html"
	"strings"

	"cabinet/internal/lazy"
)

// The metadata packet (XMP) has the title once a language, and its authors as a list; of both the first is taken.
var (
	xmpTitle  = lazy.New(`<dc:title\b[^>]*>\s*<rdf:Alt\b[^>]*>\s*<rdf:li\b[^>]*>([^<]*)<`)
	xmpAuthor = lazy.New(`<dc:creator\b[^>]*>\s*<rdf:Seq\b[^>]*>\s*<rdf:li\b[^>]*>([^<]*)<`)
)

// maxMetadata bounds what is looked at of a metadata packet, in bytes.
const maxMetadata = 1 << 20

// describeXMP takes from the metadata packet what the older dictionary does not say.
func (l *looker) describeXMP(packet []byte) {
	packet = packet[:min(len(packet), maxMetadata)]
	first := func(of *lazy.Regexp) string {
		m := of.FindSubmatch(packet)
		if m == nil {
			return ""
		}
		return fold(html.UnescapeString(strings.ToValidUTF8(string(m[1]), "\uFFFD")))
	}
	l.Title, l.Author = cmp.Or(l.Title, first(xmpTitle)), cmp.Or(l.Author, first(xmpAuthor))
	l.Located = l.Located || bytes.Contains(packet, []byte("exif:GPSLatitude"))
}

// fold is a text in one line, as far as it is words, and not longer than one that is told.
func fold(s string) string {
	clean := strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7F {
			return ' '
		}
		return c
	}, s)
	out := strings.Join(strings.Fields(clean), " ")
	if len(out) > maxTold {
		out = strings.ToValidUTF8(out[:maxTold], "") + "…"
	}
	return out
}
