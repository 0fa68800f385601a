package preview

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// refused demands that an answer is the same that every stranger gets.
func refused(t testing.TB, path string, w *httptest.ResponseRecorder) {
	t.Helper()
	if got := w.Body.String(); w.Code != http.StatusForbidden || got != stranger+"\n" || w.Header().Get("Location") != "" {
		t.Errorf("%q gives a stranger %d to %q: %s", path, w.Code, w.Header().Get("Location"), got)
	}
}

// Whoever does not know the home page's path gets nothing: no page, no file, no events, and nothing that
// tells a path that is there from one that is not.
func TestStrangers(t *testing.T) {
	s, other := newSite(t), newSite(t)
	home := s.preview.Home()
	wrong := home[:len(home)-2] + string(home[len(home)-2]^1) + "/"
	for _, root := range []string{"", "/", "//", wrong, other.preview.Home(), strings.ToLower(home), home[:len(home)-2] + "/",
		strings.TrimSuffix(home, "/"), strings.Trim(home, "/"), "/x" + home, "/." + home, strings.TrimSuffix(home, "/") + "x/", " " + home} {
		for _, name := range []string{"", "index.html", paper1[1:], paper1[1:] + "sena-tribunal-officers.pdf", styleFile, own + "events", "-/preview.js",
			"-/case/sena-tribunal-officers", "nothing", "../" + home[1:], "favicon.ico"} {
			if path := root + name; !strings.HasPrefix(path, home) {
				refused(t, path, s.ask(path))
			}
		}
	}
}

// Nothing of one preview helps to guess another's path.
func TestHomeIsAnotherEachTime(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		g := newGate()
		if len(g.root) < 28 || seen[g.root] {
			t.Errorf("%q is short or not the first", g.root)
		}
		seen[g.root] = true
	}
}

// Every address that a page has of its preview is below the home page.
func TestPagesLeadHome(t *testing.T) {
	s := newSite(t, case1, `"£282,693.00"`, `"lots"`)
	for _, path := range []string{"", "-/case/sena-tribunal-officers", "nothing"} {
		page := s.get2(path)
		for _, name := range []string{"href=\"/", "src=\"/", "data-from=\"/"} {
			if n, own := strings.Count(page, name), strings.Count(page, strings.TrimSuffix(name, "/")+s.preview.Home()); n != own {
				t.Errorf("%q has %d of %s/, and %d of them below the home page", path, n, name, own)
			}
		}
	}
}

// A ticket opens the preview for one, and for nobody after it.
func TestOnce(t *testing.T) {
	s := newSite(t)
	to := s.preview.Case("sena-tribunal-officers")
	first := s.preview.Once(to)
	second := s.preview.Once(to)
	refused(t, "a ticket that was replaced", s.ask(first))
	refused(t, "no ticket", s.ask(""))
	var led atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if w := s.ask(second); w.Code == http.StatusFound && w.Header().Get("Location") == to {
				led.Add(1)
			}
		})
	}
	all.Wait()
	if led.Load() != 1 {
		t.Errorf("the ticket has opened the preview for %d", led.Load())
	}
	refused(t, "a ticket that was used", s.ask(second))
	refused(t, "no ticket", s.ask(""))
}

// What only looks whether there is something does not use a ticket up.
func TestHeadKeepsTicket(t *testing.T) {
	s := newSite(t)
	ticket := s.preview.Once(s.preview.Home())
	for _, method := range []string{http.MethodHead, http.MethodPost} {
		r := httptest.NewRequestWithContext(contextOf(s.server), method, s.server.URL+ticket, nil)
		s.preview.ServeHTTP(httptest.NewRecorder(), r)
	}
	if w := s.ask(ticket); w.Code != http.StatusFound {
		t.Errorf("the ticket is gone: %d", w.Code)
	}
}
