package casefile

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
)

// A rawString is a TOML string as it stands in the file, for finding the place of a decoded byte.
type rawString struct {
	start   int    // offset in the file of the first byte after the opening quotes
	text    string // from there up to the closing quotes, only where escapes make it differ from the value
	literal bool   // without escapes
}

// newRaw reads the string token at span.
func newRaw(span diag.Span) rawString {
	token := span.Text()
	quotes := 1
	if strings.HasPrefix(token, `"""`) || strings.HasPrefix(token, "'''") {
		quotes = 3
	}
	if len(token) < 2*quotes {
		return rawString{start: span.Start, literal: true}
	}
	inside := token[quotes : len(token)-quotes]
	skip := 0
	if quotes == 3 { // a line end right after the opening quotes is no part of the value
		skip = len(inside) - len(strings.TrimPrefix(strings.TrimPrefix(inside, "\r"), "\n"))
		if !strings.HasPrefix(inside[:skip], "\r\n") && !strings.HasPrefix(inside[:skip], "\n") {
			skip = 0
		}
	}
	r := rawString{start: span.Start + quotes + skip, literal: token[0] == '\'' || !strings.Contains(inside, `\`)}
	if !r.literal {
		r.text = inside[skip:]
	}
	return r
}

// offset is where byte i of the decoded value stands in the file.
func (r rawString) offset(i int) int {
	if r.literal {
		return r.start + i
	}
	value, p := 0, 0
	for p < len(r.text) {
		raw, decoded := escape(r.text[p:])
		if i < value+decoded {
			break
		}
		value += decoded
		p += raw
	}
	return r.start + min(p, len(r.text))
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
