package pdf

// A placed box is some of its lines on a page.
type placed struct {
	*box
	from, to int    // lines
	y        length // its top
	repeat   bool   // a table's head that stands on an earlier page too
}

// A page is what stands on it, from top to bottom.
type page []placed

// A stacker fills pages from top to bottom.
type stacker struct {
	sheet sheet
	boxes []*box
	pages []page
	y     length
}

// paginate puts boxes on pages: a heading stands with the two lines that follow it, no page begins or
// ends with a single line of a paragraph, and a paragraph that leads into a list stands with it.
func paginate(boxes []*box, s sheet) []page {
	p := &stacker{sheet: s, boxes: boxes}
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
	p.pages = append(p.pages, make(page, 0, 12))
}

// fresh tells whether nothing stands on the page yet but perhaps a table's head, once more.
func (p *stacker) fresh() bool {
	page := p.pages[len(p.pages)-1]
	return len(page) == 0 || len(page) == 1 && page[0].repeat
}

// room is how many lines of b still fit.
func (p *stacker) room(b *box, y length) int {
	return max(0, int((p.sheet.floor()-y-2*b.padding)/b.leading))
}

// place puts box i on the current page and, as far as need be, on those after it.
func (p *stacker) place(i int) {
	b := p.boxes[i]
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

// repeatHead puts the head of a table on a page on which its rows go on.
func (p *stacker) repeatHead(row *box) {
	if row.head == nil || row.head.height(row.head.count()) > (p.sheet.floor()-p.y)/2 {
		return
	}
	p.put(row.head, 0, row.head.count())
	last := p.pages[len(p.pages)-1]
	last[0].repeat = true
}

func (p *stacker) put(b *box, from, to int) {
	last := len(p.pages) - 1
	p.pages[last] = append(p.pages[last], placed{box: b, from: from, to: to, y: p.y})
	p.y += b.height(to - from)
}

// fit is up to which line box i can be put here from a line on. On an empty page it is at least one
// line, so that there is always an end.
func (p *stacker) fit(i, from int) int {
	b := p.boxes[i]
	left := b.count() - from
	n := min(p.room(b, p.y), left)
	if n == left && b.keep && !p.nextFits(i, n) && !p.fresh() {
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

// nextFits tells whether the beginning of the next box fits below n more lines of box i.
func (p *stacker) nextFits(i, n int) bool {
	if i+1 >= len(p.boxes) {
		return true
	}
	return p.y+p.boxes[i].height(n)+p.above(i+1)+p.least(i+1) <= p.sheet.floor()
}

// least is the height that box i needs at least where it begins: two lines, all of it where that is
// not more than three lines or it is not to be broken, and what has to stand with it.
func (p *stacker) least(i int) length {
	b := p.boxes[i]
	n := b.count()
	if n > 3 && !(b.whole && b.height(n) <= p.sheet.floor()-p.sheet.laterTop) {
		return b.height(2)
	}
	if b.keep && i+1 < len(p.boxes) {
		return b.height(n) + p.above(i+1) + p.least(i+1)
	}
	return b.height(n)
}
