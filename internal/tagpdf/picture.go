package tagpdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"cabinet/internal/picture"
)

// Picture is an image ready to be put into documents. It is made once, may be drawn in any number of places and documents, and is
// safe for use by many goroutines.
type Picture struct {
	width, height int // the right way up
	object        stream
	turned        picture.Orientation
}

// NewPicture makes a picture of a PNG or JPEG file. A PNG may be of any depth, interlaced or transparent; it is put onto white. Of a
// JPEG the coded pixels are taken over as they are, without anything that the camera has added, and drawn the way up that Exif says.
// Files above 32 MiB or 25 million pixels are refused, as are CMYK JPEGs, which PDF/A does not allow beside an sRGB document.
func NewPicture(file []byte) (*Picture, error) {
	p, err := picture.Read(file)
	if err != nil {
		return nil, fmt.Errorf("the image %w", err)
	}
	object, err := pictureObject(p)
	if err != nil {
		return nil, err
	}
	return &Picture{width: p.Width, height: p.Height, object: object, turned: p.Turned}, nil
}

func pictureObject(p *picture.Picture) (stream, error) {
	if p.Format == picture.PNG {
		return pngObject(p.File)
	}
	return jpegObject(p.Bare())
}

// Size is the width and height of the picture in pixels, the right way up.
func (p *Picture) Size() (width, height int) { return p.width, p.height }

// pngObject decodes the file and has image/png write it again, plain: 8 bits of grey or colour, no palette, no transparency. Its
// compressed data is just what a PDF holds.
func pngObject(file []byte) (stream, error) {
	config, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	var flat draw.Image
	space, colours := "DeviceRGB", 3
	switch config.ColorModel {
	case color.GrayModel, color.Gray16Model:
		flat, space, colours = image.NewGray(img.Bounds()), "DeviceGray", 1
	default:
		flat = image.NewRGBA(img.Bounds())
	}
	draw.Draw(flat, flat.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Over)
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := encoder.Encode(&out, flat); err != nil {
		return nil, err
	}
	dict := fmt.Sprintf("/ColorSpace/%s/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", space, colours, flat.Bounds().Dx())
	return newObject(flat.Bounds(), dict, pngData(out.Bytes())), nil
}

// pngData joins the image data of a PNG that image/png has just written.
func pngData(b []byte) (data []byte) {
	for b = b[8:]; len(b) >= 12; {
		n := int(big.Uint32(b))
		if string(b[4:8]) == "IDAT" {
			data = append(data, b[8:8+n]...)
		}
		b = b[12+n:]
	}
	return data
}

// jpegObject takes the file over, once it is sure that it can be decoded.
func jpegObject(file []byte) (stream, error) {
	img, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	space := "DeviceRGB"
	switch img.ColorModel() {
	case color.GrayModel:
		space = "DeviceGray"
	case color.CMYKModel:
		return nil, errors.New("the JPEG is in CMYK; save it in RGB")
	}
	return newObject(img.Bounds(), "/ColorSpace/"+space+"/BitsPerComponent 8/Filter/DCTDecode", file), nil
}

// newObject is the object of a picture whose pixels are stored so.
func newObject(pixels image.Rectangle, dict string, data []byte) stream {
	b := builder("<</Type/XObject/Subtype/Image/Width ").num(pixels.Dx()).str("/Height ").num(pixels.Dy()).str(dict)
	b = append(b.str("/Length ").num(len(data)).str(">>\nstream\n"), data...).str("\nendstream")
	return stream(b)
}

// figureBox is the place of a figure's images on its page.
type figureBox struct {
	page int
	box  Rect
}

// Image draws a picture so that it fills the box. If a Figure is being marked, the box becomes part of its BBox.
func (d *Document) Image(p *Picture, box Rect) {
	if !d.drawing("an image") {
		return
	}
	if err := box.check(); err != nil {
		d.fail("%w", err)
		return
	}
	if d.marking >= 0 && d.elements[d.marking].kind == Figure {
		d.growFigure(&d.elements[d.marking], d.upright(box))
	}
	n := 0
	for n < len(d.pictures) && d.pictures[n] != p && !bytes.Equal(d.pictures[n].object, p.object) {
		n++
	}
	if n == len(d.pictures) {
		d.pictures = append(d.pictures, p)
	}
	d.pictureUses = append(d.pictureUses, pictureUse{d.page, n})
	b := append(d.line[:0], "q "...)
	for _, v := range p.matrix(box.X.hundredths(), d.up(box.Y+box.Height), box.Width.hundredths(), box.Height.hundredths()) {
		b = b.fixed(v, 2).str(" ")
	}
	d.raw(b.str("cm /I").num(n).str(" Do Q"))
}

// matrix places the picture's unit square in the box at x, y, turned upright. The eight cases are those of Exif's orientation.
func (p *Picture) matrix(x, y, w, h int) [6]int {
	switch p.turned {
	case 2:
		return [6]int{-w, 0, 0, h, x + w, y}
	case 3:
		return [6]int{-w, 0, 0, -h, x + w, y + h}
	case 4:
		return [6]int{w, 0, 0, -h, x, y + h}
	case 5:
		return [6]int{0, -h, -w, 0, x + w, y + h}
	case 6:
		return [6]int{0, -h, w, 0, x, y + h}
	case 7:
		return [6]int{0, h, w, 0, x, y}
	case 8:
		return [6]int{0, h, -w, 0, x + w, y}
	}
	return [6]int{w, 0, 0, h, x, y}
}

func (d *Document) growFigure(e *element, box Rect) {
	if e.box == 0 {
		d.boxes = append(d.boxes, figureBox{d.page, box})
		e.box = int32(len(d.boxes))
		return
	}
	b := &d.boxes[e.box-1]
	if b.page != d.page {
		d.fail("a Figure on two pages")
	}
	b.box = b.box.union(box)
}
