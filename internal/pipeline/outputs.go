package pipeline

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/render/docx"
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
	asked  string // what a profile's outputs call one that not every paper has; "" for one that all have
	media  string // its media type, as a server tells it

	listed int // its place where a paper's documents are listed, from 1
	role   freeze.Role
	most   int64 // how large a file may be to be read back, in bytes
	render func(*printable) (text []byte, pages int, err error)
	read   func([]byte) (verify.Reading, error)
	as     func(verify.Paper) verify.Paper // what the paper is in this form; nil where it is as it is
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
		listed: 4, role: freeze.Document, most: maxText, render: func(r *printable) ([]byte, int, error) { return markdown.Render(r.Report), 0, nil }, read: verify.ReadMarkdown,
	},
	{
		Format: verify.Format{Name: "HTML"}, media: "text/html; charset=utf-8",
		listed: 5, role: freeze.Article, most: maxText, render: func(r *printable) ([]byte, int, error) { return html.Article(r.Report), 0, nil }, read: verify.ReadHTML,
	},
	{
		Format: verify.Format{Name: "PDF", Paged: true}, suffix: ".pdf", media: "application/pdf",
		listed: 1, role: freeze.Document, most: maxPDF, render: (*printable).pdf, read: verify.ReadPDF,
	},
	{
		Format: verify.Format{Name: "PDF in large print", Paged: true}, suffix: largePrint, media: "application/pdf", asked: casefile.LargePrintOutput,
		listed: 2, role: freeze.LargePrint, most: maxPDF, render: (*printable).largePrint, read: verify.ReadPDF,
	},
	{
		Format: verify.Format{Name: "Word"}, suffix: wordEnding, media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", asked: casefile.WordOutput,
		listed: 3, role: freeze.Document, most: maxPDF, render: (*printable).inWord, read: verify.ReadDocx,
		as: func(p verify.Paper) verify.Paper { return p.InWord(report.Bookmark) },
	},
}

// What the names of files end with that not every paper has.
const (
	largePrint = "-large-print.pdf"
	wordEnding = ".docx"
)

// Formats names the forms that every paper has: "Markdown, HTML and PDF".
func Formats() string { return formatsOf(func(o form) bool { return o.asked == "" }) }

// formatsOf names the forms that papers have.
func formatsOf(have func(form) bool) string {
	var names []string
	for _, o := range outputs {
		if have(o) {
			names = append(names, o.Name)
		}
	}
	return report.Series(names)
}

// inAny tells whether papers of any council have an output.
func (b *builder) inAny(o form) bool {
	for _, c := range b.library.Councils {
		if b.asked(c)(o) {
			return true
		}
	}
	return b.asked(nil)(o)
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

// asked tells of which outputs a paper of a council's has: all have some, and others are asked for.
func (b *builder) asked(c *project.Council) func(form) bool {
	return func(o form) bool { return o.asked == "" || b.asks(c, o.asked) }
}

// asks tells whether an output that not every paper has is asked for, by the council's profile or by the run.
func (b *builder) asks(c *project.Council, output string) bool {
	return output == casefile.LargePrintOutput && b.options.Large || output == casefile.WordOutput && b.options.Word || c != nil && c.Asks(output)
}

// large tells whether the papers of a council's are made in large print too.
func (b *builder) large(c *project.Council) bool { return b.asks(c, casefile.LargePrintOutput) }

// kept tells whether an output is kept of a paper that is frozen: the large print too, so that it has its own bytes whenever
// it is asked for, and the Word file if the profile asks for it.
func (r *printable) kept(o form) bool {
	return o.asked == "" || o.role == freeze.LargePrint || o.asked == casefile.WordOutput && r.word
}

// ofAgenda leaves the Word file out of what an agenda has: its links lead to the papers of a site.
func ofAgenda(wanted func(form) bool) func(form) bool {
	return func(o form) bool { return o.asked != casefile.WordOutput && wanted(o) }
}

// published tells of a frozen paper whether an output is made of it again.
func (r *printable) published(large bool) func(form) bool {
	return func(o form) bool { return r.kept(o) && (large || o.role != freeze.LargePrint) }
}

// keepsWord tells whether a Word file was published of a frozen paper.
func keepsWord(z *casefile.Frozen) bool {
	return slices.ContainsFunc(z.Files, func(f casefile.FrozenFile) bool {
		o, _ := outputOf(f.Name.Value)
		return f.Role.Value == string(freeze.Document) && o.asked == casefile.WordOutput
	})
}

func (r *printable) inWord() ([]byte, int, error) {
	text, err := docx.Render(r.Report, docx.Options{Case: r.name, Clearing: r.clearing, Comments: r.comments})
	return text, 0, err
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
