package report

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/picture"
)

// imageName is the form of an image's path: it becomes part of an address.
var imageName = lazy.New(`^([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(png|jpg|jpeg|PNG|JPG|JPEG)$`)

// imageEndings are the endings of files that can be images of papers.
var imageEndings = []string{".png", ".jpg", ".jpeg"}

// deviceName matches a path with a part that Windows keeps for a device, whatever its ending.
var deviceName = lazy.New(`(?i)(^|/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/)`)

// OpenImage reads an image of the content directory. What was in its file beside the picture, such as
// the place and the time of a photograph, goes no further than this. An error is in words for who has named the file.
func OpenImage(open Opener, name string) (*Image, error) {
	if deviceName.MatchString(name) {
		return nil, fmt.Errorf("no file can be called %s on Windows; give it another name", name)
	}
	if ending := path.Ext(name); ending != "" && !slices.Contains(imageEndings, strings.ToLower(ending)) {
		return nil, fmt.Errorf("an image that ends with %s can't be printed; save it as a PNG or JPEG", ending)
	}
	if !imageName.MatchString(name) {
		return nil, errors.New("an image is named by its path in the content directory, in letters, figures and hyphens, and ends with .png or .jpg")
	}
	if open == nil {
		return nil, fmt.Errorf("there is no file %s in the content directory", name)
	}
	file, err := open(name)
	if below, ok := strings.CutPrefix(name, "content/"); err != nil && ok {
		return nil, fmt.Errorf("%w; the path begins below it: %s", err, below)
	}
	if err != nil {
		return nil, err
	}
	p, err := picture.Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	return &Image{Name: name, File: p.File, Width: p.Width, Height: p.Height}, nil
}

// TakeAway takes away the image of a name, which can't be shown, and puts a gap in its place.
func (f *Figure) TakeAway(name string) {
	f.Image, f.Gap = nil, newGap("missing: the image "+name+": "+f.Alt, f.At)
}

// onlyImage is the image of a paragraph that holds nothing else.
func onlyImage(n ast.Node) (*ast.Image, bool) {
	i, ok := n.FirstChild().(*ast.Image)
	return i, ok && i.NextSibling() == nil
}

// image reads an image that stands by itself.
func (r *reader) image(n *ast.Image, caption Caption) *Figure {
	at := r.place(n.Parent())
	words := r.inline(nil, n, style{})
	if slices.ContainsFunc(words, Run.later) {
		r.list.Errorf(at, "image", "write out what is meant", "the words for an image can hold no references or notes")
	}
	f := &Figure{At: at, Caption: caption, Alt: strings.Join(strings.Fields(Text(words)), " ")}
	if f.Alt == "" {
		f.Alt = noAlt
		r.list.Errorf(at, "missing-alt", "say between the square brackets what the image shows: ![Bar chart: spending rose …](chart.png)",
			"this image has no words for those who can't see it")
	}
	f.checkAlt(r.list)
	var err error
	if f.Image, err = OpenImage(r.open, string(n.Destination)); err != nil {
		r.list.Errorf(at, "image", "images are PNG or JPEG files below content/, such as images/chart.png", "%v", err)
		f.TakeAway(string(n.Destination))
	}
	return f
}

// noAlt stands in a draft for the words that an image lacks.
const noAlt = "missing: words for this image"

// maxAlt is the most bytes that the words for an image can have in a PDF.
const maxAlt = 15_000

// checkAlt reports words for an image that no PDF can hold, and takes out of them what no program could read out.
func (f *Figure) checkAlt(list *diag.List) {
	if len(f.Alt) > maxAlt {
		list.Errorf(f.At, "too-much", "say the most important in a sentence or two, and the rest in the text", "the words for this image are longer than %d bytes", maxAlt)
		f.Alt = strings.ToValidUTF8(f.Alt[:maxAlt], "")
	}
	spoken := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\uFEFF' || unicode.Is(unicode.Noncharacter_Code_Point, r) {
			return -1
		}
		return r
	}, f.Alt)
	if spoken != f.Alt {
		list.Errorf(f.At, "image", "type these words anew", "the words for this image have a character that can't be read out")
		f.Alt = cmp.Or(spoken, noAlt)
	}
}
