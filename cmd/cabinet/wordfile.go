package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"cabinet/internal/docxread"
	"cabinet/internal/project"
)

// readWord reads a Word file, by its path here or from the project's folder.
func readWord(p *project.Project, name string) (*docxread.File, error) {
	path := name
	info, err := os.Stat(path)
	if err != nil && !filepath.IsAbs(name) {
		path = filepath.Join(p.Folder, name)
		info, err = os.Stat(path)
	}
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s", name)
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file", name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, docxread.MaxFile+1)) // more is refused
	if err != nil {
		return nil, err
	}
	file, err := docxread.Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s can't be read: %w", name, err)
	}
	return file, nil
}
