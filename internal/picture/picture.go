// Package picture makes the file of a picture fit to be published: a PNG or JPEG file comes in as a
// camera, a telephone or an editor wrote it, and a file with nothing but what is seen goes out ([Read]).
//
// The coded pixels keep their bytes: a picture is never coded anew. Of everything else only what
// decides how the picture looks goes along, and each format has a list of that (jpeg.go, png.go,
// profile.go). So place, time, camera, author, comments, thumbnails, second pictures and whatever
// follows the end of the picture are left behind, and so is a kind of data that nobody has thought of
// yet. A picture that is stored on its side says so in an Exif segment that holds nothing else.
//
// To read what Read has made changes nothing more.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the formats whose sizes are read
	_ "image/png"
	"slices"
)

// A Format is a form of file.
type Format uint8

// The formats that every browser shows and that a PDF can be made of.
const (
	PNG Format = iota
	JPEG
)

// A Picture is a file that is fit to be published.
type Picture struct {
	File          []byte
	Format        Format
	Width, Height int         // in pixels, of the picture as it is seen
	Turned        Orientation // how the pixels are stored

	aside [2]int // where in a JPEG its orientation and its colour profile stand
}

// Bare is the file of a JPEG without its orientation and its colour profile, for a document that says
// both in a way of its own.
func (p *Picture) Bare() []byte { return slices.Concat(p.File[:p.aside[0]], p.File[p.aside[1]:]) }

// Limits of what is taken on. They are looked at before anything is decoded, since a file of a few
// bytes can claim any size.
const (
	maxBytes  = 32 << 20
	maxPixels = 25_000_000
	maxScans  = 200 // of a JPEG; each takes as long to decode as a whole picture, however few its bytes
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// Read makes the picture of a PNG or JPEG file that is to be published. Its errors are what is said of
// the file, to follow its name: "is cut short". The pixels are not decoded, so that they can still turn
// out to be damaged.
func Read(file []byte) (*Picture, error) {
	p, err := clean(file)
	if err != nil {
		return nil, err
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(p.File))
	if err != nil {
		return nil, fmt.Errorf("can't be read: %w", err)
	}
	if err := p.size(config.Width, config.Height); err != nil {
		return nil, err
	}
	return p, nil
}

// clean keeps of a file what is to be published.
func clean(file []byte) (p *Picture, err error) {
	if err := checkBytes(file); err != nil {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(file, []byte(pngSignature)):
		p, err = cleanPNG(file)
	case bytes.HasPrefix(file, []byte{0xFF, startOfImage}):
		p, err = cleanJPEG(file)
	default:
		err = errors.New("is neither a PNG nor a JPEG file")
	}
	if err != nil {
		return nil, err
	}
	return p, checkBytes(p.File) // a colour profile may have grown: its parts are put in order
}

func checkBytes(file []byte) error {
	if len(file) > maxBytes {
		return fmt.Errorf("has %d bytes; the limit is %d", len(file), maxBytes)
	}
	return nil
}

// size notes the size of the stored picture as it is seen.
func (p *Picture) size(width, height int) error {
	if width < 1 || height < 1 {
		return errors.New("can't be read: it says no size")
	}
	if width > maxPixels/height {
		return fmt.Errorf("is %d by %d pixels; the limit is 25 million in all", width, height)
	}
	if p.Width, p.Height = width, height; p.Turned.Sideways() {
		p.Width, p.Height = height, width
	}
	return nil
}

var errCut = errors.New("is cut short")
