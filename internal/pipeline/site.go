package pipeline

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"strconv"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/record"
	"cabinet/internal/render/html"
	"cabinet/internal/site"
	"cabinet/templates"
)

// position matches what html/template puts before its messages.
var position = regexp.MustCompile(`template: ([^:/]+\.tmpl):(\d+)(?::\d+)?: `)

// ownPages are the pages of the templates that the program carries, which are read once a process.
var ownPages = sync.OnceValue(func() *site.Site { return site.Tried(templates.FS) })

// pagesOf are the pages of the site that templates make.
func pagesOf(files fs.FS) (*site.Site, error) {
	if files == fs.FS(templates.FS) {
		return ownPages(), nil
	}
	return site.New(files)
}

// siteTemplate is the finding for a template of the pages that can't be used.
func (b *builder) siteTemplate(err error) diag.Diagnostic {
	message := err.Error()
	d := diag.Diagnostic{Rule: "template", Message: "the " + message}
	at := position.FindStringSubmatchIndex(message)
	if at == nil {
		return d
	}
	name := path.Join("site", message[at[2]:at[3]])
	line, _ := strconv.Atoi(message[at[4]:at[5]]) // figures by the pattern; too many of them are line 0
	text, _ := fs.ReadFile(b.Templates, name)     // read just now; without it the file's name stays
	d.Span = diag.NewSource(path.Join(b.TemplatesName, name), text).At(line, 0)
	d.Message = "this template can't be used: " + message[at[1]:]
	return d
}

// meetingPages are the pages that are made of a meeting's record, by their paths from the home page on: its own, with the
// article of its agenda if it has one, and those that withdrawn papers leave.
func (b *builder) meetingPages(m record.Meeting, i *issue) (map[string][]byte, error) {
	page, err := b.meetingPage(m, i)
	if err != nil {
		return nil, err
	}
	pages := map[string][]byte{path.Join(m.Address, "index.html"): page}
	if i != nil && i.onePage != nil {
		if pages[path.Join(m.Address, onePageAddress)], err = b.onePageOf(m, i); err != nil {
			return nil, err
		}
	}
	for _, p := range m.Papers {
		if p.Address == "" || !m.Owns(p) {
			continue
		}
		if err := b.versionPages(m, p, pages); err != nil {
			return nil, err
		}
		if p.Withdrawn == nil {
			continue
		}
		if pages[path.Join(p.Address, "index.html")], err = b.site.Withdrawn(m, p, b.identityOf(m)); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// meetingPage is the page of a meeting: its agenda, or a list of its papers.
func (b *builder) meetingPage(m record.Meeting, i *issue) ([]byte, error) {
	if i == nil {
		return b.site.Meeting(m, b.identityOf(m))
	}
	head, text := html.Parted(i.article)
	return b.site.Agenda(m, site.Article{Head: head, Text: text}, b.identityOf(m))
}

// A published is what a site has when the pages are made that go through all its meetings.
type published struct {
	meetings []record.Meeting                  // the newest first
	read     func(name string) ([]byte, error) // reads a file of the site by its path from the home page's folder on
	of       site.Identity                     // whose the pages are that go through all of them
}

// publishedAs is a site of meetings, the newest first, as far as its files are made.
func (b *builder) publishedAs(meetings []record.Meeting, read func(name string) ([]byte, error)) published {
	return published{meetings, read, b.identityOfHome(meetings)}
}

// throughAll make what goes through all meetings, each some files by their paths from the home page's folder on.
var throughAll = []func(*builder, published) (map[string][]byte, error){
	(*builder).static, (*builder).home, (*builder).bodies, (*builder).matters, (*builder).statements, (*builder).register, (*builder).search, (*builder).feeds, (*builder).notFound,
}

// frame is what every page needs, and the pages that go through all meetings, by their paths from the home page's folder on.
func (b *builder) frame(p published) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, step := range throughAll {
		made, err := step(b, p)
		if err != nil {
			return nil, err
		}
		maps.Copy(files, made)
	}
	if b.framed() {
		maps.Copy(files, framedSheets(files))
	}
	maps.Copy(files, b.sitemap(p, files))
	return files, nil
}

// static is what the pages of the site need, and what those of each council need.
func (b *builder) static(published) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, name := range site.Static {
		text, err := fs.ReadFile(b.Templates, name)
		if err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
		files[name] = text
	}
	for _, c := range b.library.Councils {
		maps.Copy(files, b.councilFiles(c))
	}
	return files, nil
}
