package pdf

import "slices"

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
	upright, lying sheet
	sheet          sheet // of the current page
	boxes          []*box
	end            int // of the boxes that are being stacked
	pages          []page
	y              length
	spacing        length // the space between boxes, in hundredths of what they ask for
}

// paginate puts boxes on pages: a heading stands with the two lines that follow it, no page begins or
// ends with a single line of a paragraph, and a paragraph that leads into a list stands with it.
func paginate(boxes []*box, s sheet) []page {
	p := &stacker{upright: s, lying: s.lying(), boxes: boxes}
	for first := 0; first < len(boxes); first = p.end {
		p.end = first + 1
		for p.end < len(boxes) && !boxes[p.end].breaks && boxes[p.end].turned == boxes[first].turned {
			p.end++
		}
		p.economise(first)
	}
	return p.pages
}

// fewLines are so few that no page is left to them alone, if less space between boxes helps.
const fewLines = 6

// economise stacks the boxes from the first on, which begins a page, as far as one follows another. A few lines that are
// left for a last page are taken onto those before it, by as little as helps.
func (p *stacker) economise(first int) {
	before := len(p.pages)
	p.stack(first, 100)
	most := len(p.pages)
	if most-before < 2 || p.pages[most-1].lines() > fewLines {
		return
	}
	loose := slices.Clone(p.pages[before:])
	for _, spacing := range [...]length{92, 85} {
		p.pages = p.pages[:before]
		if p.stack(first, spacing); len(p.pages) < most {
			return
		}
	}
	p.pages = append(p.pages[:before], loose...)
}

// lines is how many lines stand on a page. An image is as many as take its height.
func (p page) lines() (n int) {
	for _, b := range p.boxes {
		if b.picture != nil {
			n += int(b.leading / b.face.leading)
		} else if !b.repeat {
			n += b.to - b.from
		}
	}
	return n
}

// stack puts the boxes from the first on onto new pages, with some of the space between them.
func (p *stacker) stack(first int, spacing length) {
	p.sheet, p.spacing = p.upright, spacing
	if p.boxes[first].turned {
		p.sheet = p.lying
	}
	p.newPage()
	for i := first; i < p.end; i++ {
		p.place(i)
	}
}

func (p *stacker) newPage() {
	p.y = p.sheet.top
	if len(p.pages) > 0 {
		p.y = p.sheet.laterTop
	}
	p.pages = append(p.pages, page{p.sheet.turned, make([]placed, 0, 12)})
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
	if !p.fresh() {
		if p.y+p.above(i)+p.least(i) > p.sheet.floor() {
			p.newPage()
			p.repeatHead(b)
		} else {
			p.y += p.above(i)
		}
	}
	if b.picture != nil {
		p.put(p.shrunk(i), 0, 1)
		return
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
			p.y += b.gap(row.again[i-1])
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
	if n == left && p.keeps(i) && !p.nextFits(i, n) && (left > 3 || !p.fresh()) {
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

// above is the space above box i, with what a frame needs that begins or ends there.
func (p *stacker) above(i int) length {
	b, before := p.boxes[i], (*box)(nil)
	if i > 0 {
		before = p.boxes[i-1]
	}
	space := b.gap(before) * p.spacing / 100
	if before != nil && before.frame != nil && before.frame != b.frame {
		space += p.sheet.framePadding
	}
	if b.frame != nil && (before == nil || before.frame != b.frame) {
		space += p.sheet.framePadding
	}
	return space
}

// keeps tells whether box i stands with the next one, which must not begin a page, nor be on one of another kind.
func (p *stacker) keeps(i int) bool { return p.boxes[i].keep && i+1 < p.end }

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
	if b.picture != nil {
		return p.lowest(b), true
	}
	n := b.count()
	if n > 3 && !(b.whole && b.height(n) <= p.sheet.floor()-p.sheet.laterTop) {
		return b.height(2), false
	}
	return b.height(n), true
}
