package verify

import (
	"html"
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// An inlineReader writes what a line of Markdown shows.
type inlineReader struct {
	strings.Builder
	source string
	at     int
	ends   map[string]stretch
	leaves []Reference // the links so far
	open   int         // where the words of the last link begin
}

// markup writes what is shown of the markup at the beginning of s, which is the rest of the source. It gives the
// length of that markup in bytes, or 0 where s begins with no markup.
func (in *inlineReader) markup(s string) int {
	switch c := s[0]; {
	case c == '\\' && len(s) > 1 && s[1] == '\n':
		return 1
	case c == '\\' && len(s) > 1 && isPunctuation(s[1]):
		in.WriteByte(s[1])
		return 2
	case c == '*' || c == '_':
		return 1
	case strings.HasPrefix(s, "!["):
		return in.image()
	case c == '[' && in.until(in.at, "](") > 0:
		in.open = in.Len()
		return 1
	case strings.HasPrefix(s, "]("):
		return in.address()
	case c == '<' || c == '&':
		return in.named(s, c)
	}
	return 0
}

// address notes the address of a link, and gives its length with what is around it.
func (in *inlineReader) address() int {
	n := in.until(in.at, ")")
	if n > 0 {
		in.leaves = append(in.leaves, Reference{Words: in.String()[in.open:], Address: unescaped(in.source[in.at+len("](") : in.at+n-1])})
	}
	return n
}

// unescaped is an address without the backslashes that escape its punctuation.
func unescaped(address string) string {
	var b strings.Builder
	for i := 0; i < len(address); i++ {
		if address[i] == '\\' && i+1 < len(address) && isPunctuation(address[i+1]) {
			i++
		}
		b.WriteByte(address[i])
	}
	return b.String()
}

// image passes over an image.
func (in *inlineReader) image() int {
	words := in.until(in.at, "](")
	if words == 0 {
		return 0
	}
	if address := in.until(in.at+words, ")"); address > 0 {
		return words + address
	}
	return 0
}

// named writes an address between < and >, nothing of a tag, or the character that a reference names.
func (in *inlineReader) named(s string, opening byte) int {
	if opening == '<' {
		n := in.until(in.at, ">")
		if n > 0 && !slices.Contains(changes, s[:n]) {
			in.WriteString(s[1 : n-1])
		}
		return n
	}
	name := reference.FindString(s)
	in.WriteString(html.UnescapeString(name))
	return len(name)
}

// changes are the tags around struck and inserted words, which is all the HTML that a report's Markdown has.
var changes = []string{"<del>", "</del>", "<ins>", "</ins>"}

// reference matches a character reference.
var reference = lazy.New(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)

// A stretch is a part of the source that was searched for an end of markup. There is no such end before its last
// byte; found says whether there is one at that byte.
type stretch struct {
	from, to int
	found    bool
}

// maxMarkup is how far an end is looked for, in bytes: as far as the longest section of a report goes.
const maxMarkup = 1 << 18

// until gives the number of bytes from a place up to an end that no backslash escapes, the end included, or 0 where
// no such end is near. Each stretch is searched once, since a hostile file may begin millions that never end.
func (in *inlineReader) until(from int, end string) int {
	known, ok := in.ends[end]
	if !ok || from < known.from || from >= known.to {
		known = in.search(from, end)
		in.ends[end] = known
	}
	if !known.found {
		return 0
	}
	return known.to - from
}

func (in *inlineReader) search(from int, end string) stretch {
	limit := min(len(in.source), from+maxMarkup)
	for i := from; i < limit; i++ {
		switch {
		case in.source[i] == '\\':
			i++
		case strings.HasPrefix(in.source[i:], end):
			return stretch{from, i + len(end), true}
		}
	}
	return stretch{from, limit, false}
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
}
