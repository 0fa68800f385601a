package pdf

import (
	"slices"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// paragraphs are n boxes of so many lines.
func paragraphs(n, lines int) []*box {
	boxes := make([]*box, n)
	for i := range boxes {
		boxes[i] = testBox(lines, false)
	}
	return boxes
}

// TestPageEconomy takes a few lines of a last page onto the page before it, with as little less space as helps, and
// leaves all as it is where that does not help. 28 boxes of a line fill the first page.
func TestPageEconomy(t *testing.T) {
	for _, c := range []struct {
		name  string
		boxes []*box
		pages int
		gap   length // between the first two boxes
	}{
		{"fits", paragraphs(28, 1), 1, 9000},
		{"a line too many", paragraphs(29, 1), 1, 8280},
		{"two lines too many", append(paragraphs(28, 1), testBox(2, false)), 1, 7650},
		{"three lines too many", append(paragraphs(28, 1), testBox(3, false)), 2, 9000},
		{"many more", paragraphs(40, 1), 2, 9000},
	} {
		pages := paginate(c.boxes, testSheet)
		first, second := pages[0].boxes[0], pages[0].boxes[1]
		if gap := second.y - first.y - first.height(1); len(pages) != c.pages || gap != c.gap {
			t.Errorf("%s: %d pages with %v between two boxes, want %d with %v", c.name, len(pages), gap, c.pages, c.gap)
		}
	}
}

// TestPageEconomyOfParts looks at the last page of each part of a paper that begins pages of its own, and not beyond.
func TestPageEconomyOfParts(t *testing.T) {
	appendix := testBox(2, false)
	appendix.breaks = true
	boxes := append(paragraphs(29, 1), appendix, testBox(2, false))
	pages := paginate(boxes, testSheet)
	if len(pages) != 2 || len(pages[1].boxes) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	if gap := pages[1].boxes[1].y - pages[1].boxes[0].y - appendix.height(2); gap != testSheet.betweenBlocks {
		t.Errorf("the appendix has %v between its boxes", gap)
	}
}

// pictureBox is an image as high as some lines, which needs no file to be put on pages.
func pictureBox(lines int) *box {
	b := testBox(1, false)
	b.picture, b.leading, b.width = &tagpdf.Picture{}, length(lines)*testSheet.body.leading, 100*point
	return b
}

// TestFigureShrinks makes an image smaller by up to a quarter to fit the page that calls it, and what is kept with it.
func TestFigureShrinks(t *testing.T) {
	caption := func() *box {
		b := testBox(1, false)
		b.heads(testSheet.belowCaption)
		return b
	}
	for _, c := range []struct {
		name  string
		room  int // lines
		page  int // on which the image stands
		whole bool
	}{
		{"fits", 26, 0, true}, {"shrinks", 20, 0, false}, {"would be too small", 13, 1, true},
	} {
		picture := pictureBox(20)
		pages := paginate([]*box{filler(c.room), caption(), picture, testBox(3, false)}, testSheet)
		var got placed
		for i, p := range pages {
			for _, b := range p.boxes {
				if b.picture == nil {
					continue
				}
				if got = b; i != c.page {
					t.Errorf("%s: the image stands on page %d", c.name, i+1)
				}
				if b.y+b.height(1) > testSheet.floor() {
					t.Errorf("%s: the image goes on to %v", c.name, b.y+b.height(1))
				}
			}
		}
		if whole := got.leading == picture.leading; whole != c.whole || got.leading < picture.leading*3/4 {
			t.Errorf("%s: the image is %v of %v high", c.name, got.leading, picture.leading)
		}
		if want := picture.width * got.leading / picture.leading; got.width != want {
			t.Errorf("%s: the image is %v wide, want %v", c.name, got.width, want)
		}
		if picture.leading != 20*testSheet.body.leading {
			t.Errorf("%s: putting boxes on pages has changed them", c.name)
		}
	}
	below := pictureBox(20)
	below.keep = true
	if pages := paginate([]*box{filler(20), below, testBox(2, false)}, testSheet); len(pages) != 1 {
		t.Error("the image leaves no room for the caption below it")
	}
}

// TestFigureHeight gives an image half of a page at most.
func TestFigureHeight(t *testing.T) {
	f := &flower{sheet: testSheet}
	most := (testSheet.floor() - testSheet.laterTop) / 2
	if width, height := f.pictureSize(&report.Image{Width: 1000, Height: 4000}, testSheet.width()); height != most || width != most/4 {
		t.Errorf("%v by %v, want %v high", width, height, most)
	}
}

// TestPaginateAgain gives the same pages for the same boxes, whatever was made of them before.
func TestPaginateAgain(t *testing.T) {
	boxes := append(paragraphs(30, 2), pictureBox(20), testBox(3, true), testBox(3, false))
	first, again := paginate(boxes, testSheet), paginate(boxes, testSheet)
	same := slices.EqualFunc(first, again, func(a, b page) bool {
		return slices.EqualFunc(a.boxes, b.boxes, func(a, b placed) bool {
			return a.from == b.from && a.to == b.to && a.y == b.y && a.leading == b.leading
		})
	})
	if !same {
		t.Error("the pages are not the same the second time")
	}
}
