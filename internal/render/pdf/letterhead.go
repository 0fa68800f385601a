package pdf

import (
	"cmp"
	"fmt"

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
	picture, err := f.images.Picture(h.Logo)
	if err != nil {
		f.err = cmp.Or(f.err, fmt.Errorf("logo %s: %w", h.Logo.Name, err))
		return
	}
	b := text(nil, f.sheet.body, f.sheet.side, &node{kind: tagpdf.Figure, attrs: []tagpdf.Attr{tagpdf.Alt(cmp.Or(h.LogoWords, h.Council))}})
	b.picture, b.keep, b.above = picture, true, f.sheet.betweenBlocks
	b.width, b.leading = within(length(h.Logo.Width)*pixel, length(h.Logo.Height)*pixel, widestLogo, highestLogo)
	f.boxes = append(f.boxes, b)
}

// within is a size made smaller, if need be, to have room.
func within(width, height, widest, highest length) (length, length) {
	if width > widest {
		width, height = widest, height*widest/width
	}
	if height > highest {
		width, height = width*highest/height, highest
	}
	return max(width, point), max(height, point)
}
