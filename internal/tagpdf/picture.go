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
)

// Picture is an image ready to be put into documents. It is made once, may be drawn in any number of places and documents, and is
// safe for use by many goroutines.
type Picture struct {
	width, height int
	object        stream
	turned        int // how the JPEG is stored, as Exif says: 1 is upright
}

// Limits of what NewPicture takes on, looked at before anything is decoded.
const (
	maxPictureBytes  = 32 << 20
	maxPicturePixels = 25_000_000
	maxScans         = 200 // of a JPEG; each takes as long as a whole picture, however few its bytes
)

// NewPicture makes a picture of a PNG or JPEG file. A PNG may be of any depth, interlaced or transparent; it is put onto white. A
// JPEG is taken over as it is, but for its private data (place, time, camera), and turned as that data says. Files above 32 MiB or
// 25 million pixels are refused, as are CMYK JPEGs, which PDF/A does not allow beside an sRGB document.
func NewPicture(file []byte) (*Picture, error) {
	if len(file) > maxPictureBytes {
		return nil, fmt.Errorf("the image has %d bytes; the limit is %d", len(file), maxPictureBytes)
	}
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		return newPNG(file)
	case bytes.HasPrefix(file, []byte{0xFF, 0xD8}):
		return newJPEG(file)
	}
	return nil, errors.New("the image is neither a PNG nor a JPEG file")
}

// Size is the width and height of the picture in pixels, the right way up.
func (p *Picture) Size() (width, height int) {
	if p.turned > 4 {
		return p.height, p.width
	}
	return p.width, p.height
}

func checkPixels(c image.Config) error {
	if c.Width < 1 || c.Height < 1 || c.Width > maxPicturePixels/c.Height {
		return fmt.Errorf("the image is %d by %d pixels; the limit is %d in all", c.Width, c.Height, maxPicturePixels)
	}
	return nil
}

// newPNG decodes the file and has image/png write it again, plain: 8 bits of grey or colour, no palette, no transparency. Its
// compressed data is just what a PDF holds.
func newPNG(file []byte) (*Picture, error) {
	config, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	if err := checkPixels(config); err != nil {
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
	dict := fmt.Sprintf("/ColorSpace/%s/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>", space, colours, config.Width)
	return newPicture(config, dict, pngData(out.Bytes())), nil
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

func newJPEG(file []byte) (*Picture, error) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	if err := checkPixels(config); err != nil {
		return nil, err
	}
	if bytes.Count(file, []byte{0xFF, jpegStartOfScan}) > maxScans {
		return nil, fmt.Errorf("the JPEG comes in more than %d layers", maxScans)
	}
	space := "DeviceRGB"
	switch config.ColorModel {
	case color.GrayModel:
		space = "DeviceGray"
	case color.CMYKModel:
		return nil, errors.New("the JPEG is in CMYK; save it in RGB")
	}
	if _, err := jpeg.Decode(bytes.NewReader(file)); err != nil {
		return nil, err
	}
	data, turned, err := cleanJPEG(file)
	if err != nil {
		return nil, err
	}
	p := newPicture(config, "/ColorSpace/"+space+"/BitsPerComponent 8/Filter/DCTDecode", data)
	p.turned = turned
	return p, nil
}

func newPicture(c image.Config, dict string, data []byte) *Picture {
	b := builder("<</Type/XObject/Subtype/Image/Width ").num(c.Width).str("/Height ").num(c.Height).str(dict)
	b = append(b.str("/Length ").num(len(data)).str(">>\nstream\n"), data...).str("\nendstream")
	return &Picture{width: c.Width, height: c.Height, object: stream(b), turned: 1}
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
		d.growFigure(&d.elements[d.marking], box)
	}
	n := 0
	for n < len(d.pictures) && d.pictures[n] != p && !bytes.Equal(d.pictures[n].object, p.object) {
		n++
	}
	if n == len(d.pictures) {
		d.pictures = append(d.pictures, p)
	}
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
