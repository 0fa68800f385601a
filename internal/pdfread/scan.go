package pdfread

import (
	"bytes"
	"encoding/hex"
	"strings"
)

// An operator is one of what a page draws, with what stands before it.
type operator struct {
	name     string
	operand  []byte // the last name before it
	letters  bool   // a string before it has more than spaces in it
	from, to int    // where it and its operands stand
}

// scan finds the operators of what a page draws, and calls f for each until f says that it is enough. It takes whatever
// there is, as viewers do, and never fails.
func scan(content []byte, f func(op operator) bool) {
	s := scanner{src: content}
	op := operator{from: -1}
	for {
		kind, start := s.next()
		if kind == tokenEnd {
			return
		}
		if op.from < 0 {
			op.from = start
		}
		switch kind {
		case tokenName:
			op.operand = unescaped(content[start+1 : s.pos])
		case tokenString:
			op.letters = op.letters || s.letters
		case tokenOperator:
			op.name, op.to = string(content[start:s.pos]), s.pos
			if !f(op) {
				return
			}
			if op.name == "ID" {
				s.picture()
			}
			op = operator{from: -1}
		}
	}
}

// A token is a piece of what a page draws.
type token int

// The kinds of tokens. Of lists and dictionaries each part is one by itself.
const (
	tokenEnd token = iota
	tokenName
	tokenString
	tokenNumber // or a bracket
	tokenOperator
)

type scanner struct {
	src     []byte
	pos     int
	letters bool // in the last string
}

// next reads a token, and gives its kind and where it begins. It ends where the scanner then stands.
func (s *scanner) next() (kind token, start int) {
	for s.pos < len(s.src) {
		start = s.pos
		switch c := s.src[s.pos]; {
		case isSpace(c):
			s.pos++
			continue
		case c == '%':
			s.until("\r\n")
			continue
		case c == '(':
			s.literal()
			return tokenString, start
		case bytes.HasPrefix(s.src[s.pos:], []byte("<<")):
			s.pos += 2
			return tokenNumber, start
		case c == '<':
			s.hex()
			return tokenString, start
		case c == '/':
			s.pos++
			s.regular()
			return tokenName, start
		case isDelimiter(c):
			s.pos++
			return tokenNumber, start
		default:
			if isNumber(s.regular()) {
				return tokenNumber, start
			}
			return tokenOperator, start
		}
	}
	return tokenEnd, s.pos
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
	s.letters = false
	for open := 0; s.pos < len(s.src); {
		c := s.src[s.pos]
		s.pos++
		switch c {
		case '\\':
			s.pos = min(s.pos+1, len(s.src))
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
	s.letters = bytes.ContainsAny(s.src[start:s.pos], "123456789abcdefABCDEF")
	s.pos = min(s.pos+1, len(s.src))
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

// isNumber says whether a word is a number, and no operator.
func isNumber(word []byte) bool { return strings.IndexByte("+-.0123456789", word[0]) >= 0 }

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
