package pipeline

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"cabinet/internal/freeze"
	"cabinet/internal/render/html"
	"cabinet/internal/render/markdown"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// A form is a kind of file that papers are published as: what it is called, how it is made of a paper, and how
// it is read back.
type form struct {
	verify.Format
	suffix string // of its file's name after the paper's address: ".pdf"; "" for the page
	media  string // its media type, as a server tells it

	listed int // its place where a paper's documents are listed, from 1
	role   freeze.Role
	most   int64 // how large a file may be to be read back, in bytes
	render func(*printable) (text []byte, pages int, err error)
	read   func([]byte) (verify.Reading, error)
}

// How large a file may be to be read back, in bytes: much larger than any report's, and small enough for
// what is in memory while one is read.
const (
	maxText = 8 << 20
	maxPDF  = 256 << 20 // images too
)

// outputs are the forms in which papers are published, in the order in which messages name them: what is
// rendered, kept, read back, served and listed is made of this list.
var outputs = []form{
	{
		Format: verify.Format{Name: "Markdown", Plain: true}, suffix: ".md", media: "text/plain; charset=utf-8",
		listed: 3, role: freeze.Document, most: maxText, render: func(r *printable) ([]byte, int, error) { return markdown.Render(r.Report), 0, nil }, read: verify.ReadMarkdown,
	},
	{
		Format: verify.Format{Name: "HTML"}, media: "text/html; charset=utf-8",
		listed: 4, role: freeze.Article, most: maxText, render: func(r *printable) ([]byte, int, error) { return html.Article(r.Report), 0, nil }, read: verify.ReadHTML,
	},
	{
		Format: verify.Format{Name: "PDF", Paged: true}, suffix: ".pdf", media: "application/pdf",
		listed: 1, role: freeze.Document, most: maxPDF, render: (*printable).pdf, read: verify.ReadPDF,
	},
	{
		Format: verify.Format{Name: "PDF in large print", Paged: true}, suffix: largePrint, media: "application/pdf",
		listed: 2, role: freeze.LargePrint, most: maxPDF, render: (*printable).largePrint, read: verify.ReadPDF,
	},
}

// largePrint is what the name of a PDF in large print ends with.
const largePrint = "-large-print.pdf"

// Formats names the forms that every paper has: "Markdown, HTML and PDF".
func Formats() string {
	var names []string
	for _, o := range outputs {
		if o.role != freeze.LargePrint {
			names = append(names, o.Name)
		}
	}
	return report.Series(names)
}

// MediaType is that of a document by its name, as a server tells it; "" for a file that is none.
func MediaType(name string) string {
	o, _ := outputOf(name)
	return o.media
}

// listedOutputs are the outputs in the order in which a paper's documents are listed.
func listedOutputs() []form {
	return slices.SortedFunc(slices.Values(outputs), func(a, b form) int { return cmp.Compare(a.listed, b.listed) })
}

// outputOf is the output of which a file is named so in its paper's folder; false for a picture and the like.
func outputOf(name string) (found form, ok bool) {
	for _, o := range outputs {
		if o.suffix != "" && len(o.suffix) > len(found.suffix) && strings.HasSuffix(name, o.suffix) {
			found, ok = o, true
		}
	}
	return found, ok
}

// file is the name of the output's file in the folder of a paper with an address.
func (o form) file(address string) string {
	if o.suffix == "" {
		return "index.html"
	}
	return path.Base(address) + o.suffix
}

func (r *printable) pdf() ([]byte, int, error) {
	return r.set(pdf.Options{Family: r.typeface, Pictures: r.images})
}

func (r *printable) largePrint() ([]byte, int, error) {
	return r.set(pdf.Options{Family: r.typeface, Pictures: r.images, LargePrint: true})
}

func (r *printable) set(o pdf.Options) ([]byte, int, error) {
	print, err := pdf.Render(r.Report, o)
	if err != nil {
		return nil, 0, unprintable{err}
	}
	return print.Bytes, print.Pages, nil
}
