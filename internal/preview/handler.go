package preview

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

// own is the folder of the preview's own paths, from the home page on; see [route]. No page of the site
// stands there: an address begins with a letter or figure.
const own = "-/"

const (
	homeFile  = "index.html"
	styleFile = "static/cabinet.css"
)

// static is what pages of a preview need beside the site's: it shows faults in a project's templates, and
// can't be made with them.
//
//go:embed *.js *.css *.html.tmpl
var static embed.FS

// ServeHTTP implements [http.Handler].
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range headers {
		w.Header().Set(name, value)
	}
	if status, why := p.refusal(r); status != 0 {
		http.Error(w, why, status)
		return
	}
	name, ok := p.gate.admit(r.URL.Path)
	if !ok {
		p.serveStranger(w, r)
		return
	}
	if name, ok := strings.CutPrefix(name, own); ok {
		p.serveRoute(w, r, name)
		return
	}
	if !reads(r.Method) {
		refuseMethod(w, "GET, HEAD")
		return
	}
	if p.framed(r) {
		w.Header().Set("Content-Security-Policy", policyFramed)
	}
	p.now.Load().serveFile(w, r, name)
}

// serveStranger answers a request for a path that is not the preview's own: whoever has the ticket is led
// in, and all others are told the same of every path.
func (p *Preview) serveStranger(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		if to, ok := p.gate.redeem(r.URL.Path); ok {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
	}
	http.Error(w, stranger, http.StatusForbidden)
}

// stranger is what those are told who do not know the preview's path.
const stranger = "the preview is only at the whole address that cabinet printed when it was started"

// serveCase leads to the page of a case's paper, wherever it stands, or shows the findings that keep it
// from having one.
func (p *Preview) serveCase(w http.ResponseWriter, r *http.Request, name string) {
	s := p.now.Load()
	switch paper := s.paperOf(name); {
	case paper == nil:
		s.serveNothing(w, r)
	case paper.Address != "":
		http.Redirect(w, r, s.root+paper.Address+"/"+homeFile, http.StatusFound)
	default:
		answer(w, r, homeFile, s.dress(s.bare(paper.Title), homeFile, paper).text)
	}
}

// caseVersion is the version of what is shown of a case.
func (s *state) caseVersion(name string) string {
	switch paper := s.paperOf(name); {
	case paper == nil:
		return s.nothing().version
	case paper.Address != "":
		return s.page(paper.Address + "/").version
	default:
		return s.dress(s.bare(paper.Title), homeFile, paper).version
	}
}

// paperOf is the paper of a case; nil for none.
func (s *state) paperOf(name string) *pipeline.Rendered {
	i := slices.IndexFunc(s.Papers, func(p pipeline.Rendered) bool { return p.Case == name })
	if i < 0 {
		return nil
	}
	return &s.Papers[i]
}

// paperAt is the paper whose page stands in a folder; nil for none.
func (s *state) paperAt(folder string) *pipeline.Rendered {
	i := slices.IndexFunc(s.Papers, func(p pipeline.Rendered) bool { return p.Address == folder })
	if i < 0 {
		return nil
	}
	return &s.Papers[i]
}

// serveFile answers with a file of the rendering; pages have their findings with them.
func (s *state) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	if isPage(name) {
		page := s.page(name)
		if page.status != http.StatusOK {
			w.Header().Set("Content-Type", typeOf(homeFile, nil))
			w.WriteHeader(page.status)
			w.Write(page.text)
			return
		}
		answer(w, r, homeFile, page.text)
		return
	}
	text, err := s.File(name)
	switch {
	case err != nil && name == styleFile:
		answer(w, r, name, siteStyle())
	case err != nil:
		s.serveNothing(w, r)
	default:
		answer(w, r, name, text)
	}
}

// isPage tells whether a page stands at a path.
func isPage(name string) bool {
	return name == "" || strings.HasSuffix(name, "/") || path.Base(name) == homeFile
}

// page is the page at a path, or one that says why there is none.
func (s *state) page(name string) dressed {
	name = pageName(name)
	text, err := s.File(name)
	switch {
	case err == nil:
		return s.dress(text, name, s.paperAt(path.Dir(name)))
	case !errors.Is(err, fs.ErrNotExist):
		return s.unmade(err)
	case name == homeFile: // nothing could be made yet
		return s.dress(s.bare("Council papers"), name, nil)
	}
	return s.nothing()
}

// nothing is the page for an address that has none. It tells of changes too: there may be one soon.
func (s *state) nothing() dressed {
	page := s.dress(s.bare("There is no such page"), "", nil)
	page.status = http.StatusNotFound
	return page
}

// unmade is the page in the place of one that can't be made.
func (s *state) unmade(err error) dressed {
	told := *s.Rendering
	told.Findings = append(slices.Clip(told.Findings), diag.Diagnostic{Rule: "preview", Message: fmt.Sprintf("this page can't be made: %v", err)})
	with := *s
	with.Rendering = &told
	page := with.dress(s.bare("This page can’t be made"), "", nil)
	page.status = http.StatusInternalServerError
	return page
}

// serveNothing answers that there is nothing at an address.
func (s *state) serveNothing(w http.ResponseWriter, r *http.Request) {
	page := s.nothing()
	w.Header().Set("Content-Type", typeOf(homeFile, nil))
	w.WriteHeader(page.status)
	w.Write(page.text)
}

// answer sends a file.
func answer(w http.ResponseWriter, r *http.Request, name string, text []byte) {
	w.Header().Set("Content-Type", typeOf(name, text))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(text))
}

// typeOf is the media type of a file. Only the program's own pages and files have one that a browser
// acts on; an image is what it is, whatever its name.
func typeOf(name string, text []byte) string {
	switch {
	case isPicture(text):
		return http.DetectContentType(text)
	case path.Base(name) == homeFile:
		return "text/html; charset=utf-8"
	}
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".json":
		return "application/json"
	case ".js":
		return "text/javascript; charset=utf-8"
	}
	if media := pipeline.MediaType(name); media != "" {
		return media
	}
	return "application/octet-stream"
}
