package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/record"
	"cabinet/internal/site"
)

// around has what a rendering shows around its papers: a page is made when it is first asked for, of the records as they
// were when the papers were made, and kept. It is safe for use by several goroutines.
type around struct {
	*builder
	all    published
	files  map[string][]byte // of papers and agendas
	pages  pages             // of meetings
	steps  []func() (pages, error)
	places func() map[string]site.Place // of the pages that lead to others, by their folders
	made   sync.Map                     // the pages that were asked for, by name: func() ([]byte, error)
}

// around are the pages of meetings around the papers whose files are given.
func (b *builder) around(meetings []record.Meeting, files map[string][]byte) *around {
	a := &around{builder: b, files: files, pages: pages{}}
	for i, m := range meetings {
		issue := b.issueAt(m.Address)
		if issue != nil {
			meetings[i].Agenda = issue.entry
		}
		for name, page := range b.meetingPages(meetings[i], issue) {
			a.pages[name] = page
		}
	}
	a.all = b.publishedAs(meetings, a.paperFile)
	for _, step := range throughAll {
		a.steps = append(a.steps, sync.OnceValues(func() (pages, error) { return step.pages(b, a.all) }))
	}
	a.places = sync.OnceValue(func() map[string]site.Place {
		places := map[string]site.Place{}
		for p := range site.Places(meetings) {
			places[p.Address] = p
		}
		return places
	})
	return a
}

// paperFile reads a file of a paper or an agenda.
func (a *around) paperFile(name string) ([]byte, error) {
	text, there := a.files[name]
	if !there {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return text, nil
}

// page makes a page, unless it was made before; fs.ErrNotExist where there is none of that name.
func (a *around) page(name string) ([]byte, error) {
	if page, known := a.made.Load(name); known {
		return page.(func() ([]byte, error))()
	}
	maker, err := a.maker(name)
	if err != nil {
		return nil, err
	}
	page, _ := a.made.LoadOrStore(name, sync.OnceValues(func() (text []byte, err error) {
		defer func() {
			if fault := recover(); fault != nil {
				err = fmt.Errorf("cabinet failed on this page: %v (%s)", fault, faultPlace())
			}
		}()
		return maker()
	}))
	return page.(func() ([]byte, error))()
}

// maker is what makes a page.
func (a *around) maker(name string) (func() ([]byte, error), error) {
	if maker := a.pages[name]; maker != nil {
		return maker, nil
	}
	for i, step := range throughAll {
		if !step.within(name) {
			continue
		}
		made, err := a.steps[i]()
		if err != nil {
			return nil, err
		}
		if maker := made[name]; maker != nil {
			return maker, nil
		}
	}
	if ofSitemap(name) {
		return a.sitemapMaker(name)
	}
	return nil, fs.ErrNotExist
}

// named are the names of the files that go through all meetings. Their pages are not made for that.
func (a *around) named() (names []string, err error) {
	for _, pages := range a.steps {
		made, err := pages()
		if err != nil {
			return nil, err
		}
		names = append(names, sortedKeys(made)...)
	}
	return names, nil
}

// ofSitemap tells whether a file of the site can be the list of its pages, or a part of it.
func ofSitemap(name string) bool {
	return strings.HasPrefix(name, strings.TrimSuffix(record.SitemapFile, path.Ext(record.SitemapFile)))
}

// sitemapMaker makes a file of the list of pages.
func (a *around) sitemapMaker(name string) (func() ([]byte, error), error) {
	names, err := a.named()
	if err != nil {
		return nil, err
	}
	maker := ready(a.sitemap(a.all, names))[name]
	if maker == nil {
		return nil, fs.ErrNotExist
	}
	return maker, nil
}

// File is a file of the rendering by its path from the home page's folder on; the error is fs.ErrNotExist where there is
// none. A page around the papers is made when it is first asked for.
func (r *Rendering) File(name string) ([]byte, error) {
	if r.around == nil {
		return nil, fs.ErrNotExist
	}
	text, err := r.around.page(name)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = r.paperFile(name)
	}
	if place, leads := r.around.places()[path.Dir(name)]; err == nil && leads && path.Base(name) == "index.html" {
		return r.around.site.Along(text, place)
	}
	return text, err
}

// paperFile reads a file of a paper or an agenda. One that is not made now stays as long as the pages around it do.
func (r *Rendering) paperFile(name string) ([]byte, error) {
	if text, there := r.files[name]; there {
		return text, nil
	}
	return r.around.paperFile(name)
}

// Beside are the files of the paper or the agenda whose page stands in a folder, by their paths from the home page's folder on.
func (r *Rendering) Beside(folder string) map[string][]byte { return r.folders[folder] }

// Files are the names of all files of the rendering.
func (r *Rendering) Files() ([]string, error) {
	if r.around == nil {
		return nil, nil
	}
	names, err := r.around.named()
	if err != nil {
		return nil, err
	}
	names = slices.Concat(names, sortedKeys(r.files), sortedKeys(r.around.files), sortedKeys(r.around.pages))
	slices.Sort(names)
	return slices.Compact(names), nil
}

// Sheets are the names of the style sheets that pages of the rendering have.
func (r *Rendering) Sheets() []string {
	if r.around == nil {
		return nil
	}
	made, _ := r.around.steps[statics]() // what can't be made is told where it is asked for
	return slices.DeleteFunc(sortedKeys(made), func(name string) bool { return path.Ext(name) != ".css" })
}
