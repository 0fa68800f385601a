package site

import (
	"bytes"
	"strings"

	"cabinet/internal/pageframe"
)

// A page is a kind of page: whole, and for a council's own frame, for which few sites have a use.
type page struct{ whole, framed *variant }

// page takes the templates of a kind of page, which are read when the first page is made of them.
func (s *Site) page(name string) *page {
	file := "site/" + name + ".html.tmpl"
	p := &page{s.variant(s.common, file), s.variant(s.commonFramed, file)}
	s.pages = append(s.pages, p)
	return p
}

// TryFramed makes a page of each kind in a frame, as [New] makes whole ones.
func (s *Site) TryFramed() error {
	if s.tried {
		return nil
	}
	return s.try(&pageframe.Frame{})
}

// A mark is where a part of a page begins.
type mark struct {
	part string
	at   int
}

// part is the function by which templates tell that a part of the page begins. What they write can't be taken for it.
func (r *run) part(name string) string {
	if r.out != nil {
		r.marks = append(r.marks, mark{name, r.out.Len()})
	}
	return ""
}

// execute makes a page of so many entries, to which an article of so many bytes is given, whole or in the frame that its data
// names.
func (p *page) execute(data any, entries, article int) ([]byte, error) {
	whole, ok := data.(interface{ frame() Frame })
	if !ok || whole.frame().Identity.Frame == nil { // a part of a page has no frame at all
		text, _, err := p.whole.execute(data, entries, article)
		return text, err
	}
	f := whole.frame()
	text, marks, err := p.framed.execute(data, entries, article)
	if err != nil {
		return nil, err
	}
	return f.Identity.Frame.Page(parts(f, text, marks)), nil
}

func (f Frame) frame() Frame { return f }

// parts are those of a page for its frame.
func parts(f Frame, text []byte, marks []mark) pageframe.Parts {
	cut := map[string][]byte{}
	for i, m := range marks {
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		cut[m.part] = text[m.at:end]
	}
	return pageframe.Parts{
		Title: cut["title"], WholeTitle: cut["whole title"], Head: cut["head"], Breadcrumb: cut["breadcrumb"], Sidenav: cut["sidenav"],
		Content: content(cut["content"], f.Identity.Frame.Main), Language: f.Words.Tag,
	}
}

// The element that the templates of pages have around what is theirs.
const (
	mainStart = `<main id="main"`
	mainEnd   = "</main>"
)

// content is what a page has for its frame's place. Its <main> has another id there, which the frame does not have, and is
// another element where the frame has a <main> around it.
func content(text []byte, inMain bool) []byte {
	start, end := "<main", mainEnd
	if inMain {
		start, end = "<div", "</div>"
	}
	before, rest, begins := bytes.Cut(text, []byte(mainStart))
	last := bytes.LastIndex(rest, []byte(mainEnd))
	if !begins || last < 0 {
		return text // of a project's own templates
	}
	return bytes.Join([][]byte{before, []byte(start + ` id="` + pageframe.ContentID + `"`), rest[:last], []byte(end), rest[last+len(mainEnd):]}, nil)
}

// FramedFolder has the style sheets of pages in a frame, each by the path that it has elsewhere below static/.
const FramedFolder = "static/framed"

// FramedSheet is the path of a style sheet for pages in a frame, by its path for whole ones.
func FramedSheet(name string) string { return FramedFolder + strings.TrimPrefix(name, "static") }

// Sheets are the style sheets of the page, by their paths from the home page's folder on.
func (f Frame) Sheets() []string {
	all := []string{MainStyle}
	if f.Identity.Style != "" {
		all = append(all, f.Identity.Style)
	}
	all = append(all, f.Styles...)
	for i := range all {
		if f.Identity.Frame != nil {
			all[i] = FramedSheet(all[i])
		}
	}
	return all
}

// PageTitle is the title of the page without the council's name, which a frame has itself.
func (f Frame) PageTitle() string {
	return strings.TrimSuffix(f.Title, ending("", f.Identity.Name))
}
