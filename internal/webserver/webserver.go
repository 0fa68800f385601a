// Package webserver writes what a web team needs to serve a site: a configuration for nginx, for Apache and for IIS, and a
// description for buckets and content delivery networks. Each says of which media type a file is, how long a copy of it may be
// kept, what pages may load, what is sent where there is nothing, and where readers of old addresses are led.
//
// Addresses of a site stay and what stands there may change, so that no copy is kept without being asked for again: pages and
// records are asked for each time, by their ETag, and documents and what pages need after a few minutes.
package webserver

import (
	"bytes"
	"embed"
	"fmt"
	"text/template"

	"cabinet/internal/lazy"
	"cabinet/internal/redirect"
)

// A Site is what is to be served.
type Site struct {
	Base   string           // the path of the home page's folder on the server: "/", "/papers/"
	Policy string           // the Content-Security-Policy of its pages
	Moved  []redirect.Moved // where readers of old addresses are led
}

// base matches the paths that a site can have. Other signs would mean something in one of the configurations.
var base = lazy.New(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

// checkBase says why a site can't be served at a path.
func checkBase(path string) error {
	if base.MatchString(path) {
		return nil
	}
	return fmt.Errorf("a site can't be served at the path %q: write it as /papers/, with a slash at both ends and nothing between but letters, figures, hyphens and full stops", path)
}

// A File is one of the files that a web team gets.
type File struct {
	Name string
	Text []byte
}

//go:embed *.tmpl
var templates embed.FS

// Files are the configurations, and the list of old addresses where there are any.
func (s Site) Files() ([]File, error) {
	t, err := template.New("").Funcs(template.FuncMap{
		"nginx": nginxQuoted, "apache": apacheQuoted, "pattern": apachePattern, "escaped": apacheEscaped, "substitution": apacheSubstitution, "xml": xmlQuoted,
	}).ParseFS(templates, "*.tmpl")
	if err != nil {
		return nil, err
	}
	if err := checkBase(s.Base); err != nil {
		return nil, err
	}
	c := s.config()
	var out []File
	for _, of := range []struct {
		name   string
		needed bool
	}{
		{"apache-root.conf", len(c.Outside) > 0},
		{"apache.conf", true},
		{"buckets.txt", true},
		{"nginx-redirects.conf", len(c.Rules) > 0},
		{"nginx.conf", true},
		{"web-root.config", len(c.Outside) > 0},
		{"web.config", true},
	} {
		if !of.needed {
			continue
		}
		var text bytes.Buffer
		if err := t.ExecuteTemplate(&text, of.name+".tmpl", c); err != nil {
			return nil, err
		}
		out = append(out, File{of.name, text.Bytes()})
	}
	if len(c.Rules) > 0 {
		out = append(out, File{"redirects.csv", c.list()})
	}
	return out, nil
}

// Headers of the files of a site.
const (
	Asked    = "no-cache"    // a copy is asked for again each time
	Kept     = "max-age=300" // a copy is asked for again after five minutes
	Sniff    = "nosniff"
	Referrer = "strict-origin-when-cross-origin"
)
