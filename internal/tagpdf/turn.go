package tagpdf

// AddTurnedPage starts a new page that screens show turned by a quarter clockwise, for a table too wide for an upright page. On paper
// it is a page like the others: what is drawn on it as on any page, such as running head and page number, stands where it does
// there, and a reader of the bound paper turns it clockwise to read what is drawn by Turned.
func (d *Document) AddTurnedPage() { d.addPage(d.size, true) }

// Turned draws the content of a page made by AddTurnedPage that runs from its bottom to its top. For everything that draw calls the
// page is as wide as upright pages are high, and as high as they are wide, and its top is the left edge of the upright page; that
// goes for lines, texts and images as for links, destinations, bookmarks and BBox. Mark and Artifact are called by draw, and not
// around Turned.
func (d *Document) Turned(draw func()) {
	if !d.openTurned() {
		draw()
		return
	}
	height := d.sizeOf(d.page).Height.hundredths()
	d.turn(1, height, 0)
	d.turning = true
	draw()
	d.turning = false
	if d.usable() {
		d.turn(-1, 0, height)
	}
}

// openTurned makes ready for turned content; if it gives false, an error has been recorded.
func (d *Document) openTurned() bool {
	switch {
	case !d.usable():
	case d.page == 0 || !d.sideways[d.page-1]:
		d.fail("turned content on a page that is not turned")
	case d.marking != notMarking:
		d.fail("turned content inside of marked content")
	case d.turning:
		d.fail("turned content inside of turned content")
	}
	return d.err == nil
}

// turn turns all that follows by a quarter, anticlockwise for a sine of 1, and moves it by hundredths of a point. Turned content is
// moved by the height of the upright page, because it is from there that fpdf measures all heights. It ends with the opposite turn
// and not with a Q, which would take back the font and the colours that fpdf believes to be set.
func (d *Document) turn(sine, x, y int) {
	b := d.line[:0]
	for _, n := range [...]int{0, 100 * sine, -100 * sine, 0, x, y} {
		b = b.hundredths(n).str("000 ") // five places, as fpdf prints them
	}
	d.line = b.str("cm")
	d.raw(d.line)
}

// upright gives a box of what is being drawn as it stands on the upright page.
func (d *Document) upright(r Rect) Rect {
	if !d.turning {
		return r
	}
	return Rect{r.Y, d.sizeOf(d.page).Height - r.X - r.Width, r.Height, r.Width}
}
