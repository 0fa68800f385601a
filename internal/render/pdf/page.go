package pdf

// A placed box is some of its lines on a page.
type placed struct {
	*box
	from, to int    // lines
	y        length // its top
	repeat   bool   // a table's head that stands on an earlier page too
}

// A page is what stands on it, from top to bottom.
type page struct {
	turned bool
	boxes  []placed
}

// A stacker fills pages from top to bottom.
type stacker struct {
	sheet, other sheet // of the current page, and of pages turned the other way
	boxes        []*box
	pages        []page
	y            length
}

// paginate puts boxes on pages: a heading stands with the two lines that follow it, no page begins or
// ends with a single line of a paragraph, and a paragraph that leads into a list stands with it.
func paginate(boxes []*box, s sheet) []page {
	p := &stacker{sheet: s, other: s.turn(), boxes: boxes}
	p.newPage()
	for i := range boxes {
		p.place(i)
	}
	return p.pages
}

func (p *stacker) newPage() {
	p.y = p.sheet.top
	if len(p.pages) > 0 {
		p.y = p.sheet.laterTop
	}
	p.pages = append(p.pages, page{p.sheet.turned, make([]placed, 0, 12)})
}

// turn goes on to a page that is turned the other way.
func (p *stacker) turn() {
	p.sheet, p.other = p.other, p.sheet
	if last := len(p.pages) - 1; len(p.pages[last].boxes) == 0 {
		p.pages = p.pages[:last]
	}
	p.newPage()
}

// fresh tells whether nothing stands on the page yet but perhaps a table's head, once more.
func (p *stacker) fresh() bool {
	boxes := p.pages[len(p.pages)-1].boxes
	return len(boxes) == 0 || boxes[len(boxes)-1].repeat
}

// room is how many lines of b still fit.
func (p *stacker) room(b *box, y length) int {
	return max(0, int((p.sheet.floor()-y-2*b.padding)/b.leading))
}

// place puts box i on the current page and, as far as need be, on those after it.
func (p *stacker) place(i int) {
	b := p.boxes[i]
	if b.turned != p.sheet.turned {
		p.turn()
	} else if b.breaks && !p.fresh() {
		p.newPage()
	}
	if !p.fresh() {
		if p.y+p.above(i)+p.least(i) > p.sheet.floor() {
			p.newPage()
			p.repeatHead(b)
		} else {
			p.y += p.above(i)
		}
	}
	for from := 0; from < b.count(); {
		to := p.fit(i, from)
		if to > from {
			p.put(b, from, to)
		}
		if from = to; from < b.count() {
			p.newPage()
			p.repeatHead(b)
		}
	}
}

// repeatHead puts the head of a table on a page on which its rows go on, unless it takes half of the page.
func (p *stacker) repeatHead(row *box) {
	if tall(row.again) > (p.sheet.floor()-p.y)/2 {
		return
	}
	for i, b := range row.again {
		if i > 0 {
			p.y += b.above
		}
		p.put(b, 0, b.count())
		boxes := p.pages[len(p.pages)-1].boxes
		boxes[len(boxes)-1].repeat = true
	}
}

func (p *stacker) put(b *box, from, to int) {
	page := &p.pages[len(p.pages)-1]
	page.boxes = append(page.boxes, placed{box: b, from: from, to: to, y: p.y})
	p.y += b.height(to - from)
}

// fit is up to which line box i can be put here from a line on. On an empty page it is at least one
// line, so that there is always an end.
func (p *stacker) fit(i, from int) int {
	b := p.boxes[i]
	left := b.count() - from
	n := min(p.room(b, p.y), left)
	if n == left && p.keeps(i) && !p.nextFits(i, n) && !p.fresh() {
		n = left - 2
	}
	if left-n == 1 {
		n-- // no single line on the next page
	}
	if n < 2 && n < left {
		n = 0 // nor on this one
	}
	if n <= 0 && p.fresh() {
		n = min(max(1, p.room(b, p.y)), left)
	}
	return from + max(n, 0)
}

// keeps tells whether box i stands with the next one, which must not begin a page, nor be on one of another kind.
func (p *stacker) keeps(i int) bool {
	return p.boxes[i].keep && i+1 < len(p.boxes) && p.boxes[i+1].turned == p.boxes[i].turned && !p.boxes[i+1].breaks
}

// nextFits tells whether the beginning of the next box fits below n more lines of box i.
func (p *stacker) nextFits(i, n int) bool {
	return p.y+p.boxes[i].height(n)+p.above(i+1)+p.least(i+1) <= p.sheet.floor()
}

// least is the height that box i needs at least where it begins: of what it must not be parted from too,
// unless that is more than a page.
func (p *stacker) least(i int) length {
	own, all := p.beginning(i)
	height, room := own, p.sheet.floor()-p.sheet.laterTop-tall(p.boxes[i].again)
	for all && p.keeps(i) {
		i++
		var next length
		next, all = p.beginning(i)
		if height += p.above(i) + next; height > room {
			return own
		}
	}
	return height
}

// beginning is the height of what of box i is not broken where it begins: two lines, or all of it where
// that is not more than three lines or it is not to be broken.
func (p *stacker) beginning(i int) (height length, all bool) {
	b := p.boxes[i]
	n := b.count()
	if n > 3 && !(b.whole && b.height(n) <= p.sheet.floor()-p.sheet.laterTop) {
		return b.height(2), false
	}
	return b.height(n), true
}
