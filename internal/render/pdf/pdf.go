// Package pdf is a renderer: a numbered [report.Report] comes in, a tagged PDF goes out.
//
// It works in three steps, each on the whole paper. [flow] makes boxes of the report: text broken into
// lines, and how much space it wants. [paginate] puts the boxes on pages, and changes none of them: [layOut]
// asks it a second time for a long paper, with the boxes of a list of contents, and then tells that list on
// which pages the headings stand. The painter draws the pages through tagpdf, which records the structure
// that a screen reader goes by. So all numbers of pages are known before the first page is drawn.
//
// [Render] does all three for a paper that has a file to itself. For a file of many papers, [LayOut] does the first two,
// so that the pages of all of them can be counted, and a [Binder] draws the papers one after another.
package pdf

import (
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A File is a finished PDF.
type File struct {
	Bytes []byte
	Pages int // a blank one at the end included
}

// Options say how a PDF is set. The zero Options are 12 point in Liberation Sans.
type Options struct {
	Family     *tagpdf.Family // the typeface; nil for Liberation Sans
	LargePrint bool           // for readers who need it, in the size that the report says
	Pictures   Pictures       // images made ready before; nil to make them now
	InPack     bool           // the pages are counted with those of other papers, whose numbers are longer
	Coloured   bool           // struck and inserted words have colours too, beside their lines
	ItemLinks  ItemLink       // where the documents of an agenda stand in the same PDF; nil for an agenda by itself
}

// Pictures are a paper's images made ready for its PDFs, by the names of their files: what costs most of
// an image is done once for all of them.
type Pictures map[string]*tagpdf.Picture

// Picture makes an image ready, or gives it as it was made before.
func (p Pictures) Picture(i *report.Image) (*tagpdf.Picture, error) {
	if ready := p[i.Name]; ready != nil {
		return ready, nil
	}
	ready, err := tagpdf.NewPicture(i.File)
	if err == nil {
		p[i.Name] = ready
	}
	return ready, err
}

func (o Options) sheet(r *report.Report) sheet { return o.sheetOf(largeSize(r)).withHead(r) }

// sheetOf is the sheet of any paper, with large print in a size.
func (o Options) sheetOf(large length) sheet {
	family := o.Family
	if family == nil {
		family = tagpdf.Liberation()
	}
	s := standard(family)
	if o.LargePrint {
		s = largePrint(family, large)
	}
	if o.InPack {
		s.pageDigits = packDigits
	}
	if o.Coloured {
		s.changed = coloured
	}
	return s
}

// Render writes the report. An error is one of this program, not of the report: what a report can't
// print is found before.
func Render(r *report.Report, o Options) (File, error) {
	l, err := LayOut(r, o)
	if err != nil {
		return File{}, err
	}
	p := newPainter(tagpdf.New(l.sheet.family, l.sheet.page, meta(r)), l)
	for _, page := range l.pages {
		p.page(page)
	}
	if r.DoubleSided && len(l.pages)%2 == 1 {
		p.blankPage()
	}
	out, err := p.doc.Finish()
	return File{Bytes: out, Pages: p.doc.Page()}, err
}

func meta(r *report.Report) tagpdf.Meta {
	title := r.Title
	if r.Draft {
		title = r.Words().Draft + ": " + title
	}
	return tagpdf.Meta{
		Title:    brief(title),
		Author:   brief(r.Council),
		Subject:  brief(strings.Join(append([]string{r.Occasion()}, r.Notices...), "; ")),
		Language: r.Language,
		Creator:  "cabinet",
		Date:     tagpdf.Date(r.Issued),
		Created:  tagpdf.Date(r.First),
	}
}

// brief is a text as the properties of a file and its bookmarks have room for it. A draft may have a title of any length.
func brief(text string) string {
	const most = 2000 // bytes
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
