package preview

import (
	"maps"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
)

// A besideView is a page with a PDF of its folder beside it.
type besideView struct {
	Root, Title string
	Version     string // tells the PDF from what it was
	Page        string // the address of the page
	Places      string // of the page's places
	PDF         string // the address of the PDF
	File        string // the PDF's name in the page's folder
	Files       []besideFile
	From        string // where this view is found again
}

// A besideFile is a PDF of the folder to go to.
type besideFile struct {
	Name, Address string
	Here          bool
}

// besidePath is the path of the view of the page in a folder with a PDF beside it.
func besidePath(root, folder, file string) string {
	return root + own + "beside/" + (&url.URL{Path: path.Join(folder, file)}).EscapedPath()
}

// serveBeside shows a page with the pages of a PDF beside it: name is the page's folder, or the path of the PDF.
func (p *Preview) serveBeside(w http.ResponseWriter, r *http.Request, name string) {
	s := p.now.Load()
	v, ok := s.beside(name)
	if !ok {
		s.serveNothing(w, r)
		return
	}
	answer(w, r, homeFile, execute("beside", v))
}

// besideVersion tells the PDF of such a view from what it was before.
func (s *state) besideVersion(name string) string {
	v, _ := s.beside(name)
	return v.Version
}

// beside is the view of a PDF, or of the first PDF of a folder.
func (s *state) beside(name string) (v besideView, ok bool) {
	folder, file := name, ""
	if strings.HasSuffix(name, ".pdf") {
		folder, file = path.Split(name)
		folder = strings.TrimSuffix(folder, "/")
	}
	files := s.pdfs(folder)
	if file == "" && len(files) > 0 {
		file = files[0]
	}
	if !slices.Contains(files, file) {
		return v, false
	}
	full := path.Join(folder, file)
	v = besideView{
		Root: s.root, Title: file, File: file, Version: s.digest(full, s.Beside(folder)[full]),
		Page: s.address(folder + "/" + homeFile), PDF: s.address(full), Places: s.address(own + "places/" + folder + "/" + homeFile), From: besidePath(s.root, folder, file),
	}
	for _, other := range files {
		v.Files = append(v.Files, besideFile{other, besidePath(s.root, folder, other), other == file})
	}
	return v, true
}

// pdfs are the names of the PDFs in the folder of a page, that of the paper itself or the pack of the meeting first.
func (s *state) pdfs(folder string) []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(s.Beside(folder))) {
		if path.Ext(name) == ".pdf" && path.Dir(name) == folder {
			names = append(names, path.Base(name))
		}
	}
	first := path.Base(folder) + ".pdf"
	if !slices.Contains(names, first) {
		first = "pack.pdf"
	}
	if at := slices.Index(names, first); at > 0 {
		names = slices.Insert(slices.Delete(names, at, at+1), 0, first)
	}
	return names
}

// address is the escaped path of a file of the preview.
func (s *state) address(name string) string {
	return s.root + (&url.URL{Path: name}).EscapedPath()
}
