package casefile

import (
	"sort"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
)

// A rawString is a TOML string as it stands in the file, for finding the place of a decoded byte.
type rawString struct {
	start   int // offset in the file of the first byte after the opening quotes
	escapes []escaped
}

// An escaped is a character that is written otherwise than it is decoded.
type escaped struct {
	at, length     int // in the decoded value
	raw, rawLength int // after the opening quotes
}

// newRaw reads the string token at span.
func newRaw(span diag.Span) rawString {
	token := span.Text()
	quotes := 1
	if strings.HasPrefix(token, `"""`) || strings.HasPrefix(token, "'''") {
		quotes = 3
	}
	if len(token) < 2*quotes {
		return rawString{start: span.Start}
	}
	inside := token[quotes : len(token)-quotes]
	skip := 0
	if quotes == 3 { // a line end right after the opening quotes is no part of the value
		skip = len(inside) - len(strings.TrimPrefix(strings.TrimPrefix(inside, "\r"), "\n"))
	}
	r := rawString{start: span.Start + quotes + skip}
	if token[0] == '"' {
		r.escapes = escapes(inside[skip:])
	}
	return r
}

// escapes lists the escaped characters of a basic string, in their order.
func escapes(s string) []escaped {
	var found []escaped
	for at, raw := 0, 0; ; {
		next := strings.IndexByte(s[raw:], '\\')
		if next < 0 {
			return found
		}
		at, raw = at+next, raw+next
		rawLength, length := escape(s[raw:])
		rawLength = min(rawLength, len(s)-raw)
		found = append(found, escaped{at, length, raw, rawLength})
		at, raw = at+length, raw+rawLength
	}
}

// offset is where byte i of the decoded value stands in the file.
func (r rawString) offset(i int) int {
	n := sort.Search(len(r.escapes), func(n int) bool { return r.escapes[n].at+r.escapes[n].length > i })
	return r.from(n, i)
}

// end is where a part of the decoded value that ends before byte i ends in the file.
func (r rawString) end(i int) int {
	n := sort.Search(len(r.escapes), func(n int) bool { return r.escapes[n].at+r.escapes[n].length >= i })
	if n < len(r.escapes) && r.escapes[n].at < i {
		n++
		i = max(i, r.escapes[n-1].at+r.escapes[n-1].length) // a part of a character is the whole of it
	}
	return r.from(n, i)
}

// from is where byte i of the decoded value stands, which n escaped characters stand wholly before.
func (r rawString) from(n, i int) int {
	if n < len(r.escapes) && r.escapes[n].at <= i {
		i = r.escapes[n].at
	}
	if n == 0 {
		return r.start + i
	}
	e := r.escapes[n-1]
	return r.start + e.raw + e.rawLength + i - e.at - e.length
}

// escape is the length of the first character of a basic string as written, and as decoded.
func escape(s string) (raw, decoded int) {
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
