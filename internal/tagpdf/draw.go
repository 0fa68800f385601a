package tagpdf

import (
	"fmt"

	"codeberg.org/go-pdf/fpdf"
)

// drawing makes sure that something may be drawn now and that its lengths are such as a page can hold.
func (d *Document) drawing(what string, lengths ...Length) bool {
	if !d.usable() {
		return false
	}
	if d.page == 0 || d.marking == notMarking {
		d.fail("%s outside of marked content", what)
		return false
	}
	for _, l := range lengths {
		if l < -maxLength || l > maxLength {
			d.fail("%s at %v, which is on no page", what, l)
			return false
		}
	}
	return true
}

// ownSign is a line in fpdf's pages, a comment in PDF. It stands for lines that are not fpdf's: letters and marks, of which it knows
// nothing and which are nine tenths of a page. They wait in Document.own until the document is finished.
const ownSign = "%"

// raw writes a line of page content as it is.
func (d *Document) raw(line builder) { d.own = append(append(d.own, line...), '\n') }

// fpdf is what draws all else, behind a sign for the lines that come before.
func (d *Document) fpdf() *fpdf.Fpdf {
	if n := len(d.own); n > d.signed() {
		d.ends = append(d.ends, n)
		d.pdf.RawWriteStr(ownSign)
		d.drawn.add(opOwn)
	}
	return d.pdf
}

// signed is how much of the lines that are not fpdf's it has signs for.
func (d *Document) signed() int {
	if len(d.ends) == 0 {
		return 0
	}
	return d.ends[len(d.ends)-1]
}

// behind are the lines that a sign stands for; none where there are more signs than were made.
func (d *Document) behind(sign int) builder {
	switch {
	case sign >= len(d.ends):
		return nil
	case sign == 0:
		return d.own[:d.ends[0]]
	}
	return d.own[d.ends[sign-1]:d.ends[sign]]
}

// up turns a height on the current page to the file's own, which grows upwards, in hundredths.
func (d *Document) up(y Length) int { return d.sizeOf(d.page).up(y) }

// setInk sets the colour of fills, and tells fpdf that text has the same, for otherwise it would set it again for every line.
func (d *Document) setInk(c Colour) {
	if d.pen.ink == c {
		return
	}
	d.pen.ink = c
	pdf := d.fpdf()
	pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
	pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
	c.tally(&d.drawn, opGrey, opFill)
}

// Line draws a straight line.
func (d *Document) Line(x1, y1, x2, y2, width Length, c Colour) {
	if !d.drawing("a line", x1, y1, x2, y2, width) {
		return
	}
	n := width.hundredths()
	if n < 1 {
		d.fail("a line %v wide", width)
		return
	}
	pdf := d.fpdf()
	if d.pen.stroke != c {
		d.pen.stroke = c
		pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		c.tally(&d.drawn, opGreys, opStroke)
	}
	if d.pen.width != n {
		d.pen.width = n
		pdf.SetLineWidth(width.points())
		d.drawn.add(opWidth, n)
	}
	pdf.Line(x1.points(), y1.points(), x2.points(), y2.points())
	d.drawn.add(opMoveTo, x1.hundredths(), d.up(y1))
	d.drawn.add(opLineTo, x2.hundredths(), d.up(y2))
}

// Fill paints a box.
func (d *Document) Fill(box Rect, c Colour) {
	if !d.drawing("a box") {
		return
	}
	if err := box.check(); err != nil {
		d.fail("%w", err)
		return
	}
	d.setInk(c)
	d.fpdf().Rect(box.X.points(), box.Y.points(), box.Width.points(), box.Height.points(), "F")
	d.drawn.add(opBox, box.X.hundredths(), d.up(box.Y), box.Width.hundredths(), -box.Height.hundredths())
}

// check refuses a box that is empty or not on any page.
func (r Rect) check() error {
	for _, l := range []Length{r.X, r.Y, r.Width, r.Height} {
		if l < -maxLength || l > maxLength {
			return fmt.Errorf("a box at %v, which is on no page", l)
		}
	}
	if r.Width.hundredths() < 1 || r.Height.hundredths() < 1 {
		return fmt.Errorf("a box of %v by %v", r.Width, r.Height)
	}
	return nil
}
