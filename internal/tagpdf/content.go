package tagpdf

import "bytes"

// tallyContents makes the tally of what the pages draw. It knows the lines that fpdf writes for the calls this package makes, and
// no others.
func tallyContents(p *drawnPages) (tally, error) {
	r := &reader{fonts: p.fonts}
	var t tally
	for _, content := range p.contents {
		r.b, r.at = content, 0
		for r.err == nil && r.at < len(content) {
			r.operators(&t)
		}
	}
	return t, r.err
}

// operators reads one line of page content.
func (r *reader) operators(t *tally) {
	switch r.b[r.at] {
	case '/', 'E', 'q', 'Q': // what was given to RawWriteStr, and fpdf's own q and Q
		end := bytes.IndexByte(r.b[r.at:], '\n')
		if end < 0 {
			r.fail("a line")
			return
		}
		t.bytes(opVerbatim, r.take(end))
		r.want("\n")
	case 'B':
		r.want("BT ")
		if r.try("/") {
			r.font(t)
			return
		}
		x := r.fixed(2)
		y := r.sizeAfterSpace()
		r.want(" Td (")
		t.add(opText, x, y)
		t.bytes(opText, r.codes())
		r.want(") Tj ET\n")
	default:
		r.numbers(t)
	}
}

func (r *reader) font(t *tally) {
	name := r.take(41)
	size := r.sizeAfterSpace()
	r.want(" Tf ET\n")
	for s, f := range r.fonts {
		if f != nil && bytes.Equal(f, name) {
			t.add(opFont, s, size)
			return
		}
	}
	r.fail("a font")
}

// codes reads the inside of a string and takes fpdf's escapes out of it.
func (r *reader) codes() []byte {
	b := r.text[:0]
	for r.err == nil && r.at < len(r.b) {
		c := r.b[r.at]
		if c == ')' {
			break
		}
		if c == '\\' {
			if r.at++; r.at == len(r.b) {
				break
			}
			switch c = r.b[r.at]; c {
			case 'r':
				c = '\r'
			case '\\', '(', ')':
			default:
				r.fail("an escape")
			}
		} else if c == '(' || c == '\r' {
			r.fail("an escape")
		}
		r.at++
		b = append(b, c)
	}
	r.text = b
	return b
}

// forms are the operators that follow numbers.
var forms = []struct {
	op, numbers, places int
	text                string
}{
	{opMoveTo, 2, 2, " m "},
	{opLineTo, 2, 2, " l S\n"},
	{opBox, 4, 2, " re f\n"},
	{opGrey, 1, 3, " g\n"},
	{opFill, 3, 3, " rg\n"},
	{opGreys, 1, 3, " G\n"},
	{opStroke, 3, 3, " RG\n"},
	{opWidth, 1, 2, " w\n"},
	{opMatrix, 6, 5, " cm\n"},
	{opCap, 1, 0, " J\n"},
	{opJoin, 1, 0, " j\n"},
}

// numbers reads numbers and the operator that they belong to.
func (r *reader) numbers(t *tally) {
	var ns [6]int
	var places int
	for i := range ns {
		if i > 0 {
			r.want(" ")
		}
		n, p := r.number()
		if r.err != nil || i > 0 && p != places {
			r.fail("numbers alike")
			return
		}
		ns[i], places = n, p
		for _, f := range forms {
			if f.numbers == i+1 && f.places == places && r.try(f.text) {
				t.add(f.op, ns[:i+1]...)
				return
			}
		}
	}
	r.fail("an operator")
}
