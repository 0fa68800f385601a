package project

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A Logo is a council's logo: the file as it is published, and made ready once for the PDFs of all papers.
type Logo struct {
	*report.Image
	Picture *tagpdf.Picture
}

// logo reads the logo that a profile names; nil for none, or one that can't be used.
func (p *Project) logo(c *casefile.Council, list *diag.List) *Logo {
	name := c.Identity.Logo
	if !name.Given() || name.Bad {
		return nil
	}
	image, err := report.OpenImage(p.Content.File, name.Value)
	if err != nil {
		list.Errorf(name.Span, "image", "name a PNG or JPEG file below content/, such as images/logo.png", "%v", err)
		return nil
	}
	picture, err := tagpdf.NewPicture(image.File)
	if err != nil {
		list.Errorf(name.Span, "image", "save it anew as a PNG or JPEG in RGB colours", "%s can't be set in a PDF: %v", name.Value, err)
		return nil
	}
	return &Logo{image, picture}
}
