// Package project is what a folder of papers has before any paper is made: where its content, templates
// and output are, and what all papers share.
//
// [Open] finds the project of a folder, and [Project.Load] reads its [Library] once: the councils'
// profiles, the meetings with their addresses, the kinds of paper, and the subjects of which papers are
// made. What is wrong with any of these goes to a list of findings; what is wrong with a case is not looked
// for. [NewCase] writes the questionnaire of a case that is not there yet. [Project.At] is the project as it
// was at a revision of git.
package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"cabinet/content"
	"cabinet/internal/casefile"
	"cabinet/templates"
)

// A Project is a folder with content/, perhaps templates/ of its own, and output/. Nothing is read
// through a link that leads out of content/ or templates/.
type Project struct {
	Folder    string // where it stands
	Content   casefile.Folder
	Templates fs.FS
	Output    string // the folder that is written
	Sample    bool   // the content is the sample that the program carries

	TemplatesName string // put before the names of templates in findings
}

// Open finds the project of a directory: the nearest of it and those above it that has content/, or
// with none the sample, whose output goes to the directory itself.
func Open(dir string) (*Project, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("there is no folder %s", dir)
	}
	for at := dir; ; at = filepath.Dir(at) {
		if info, err := os.Stat(filepath.Join(at, "content")); err == nil && info.IsDir() {
			return open(at)
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	return &Project{
		Folder:    dir,
		Content:   casefile.Folder{FS: content.FS, Name: "content"},
		Templates: templates.FS,
		Output:    filepath.Join(dir, "output"),
		Sample:    true,

		TemplatesName: "templates",
	}, nil
}

// open opens the project of a folder that has content/.
func open(dir string) (*Project, error) {
	files, err := os.OpenRoot(filepath.Join(dir, "content"))
	if err != nil {
		return nil, err
	}
	p := &Project{
		Folder:    dir,
		Content:   casefile.Folder{FS: files.FS(), Name: Display(filepath.Join(dir, "content"))},
		Templates: templates.FS,
		Output:    filepath.Join(dir, "output"),

		TemplatesName: Display(filepath.Join(dir, "templates")),
	}
	own, err := os.OpenRoot(filepath.Join(dir, "templates"))
	switch {
	case err == nil:
		p.Templates = overlay{upper: own.FS(), lower: templates.FS}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	return p, nil
}

// Reopen opens the project's folders again, as they are now: a folder may have been replaced or made since.
// The sample stays the sample.
func (p *Project) Reopen() (*Project, error) {
	if p.Sample {
		return p, nil
	}
	return open(p.Folder)
}

// ForDrafts is the project with the folder to which drafts are written. Drafts never stand in the folder
// that is published, so that no draft can be left behind there.
func (p *Project) ForDrafts() *Project {
	drafts := *p
	drafts.Output += "-drafts"
	return &drafts
}

// OwnPages tells whether the project has templates of its own for the pages around papers, and not only those that the program carries.
func (p *Project) OwnPages() bool {
	files, laid := p.Templates.(overlay)
	if !laid {
		return p.Templates != fs.FS(templates.FS)
	}
	_, err := fs.Stat(files.upper, "site")
	return !errors.Is(err, fs.ErrNotExist)
}

// Display is a path as the user would write it: relative to where they are.
func Display(path string) string {
	here, err := os.Getwd()
	if err == nil {
		if rel, err := filepath.Rel(here, path); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// An overlay is a folder of files, and another whose files are seen where it has none of that name.
type overlay struct{ upper, lower fs.FS }

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.upper.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.lower.Open(name)
	}
	return f, err
}

// ReadDir implements fs.ReadDirFS: what either folder has, by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, err := fs.ReadDir(o.upper, name)
	lower, err2 := fs.ReadDir(o.lower, name)
	if err != nil && err2 != nil {
		return nil, err
	}
	return mergeByName(upper, lower), nil
}

// mergeByName merges two sorted lists; of two entries of one name it keeps the first's.
func mergeByName(a, b []fs.DirEntry) []fs.DirEntry {
	var out []fs.DirEntry
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Name() < b[0].Name():
			out, a = append(out, a[0]), a[1:]
		case a[0].Name() > b[0].Name():
			out, b = append(out, b[0]), b[1:]
		default:
			b = b[1:]
		}
	}
	return append(append(out, a...), b...)
}
