package paper

import (
	"bytes"
	_ "embed"
	"html/template"
	"io/fs"

	"cabinet/internal/redline"
	"cabinet/internal/render/html"
	"cabinet/internal/report"
	"cabinet/templates"
)

// Style is the style sheet of what a comparison has beside the things of papers, which go by the site's own.
//
//go:embed paper.css
var Style []byte

//go:embed page.html.tmpl
var pageTemplate string

var pages = template.Must(template.New("").Parse(pageTemplate))

// Page is a comparison as a page that is opened from the disk: it has its style in it, and needs no other file.
func Page(c *redline.Comparison) []byte {
	site, err := fs.ReadFile(templates.FS, "static/cabinet.css")
	if err != nil {
		panic(err) // the program carries it
	}
	r := Of(c)
	return execute("page", struct {
		main
		Language, Title string
		Style           template.CSS
	}{mainOf(r), English, r.Title, template.CSS(site) + "\n" + template.CSS(Style)}) //nolint:gosec // both are the program's own
}

// Main is the main element of a page of a comparison, with the list of its contents. Its page loads the site's style sheet
// and [Style].
func Main(c *redline.Comparison) []byte { return execute("main", mainOf(Of(c))) }

// main is what the main element of a page holds.
type main struct {
	Head, Text template.HTML
	Contents   []entry
}

// An entry is a line of the contents.
type entry struct {
	ID, Title string
	Below     []entry
}

func mainOf(r *report.Report) main {
	head, text := html.Parted(html.Article(r))
	m := main{Head: template.HTML(head), Text: template.HTML(text)} //nolint:gosec // the renderer escapes what is text
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			if s.Heading != "" {
				m.Contents = append(m.Contents, entry{ID: s.ID, Title: s.Heading})
			}
			above := &m.Contents[len(m.Contents)-1]
			for _, b := range s.Blocks {
				if h, ok := b.(*report.Heading); ok {
					above.Below = append(above.Below, entry{ID: h.Anchor, Title: h.Listed()})
				}
			}
		}
	}
	return m
}

func execute(name string, data any) []byte {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // a template of the program's own does not fit what it is given
	}
	return b.Bytes()
}
