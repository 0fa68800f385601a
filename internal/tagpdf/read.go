package tagpdf

import "fmt"

// reader goes through the lines that fpdf drew.
type reader struct {
	b   []byte
	at  int
	err error
}

func (r *reader) fail(what string) {
	if r.err == nil {
		r.err = fmt.Errorf("fpdf drew something unknown at byte %d, not %s", r.at, what)
	}
}

// want goes over s, which must come next.
func (r *reader) want(s string) {
	if r.err == nil && r.try(s) {
		return
	}
	r.fail(fmt.Sprintf("%.40q", s))
}

// try goes over s if it comes next.
func (r *reader) try(s string) bool {
	if r.err != nil || len(r.b)-r.at < len(s) || string(r.b[r.at:r.at+len(s)]) != s {
		return false
	}
	r.at += len(s)
	return true
}

// number reads a decimal number as it must be written, and gives its digits as an integer and how many of them are places.
func (r *reader) number() (n, places int) {
	sign := 1
	if r.try("-") {
		sign = -1
	}
	start, point := r.at, -1
	for r.err == nil && r.at < len(r.b) && r.at-start < 12 {
		c := r.b[r.at]
		if c == '.' && point < 0 && r.at > start {
			point = r.at
		} else if c >= '0' && c <= '9' {
			n = 10*n + int(c-'0')
		} else {
			break
		}
		r.at++
	}
	if point >= 0 {
		places = r.at - point - 1
	}
	whole := r.at - start
	if point >= 0 {
		whole = point - start
	}
	if whole == 0 || point == r.at-1 || whole > 1 && r.b[start] == '0' || sign < 0 && n == 0 {
		r.fail("a number")
	}
	return sign * n, places
}

// fixed reads a number with so many places.
func (r *reader) fixed(places int) int {
	n, p := r.number()
	if p != places {
		r.fail(fmt.Sprintf("a number with %d places", places))
	}
	return n
}

func (r *reader) sizeAfterSpace() int {
	r.want(" ")
	return r.fixed(2)
}
