package tagpdf

import "bytes"

// gather puts the pages' lines together, fpdf's and those that it has signs for, and holds the tally of what fpdf drew against that of
// what it was asked for. It knows the lines that fpdf writes for the calls this package makes, and no others.
func (d *Document) gather(f *file, p *drawnPages) error {
	r, t, signs := &reader{fonts: p.fonts}, tally(0), 0
	all := f.content[:0]
	for i, content := range p.contents {
		start := len(all)
		r.b, r.at = content, 0
		for r.err == nil && r.at < len(content) {
			if r.try(ownSign + "\n") {
				t.add(opOwn)
				all = append(all, d.behind(signs)...)
				signs++
				continue
			}
			from := r.at
			r.operators(&t)
			all = append(all, content[from:r.at]...)
		}
		p.contents[i] = all[start:]
	}
	f.content = all
	if r.err == nil && t != d.drawn {
		r.err = errDrawing
	}
	return r.err
}

// operators reads one line of page content.
func (r *reader) operators(t *tally) {
	switch r.b[r.at] {
	case 'q':
		r.want("q\n")
		t.add(opSave)
	case 'Q':
		r.want("Q\n")
		t.add(opRestore)
	case 'B':
		r.font(t)
	default:
		r.numbers(t)
	}
}

func (r *reader) font(t *tally) {
	r.want("BT /")
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
