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
func standard(family *tagpdf.Family) sheet {
	return sheet{
		family:          family,
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
}

// largePrint is the layout for A4 in 18 point, for readers who need it: no light greys, and headings
// that differ by size and weight alone.
func largePrint(family *tagpdf.Family) sheet {
	s := standard(family)
	s.side, s.bottom, s.top, s.laterTop = 20*millimetre, 25*millimetre, 22*millimetre, 34*millimetre
	s.headLine, s.headRule, s.footLine = 20*millimetre, 20*millimetre+7*point, 13*millimetre
	s.numberColumn, s.subColumn = 18*millimetre, 15*millimetre
	s.betweenBlocks, s.betweenItems = 14*point, 9*point
	s.abovePart, s.aboveSection, s.belowHeading = 32*point, 24*point, 10*point
	s.underline, s.underlineWeight = 2250, 750
	s.title = face{tagpdf.Bold, 26 * point, 33 * point}
	s.part = face{tagpdf.Bold, 22 * point, 29 * point}
	s.section = face{tagpdf.Bold, 19 * point, 26 * point}
	s.body = face{tagpdf.Regular, 18 * point, 25 * point}
	s.occasion, s.small = s.body, face{tagpdf.Regular, 14 * point, 18 * point}
	s.grey = s.ink
	return s
}

// width is that of the text between the margins.
func (s sheet) width() length { return s.page.Width - 2*s.side }

// floor is the lowest baseline of text.
func (s sheet) floor() length { return s.page.Height - s.bottom }

// measure is the width of a line of text.
func (s sheet) measure(f face, text string) length { return s.family.Width(f.style, f.size, text) }
