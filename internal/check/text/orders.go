package text

import (
	"strings"

	"cabinet/internal/lazy"
)

// Orders tells whether the word in capitals at i is a verb that begins its passage: the words of no noun follow it, as
// in "LOBBY the Government".
func (t Prose) Orders(i int) bool {
	return Sounds(t.Seen(i)) && (i == 0 || i == 1 && t.At(0) == "to") && t.Between(i) == " " && determiners[t.At(i+1)]
}

var determiners = Set(strings.Fields("the a an its this these those their that all any each every whether how our such"))

// Labels tells whether the word in capitals at i is a label before what stands in its passage: "TIMING: in May".
func (t Prose) Labels(i int) bool {
	return i == 0 && Sounds(t.Seen(i)) && strings.HasPrefix(t.Text[t.Words[i].End:], ":")
}

// InPostalAddress tells whether the word in capitals at i is a post town or a county before a postcode: "MAIDSTONE,
// KENT ME14 1XQ".
func (t Prose) InPostalAddress(i int) bool {
	for n := i + 1; n <= i+4 && n < len(t.Words); n++ {
		if between := t.Between(n - 1); between != " " && between != ", " && between != "\n" {
			return false
		}
		if outward.MatchString(t.Seen(n)) {
			return true
		}
		if !IsUpper(t.Seen(n)) {
			return false
		}
	}
	return false
}

// outward matches the first half of a postcode.
var outward = lazy.New(`^[A-Z]{1,2}[0-9][0-9A-Z]?$`)
