package pdfread

import "math"

// The sizes of pages that a file can have, in points, and how far from their origin they can stand.
const (
	leastPage, mostPage = 3, 14_400
	mostAway            = 100_000
)

// letter is the page of a file that does not say how large its pages are, as viewers have it.
var letter = [4]float64{0, 0, 612, 792}

// place says how a page is shown: what of it, how large, and turned by how much.
func (t *taker) place(page dict, from bequest, number int) (ForeignPage, array) {
	if unit := page["UserUnit"]; unit != nil && t.number(unit) != 1 {
		t.refuse(Scaled, number, "")
	}
	box := t.shownBox(from)
	left, bottom, right, top := box[0], box[1], box[2], box[3]
	for _, v := range [...]float64{right - left, top - bottom} {
		if v < leastPage || v > mostPage || math.Abs(left) > mostAway || math.Abs(bottom) > mostAway {
			t.refuse(Oversize, number, "")
			return ForeignPage{}, nil
		}
	}
	p := ForeignPage{Width: thousandths(right - left), Height: thousandths(top - bottom)}
	turn, _ := t.resolve(from.turn).(int)
	switch (turn%360 + 360) % 360 {
	case 90:
		p.Matrix = [6]int{0, -1, 1, 0, thousandths(-bottom), thousandths(right)}
		p.Width, p.Height = p.Height, p.Width
	case 180:
		p.Matrix = [6]int{-1, 0, 0, -1, thousandths(right), thousandths(top)}
	case 270:
		p.Matrix = [6]int{0, 1, -1, 0, thousandths(top), thousandths(-left)}
		p.Width, p.Height = p.Height, p.Width
	default:
		p.Matrix = [6]int{1, 0, 0, 1, thousandths(-left), thousandths(-bottom)}
	}
	return p, array{left, bottom, right, top}
}

func thousandths(points float64) int { return int(math.Round(points * 1000)) }

// shownBox is what viewers show of a page: the part that it is cropped to, as far as that is a part of it.
func (t *taker) shownBox(from bequest) [4]float64 {
	media, ok := t.box(from.media)
	if !ok {
		media = letter
	}
	crop, ok := t.box(from.crop)
	if !ok {
		return media
	}
	both := [4]float64{max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])}
	if both[2]-both[0] < leastPage || both[3]-both[1] < leastPage {
		return media
	}
	return both
}

// box reads two corners that are opposite, in any order.
func (t *taker) box(v any) (box [4]float64, ok bool) {
	a, _ := t.resolve(v).(array)
	if len(a) != 4 {
		return box, false
	}
	for i := range a {
		switch n := t.resolve(a[i]).(type) {
		case int:
			box[i] = float64(n)
		case float64:
			box[i] = n
		default:
			return box, false
		}
	}
	left, right := min(box[0], box[2]), max(box[0], box[2])
	bottom, top := min(box[1], box[3]), max(box[1], box[3])
	return [4]float64{left, bottom, right, top}, right > left && top > bottom
}
