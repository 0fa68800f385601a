package preview

import (
	"bytes"
	"embed"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

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
//go:embed preview.js preview.css page.html.tmpl
var static embed.FS

// ServeHTTP implements [http.Handler].
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range headers {
		w.Header().Set(name, value)
	}
	if status, why := refusal(r); status != 0 {
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
	i := slices.IndexFunc(s.Papers, func(p pipeline.Rendered) bool { return p.Case == name })
	switch {
	case i < 0:
		s.serveNothing(w, r)
	case s.Papers[i].Address != "":
		http.Redirect(w, r, s.root+s.Papers[i].Address+"/"+homeFile, http.StatusFound)
	default:
		answer(w, r, homeFile, s.dress(s.bare(s.Papers[i].Title), &s.Papers[i]))
	}
}

// serveFile answers with a file of the rendering; pages have their findings with them.
func (s *state) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	if name == "" || strings.HasSuffix(name, "/") {
		name += homeFile
	}
	text, ok := s.Files[name]
	switch {
	case !ok && name == homeFile: // nothing could be made yet
		answer(w, r, homeFile, s.dress(s.bare("Council papers"), nil))
	case !ok && name == styleFile:
		answer(w, r, name, siteStyle())
	case !ok:
		s.serveNothing(w, r)
	case path.Base(name) == homeFile:
		answer(w, r, name, s.dress(text, s.paperAt(path.Dir(name))))
	default:
		answer(w, r, name, text)
	}
}

// paperAt is the paper whose page stands in a folder; nil for none.
func (s *state) paperAt(folder string) *pipeline.Rendered {
	for i, p := range s.Papers {
		if p.Address == folder {
			return &s.Papers[i]
		}
	}
	return nil
}

// serveNothing is the page for an address that has none. It tells of changes too: there may be one soon.
func (s *state) serveNothing(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", typeOf(homeFile, nil))
	w.WriteHeader(http.StatusNotFound)
	w.Write(s.dress(s.bare("There is no such page"), nil))
}

// answer sends a file.
func answer(w http.ResponseWriter, r *http.Request, name string, text []byte) {
	w.Header().Set("Content-Type", typeOf(name, text))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(text))
}

// typeOf is the media type of a file. Only the program's own pages and files have one that a browser
// acts on; an image is what it is, whatever its name.
func typeOf(name string, text []byte) string {
	switch kind := http.DetectContentType(text); {
	case kind == "image/png", kind == "image/jpeg":
		return kind
	case path.Base(name) == homeFile:
		return "text/html; charset=utf-8"
	}
	switch path.Ext(name) {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	}
	if media := pipeline.MediaType(name); media != "" {
		return media
	}
	return "application/octet-stream"
}
