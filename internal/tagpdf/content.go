package tagpdf

import (
	"errors"

	"codeberg.org/go-pdf/fpdf"
)

// contents are the pages that fpdf has drawn. It would rather write them into a file, which would be copied and have to be read; but
// a template gives them as they are.
func contents(pdf *fpdf.Fpdf) (pages [][]byte, err error) {
	all := fpdf.CreateTpl(fpdf.PointType{}, fpdf.SizeType{}, "P", "pt", "", func(t *fpdf.Tpl) { t.Fpdf = *pdf })
	for _, page := range all.FromPages() {
		pages = append(pages, page.Bytes())
	}
	return pages, pdf.Error()
}

var errDrawing = errors.New("fpdf drew something other than it was asked for")

// gatherer puts the lines of pages together, fpdf's and those that it has signs for, and makes the tally of what fpdf drew. It knows
// the lines that fpdf writes for the calls this package makes, and no others.
type gatherer struct {
	reader
	tally tally
	signs int // so far
}

// page puts the lines of the next page after others.
func (g *gatherer) page(d *Document, drawn []byte, b builder) builder {
	g.b, g.at = drawn, 0
	for g.err == nil && g.at < len(drawn) {
		if g.try(ownSign + "\n") {
			g.tally.add(opOwn)
			b = append(b, d.behind(g.signs)...)
			g.signs++
			continue
		}
		from := g.at
		g.operators(&g.tally)
		b = append(b, drawn[from:g.at]...)
	}
	return b
}

// check holds the tally of all pages against that of what fpdf was asked for.
func (g *gatherer) check(asked tally) error {
	if g.err == nil && g.tally != asked {
		return errDrawing
	}
	return g.err
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
	for s, name := range fontNames() {
		if r.try(name) {
			t.add(opFont, s, r.sizeAfterSpace())
			r.want(" Tf ET\n")
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
