package webserver

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/redirect"
)

// all are the files of a site by their names.
func all(t testing.TB, s Site) map[string][]byte {
	t.Helper()
	files, err := s.Files()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		out[f.Name] = f.Text
	}
	return out
}

// agree demands that each server leads readers of each old address where it should, and of no other.
func agree(t testing.TB, s Site) {
	t.Helper()
	files := all(t, s)
	nginx, err1 := ofNginx(files["nginx-redirects.conf"])
	apache, err2 := ofApache(files["apache.conf"], files["apache-root.conf"])
	iis, err3 := ofIIS(files["web.config"], files["web-root.config"])
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range rules(s) {
		for name, leads := range map[string]served{"nginx": nginx, "Apache": apache, "IIS": iis} {
			if to := leads(r.Path, r.Query); to != r.To {
				t.Errorf("%s leads %q with %q to %q, want %q", name, r.Path, r.Query, to, r.To)
			}
			if to := leads(r.Path+"/never/moved", r.Query); to != "" {
				t.Errorf("%s leads readers of an address below %q to %q", name, r.Path, to)
			}
		}
	}
	for _, path := range []string{"/", s.Base, s.Base + "cabinet/", "/nothing"} {
		for name, leads := range map[string]served{"nginx": nginx, "Apache": apache, "IIS": iis} {
			if want, to := expected(s, path), leads(path, ""); to != want {
				t.Errorf("%s leads %s to %q, want %q", name, path, to, want)
			}
		}
	}
}

func expected(s Site, path string) string {
	for _, r := range rules(s) {
		if r.Query == "" && strings.EqualFold(r.Path, path) {
			return r.To
		}
	}
	return ""
}

// hostile are signs that mean something to one of the servers, or to none.
var hostile = strings.Split(` |"|'|\\|$|;|{|}|#|?|&|=|%|+|(|)|[|]|*|^|.|,|<|>|~|!|@|:|é|中|`+"`|\u202e|a|B|${x}|$1|\\1|%{REQUEST_URI}|%1|-->|default|//|/..", "|")

// TestServersAgree makes redirects of signs that mean something to servers.
func TestServersAgree(t *testing.T) {
	used := 0
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 2))
		some := func() (out string) {
			for range 1 + r.IntN(6) {
				out += hostile[r.IntN(len(hostile))]
			}
			return out
		}
		file := "old,new\n"
		for range 1 + r.IntN(4) {
			old := []string{"/" + some(), "/" + some() + "?" + some(), "old" + some(), "old/" + some() + "/"}[r.IntN(4)]
			to := []string{"index.html", "index.html#" + some(), "x.pdf?" + some(), "https://example.gov.uk/" + some()}[r.IntN(4)]
			file += fmt.Sprintf("%s,%s\n", csvQuoted(old), csvQuoted(to))
		}
		var list diag.List
		table, ok := redirect.Read("r.csv", []byte(file), "", &list)
		if !ok {
			t.Fatalf("%s: %v", file, list.Sorted())
		}
		has := func(file string) bool { return file == "index.html" || file == "x.pdf" }
		s := Site{Base: []string{"/", "/papers/"}[r.IntN(2)], Policy: policy, Moved: table.Resolve(redirect.Site{Has: has, Awaits: func(string) bool { return false }}, &list)}
		if used += len(s.Moved); len(s.Moved) > 0 {
			agree(t, s)
		}
		if t.Failed() {
			t.Fatalf("of the file\n%s", file)
		}
	}
	if used < 1000 {
		t.Errorf("only %d redirects", used)
	}
}

func csvQuoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// FuzzFiles leads an address to another on each server.
func FuzzFiles(f *testing.F) {
	f.Add("/ieListDocuments.aspx?CId=135&MId=7530&Ver=4", "index.html#para-1")
	f.Add(`/a "b";$c{d}\%25 é`, `https://example.gov.uk/$1?a=b;c`)
	f.Fuzz(func(t *testing.T, old, to string) {
		from, err := redirect.ParseOld(old, "/papers/")
		if err != nil {
			return
		}
		where, err := redirect.ParseNew(to, "/papers/")
		if err != nil || where.Web == "" && !where.Own() {
			return
		}
		agree(t, Site{Base: "/papers/", Policy: policy, Moved: []redirect.Moved{{Old: from, New: where}}})
	})
}

// TestBase refuses a path that might mean something in a configuration.
func TestBase(t *testing.T) {
	for base, good := range map[string]bool{"/": true, "/papers/": true, "/council/papers-2/": true, "/papers": false, "papers/": false, "": false, "/a b/": false, "/a\n/": false, "/a;/": false, "/../": false, "//": false, "/%20/": false} {
		if _, err := (Site{Base: base}).Files(); (err == nil) != good {
			t.Errorf("%q: %v", base, err)
		}
	}
}
