package preview

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"
)

func TestRefusals(t *testing.T) {
	s := newSite(t)
	port := s.server.Listener.Addr().String()[len("127.0.0.1"):]
	host := func(name string) func(*http.Request) { return func(r *http.Request) { r.Host = name } }
	from := func(site string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", site) }
	}
	tests := []struct {
		name   string
		method string
		set    func(*http.Request)
		status int
	}{
		{"127.0.0.1", "GET", host("127.0.0.1" + port), 200},
		{"localhost", "GET", host("localhost" + port), 200},
		{"::1", "GET", host("[::1]" + port), 200},
		{"another name", "GET", host("papers.example" + port), 421},
		{"a name that begins like ours", "GET", host("localhost.example" + port), 421},
		{"another address", "GET", host("127.0.0.2" + port), 421},
		{"another port", "GET", host("127.0.0.1:1"), 421},
		{"no port", "GET", host("localhost"), 421},
		{"a port and more", "GET", host("localhost" + port + ":1"), 421},
		{"no browser", "GET", nil, 200},
		{"typed by the user", "GET", from("none"), 200},
		{"a page of ours", "GET", from("same-origin"), 200},
		{"another port of this machine", "GET", from("same-site"), 403},
		{"another site", "GET", from("cross-site"), 403},
		{"what there may be one day", "GET", from("x"), 403},
		{"HEAD", "HEAD", nil, 200},
		{"POST", "POST", nil, 405},
		{"PUT", "PUT", nil, 405},
		{"DELETE", "DELETE", nil, 405},
		{"OPTIONS", "OPTIONS", nil, 405},
		{"an unknown method", "BREW", nil, 405},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, path := range []string{paper1, "/-/preview.js", "/-/case/sena-tribunal-officers"} {
				answer := s.do(tt.method, path, tt.set)
				status := answer.StatusCode
				if status == http.StatusFound {
					status = http.StatusOK
				}
				if status != tt.status {
					t.Errorf("%s %s: %s", tt.method, path, answer.Status)
				}
				if text := body(t, answer); status != 200 && strings.Contains(text, "Tribunal") {
					t.Errorf("refused, but says %s", text)
				}
			}
		})
	}
	for _, tt := range tests[3:9] { // a stream tells a stranger nothing either
		if answer := s.do("GET", "/-/events", tt.set); answer.StatusCode != tt.status {
			t.Errorf("events, %s: %s", tt.name, answer.Status)
		}
	}
}

// A request that did not come over the loopback address is refused, whatever it says of itself.
func TestRefusesWithoutLoopback(t *testing.T) {
	r := httptest.NewRequest("GET", "http://127.0.0.1:8080/", nil)
	outside := context.WithValue(t.Context(), http.LocalAddrContextKey, &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 8080})
	for name, r := range map[string]*http.Request{"from nowhere": r, "over the network": r.WithContext(outside)} {
		if status, _ := new(Preview).refusal(r); status != http.StatusMisdirectedRequest {
			t.Errorf("%s: status %d", name, status)
		}
	}
}

func TestHeaders(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/", paper1, paper1 + "sena-tribunal-officers.pdf", "/static/cabinet.css", "/-/preview.js", "/-/case/sena-tribunal-officers", "/none", "/-/none"} {
		answer := s.do("GET", path, nil)
		for name, want := range headers {
			if got := answer.Header.Values(name); len(got) != 1 || got[0] != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
		for name := range answer.Header {
			if strings.HasPrefix(name, "Access-Control-") {
				t.Errorf("%s: %s is sent", path, name)
			}
		}
	}
	contains(t, headers["Content-Security-Policy"], "default-src 'self'", "frame-ancestors 'none'")
}

// FuzzPath asks for any path below the home page: what is answered is a page with its findings, a file of
// the rendering or of the preview's own, or a way to one of them. Asked for as it is, the path gives nothing.
func FuzzPath(f *testing.F) {
	for _, path := range []string{"", "/", paper1, paper1 + "sena-tribunal-officers.pdf", "/..", "/../../content/" + case1, "/static/../../go.mod",
		"/static/%2e%2e/cabinet.css", "//etc/passwd", "/-/", "/-/../index.html", "/-/case/", "/-/case/../x", "/-/page.html.tmpl", "/\x00", `/..\..\x`, "/static", "/-/events/"} {
		f.Add(path)
	}
	s := newSite(f)
	now := s.preview.now.Load()
	known := map[string]bool{string(siteStyle()): true}
	names, err := now.Files()
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		text, err := now.File(name)
		if err != nil {
			f.Fatal(err)
		}
		known[string(text)] = true
	}
	for _, name := range []string{"preview.js", "preview.css"} {
		text, err := static.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		known[string(text)] = true
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !strings.HasPrefix(name, s.preview.Home()) {
			refused(t, name, s.ask(name))
		}
		if s.at(name) == s.at(own+"events") {
			return // it has no end
		}
		w := s.ask(s.at(name))
		text := w.Body.String()
		switch {
		case w.Code == http.StatusOK && known[text]:
		case (w.Code == http.StatusOK || w.Code == http.StatusNotFound) && strings.Contains(text, `<aside id="findings"`):
			if got := w.Header().Get("Content-Type"); got != "text/html; charset=utf-8" {
				t.Errorf("%q is %s", name, got)
			}
		case w.Code == http.StatusFound && slices.Contains(names, strings.TrimPrefix(path.Clean(w.Header().Get("Location")), s.preview.Home())):
		default:
			t.Errorf("%q: %d, %q", name, w.Code, text)
		}
	})
}
