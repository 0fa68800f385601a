package tomlfile

import (
	"bytes"
	"errors"
	"slices"
)

// A Splice is a change in a text: With in the place of Old, which stands at the byte At. One that only
// adds has the line beside it in both, so that it finds its place or none.
type Splice struct {
	At        int
	Old, With string
}

// Apply gives a new text with the change made. The error tells that the text is no longer the one for
// which the change was meant.
func (s Splice) Apply(text []byte) ([]byte, error) {
	if s.At < 0 || s.At > len(text) || !bytes.HasPrefix(text[s.At:], []byte(s.Old)) {
		return nil, errors.New("the file has been changed in the meantime")
	}
	return slices.Concat(text[:s.At], []byte(s.With), text[s.At+len(s.Old):]), nil
}
