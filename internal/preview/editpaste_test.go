package preview

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"cabinet/internal/paste"
)

// A clipping is made Markdown for a page of a preview that lets its reader edit, and for nobody else.
func TestPaste(t *testing.T) {
	s := newSite(t)
	post := func(html, origin, media string) *http.Response {
		return s.do("POST", "/-/paste", func(r *http.Request) {
			r.Body, r.ContentLength = io.NopCloser(strings.NewReader(html)), int64(len(html))
			r.Header.Set("Origin", origin)
			r.Header.Set("Sec-Fetch-Site", "same-origin")
			r.Header.Set("Content-Type", media)
		})
	}
	const html = "<p class=MsoNormal><b>Yes</b> <img alt='A plan'></p>"
	if answer := post(html, s.server.URL, "text/html"); answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("without editing: %s", answer.Status)
	}
	s.preview.LetEdit("")
	answer := post(html, s.server.URL, "text/html; charset=utf-8")
	if kind := answer.Header.Get("Content-Type"); answer.StatusCode != http.StatusOK || kind != "application/json" {
		t.Fatalf("%s, %s", answer.Status, kind)
	}
	var got paste.Clipping
	if err := json.Unmarshal([]byte(body(t, answer)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Markdown != "**Yes**" || !got.Phrase || len(got.Lost) != 1 || got.Lost[0] != (paste.Note{What: "an image is left out: “A plan”", Where: "in “Yes”"}) {
		t.Errorf("%+v", got)
	}
	for name, tt := range map[string]struct {
		html, origin, media string
		status              int
	}{
		"another site":       {html, "http://papers.example", "text/html", http.StatusForbidden},
		"a form":             {html, s.server.URL, "application/x-www-form-urlencoded", http.StatusUnsupportedMediaType},
		"more than is taken": {strings.Repeat("a", paste.MaxHTML+1), s.server.URL, "text/html", http.StatusRequestEntityTooLarge},
	} {
		if answer := post(tt.html, tt.origin, tt.media); answer.StatusCode != tt.status {
			t.Errorf("%s: %s", name, answer.Status)
		}
	}
	if answer := s.do("GET", "/-/paste", nil); answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("read: %s", answer.Status)
	}
	contains(t, s.get("/-/editpaste.js"), "Take the plain text instead")
}
