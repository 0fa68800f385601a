package pdf

import "cabinet/internal/tagpdf"

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
}

// A sheet is the measures of a layout: everything that is decided about how a paper looks.
type sheet struct {
	family *tagpdf.Family
	page   tagpdf.Size

	side, bottom     length // margins
	top, laterTop    length // where text begins on the first page, and on those after it
	headLine         length // baseline of the running head
	headRule         length // the line below it
	footLine         length // baseline of the foot
	numberColumn     length // from the margin to the text of a numbered paragraph
	subColumn        length // from there to the text of a sub-paragraph, and so on
	betweenBlocks    length
	betweenItems     length
	abovePart        length
	aboveSection     length
	belowHeading     length
	aboveTitle       length
	belowTitle       length
	underline        length // below the baseline
	underlineWeight  length
	title            face
	part             face
	section          face
	body             face
	occasion         face
	small            face // running head and foot
	ink, grey, links tagpdf.Colour
}

// standard is the layout for A4 in 12 point.
var standard = sheet{
	family:          tagpdf.Liberation(),
	page:            tagpdf.A4,
	side:            25 * millimetre,
	bottom:          25 * millimetre,
	top:             25 * millimetre,
	laterTop:        33 * millimetre,
	headLine:        22 * millimetre,
	headRule:        22*millimetre + 5*point,
	footLine:        14 * millimetre,
	numberColumn:    12 * millimetre,
	subColumn:       10 * millimetre,
	betweenBlocks:   9 * point,
	betweenItems:    5 * point,
	abovePart:       22 * point,
	aboveSection:    16 * point,
	belowHeading:    6 * point,
	aboveTitle:      10 * point,
	belowTitle:      10 * point,
	underline:       1500,
	underlineWeight: 500,
	title:           face{tagpdf.Bold, 18 * point, 23 * point},
	part:            face{tagpdf.Bold, 14 * point, 18 * point},
	section:         face{tagpdf.Bold, 12 * point, 16 * point},
	body:            face{tagpdf.Regular, 12 * point, 16 * point},
	occasion:        face{tagpdf.Regular, 10*point + point/2, 14 * point},
	small:           face{tagpdf.Regular, 9 * point, 12 * point},
	ink:             tagpdf.Black,
	grey:            tagpdf.Colour{R: 90, G: 90, B: 90},
	links:           tagpdf.Colour{R: 0, G: 51, B: 128},
}

// width is that of the text between the margins.
func (s sheet) width() length { return s.page.Width - 2*s.side }

// floor is the lowest baseline of text.
func (s sheet) floor() length { return s.page.Height - s.bottom }

// measure is the width of a line of text.
func (s sheet) measure(f face, text string) length { return s.family.Width(f.style, f.size, text) }
