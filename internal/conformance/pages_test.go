//go:build conformance

package conformance

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/preview"
)

// TestPreviewHTML holds the pages that a preview alone has against the HTML standard: those of an author, of an officer, and of a
// paper in which something is wrong.
func TestPreviewHTML(t *testing.T) {
	const paper = "sena-tribunal-officers"
	dir := t.TempDir()
	for who, role := range map[string]string{"author": "", "officer": "finance"} {
		p := newPreviewWith(t, "light", func(p *preview.Preview) { p.LetEdit(role) }, `"£282,693.00"`, `"lots"`)
		p.clearedBy(role)
		own := p.shown.Home() + "-/"
		pages := []string{p.shown.Home(), p.shown.Case(paper), p.shown.Form(paper), own + "compare/" + paper, own + "compare/" + paper + "/git/nowhere", own + "beside/cabinet/2025-02-07/" + paper}
		if role == "" {
			pages = append(pages, own+"new", own+"new?kind=exception")
		}
		for _, page := range pages {
			name := who + strings.NewReplacer(p.shown.Home(), " ", "/", " ", "?", " ").Replace(page) + ".html"
			p.fetch(page, filepath.Join(dir, name))
		}
	}
	vnu(t, files(t, dir, ".html")...)
}

// fetch puts a page of the preview, which must be there, into a file.
func (p *previewed) fetch(page, file string) {
	p.Helper()
	answer, err := http.Get(p.address + page)
	if err != nil {
		p.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		p.Fatalf("%s: %s, %v", page, answer.Status, err)
	}
	if err := os.WriteFile(file, text, 0o666); err != nil {
		p.Fatal(err)
	}
}
