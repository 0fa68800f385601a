package fromword

import (
	"bytes"
	"fmt"

	"cabinet/internal/docxread"
)

// A Picture is a file that a case names, below content/.
type Picture struct {
	Name string // such as "images/school-meals-1.png"
	Data []byte
}

// mostPictures is how many pictures of a file are taken.
const mostPictures = 100

// pictured puts in a picture that stands in a paragraph of its own, and tells whether a paragraph is that.
func (a *arranger) pictured(p *para) bool {
	if len(p.runs) != 1 || p.runs[0].Image == nil || a.Name == "" || a.apart && a.fixed {
		return false
	}
	name := a.keep(p.runs[0].Image)
	if name == "" {
		return false
	}
	it := &item{sort: pictured, para: p, name: name}
	it.depth = a.depthAt(p, nil)
	it.spans = []span{text(oneLine(p.runs[0].Image.Words))}
	a.items = append(a.items, it)
	return true
}

// keep takes a picture out of the file, and gives the name of its own; "" for one that a paper can't print.
func (im *importer) keep(i *docxread.Image) (name string) {
	if i.Decorative || len(im.Pictures) == mostPictures {
		return ""
	}
	data, err := im.File.Picture(i)
	if err != nil {
		return ""
	}
	ending := ""
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n")):
		ending = "png"
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		ending = "jpg"
	default:
		return ""
	}
	im.shown[i] = true
	name = fmt.Sprintf("images/%s-%d.%s", im.Name, len(im.Pictures)+1, ending)
	im.Pictures = append(im.Pictures, Picture{name, data})
	return name
}
