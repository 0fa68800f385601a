package tagpdf

// tally is a running hash of what has been drawn, kept while calling fpdf and made again from what fpdf wrote; the two must agree.
type tally uint64

// The operations that a tally counts, with the numbers that follow them.
const (
	opCap     = iota + 1 // line cap and join, which fpdf sets on every page
	opJoin               //
	opWidth              // of lines
	opGreys              // stroke and fill colour
	opGrey               //
	opStroke             //
	opFill               //
	opFont               // style, size
	opMoveTo             // x, y
	opLineTo             // x, y
	opBox                // x, y, width, height
	opMatrix             // six numbers
	opSave               // the state of drawing, and take it back
	opRestore            //
	opOwn                // the sign for lines that are not fpdf's
)

func (t *tally) add(op int, numbers ...int) {
	h := (uint64(*t) ^ uint64(op)) * 0x9E3779B97F4A7C15
	for _, n := range numbers {
		h ^= h >> 29
		h = (h ^ uint64(n)) * 0x9E3779B97F4A7C15
	}
	*t = tally(h ^ h>>31)
}

// pen is the state of fpdf's drawing, so that nothing is set twice.
type pen struct {
	style       Style
	size        int // in hundredths of a point; 0 is before the first font
	width       int // of lines, in hundredths
	ink, stroke Colour
}

// carry counts what fpdf writes at the top of a page to take its state along.
func (p *pen) carry(t *tally, page int) {
	if page == 1 {
		p.width = 57 // fpdf's own
	}
	t.add(opCap, 0)
	t.add(opJoin, 0)
	t.add(opWidth, p.width)
	if p.size > 0 {
		t.add(opFont, int(p.style), p.size)
	}
	p.stroke.tally(t, opGreys, opStroke)
	p.ink.tally(t, opGrey, opFill)
	if p.size > 0 {
		t.add(opFont, int(p.style), p.size)
	}
}

func (c Colour) tally(t *tally, grey, colour int) {
	if c.R == c.G && c.R == c.B {
		t.add(grey, thousandths(c.R))
		return
	}
	t.add(colour, thousandths(c.R), thousandths(c.G), thousandths(c.B))
}
