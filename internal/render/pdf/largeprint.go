package pdf

import (
	"cmp"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

const (
	usualLarge    = 18         // the size of large print unless a profile says another, in points
	smallestLarge = 16 * point // that any letter is in large print
	largestLarge  = 28 * point
)

// largeSize is the size of large print that a report says, or the usual one. A draft may say any.
func largeSize(r *report.Report) length {
	return min(max(length(cmp.Or(r.LargePrint, usualLarge))*point, smallestLarge), largestLarge)
}

// largePrint is the layout for A4 in letters of a size, for readers who need it: no letter is smaller than 16 point or
// grey, and images are as wide as the text. It is made for 18 point; all but the margins grow with the size.
func largePrint(family *tagpdf.Family, size length) sheet {
	of := func(l length) length { return l * size / (usualLarge * point) }
	text := func(style tagpdf.Style, size, leading length) face {
		f := face{style: style, size: of(size * point), leading: of(leading * point)}
		if f.size < smallestLarge {
			f.size, f.leading = smallestLarge, leading*smallestLarge/size
		}
		return f
	}
	s := standard(family)
	s.side, s.end, s.bottom, s.top, s.laterTop = 20*millimetre, 20*millimetre, 25*millimetre, 22*millimetre, 34*millimetre
	s.headLine, s.footLine = 20*millimetre, 13*millimetre
	s.headRule = s.headLine + of(7*point)
	s.numberColumn, s.subColumn = of(18*millimetre), of(15*millimetre)
	s.markerGap, s.partPadding, s.pictureShare = of(9*point), of(8*point), 75
	s.betweenBlocks, s.betweenItems, s.afterTable, s.belowCaption = of(14*point), of(9*point), of(21*point), of(5*point)
	s.abovePart, s.aboveSection, s.aboveSub, s.belowHeading = of(32*point), of(24*point), of(18*point), of(10*point)
	s.aboveTitle, s.belowTitle = of(15*point), of(15*point)
	s.underline, s.underlineWeight = of(2250), of(750)
	s.title, s.part, s.section = text(tagpdf.Bold, 28, 35), text(tagpdf.Bold, 24, 31), text(tagpdf.Bold, 22, 29)
	s.sub, s.subSub = text(tagpdf.Bold, 20, 27), text(tagpdf.Bold, 18, 25)
	s.body, s.note, s.small = text(tagpdf.Regular, 18, 25), text(tagpdf.Regular, 16, 22), text(tagpdf.Regular, 16, 21)
	s.occasion, s.cell, s.entry, s.caption = s.body, s.body, s.body, s.subSub
	s.number, s.stamp = bold(s.small), bold(s.small)
	s.attempts = largeAttempts(s.cell.size, s.note.size)
	s.cellPadding, s.framePadding, s.hairline = of(5*point), of(9*point), of(3*point/4)
	s.smallest, s.fullFigures, s.grey, s.contactGap = smallestLarge, true, s.ink, 0
	return s
}

// largeAttempts are the ways to set a table in letters of two sizes.
func largeAttempts(usual, small length) []attempt {
	return []attempt{
		{inLine, usual, usual},
		{atMargin, usual, usual},
		{atMargin, small, small},
		{atMargin, small, small * 9 / 16},
		{onTurned, usual, usual},
		{onTurned, small, small},
		{onTurned, small, small * 9 / 16},
	}
}
