package tomlfile

import (
	"sort"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
)

// A Written is a TOML string as it stands in the file, for finding the place of a decoded byte.
type Written struct {
	Start   int // offset in the file of the first byte after the opening quotes
	escapes []escape
}

// An escape is a character that is written otherwise than it is decoded.
type escape struct {
	at, length     int // in the decoded value
	raw, rawLength int // after the opening quotes
}

// NewWritten reads the string token at span.
func NewWritten(span diag.Span) Written {
	token := span.Text()
	quotes := 1
	if strings.HasPrefix(token, `"""`) || strings.HasPrefix(token, "'''") {
		quotes = 3
	}
	if len(token) < 2*quotes {
		return Written{Start: span.Start}
	}
	inside := token[quotes : len(token)-quotes]
	skip := 0
	if quotes == 3 { // a line end right after the opening quotes is no part of the value
		skip = len(inside) - len(strings.TrimPrefix(strings.TrimPrefix(inside, "\r"), "\n"))
	}
	r := Written{Start: span.Start + quotes + skip}
	if token[0] == '"' {
		r.escapes = escapes(inside[skip:])
	}
	return r
}

// escapes lists the escaped characters of a basic string, in their order.
func escapes(s string) []escape {
	var found []escape
	for at, raw := 0, 0; ; {
		next := strings.IndexByte(s[raw:], '\\')
		if next < 0 {
			return found
		}
		at, raw = at+next, raw+next
		rawLength, length := firstOf(s[raw:])
		rawLength = min(rawLength, len(s)-raw)
		found = append(found, escape{at, length, raw, rawLength})
		at, raw = at+length, raw+rawLength
	}
}

// Offset is where byte i of the decoded value stands in the file.
func (r Written) Offset(i int) int {
	n := sort.Search(len(r.escapes), func(n int) bool { return r.escapes[n].at+r.escapes[n].length > i })
	return r.from(n, i)
}

// End is where a part of the decoded value that ends before byte i ends in the file.
func (r Written) End(i int) int {
	n := sort.Search(len(r.escapes), func(n int) bool { return r.escapes[n].at+r.escapes[n].length >= i })
	if n < len(r.escapes) && r.escapes[n].at < i {
		n++
		i = max(i, r.escapes[n-1].at+r.escapes[n-1].length) // a part of a character is the whole of it
	}
	return r.from(n, i)
}

// from is where byte i of the decoded value stands, which n escaped characters stand wholly before.
func (r Written) from(n, i int) int {
	if n < len(r.escapes) && r.escapes[n].at <= i {
		i = r.escapes[n].at
	}
	if n == 0 {
		return r.Start + i
	}
	e := r.escapes[n-1]
	return r.Start + e.raw + e.rawLength + i - e.at - e.length
}

// firstOf is the length of the first character of a basic string as written, and as decoded.
func firstOf(s string) (raw, decoded int) {
	if s[0] != '\\' || len(s) < 2 {
		return 1, 1
	}
	digits := 0
	switch s[1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case ' ', '\t', '\r', '\n': // joins lines
		return 1 + len(s[1:]) - len(strings.TrimLeft(s[1:], " \t\r\n")), 0
	default:
		return 2, 1
	}
	var r rune
	for _, c := range s[2:min(len(s), 2+digits)] {
		r = r<<4 | hexDigit(c)
	}
	return 2 + digits, max(1, utf8.RuneLen(r))
}

func hexDigit(c rune) rune {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}
