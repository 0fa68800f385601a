// Package links follows every address that a site gives: in its pages, in their Markdown, and in what it has for machines. It is
// for tests alone, and reads a site as a stranger does, sharing no code with what wrote it.
//
// An address must lead to a file that there is, and to a place in it that there is. Pages must work in any folder of any server
// and from a disk: so their addresses are relative and name files, never folders. Nothing comes from another host; only what a
// reader may follow leads to one.
package links

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
)

const (
	home     = "index.html"
	missing  = "404.html"      // served at any address, so that its own links are absolute
	manifest = "manifest.json" // of the site
)

// A site is what is looked through.
type site struct {
	fs.FS
	files map[string]bool
	pages map[string]*page
	base  string // the public address of the home page's folder, with a slash at its end; "" where the site does not tell
	hosts []string

	found []string
}

// Check looks through a whole site, and gives what is wrong, one finding in a line. Pages may load something from other hosts
// where these are named, as a council's own frame does.
func Check(fsys fs.FS, hosts ...string) ([]string, error) {
	s := &site{FS: fsys, files: map[string]bool{}, pages: map[string]*page{}, hosts: hosts}
	if err := s.read(); err != nil {
		return nil, err
	}
	s.base = s.pages[home].folder()
	for name := range s.files {
		if err := s.check(name); err != nil {
			return nil, err
		}
	}
	s.reach()
	slices.Sort(s.found)
	return slices.Compact(s.found), nil
}

// read lists the files, and reads the pages.
func (s *site) read() error {
	err := fs.WalkDir(s, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Base(name) != ".cabinet" && path.Base(name) != ".cabinet-lock" {
			s.files[name] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	if !s.files[home] || !s.files[manifest] {
		return fmt.Errorf("there is no %s or no %s", home, manifest)
	}
	for name := range s.files {
		if path.Ext(name) == ".html" {
			if s.pages[name], err = s.readPage(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// check looks through a file by what it is.
func (s *site) check(name string) error {
	switch path.Ext(name) {
	case ".html":
		s.checkPage(name)
		return nil
	case ".md":
		return s.checkMarkdown(name)
	case ".json":
		return s.checkJSON(name)
	case ".xml", ".atom", ".svg":
		return s.checkXML(name)
	case ".ics", ".csv", ".txt":
		return s.checkLines(name)
	}
	return nil
}

// finds notes what is wrong in a file.
func (s *site) finds(name, format string, values ...any) {
	s.found = append(s.found, name+": "+fmt.Sprintf(format, values...))
}

// reach finds pages to which no way leads from the home page. The one for addresses that are not there has none, nor have pages
// that lead on to where something has moved.
func (s *site) reach() {
	reached, ahead := map[string]bool{home: true}, []string{home}
	for len(ahead) > 0 {
		p := s.pages[ahead[0]]
		ahead = ahead[1:]
		for _, to := range p.leads {
			if s.pages[to] != nil && !reached[to] {
				reached[to] = true
				ahead = append(ahead, to)
			}
		}
	}
	for name, p := range s.pages {
		if !reached[name] && name != missing && !p.moved {
			s.finds(name, "no way leads here from the home page")
		}
	}
}
