package pipeline

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/html"
	"cabinet/internal/site"
	"cabinet/templates"
)

// position matches what html/template puts before its messages.
var position = lazy.New(`template: ([^:/]+\.tmpl):(\d+)(?::\d+)?: `)

// carriedPages are the pages of the templates that the program carries, which are read once a process.
var carriedPages = sync.OnceValue(func() *site.Site { return site.Tried(templates.FS) })

// pagesOf are the pages of the site that a project's templates make.
func pagesOf(p *project.Project) (*site.Site, error) {
	if !p.OwnPages() {
		return carriedPages(), nil
	}
	return site.New(p.Templates)
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

// pages are the files of a site that are made of records, by their paths from the home page on; each is made when it is asked for.
type pages map[string]func() ([]byte, error)

// put makes all of them, and hands each over as soon as it is made.
func (p pages) put(to func(name string, text []byte) error) error {
	for name, page := range p {
		text, err := page()
		if err == nil {
			err = to(name, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ready are pages that are made already.
func ready(files map[string][]byte) pages {
	out := pages{}
	for name, text := range files {
		out[name] = func() ([]byte, error) { return text, nil }
	}
	return out
}

// meetingPages are the pages that are made of a meeting's record: its own, with the
// article of its agenda if it has one, and those that withdrawn papers leave.
func (b *builder) meetingPages(m record.Meeting, i *issue) pages {
	out := pages{path.Join(m.Address, "index.html"): func() ([]byte, error) { return b.meetingPage(m, i) }}
	if i != nil && i.onePage != nil {
		out[path.Join(m.Address, onePageAddress)] = func() ([]byte, error) { return b.onePageOf(m, i) }
	}
	for _, p := range m.Papers {
		if p.Address == "" || !m.Owns(p) {
			continue
		}
		b.versionPages(m, p, out)
		if p.Withdrawn != nil {
			out[path.Join(p.Address, "index.html")] = func() ([]byte, error) { return b.site.Withdrawn(m, p, b.identityOf(m)) }
		}
	}
	return out
}

// meetingPage is the page of a meeting: its agenda, or a list of its papers.
func (b *builder) meetingPage(m record.Meeting, i *issue) (page []byte, err error) {
	if i == nil {
		page, err = b.site.Meeting(m, b.identityOf(m))
	} else {
		head, text := html.Parted(i.article)
		page, err = b.site.Agenda(m, site.Article{Head: head, Text: text}, b.identityOf(m))
	}
	if err != nil {
		return nil, err
	}
	return b.inLine(m.Address, page)
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

// A step makes some of what goes through all meetings.
type step struct {
	pages  func(*builder, published) (pages, error)
	within func(name string) bool // tells of which files the step can have one, without making any
	lists  bool                   // they are lists, and tell no more of a meeting than [record.Meeting.InLists] leaves, as TestListsTellNoMore holds
}

// statics is the place among the steps of what needs no records.
const statics = 0

// throughAll are the steps that make what goes through all meetings.
var throughAll = []step{
	statics: {pages: (*builder).static, within: below("static")},
	{pages: (*builder).home, within: ofName("index.html")},
	{pages: (*builder).bodies, within: ofName("index.html")},
	{pages: (*builder).matters, within: ofName("index.html"), lists: true},
	{pages: (*builder).statements, within: below(record.StatementFolder)},
	{pages: (*builder).register, within: below(record.RegisterFolder), lists: true},
	{pages: (*builder).search, within: below(record.SearchFolder)},
	{pages: (*builder).feeds, within: ofName(record.FeedFile, record.CalendarFile)},
	{pages: (*builder).notFound, within: ofName(notFoundPage)},
}

// below tells of files that they stand in a folder.
func below(folder string) func(string) bool {
	return func(name string) bool { return strings.HasPrefix(name, folder+"/") }
}

// ofName tells of files that they have one of some names, wherever they stand.
func ofName(names ...string) func(string) bool {
	return func(name string) bool { return slices.Contains(names, path.Base(name)) }
}

// frame puts what every page needs, and the pages that go through all meetings, each as soon as it is made. It gives their paths
// from the home page's folder on.
func (b *builder) frame(ctx context.Context, p published, put func(name string, text []byte) error) (names []string, err error) {
	made := make([][]string, len(throughAll))
	same := b.sameLists(p)
	err = b.atOnce(ctx, len(throughAll), func(i int) (err error) {
		if names, taken := same(i); taken {
			made[i] = names
			return nil
		}
		pages, err := throughAll[i].pages(b, p)
		if made[i] = sortedKeys(pages); err != nil {
			return err
		}
		return pages.put(put)
	})
	if err != nil {
		return nil, err
	}
	b.noteLists(p, made)
	names = slices.Concat(made...)
	sitemap := b.sitemap(p, names)
	return append(names, sortedKeys(sitemap)...), ready(sitemap).put(put)
}

// static is what the pages of the site need, and what those of each council need, whole or in a frame.
func (b *builder) static(published) (pages, error) {
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
	if b.framed() {
		maps.Copy(files, framedSheets(files))
	}
	return ready(files), nil
}
