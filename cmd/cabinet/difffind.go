package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/project"
)

// find finds what an argument names: a case of this project, a file of this or another one, or a folder.
func (c *comparison) find(arg string) (named, error) {
	library := c.reports(c.project).Library()
	if library.Cases[arg] {
		return named{c.project, &project.Subject{Name: arg}}, nil
	}
	path := arg
	info, err := os.Stat(path)
	if err != nil && !filepath.IsAbs(arg) {
		path = filepath.Join(c.project.Folder, arg) // as seen from the project
		info, err = os.Stat(path)
	}
	switch {
	case err == nil && info.IsDir():
		return c.folder(path)
	case err == nil:
		return c.file(arg, path)
	case c.project.Sample && strings.HasSuffix(arg, ".toml"):
		if _, s, ok := subjectOf(arg); ok && library.Has(s) {
			return named{c.project, &s}, nil
		}
	}
	if strings.ContainsAny(arg, `/\`) {
		return named{}, fmt.Errorf("there is no file or folder %s", arg)
	}
	return named{}, library.UnknownPaper(arg)
}

// folder is the project of a folder that has content/, or is that.
func (c *comparison) folder(path string) (named, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return named{}, err
	}
	if filepath.Base(abs) == "content" {
		abs = filepath.Dir(abs)
	}
	if info, err := os.Stat(filepath.Join(abs, "content")); err != nil || !info.IsDir() {
		return named{}, fmt.Errorf("there is no content/ in %s", path)
	}
	if sameFile(abs, c.project.Folder) && !c.project.Sample {
		return named{project: c.project}, nil
	}
	p, err := project.Open(abs)
	return named{project: p}, err
}

// file is the paper of a file, of whichever project it is.
func (c *comparison) file(arg, path string) (named, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return named{}, err
	}
	root, s, ok := subjectOf(abs)
	if !ok || filepath.Base(root) != "content" {
		return named{}, fmt.Errorf("%s is no case and no frozen version: those are content/cases/NAME.toml and content/meetings/MEETING/NAME.VERSION.toml", arg)
	}
	n, err := c.folder(root)
	n.paper = &s
	return n, err
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}

// subjectOf is the paper that a path of a file is of, and the content directory in which the file stands.
func subjectOf(file string) (root string, s project.Subject, ok bool) {
	name := filepath.Base(file)
	folder := filepath.Dir(file)
	above := filepath.Dir(folder)
	if filepath.Base(folder) == "cases" {
		name, ok = strings.CutSuffix(name, ".toml")
		return above, project.Subject{Name: name}, ok
	}
	paper, version, ok := casefile.VersionOf(name, ".toml")
	return filepath.Dir(above), project.Subject{Name: paper, Meeting: filepath.Base(folder), Version: version}, ok && filepath.Base(above) == "meetings"
}
