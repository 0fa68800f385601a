package report

import (
	"regexp"
	"strconv"
	"strings"
)

// A Serial is the number of a table, a figure or a note: what it was counted as when the paper was first
// published, with the letters that amendments put before or after the count. The zero Serial is no
// number.
type Serial struct {
	Before string // capital letters: "A" in A1
	Count  int    // from 1
	After  string // capital letters: "A" in 1A
}

// String is the number as it is printed and cited: "1A"; "" for none.
func (s Serial) String() string {
	if s.Count == 0 {
		return ""
	}
	return s.Before + strconv.Itoa(s.Count) + s.After
}

var serialForm = regexp.MustCompile(`^([A-Z]*)([1-9][0-9]{0,8})([A-Z]*)$`)

// ParseSerial reads a number that [Serial.String] has written; ok is false for anything else.
func ParseSerial(s string) (number Serial, ok bool) {
	m := serialForm.FindStringSubmatch(s)
	if m == nil {
		return Serial{}, false
	}
	count, _ := strconv.Atoi(m[2]) // nine figures at most, by the pattern
	return Serial{m[1], count, m[3]}, true
}

// following is the number to try for something new after s: 1A after 1, and 1B after 1A; where those are
// taken, 1ZA, as for paragraphs. Where s is new itself, its last letter counts on.
func (s Serial) following(try int, fresh bool) Serial {
	last := len(s.After) - 1
	switch {
	case try > 0:
		s.After += lettersOf(try)
	case last >= 0 && (fresh || last == 0) && s.After[last] != 'Z':
		s.After = s.After[:last] + string(rune(s.After[last])+1)
	default:
		s.After += "A"
	}
	return s
}

// ahead is the number to try for something new before all others: A1, then AA1.
func ahead(try int) Serial {
	return Serial{Before: strings.Repeat("A", try+1), Count: 1}
}
