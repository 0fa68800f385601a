package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
)

// What a part of a workbook can't have more of.
const (
	maxDepth   = 64        // elements within one another
	maxToken   = 1 << 20   // bytes of one tag or stretch of text
	maxStrings = 2_000_000 // shared texts
	maxMerged  = 20_000    // merged areas
)

// A stream reads the XML of a part, one tag or text after the other. Entities that a file declares are
// unknown to it, and so an error.
type stream struct {
	*xml.Decoder
	text      []byte
	at, until int // offsets in text: of the next byte, and of the first that the present token can't reach
	depth     int
}

func newStream(text []byte) *stream {
	s := &stream{text: text}
	s.Decoder = xml.NewDecoder(s)
	return s
}

var errTokenTooLong = errors.New("a tag or text of it is too long")

// ReadByte implements [io.ByteReader]; the decoder reads no byte ahead of what it needs.
func (s *stream) ReadByte() (byte, error) {
	switch {
	case s.at == len(s.text):
		return 0, io.EOF
	case s.at == s.until:
		return 0, errTokenTooLong
	}
	s.at++
	return s.text[s.at-1], nil
}

// Read implements [io.Reader].
func (s *stream) Read(p []byte) (int, error) {
	b, err := s.ReadByte()
	if err != nil || len(p) == 0 {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// next is the next token; nil at the end.
func (s *stream) next() (xml.Token, error) {
	s.until = s.at + maxToken
	token, err := s.Token()
	if err == io.EOF {
		return nil, nil
	}
	if err != nil {
		return nil, errDamaged
	}
	switch token.(type) {
	case xml.StartElement:
		s.depth++
	case xml.EndElement:
		s.depth--
	}
	if s.depth > maxDepth {
		return nil, errTooLarge
	}
	return token, nil
}

// inside is the next token of an element that has not ended.
func (s *stream) inside() (xml.Token, error) {
	token, err := s.next()
	if token == nil && err == nil {
		err = errDamaged
	}
	return token, err
}

// skip goes on to the end of the element that has just begun.
func (s *stream) skip() error {
	for outer := s.depth - 1; s.depth > outer; {
		if _, err := s.inside(); err != nil {
			return err
		}
	}
	return nil
}

// attribute is the value of an attribute.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number is the value of an attribute as a whole number, or other where it has none.
func number(e xml.StartElement, name string, other int) int {
	n, err := strconv.Atoi(attribute(e, name))
	if err != nil {
		return other
	}
	return n
}

// hidden tells whether a row or a column can't be seen: it is hidden, or has the size nought.
func hidden(e xml.StartElement, size string) bool {
	h := attribute(e, "hidden")
	return h == "1" || h == "true" || attribute(e, size) == "0"
}
