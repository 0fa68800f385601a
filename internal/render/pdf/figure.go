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
			f.caption(fig.Caption, f.edge, caption)
		}
		f.Gap(fig.Gap)
		f.captionBelow(fig.Caption, f.edge, caption)
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
		f.caption(fig.Caption, f.edge, caption)
	}
	width, height := f.pictureSize(fig.Image, f.sheet.right()-f.edge)
	b := &box{picture: picture, face: f.sheet.body, width: width, leading: height, whole: true}
	b.columns = []column{{x: f.edge, node: &node{kind: tagpdf.Figure, parent: f.parent, attrs: []tagpdf.Attr{tagpdf.Alt(fig.Alt)}}}}
	b.above, b.below = f.sheet.betweenBlocks, f.sheet.afterTable
	f.boxes = append(f.boxes, b)
	f.captionBelow(fig.Caption, f.edge, caption)
}

// pictureSize is an image's own size, or as much of it as there is room for.
func (f *flower) pictureSize(i *report.Image, room length) (width, height length) {
	width, height = length(i.Width)*pixel, length(i.Height)*pixel
	if width > room || f.sheet.fullFigures {
		width, height = room, height*room/width
	}
	if most := (f.sheet.floor() - f.sheet.laterTop) * f.sheet.pictureShare / 100; height > most {
		width, height = width*most/height, most
	}
	return max(width, point), max(height, point)
}

// lowest is the height to which an image shrinks at most, so that it stands on the page that calls it. In large print
// no image shrinks.
func (p *stacker) lowest(b *box) length {
	if p.sheet.fullFigures {
		return b.leading
	}
	return b.leading * 3 / 4
}

// shrunk is the box of an image as large as there is room for it, and for what stands with it.
func (p *stacker) shrunk(i int) *box {
	b, room := p.boxes[i], p.sheet.floor()-p.y
	if p.keeps(i) {
		room -= p.above(i+1) + p.least(i+1)
	}
	height := max(p.lowest(b), min(b.leading, room))
	if height == b.leading {
		return b
	}
	small := *b
	small.width, small.leading = b.width*height/b.leading, height
	return &small
}
