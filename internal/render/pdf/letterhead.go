package pdf

import (
	"cmp"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// How large a logo can be above a paper.
const (
	widestLogo  = 80 * millimetre
	highestLogo = 18 * millimetre
)

// letterhead makes a box of the council's logo, or of its name, and gives the space that what follows stands below it.
func (f *flower) letterhead(h report.Header) (below length) {
	if h.Logo != nil {
		f.logo(h)
		return f.sheet.aboveTitle
	}
	if name := h.Letterhead(); name != "" {
		f.add(text(words(name), bold(f.sheet.occasion), f.sheet.side, &node{kind: tagpdf.P}), f.sheet.betweenItems).keep = true
	}
	return f.sheet.betweenItems
}

// logo makes a box of the council's logo, in its own size as far as there is room for it.
func (f *flower) logo(h report.Header) {
	picture := f.picture(h.Logo)
	if picture == nil {
		return
	}
	b := text(nil, f.sheet.body, f.sheet.side, &node{kind: tagpdf.Figure, attrs: []tagpdf.Attr{tagpdf.Alt(cmp.Or(h.LogoWords, h.Council))}})
	b.picture, b.keep, b.above = picture, true, f.sheet.betweenBlocks
	width, height := ownSize(h.Logo)
	b.width, b.leading = within(width, height, widestLogo, highestLogo)
	f.boxes = append(f.boxes, b)
}
