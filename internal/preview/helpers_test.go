package preview

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/content"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
)

// The sample's case, and where its paper stands.
const (
	case1  = "cases/sena-tribunal-officers.toml"
	paper1 = "/cabinet/2025-02-07/sena-tribunal-officers/"
)

// A site is a preview of a copy of the sample, at an address of its own.
type site struct {
	testing.TB
	dir     string // content/
	preview *Preview
	server  *httptest.Server
}

func newSite(t testing.TB, change ...string) site {
	t.Helper()
	s := site{TB: t, dir: filepath.Join(t.TempDir(), "content")}
	if err := os.CopyFS(s.dir, content.FS); err != nil {
		t.Fatal(err)
	}
	if change != nil {
		s.change(change[0], change[1], change[2])
	}
	p, err := project.Open(s.dir)
	if err != nil {
		t.Fatal(err)
	}
	s.preview = New(t.Context(), p)
	s.server = httptest.NewServer(s.preview)
	t.Cleanup(s.server.Close)
	return s
}

// serve serves and watches the site as the program does, at an address that its server has from now on, until stop is called, which
// gives the error with which it ends.
func (s site) serve(ctx context.Context) (stop func() error) {
	s.Helper()
	l, err := Listen(Loopback, 0)
	if err != nil {
		s.Fatal(err)
	}
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan error)
	go func() { ended <- s.preview.Serve(ctx, l) }()
	s.server.URL = "http://" + l.Addr().String()
	return func() error {
		cancel()
		return <-ended
	}
}

// change replaces words that must be in a file of content/.
func (s site) change(name, old, new string) {
	s.Helper()
	file := filepath.Join(s.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), old) {
		s.Fatalf("%q is not in %s: %v", old, name, err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), old, new)), 0o666); err != nil {
		s.Fatal(err)
	}
}

// edit changes a file and makes the pages anew.
func (s site) edit(name, old, new string) {
	s.Helper()
	s.change(name, old, new)
	s.preview.Make(s.Context())
}

// at is the address of a path below the home page.
func (s site) at(path string) string { return s.preview.Home() + strings.TrimPrefix(path, "/") }

// do sends a request for a path below the home page; set may change it.
func (s site) do(method, path string, set func(*http.Request)) *http.Response {
	s.Helper()
	r, err := http.NewRequestWithContext(s.Context(), method, s.server.URL+s.at(path), nil)
	if err != nil {
		s.Fatal(err)
	}
	if set != nil {
		set(r)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(r)
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { answer.Body.Close() })
	return answer
}

// ask answers a request for a whole path, which need not be one that a client could send.
func (s site) ask(path string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(contextOf(s.server), http.MethodGet, s.server.URL, nil)
	r.URL = &url.URL{Path: path}
	w := httptest.NewRecorder()
	s.preview.ServeHTTP(w, r)
	return w
}

// get reads a page that must be there.
func (s site) get(path string) string {
	s.Helper()
	answer := s.do(http.MethodGet, path, nil)
	if answer.StatusCode != http.StatusOK {
		s.Fatalf("%s: %s", path, answer.Status)
	}
	return body(s, answer)
}

func body(t testing.TB, r *http.Response) string {
	t.Helper()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// contains checks that a page has each of the texts, in order.
func contains(t testing.TB, page string, texts ...string) {
	t.Helper()
	rest := page
	for _, text := range texts {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			t.Fatalf("no %q, or not in its order, in:\n%s", text, page)
		}
		rest = after
	}
}

// lines reads a stream of events line by line.
func lines(r *http.Response) func() string {
	in := bufio.NewScanner(r.Body)
	return func() string {
		in.Scan()
		return in.Text()
	}
}
