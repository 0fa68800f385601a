package pdfread

import (
	"bytes"
	"encoding/hex"
)

// scan finds the operators of what a page draws. For each it calls f with the operator, with the last name before it,
// and with whether a string before it has more than spaces in it, until f says that it is enough. It takes
// whatever there is, as viewers do, and never fails.
func scan(content []byte, f func(op, operand []byte, letters bool) bool) {
	s := scanner{src: content}
	for s.pos < len(content) {
		switch c := content[s.pos]; {
		case c == '(':
			s.literal()
		case c == '<' && !bytes.HasPrefix(content[s.pos:], []byte("<<")):
			s.hex()
		case c == '/':
			s.pos++
			s.operand = unescaped(s.regular())
		case c == '%':
			s.until("\r\n")
		case isSpace(c) || isDelimiter(c):
			s.pos++
			if c == '<' {
				s.pos++
			}
		default:
			if op := s.regular(); isOperator(op) {
				if !f(op, s.operand, s.letters) {
					return
				}
				s.operand, s.letters = nil, false
				if string(op) == "ID" {
					s.picture()
				}
			}
		}
	}
}

type scanner struct {
	src     []byte
	pos     int
	operand []byte
	letters bool
}

// regular takes the characters up to a space or a delimiter.
func (s *scanner) regular() []byte {
	start := s.pos
	for s.pos < len(s.src) && !isSpace(s.src[s.pos]) && !isDelimiter(s.src[s.pos]) {
		s.pos++
	}
	return s.src[start:s.pos]
}

// until goes to the next of some characters.
func (s *scanner) until(stops string) {
	n := bytes.IndexAny(s.src[s.pos:], stops)
	if n < 0 {
		n = len(s.src) - s.pos
	}
	s.pos += n
}

// literal passes over (a string).
func (s *scanner) literal() {
	for open := 0; s.pos < len(s.src); {
		c := s.src[s.pos]
		s.pos++
		switch c {
		case '\\':
			s.pos++
			s.letters = true
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return
			}
		default:
			s.letters = s.letters || !isSpace(c)
		}
	}
}

// hex passes over <a string in digits>.
func (s *scanner) hex() {
	start := s.pos
	s.until(">")
	s.letters = s.letters || bytes.ContainsAny(s.src[start:s.pos], "123456789abcdefABCDEF")
	s.pos++
}

// picture passes over the data of a picture that stands in the content: up to an EI by itself, after which content
// goes on.
func (s *scanner) picture() {
	for s.pos < len(s.src) {
		n := bytes.Index(s.src[s.pos:], []byte("EI"))
		if n < 0 {
			s.pos = len(s.src)
			return
		}
		before := s.pos + n - 1
		s.pos += n + len("EI")
		if isSpace(s.src[before]) && isContent(s.src[s.pos:]) {
			return
		}
	}
}

// isContent says whether bytes look as if operators stood there, after a space.
func isContent(b []byte) bool {
	if len(b) > 0 && !isSpace(b[0]) {
		return false
	}
	for _, c := range b[:min(len(b), 10)] {
		if c > '~' || c < ' ' && (c == 0 || !isSpace(c)) {
			return false
		}
	}
	return true
}

// isOperator says whether a word is one, and no number.
func isOperator(word []byte) bool {
	switch c := word[0]; {
	case c >= '0' && c <= '9', c == '+', c == '-', c == '.':
		return false
	}
	return true
}

// unescaped gives a name without its escapes: #20 stands for a space.
func unescaped(b []byte) []byte {
	if bytes.IndexByte(b, '#') < 0 {
		return b
	}
	var out []byte
	for len(b) > 0 {
		if b[0] == '#' && len(b) > 2 {
			if c, err := hex.DecodeString(string(b[1:3])); err == nil {
				out, b = append(out, c...), b[3:]
				continue
			}
		}
		out, b = append(out, b[0]), b[1:]
	}
	return out
}
