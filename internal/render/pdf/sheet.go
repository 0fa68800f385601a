package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// length is a distance on the page in thousandths of a point.
type length = tagpdf.Length

const (
	point      = tagpdf.Point
	millimetre = tagpdf.Millimetre
)

// A face is how text is set: its style and size, and the distance from baseline to baseline.
type face struct {
	style         tagpdf.Style
	size, leading length
	raise         length // above the baseline
}

// A sheet is the measures of a layout: everything that is decided about how a paper looks.
type sheet struct {
	family *tagpdf.Family
	page   tagpdf.Size // as its text is read
	turned bool        // the text runs from the foot of the paper to its head

	side, end        length // margins at the left and the right
	bottom           length // margin at the foot
	top, laterTop    length // where text begins on the first page, and on those after it
	headLine         length // baseline of the running head
	headRule         length // the line below it
	footLine         length // baseline of the foot
	numberColumn     length // from the margin to the text beside numbers, unless one of them is wider
	subColumn        length // from there to the text of a sub-paragraph, and so on
	markerGap        length // between a marker and its text, at least
	betweenBlocks    length
	betweenItems     length
	afterTable       length // and after an image
	abovePart        length
	partPadding      length // between a part's title and the line above it
	aboveSection     length
	belowHeading     length
	belowCaption     length
	contactGap       length // between two contacts beside one another; 0 where they stand below one another
	aboveTitle       length
	belowTitle       length
	underline        length // below the baseline
	underlineWeight  length
	title            face
	part             face
	section          face
	sub              face // sub-headings
	subSub           face // those below them
	aboveSub         length
	body             face
	occasion         face
	caption          face
	cell             face // in tables
	note             face // below tables
	entry            face // in the contents
	attempts         []attempt
	cellPadding      length
	framePadding     length // between a frame and the text in it
	hairline         length
	pictureShare     length // of a page's height that an image takes at most, in hundredths
	small            face   // running head and foot
	number           face   // of the number of a page in a pack
	stamp            face   // of the number of an item in a pack
	smallest         length // that any letter is
	fullFigures      bool   // images are as wide as the text
	pageDigits       int    // for which the contents have room, at least
	head             []headLine
	ink, grey, links tagpdf.Colour
	changed          map[report.Change]tagpdf.Colour // of struck and inserted words; nil for ink
	watermark        tagpdf.Colour
}

// standard is the layout for A4 in 12 point.
func standard(family *tagpdf.Family) sheet {
	return sheet{
		family:          family,
		page:            tagpdf.A4,
		side:            25 * millimetre,
		end:             25 * millimetre,
		bottom:          25 * millimetre,
		top:             25 * millimetre,
		laterTop:        33 * millimetre,
		headLine:        22 * millimetre,
		headRule:        22*millimetre + 5*point,
		footLine:        14 * millimetre,
		numberColumn:    12 * millimetre,
		subColumn:       10 * millimetre,
		markerGap:       6 * point,
		betweenBlocks:   9 * point,
		betweenItems:    5 * point,
		afterTable:      14 * point,
		abovePart:       22 * point,
		partPadding:     5 * point,
		aboveSection:    16 * point,
		belowHeading:    6 * point,
		belowCaption:    3 * point,
		contactGap:      8 * millimetre,
		aboveTitle:      10 * point,
		belowTitle:      10 * point,
		underline:       1500,
		underlineWeight: 500,
		title:           face{style: tagpdf.Bold, size: 20 * point, leading: 25 * point},
		part:            face{style: tagpdf.Bold, size: 15 * point, leading: 20 * point},
		section:         face{style: tagpdf.Bold, size: 13 * point, leading: 17 * point},
		sub:             face{style: tagpdf.Bold, size: 12 * point, leading: 16 * point},
		subSub:          face{style: tagpdf.Italic, size: 12 * point, leading: 16 * point},
		aboveSub:        14 * point,
		body:            face{style: tagpdf.Regular, size: 12 * point, leading: 16 * point},
		caption:         face{style: tagpdf.Bold, size: 10*point + point/2, leading: 14 * point},
		cell:            face{style: tagpdf.Regular, size: 10*point + point/2, leading: 14 * point},
		note:            face{style: tagpdf.Regular, size: 9*point + point/2, leading: 13 * point},
		entry:           face{style: tagpdf.Regular, size: 10*point + point/2, leading: 15 * point},
		attempts:        attempts,
		cellPadding:     3 * point,
		framePadding:    6 * point,
		hairline:        point / 2,
		pictureShare:    50,
		occasion:        face{style: tagpdf.Regular, size: 10*point + point/2, leading: 14 * point},
		small:           face{style: tagpdf.Regular, size: 9 * point, leading: 12 * point},
		number:          face{style: tagpdf.Bold, size: 11 * point, leading: 12 * point},
		stamp:           face{style: tagpdf.Bold, size: 12 * point, leading: 14 * point},
		ink:             tagpdf.Black,
		grey:            tagpdf.Colour{R: 90, G: 90, B: 90},
		links:           tagpdf.Colour{R: 0, G: 51, B: 128},
		watermark:       tagpdf.Colour{R: 236, G: 236, B: 236},
	}
}

// subHeading is the face of a sub-heading of a level, 1 or 2.
func (s *sheet) subHeading(level int) face {
	if level == 2 {
		return s.subSub
	}
	return s.sub
}

// width is that of the text between the margins.
func (s sheet) width() length { return s.right() - s.side }

// turn gives the sheet of pages whose text runs from the foot of the paper to its head. Running head and
// page number stand where they do on other pages, and so at the ends of its lines.
func (s sheet) turn() sheet {
	s.turned = true
	s.page.Width, s.page.Height = s.page.Height, s.page.Width
	s.side, s.end, s.top, s.laterTop, s.bottom = s.bottom, s.laterTop, s.side, s.side, s.end
	return s
}

// right is the right edge of the text.
func (s sheet) right() length { return s.page.Width - s.end }

// floor is the lowest baseline of text.
func (s sheet) floor() length { return s.page.Height - s.bottom }

// measure is the width of a line of text.
func (s sheet) measure(f face, text string) length { return s.family.Width(f.style, f.size, text) }

// advance is the width of a letter.
func (s *sheet) advance(f *face, c rune) length {
	return length(s.family.Advance(f.style, c)) * f.size / 1000
}
