// Package webserver writes what a web team needs to serve a site: a configuration for nginx, for Apache and for IIS, and a
// description for buckets and content delivery networks. Each says of which media type a file is, how long a copy of it may be
// kept, what pages may load, what is sent where there is nothing, and where readers of old addresses are led.
//
// Addresses of a site stay and what stands there may change, so that no copy is kept without being asked for again: pages and
// records are asked for each time, by their ETag, and documents and what pages need after a few minutes.
package webserver

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/csv"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"
	"text/template"

	"cabinet/internal/redirect"
)

// A Site is what is to be served.
type Site struct {
	Base   string           // the path of the home page's folder on the server: "/", "/papers/"; see [CheckBase]
	Policy string           // the Content-Security-Policy of its pages
	Moved  []redirect.Moved // where readers of old addresses are led
}

// base matches the paths that a site can have. Other signs would mean something in one of the configurations.
var base = regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

// CheckBase says why a site can't be served at a path.
func CheckBase(path string) error {
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
	if err := CheckBase(s.Base); err != nil {
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

// A Type is the media type of the files whose names have an ending.
type Type struct {
	Ending string // without its stop
	Media  string
	Text   bool // it is text in UTF-8, and says so
}

// String is the type as a header has it.
func (t Type) String() string {
	if t.Text {
		return t.Media + "; charset=utf-8"
	}
	return t.Media
}

// Types are those of all files that a site can have.
var Types = []Type{
	{"atom", "application/atom+xml", false},
	{"css", "text/css", true},
	{"csv", "text/csv", true},
	{"html", "text/html", true},
	{"ics", "text/calendar", true},
	{"jpeg", "image/jpeg", false},
	{"jpg", "image/jpeg", false},
	{"js", "text/javascript", true},
	{"json", "application/json", false},
	{"md", "text/markdown", true},
	{"pdf", "application/pdf", false},
	{"png", "image/png", false},
	{"svg", "image/svg+xml", false},
	{"txt", "text/plain", true},
	{"xml", "application/xml", false},
}

// TypeOf is the type of a file, whose ending may be in capitals; ok is false for an ending that no file of a site has.
func TypeOf(name string) (t Type, ok bool) {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	for _, t := range Types {
		if t.Ending == ending {
			return t, true
		}
	}
	return t, false
}

// Headers of the files of a site.
const (
	Asked    = "no-cache"    // a copy is asked for again each time
	Kept     = "max-age=300" // a copy is asked for again after five minutes
	Sniff    = "nosniff"
	Referrer = "strict-origin-when-cross-origin"
)

// A config is what the templates see.
type config struct {
	Base            string // the path of the home page's folder
	Folder          string // its name on the server, without slashes; "" where the site is all that the server has
	Policy          string
	Types           []Type
	Asked, Kept     string
	Sniff, Referrer string
	Rules           []rule // all
	Inside, Outside []rule // those of addresses in the site's folder, and of others
	Buckets, Bucket int    // for nginx: how many keys, and how long a key, it must be made ready for; 0 where it is so by itself
}

// config is what is to be written of a site.
func (s Site) config() config {
	c := config{Base: s.Base, Policy: s.Policy, Types: Types, Asked: Asked, Kept: Kept, Sniff: Sniff, Referrer: Referrer, Rules: rules(s)}
	c.Folder = strings.Trim(c.Base, "/")
	longest := 0
	for _, r := range c.Rules {
		longest = max(longest, len(r.Path)+1+len(r.Query))
		if strings.HasPrefix(strings.ToLower(r.Path), strings.ToLower(c.Base)) {
			c.Inside = append(c.Inside, r)
		} else {
			c.Outside = append(c.Outside, r)
		}
	}
	if longest > 40 { // nginx has room for so much by itself
		c.Bucket = max(128, powerAbove(longest+32))
	}
	if len(c.Rules) > 1000 {
		c.Buckets, c.Bucket = powerAbove(2*len(c.Rules)), max(512, c.Bucket)
	}
	return c
}

// powerAbove is the least power of two that is not less than n.
func powerAbove(n int) int {
	p := 1
	for p < n {
		p *= 2
	}
	return p
}

// list is the list of all redirects for whoever has no server of these, with whole paths.
func (c config) list() []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Write([]string{"old", "new"})
	for _, r := range c.Rules {
		old := (&url.URL{Path: r.Path}).EscapedPath()
		if r.Query != "" {
			old += "?" + r.Query
		}
		w.Write([]string{old, r.To})
	}
	w.Flush() // a buffer takes everything
	return out.Bytes()
}

// Queries are the rules of addresses with a query.
func (c config) Queries(rules []rule) []rule { return some(rules, true) }

// Paths are the rules of addresses without a query.
func (c config) Paths(rules []rule) []rule { return some(rules, false) }

func some(rules []rule, query bool) (out []rule) {
	for _, r := range rules {
		if (r.Query != "") == query {
			out = append(out, r)
		}
	}
	return out
}

// Media are the media types of texts, without that of pages, which nginx takes for a text by itself.
func (c config) Media() string {
	var out []string
	for _, t := range c.Types {
		if t.Text && t.Ending != "html" {
			out = append(out, t.Media)
		}
	}
	return strings.Join(out, " ")
}

// Endings are those of texts: " .css .csv".
func (c config) Endings() (out string) {
	for _, t := range c.Types {
		if t.Text {
			out += " ." + t.Ending
		}
	}
	return out
}

// In names where the site stands, for comments.
func (c config) In() string {
	return cmp.Or(c.Folder, "its root")
}

// A rule leads readers of one spelling of an old address on.
type rule struct {
	Path  string // decoded, from the server's root on
	Query string // as browsers send it; "" for whatever query
	To    string // as a header has it
}

// rules are those of a site. A folder is asked for with a slash at its end, without one, and by the name of its page.
func rules(s Site) (out []rule) {
	seen := map[string]bool{}
	for _, m := range s.Moved {
		for _, at := range spellings(m.Old, s.Base) {
			r := rule{at, m.Old.Query, m.New.On(s.Base)}
			if key := strings.ToLower(r.Path + "?" + r.Query); !seen[key] {
				seen[key] = true
				out = append(out, r)
			}
		}
	}
	return out
}

// spellings are the decoded paths of an old address.
func spellings(old redirect.Address, base string) []string {
	if !old.Own() {
		return []string{old.Path}
	}
	if !old.IsPage() {
		return []string{base + old.Path}
	}
	folder := path.Join(base, path.Dir(old.Page()))
	if folder == "/" {
		return []string{"/", "/index.html"}
	}
	return []string{folder + "/", folder, folder + "/index.html"}
}
