package pdf

import (
	"fmt"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// pixel is the size of an image's pixel where there is room for it: 150 to the inch.
const pixel = 72 * point / 150

// Figure makes boxes of an image and its caption.
func (f *flower) Figure(fig *report.Figure) {
	// Within the figure the caption would not be read: the words for its image stand for all of it.
	caption := &node{kind: tagpdf.P, parent: f.parent}
	if fig.Gap != nil {
		if !fig.Caption.Below {
			f.caption(fig.Caption, f.x, caption)
		}
		f.Gap(fig.Gap)
		f.captionBelow(fig.Caption, f.x, caption)
		return
	}
	picture, err := f.images.Picture(fig.Image)
	if err != nil {
		if f.err == nil {
			f.err = fmt.Errorf("image %s: %w", fig.Image.Name, err)
		}
		return
	}
	if !fig.Caption.Below {
		f.caption(fig.Caption, f.x, caption)
	}
	width, height := f.pictureSize(fig.Image, f.sheet.right()-f.x)
	b := &box{picture: picture, width: width, leading: height, whole: true}
	b.columns = []column{{x: f.x, node: &node{kind: tagpdf.Figure, parent: f.parent, attrs: []tagpdf.Attr{tagpdf.Alt(fig.Alt)}}}}
	b.above = f.sheet.betweenBlocks
	if len(fig.Caption.Runs) > 0 && !fig.Caption.Below {
		b.above = f.sheet.belowHeading
	}
	f.boxes = append(f.boxes, b)
	f.captionBelow(fig.Caption, f.x, caption)
}

// pictureSize is an image's own size, or as much of it as there is room for.
func (f *flower) pictureSize(i *report.Image, room length) (width, height length) {
	width, height = length(i.Width)*pixel, length(i.Height)*pixel
	if width > room || f.sheet.fullFigures {
		width, height = room, height*room/width
	}
	if most := (f.sheet.floor() - f.sheet.laterTop) * 3 / 4; height > most {
		width, height = width*most/height, most
	}
	return max(width, point), max(height, point)
}
