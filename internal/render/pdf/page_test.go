package pdf

import (
	"math/rand/v2"
	"testing"

	"cabinet/internal/report"
)

// testBox is a box of n lines.
func testBox(n int, keep bool) *box {
	b := text(nil, testSheet.body, 0, nil)
	b.columns[0].lines, b.above, b.keep = make([]line, n), testSheet.betweenBlocks, keep
	return b
}

// shape is how many lines of each box stand on each page.
func shape(boxes ...*box) [][]int {
	var out [][]int
	for _, p := range paginate(boxes, testSheet) {
		var lines []int
		for _, b := range p.boxes {
			lines = append(lines, b.to-b.from)
		}
		out = append(out, lines)
	}
	return out
}

// filler leaves room for n lines on the first page, below the space between two boxes.
func filler(n int) *box {
	room := testSheet.floor() - testSheet.top - testSheet.betweenBlocks
	return testBox(int(room/testSheet.body.leading)-n, false)
}

// TestLongHeader goes on over pages where it is longer than one.
func TestLongHeader(t *testing.T) {
	var h report.Header
	for range 60 {
		h.Fields = append(h.Fields, report.Field{Label: "Label", Lines: [][]report.Run{{{Text: "words"}}}})
	}
	boxes, err := flow(&report.Report{Header: h}, testSheet, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if pages := shape(boxes...); len(pages) != 2 || len(pages[0]) < 25 {
		t.Errorf("the fields stand on %d pages: %v", len(pages), pages)
	}
}

func TestPages(t *testing.T) {
	heading := func() *box { return testBox(1, true) }
	for _, c := range []struct {
		name  string
		boxes []*box
		want  []int // lines of the last box on each page that it is on, from the first page
	}{
		{"fits", []*box{filler(5), testBox(5, false)}, []int{5}},
		{"breaks", []*box{filler(5), testBox(8, false)}, []int{5, 3}},
		{"no single line at the top of a page", []*box{filler(5), testBox(6, false)}, []int{4, 2}},
		{"no single line at the foot of a page", []*box{filler(1), testBox(6, false)}, []int{0, 6}},
		{"three lines are not broken", []*box{filler(2), testBox(3, false)}, []int{0, 3}},
		{"longer than a page", []*box{testBox(100, false)}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages := shape(c.boxes...)
			for i, want := range c.want {
				got := 0
				if n := len(pages[i]); i > 0 || n == len(c.boxes) {
					got = pages[i][n-1]
				}
				if got != want {
					t.Errorf("%d lines on page %d, not %d: %v", got, i+1, want, pages)
				}
			}
		})
	}
	t.Run("a heading stands with two lines", func(t *testing.T) {
		pages := shape(filler(3), heading(), testBox(6, false))
		if len(pages[0]) != 1 || pages[1][0] != 1 {
			t.Errorf("%v", pages)
		}
	})
	t.Run("a paragraph that leads into a list ends with it", func(t *testing.T) {
		pages := shape(filler(6), testBox(6, true), testBox(2, false))
		if pages[0][1] != 4 || pages[1][0] != 2 || pages[1][1] != 2 {
			t.Errorf("%v", pages)
		}
	})
}

// TestPagesOfTwoKinds puts boxes that are turned on pages of their own, between the margins of these.
func TestPagesOfTwoKinds(t *testing.T) {
	turned := func(n int) *box {
		b := testBox(n, false)
		b.turned = true
		return b
	}
	pages := paginate([]*box{testBox(3, true), turned(40), turned(2), testBox(2, false), turned(1)}, testSheet)
	kinds := ""
	for _, p := range pages {
		if p.turned {
			kinds += "/"
		} else {
			kinds += "|"
		}
		last := p.boxes[len(p.boxes)-1]
		if end := last.y + last.height(last.to-last.from); p.turned && end > testSheet.turn().floor() {
			t.Errorf("a turned page goes on to %v", end)
		}
	}
	if kinds != "|//|/" || len(pages[2].boxes) != 2 {
		t.Errorf("the pages are %s", kinds)
	}
	if pages := paginate([]*box{turned(1)}, testSheet); len(pages) != 1 || !pages[0].turned {
		t.Errorf("%v", pages)
	}
}

// TestPagesKeepTheRules stacks random boxes: every line is placed once, in order, and no rule is broken
// where a page could have kept it.
func TestPagesKeepTheRules(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		var boxes []*box
		for range 1 + random.IntN(60) {
			keep := random.IntN(4) == 0
			n := 1 + random.IntN(12)
			if keep && random.IntN(2) == 0 {
				n = 1
			}
			boxes = append(boxes, testBox(n, keep))
		}
		boxes[len(boxes)-1].keep = false
		checkPages(t, boxes, paginate(boxes, testSheet))
	}
}

func checkPages(t *testing.T, boxes []*box, pages []page) {
	t.Helper()
	at, next := 0, 0 // the box and line that comes next
	for n, p := range pages {
		if len(p.boxes) == 0 {
			t.Fatalf("page %d is empty", n+1)
		}
		for i, b := range p.boxes {
			if b.box != boxes[at] || b.from != next || b.to <= b.from {
				t.Fatalf("page %d has lines %d to %d of a box where line %d of box %d comes next", n+1, b.from, b.to, next, at)
			}
			if end := b.y + b.height(b.to-b.from); end > testSheet.floor() {
				t.Fatalf("page %d goes on to %v", n+1, end)
			}
			if next = b.to; next == b.count() {
				at, next = at+1, 0
			}
			lone := b.to-b.from == 1 && b.count() > 1
			if lone || i == len(p.boxes)-1 && b.keep && b.to == b.count() && b.from == 0 && i > 0 && n+1 < len(pages) {
				t.Fatalf("page %d has %d of %d lines of a box that is kept: %v", n+1, b.to-b.from, b.count(), b.keep)
			}
		}
	}
	if at != len(boxes) {
		t.Fatalf("%d of %d boxes are on pages", at, len(boxes))
	}
}

// TestLongHeading stands with what follows it, though it is longer than a page.
func TestLongHeading(t *testing.T) {
	for n := 80; n < 130; n++ {
		pages := shape(testBox(n, true), testBox(2, false))
		last := pages[len(pages)-1]
		if len(last) != 2 || last[0] < 2 {
			t.Errorf("of a heading of %d lines, the last page has %v", n, pages)
		}
	}
}
