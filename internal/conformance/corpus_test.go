//go:build conformance

package conformance

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// strictest is what a server may say of our pages: nothing comes from elsewhere, and nothing stands in a page that is run.
const strictest = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

// made is a made-up site of a thousand papers, and one that should break pages.
var made = sync.OnceValues(func() (string, error) {
	dir, err := outlivingFolder()
	if err != nil {
		return "", err
	}
	hostile := corpus.Small
	hostile.Hostile = true
	return dir, errors.Join(makeSite(filepath.Join(dir, "thousand"), corpus.Thousand), makeSite(filepath.Join(dir, "hostile"), hostile))
})

// makeSite makes up a site, publishes some of its meetings, and builds it.
func makeSite(dir string, o corpus.Options) error {
	freezings, err := corpus.Write(dir, o)
	if err != nil {
		return err
	}
	for _, f := range freezings {
		for name, text := range f.Files {
			if err := corpus.WriteFile(dir, name, text); err != nil {
				return err
			}
		}
		p, err := project.Open(dir)
		if err != nil {
			return err
		}
		options := pipeline.FreezeOptions{Meeting: f.Meeting, Amend: f.Amend, Changed: f.Changed, On: f.On, Today: f.Today}
		if frozen, findings, err := pipeline.Freeze(context.Background(), p, options); err != nil || len(frozen) == 0 {
			return fmt.Errorf("%s is not frozen: %v, %v", f.Meeting, err, findings)
		}
	}
	p, err := project.Open(dir)
	if err != nil {
		return err
	}
	r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building})
	if err == nil && (r.Errors > 0 || !r.Written) {
		err = fmt.Errorf("%d errors in a made-up site", r.Errors)
	}
	return err
}

// A servedSite is a site on a server of the test's own.
type servedSite struct {
	name, folder, address string
	pages                 []servedPage
}

// A servedPage is a page of a site.
type servedPage struct {
	kind, name string
	size       int64
}

// sites are the sample's and the made-up ones, served.
func sites(t *testing.T) []servedSite {
	t.Helper()
	dir, err := made()
	if err != nil {
		t.Fatal(err)
	}
	return []servedSite{
		publishedAt(t, "sample", "/", "../../output"),
		publishedAt(t, "thousand", "/papers/", filepath.Join(dir, "thousand", "output")),
		publishedAt(t, "hostile", "/papers/", filepath.Join(dir, "hostile", "output")),
	}
}

// publishedAt is a site in a folder of a server of its own, which its profile names, so that the page for what is not found works too.
func publishedAt(t *testing.T, name, at, folder string) servedSite {
	t.Helper()
	files := http.StripPrefix(strings.TrimSuffix(at, "/"), http.FileServer(http.Dir(folder)))
	mux := http.NewServeMux()
	mux.HandleFunc("/favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }) // which browsers ask for by themselves
	mux.HandleFunc(at, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", strictest)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		files.ServeHTTP(w, r)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return servedSite{name, folder, server.URL + at, pagesOf(t, folder)}
}

// at is the address of a page of a site. A server leads from an index.html to its folder by itself.
func (s servedSite) at(p servedPage) string {
	return s.address + strings.TrimSuffix(p.name, "index.html")
}

// pagesOf are the pages that the manifest of a site lists.
func pagesOf(t *testing.T, folder string) (pages []servedPage) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var m struct {
		Files []struct {
			Name  string
			Bytes int64
		}
	}
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	meetings := map[string]bool{}
	for _, f := range m.Files {
		if path.Base(f.Name) == "meeting.json" {
			meetings[path.Dir(f.Name)] = true
		}
	}
	for _, f := range m.Files {
		if path.Ext(f.Name) == ".html" {
			pages = append(pages, servedPage{kindOf(t, os.DirFS(folder), f.Name, meetings), f.Name, f.Bytes})
		}
	}
	return pages
}

// kindOf tells what kind of page stands at an address.
func kindOf(t *testing.T, site fs.FS, name string, meetings map[string]bool) string {
	t.Helper()
	folder := path.Dir(name)
	above := path.Dir(folder)
	first, rest, _ := strings.Cut(folder, "/")
	switch {
	case folder == ".":
		return map[string]string{"index.html": "home"}[name] + strings.TrimPrefix(strings.TrimSuffix(name, ".html"), "index")
	case slices.Contains([]string{"accessibility", "register", "search", "matters"}, first) && !meetings[folder] && !meetings[above]:
		return first + map[bool]string{true: " below"}[rest != ""] + strings.TrimSuffix(strings.TrimPrefix(" "+path.Base(name), " index.html"), ".html")
	case meetings[folder]:
		return "meeting"
	case meetings[above] && strings.HasPrefix(path.Base(folder), "supplement-"):
		return "supplement"
	case meetings[above] && path.Base(folder) == "all":
		return "one page"
	case meetings[path.Dir(above)]:
		return "earlier version"
	case !meetings[above]:
		return "body"
	}
	text, err := fs.ReadFile(site, name)
	switch {
	case err != nil:
		t.Fatal(err)
	case strings.Contains(string(text), `http-equiv="refresh"`):
		return "moved"
	case !strings.Contains(string(text), "<article"):
		return "withdrawn"
	}
	return "report"
}

// some are the shortest and the longest page of each kind of a site, and every fiftieth page. EVERY in the environment asks for all.
func (s servedSite) some() (out []servedPage) {
	for i, p := range s.pages {
		if i%50 == 0 || os.Getenv("EVERY") != "" {
			out = append(out, p)
		}
	}
	return append(out, slices.Concat(s.shortest(), s.longest())...)
}

// shortest are the shortest pages of each kind of a site, and longest the longest ones. One that leads on by itself can't be looked at.
func (s servedSite) shortest() []servedPage {
	return s.first(func(a, b servedPage) int { return cmp.Compare(a.size, b.size) })
}

func (s servedSite) longest() []servedPage {
	return s.first(func(a, b servedPage) int { return cmp.Compare(b.size, a.size) })
}

// first are the first pages of each kind in an order.
func (s servedSite) first(order func(a, b servedPage) int) []servedPage {
	pages := slices.SortedStableFunc(slices.Values(s.pages), func(a, b servedPage) int { return cmp.Or(cmp.Compare(a.kind, b.kind), order(a, b)) })
	pages = slices.DeleteFunc(pages, func(p servedPage) bool { return p.kind == "moved" })
	return slices.CompactFunc(pages, func(a, b servedPage) bool { return a.kind == b.kind })
}

// onKinds does something with a page of each kind: with those that are measured, and with pages of the made-up sites, the
// longest ones or the shortest.
func onKinds(t *testing.T, long bool, do func(t tab, name string)) {
	t.Helper()
	onPages(t, measuredPages, do)
	onSites(t, func(s servedSite) []servedPage {
		switch {
		case s.name == "sample":
			return nil
		case long:
			return s.longest()
		}
		return s.shortest()
	}, func(t tab, p servedPage) { do(t, p.name) })
}

// onSites does something with pages of each site, open in one tab.
func onSites(t *testing.T, which func(servedSite) []servedPage, do func(t tab, p servedPage)) {
	t.Helper()
	all := newTab(t, "light")
	for _, s := range sites(t) {
		for i, p := range which(s) {
			t.Run(fmt.Sprintf("%s %s %d", s.name, p.kind, i), func(t *testing.T) {
				tab := tab{t, all.browser}
				tab.open(s.at(p))
				do(tab, p)
			})
		}
	}
}
