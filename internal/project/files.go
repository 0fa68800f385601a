package project

import (
	"errors"
	"io/fs"
	"path"

	"cabinet/internal/casefile"
	"cabinet/templates"
)

// Of is the project of files that are not the folder's own, such as those of an earlier state of it: content/ in
// them, and their templates/ over the program's. Findings name the files with name before them. Nothing is written.
func Of(files fs.FS, name string) (*Project, error) {
	content, err := fs.Sub(files, "content")
	if err != nil {
		return nil, err
	}
	p := &Project{
		Content:   casefile.Folder{FS: content, Name: path.Join(name, "content")},
		Templates: templates.FS,

		TemplatesName: path.Join(name, "templates"),
	}
	own, err := fs.Sub(files, "templates")
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(own, "."); err == nil {
		p.Templates = overlay{upper: own, lower: templates.FS}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return p, nil
}
