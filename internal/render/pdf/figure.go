package pdf

import (
	"fmt"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// pixel is the size of an image's pixel where there is room for it: 150 to the inch.
const pixel = 72 * point / 150

// Figure makes boxes of an image and its caption.
func (s *spot) Figure(f *report.Figure) {
	if f.Image == nil {
		return
	}
	picture, err := s.images.Picture(f.Image)
	if err != nil {
		if s.err == nil {
			s.err = fmt.Errorf("image %s: %w", f.Image.Name, err)
		}
		return
	}
	// Within the figure the caption would not be read: the words for its image stand for all of it.
	s.caption(f.Caption, s.x, &node{kind: tagpdf.P, parent: s.parent})
	width, height := s.pictureSize(f.Image, s.sheet.right()-s.x)
	b := &box{picture: picture, width: width, leading: height, whole: true}
	b.columns = []column{{x: s.x, node: &node{kind: tagpdf.Figure, parent: s.parent, attrs: []tagpdf.Attr{tagpdf.Alt(f.Alt)}}}}
	b.above = s.sheet.betweenBlocks
	if len(f.Caption.Runs) > 0 {
		b.above = s.sheet.belowHeading
	}
	s.boxes = append(s.boxes, b)
}

// pictureSize is an image's own size, or as much of it as there is room for.
func (f *flower) pictureSize(i *report.Image, room length) (width, height length) {
	width, height = length(i.Width)*pixel, length(i.Height)*pixel
	if width > room {
		width, height = room, height*room/width
	}
	if most := (f.sheet.floor() - f.sheet.laterTop) * 3 / 4; height > most {
		width, height = width*most/height, most
	}
	return max(width, point), max(height, point)
}
