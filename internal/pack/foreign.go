package pack

import (
	"fmt"

	"cabinet/internal/language"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/tagpdf"
)

// Pages makes a document of the pages of somebody else's PDF, each as it is shown there. The title says what it is, and lang is
// the language of the pack. A page with words is read in the order in which it draws them, since its tags are left behind;
// one without is a picture, of which the program can only say that it is one.
func Pages(f *pdfread.Foreign, title, lang string) *pdf.Foreign {
	out := &pdf.Foreign{Title: title}
	for i := range f.Pages {
		out.Pages = append(out.Pages, sizeOf(&f.Pages[i]))
	}
	out.Draw = func(d *tagpdf.Document, under tagpdf.Element, n int) {
		p := &f.Pages[n]
		kind, attrs := tagpdf.P, []tagpdf.Attr(nil)
		if !p.Words {
			kind = tagpdf.Figure
			attrs = append(attrs, tagpdf.Alt(fmt.Sprintf(language.Of(lang).PictureOf, n+1, len(f.Pages), title)))
		}
		d.Mark(d.Add(under, kind, attrs...), func() {
			d.DrawForm(tagpdf.Form{In: f, Object: p.Object, Size: sizeOf(p), Matrix: p.Matrix})
		})
	}
	return out
}

// sizeOf is the size of a page, which is in the same unit here and there.
func sizeOf(p *pdfread.ForeignPage) tagpdf.Size {
	return tagpdf.Size{Width: tagpdf.Length(p.Width), Height: tagpdf.Length(p.Height)}
}
