package pdf

import (
	"cmp"
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
	picture := f.picture(fig.Image)
	if picture == nil {
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

// picture is an image made ready; nil where it can't be set, which is an error of the whole paper.
func (f *flower) picture(i *report.Image) *tagpdf.Picture {
	ready, err := f.images.Picture(i)
	if err != nil {
		f.err = cmp.Or(f.err, fmt.Errorf("image %s: %w", i.Name, err))
		return nil
	}
	return ready
}

// pictureSize is the size of an image that has some width of a page. In large print the image takes all of it.
func (f *flower) pictureSize(i *report.Image, room length) (width, height length) {
	width, height = ownSize(i)
	if f.sheet.fullFigures {
		width, height = room, height*room/width
	}
	return within(width, height, room, (f.sheet.floor()-f.sheet.laterTop)*f.sheet.pictureShare/100)
}

// ownSize is the size of an image where nothing keeps it from that.
func ownSize(i *report.Image) (width, height length) {
	return length(i.Width) * pixel, length(i.Height) * pixel
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
