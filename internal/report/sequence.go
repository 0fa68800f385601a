package report

import (
	"strings"

	"cabinet/internal/number"
)

// A sequence is how the markers of one list, as they were typed, count on.
type sequence struct {
	sign  number.Sign
	n     int
	outer *sequence // the list in which this one was begun without indenting it

	doubled bool // after z its author goes on with aa, bb, which is told once
}

// newSequence begins with a, i or 1, whichever the first marker is nearest to.
func newSequence(first string) *sequence {
	switch {
	case first == "i" || len(first) > 1 && first[0] > '9':
		return &sequence{sign: 'i'}
	case first[0] <= '9':
		return &sequence{sign: '1'}
	}
	return &sequence{sign: 'a'}
}

// follow goes on to the next marker. Where another one was typed than is wanted, ok is false; what
// follows from that slip is not another one.
func (s *sequence) follow(typed string) (want string, ok bool) {
	want = s.sign.Print(s.n + 1)
	switch {
	case typed == want:
		s.n++
		return want, true
	case s.sign == 'a' && s.n > 26 && typed == strings.Repeat(s.sign.Print(s.n-25), 2):
		ok, s.doubled = s.doubled, true
		s.n++
		return want, ok
	case s.outer != nil && typed == s.outer.sign.Print(s.outer.n+1):
		*s = *s.outer
		s.n++
		return want, true
	case typed == "a" || typed == "i" || typed == "1":
		outer := *s
		*s = *newSequence(typed)
		s.n, s.outer = 1, &outer
	default:
		s.resume(typed)
	}
	return want, false
}

// resume counts on from a marker out of order.
func (s *sequence) resume(typed string) {
	for i := 1; i <= 1000; i++ {
		if s.sign.Print(i) == typed {
			s.n = i
			return
		}
	}
}
