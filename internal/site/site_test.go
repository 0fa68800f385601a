package site_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
	"cabinet/internal/site"
	"cabinet/templates"
)

func newSite(t *testing.T) *site.Site {
	t.Helper()
	s, err := site.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// contains checks that a page has each of the texts, in order.
func contains(t *testing.T, page []byte, texts ...string) {
	t.Helper()
	rest := string(page)
	for _, text := range texts {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			t.Fatalf("no %q, or not in its order, in:\n%s", text, page)
		}
		rest = after
	}
}

func TestHome(t *testing.T) {
	page, err := newSite(t).Home([]site.Meeting{
		{Address: "cabinet/2025-03-07", Name: "Cabinet – 7 March 2025"},
		{Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025 & more"},
	})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="en-GB">`, `href="static/cabinet.css"`, `<h1>`,
		`<a href="cabinet/2025-03-07/index.html">Cabinet – 7 March 2025</a>`,
		`<a href="cabinet/2025-02-07/index.html">Cabinet – 7 February 2025 &amp; more</a>`)
}

func TestMeeting(t *testing.T) {
	page, err := newSite(t).Meeting(site.Meeting{
		Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025", Council: "A & B Council", Body: "Cabinet",
		Date: "7 February 2025", ISO: "2025-02-07", Place: "Council Chamber",
		Papers: []site.Paper{{Address: "x", Title: "Title <of> x", Byline: "Report of the Clerk",
			Documents: []site.Document{{Address: "x/x.pdf", Format: "PDF", Pages: 4, Bytes: 53_000, Of: "X"}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `href="../../static/cabinet.css"`, `<a href="../../index.html">`, `aria-current="page"`,
		`A &amp; B Council`, `datetime="2025-02-07"`, `Council Chamber`,
		`<a href="x/index.html">Title &lt;of&gt; x</a>`, `Report of the Clerk`,
		`<a href="x/x.pdf" aria-label="PDF, 4 pages, 52 KB of X">PDF, 4 pages, 52 KB</a>`)
}

func TestReport(t *testing.T) {
	r := &report.Report{
		Header: report.Header{Body: "Cabinet", Date: "7 February 2025", Title: "A long title", ShortTitle: "Short"},
		Parts:  []report.Part{{Title: "Part A", Sections: []report.Section{{ID: "purpose", Heading: "Purpose"}}}},
	}
	page, err := newSite(t).Report(r, "wychwood/cabinet/2025-02-07/x", []byte("<article><p>words</p></article>\n"),
		[]site.Document{{Address: "x.md", Format: "Markdown", Bytes: 1}}, casefile.Date{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>A long title – Cabinet – 7 February 2025</title>", `href="../../../../static/cabinet.css"`,
		`<a href="../index.html">Cabinet – 7 February 2025</a>`, "Part A", `<a href="#purpose">Purpose</a>`,
		`<a href="x.md">Markdown, 1 KB</a>`, "<article><p>words</p></article>")
	if strings.Contains(string(page), "Published") {
		t.Error("a paper without a day of publication says when it was published")
	}
}

func TestTemplatesAreTried(t *testing.T) {
	for name, text := range map[string]string{
		"home":    `{{define "x"}}{{end}}{{.Nothing}}`,
		"meeting": `{{range .Papers}}{{.Nothing}}{{end}}`,
		"report":  `{{range .Parts}}{{range .Sections}}{{.Nothing}}{{end}}{{end}}`,
	} {
		files := fstest.MapFS{}
		for _, page := range []string{"frame", "home", "meeting", "report"} {
			text, err := templates.FS.ReadFile("site/" + page + ".html.tmpl")
			if err != nil {
				t.Fatal(err)
			}
			files["site/"+page+".html.tmpl"] = &fstest.MapFile{Data: text}
		}
		files["site/"+name+".html.tmpl"].Data = []byte(text)
		if _, err := site.New(files); err == nil || !strings.Contains(err.Error(), name+".html.tmpl") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDocument(t *testing.T) {
	for want, d := range map[string]site.Document{
		"PDF, 1 page, 1 KB":   {Format: "PDF", Pages: 1, Bytes: 1024},
		"PDF, 12 pages, 2 KB": {Format: "PDF", Pages: 12, Bytes: 1025},
		"Markdown, 0 KB":      {Format: "Markdown"},
	} {
		if got := d.String(); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
