package preview

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// A post is taken from a page of the preview's own alone, as what it says it is, and never at length.
func TestPosts(t *testing.T) {
	s := newSite(t)
	echo := func(_ *Preview, w http.ResponseWriter, r *http.Request, rest string) {
		text, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "too long", http.StatusRequestEntityTooLarge)
			return
		}
		io.WriteString(w, rest+" "+string(text))
	}
	s.preview.routes = append(s.preview.routes[:len(s.preview.routes):len(s.preview.routes)],
		route{path: "echo/", post: echo, takes: []string{"application/json"}, most: 8},
		route{path: "bare", post: echo})
	tests := []struct {
		name, path, origin, site, media, text string
		status                                int
	}{
		{"ours", "echo/x/y", s.server.URL, "same-origin", "application/json", `{"a":1}`, 200},
		{"with parameters", "echo/x", s.server.URL, "same-origin", "application/json; charset=utf-8", `{}`, 200},
		{"nothing to send", "bare", s.server.URL, "same-origin", "", "", 200},
		{"something where nothing is", "bare", s.server.URL, "same-origin", "text/plain", "x", 413},
		{"another media type", "echo/x", s.server.URL, "same-origin", "text/plain", `{}`, 415},
		{"no media type", "echo/x", s.server.URL, "same-origin", "", `{}`, 415},
		{"a form of another site", "echo/x", "http://papers.example", "cross-site", "application/json", `{}`, 403},
		{"another port", "echo/x", "http://127.0.0.1:1", "same-site", "application/json", `{}`, 403},
		{"no origin", "echo/x", "", "same-origin", "application/json", `{}`, 403},
		{"a hidden origin", "echo/x", "null", "same-origin", "application/json", `{}`, 403},
		{"a program", "echo/x", s.server.URL, "", "application/json", `{}`, 403},
		{"typed", "echo/x", s.server.URL, "none", "application/json", `{}`, 403},
		{"too long", "echo/x", s.server.URL, "same-origin", "application/json", `{"a":"long"}`, 413},
		{"not below it", "echo", s.server.URL, "same-origin", "application/json", `{}`, 405},
		{"what can't be posted to", "preview.js", s.server.URL, "same-origin", "application/json", `{}`, 405},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answer := s.do("POST", "/-/"+tt.path, func(r *http.Request) {
				if tt.text != "" {
					r.Body, r.ContentLength = io.NopCloser(strings.NewReader(tt.text)), int64(len(tt.text))
				}
				for name, value := range map[string]string{"Origin": tt.origin, "Sec-Fetch-Site": tt.site, "Content-Type": tt.media} {
					if value != "" {
						r.Header.Set(name, value)
					}
				}
			})
			text := body(t, answer)
			if answer.StatusCode != tt.status {
				t.Errorf("%s: %s", answer.Status, text)
			}
			if rest := strings.TrimPrefix(strings.TrimPrefix(tt.path, "echo/"), "bare"); tt.status == 200 && text != rest+" "+tt.text {
				t.Errorf("answered %q", text)
			}
		})
	}
	answer := s.do("POST", "/-/echo/x", func(r *http.Request) { // a length that is not told is bounded too
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(strings.Repeat("x", 9))), -1
		r.Header.Set("Origin", s.server.URL)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Content-Type", "application/json")
	})
	if answer.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("without a length: %s", answer.Status)
	}
	if answer := s.do("GET", "/-/echo/x", nil); answer.StatusCode != 405 || answer.Header.Get("Allow") != "POST" {
		t.Errorf("read: %s, allowed are %q", answer.Status, answer.Header.Get("Allow"))
	}
}
