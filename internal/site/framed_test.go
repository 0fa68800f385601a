package site_test

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pageframe"
	"cabinet/internal/record"
	"cabinet/internal/site"
)

// frame is a council's own page with a body.
func frame(t *testing.T, body string) *pageframe.Frame {
	t.Helper()
	var list diag.List
	text := "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{pagetitle} - Anytown</title>\n</head>\n<body>\n" + body + "\n</body>\n</html>\n"
	f := pageframe.Read(diag.NewSource("page.html", []byte(text)), pageframe.Site{}, &list)
	if list.Len() > 0 {
		t.Fatalf("the frame has findings: %v", list.Sorted())
	}
	return f
}

// anytown is a council with a frame.
func anytown(t *testing.T, body string) site.Identity {
	return site.Identity{Name: "Anytown & Villages", Style: "static/councils/anytown.css", Email: "clerk@anytown.gov.uk", Statement: "accessibility/index.html", Frame: frame(t, body)}
}

const columns = "<header>Anytown</header>\n<nav>{sidenav}</nav>\n<p>You are here:</p>\n{breadcrumb}\n<main id=\"main\">\n{content}\n</main>\n<footer>Contact us</footer>"

// A page in a frame has everything of the frame and everything of its own, each once. The golden shows where.
func TestFramedPage(t *testing.T) {
	page, err := newSite(t).Report(site.Report{
		Address: "cabinet/2025-02-07/waste", Title: "Waste & <more>", ShortTitle: "Waste", Occasion: "Cabinet – 7 February 2025", Identity: anytown(t, columns), Cite: "para-1",
		Documents: []record.Document{{Name: "waste.pdf", Format: "PDF", Pages: 4, Bytes: 53_000}}, Publication: record.Publication{Published: "2025-01-30", PublishedDay: "30 January 2025"},
	}, []byte("<article>\n<header>\n<h1>Waste &amp; &lt;more&gt;</h1>\n</header>\n"), []byte("<p id=\"para-1\">1. Words.</p>\n</article>\n"))
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("testdata/framed.html", page, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/framed.html")
	if err != nil || string(page) != string(want) {
		t.Errorf("%v: the page is not testdata/framed.html, which UPDATE=1 writes anew:\n%s", err, page)
	}
}

// Every kind of page stands in the frame, with one <main>, one title and no frame of the program's.
func TestEveryPageInAFrame(t *testing.T) {
	s := newSite(t)
	if err := s.TryFramed(); err != nil {
		t.Fatal(err)
	}
	m := record.Meeting{Address: "c/d", Name: "Cabinet", Language: "cy"}
	for _, body := range []string{columns, "{content}"} {
		of := anytown(t, body)
		for name, make := range map[string]func() ([]byte, error){
			"home":    func() ([]byte, error) { return s.Home([]record.Meeting{m}, of) },
			"meeting": func() ([]byte, error) { return s.Meeting(m, of) },
			"report":  func() ([]byte, error) { return s.Report(site.Report{Address: "c/d/x", Identity: of}, nil, nil) },
			"withdrawn": func() ([]byte, error) {
				return s.Withdrawn(m, record.Paper{Address: "c/d/x", Withdrawn: &record.Withdrawal{}}, of)
			},
			"statement": func() ([]byte, error) { return s.Statement(site.Statement{Address: "accessibility"}, of) },
			"evidence":  func() ([]byte, error) { return s.Evidence(record.Evidence{}, nil, of) },
		} {
			page, err := make()
			if err != nil {
				t.Fatal(err)
			}
			for text, times := range map[string]int{"<html": 1, "<title>": 1, "<main": 1, "</main>": 1, `id="cabinet-main"`: 1, "</body>": 1, "static/framed/cabinet.css": 1, "static/framed/councils/anytown.css": 1, "static/cabinet.css": 0, `class="skip"`: 0, `class="council"`: 0, "{content}": 0, "{breadcrumb}": 0, "{sidenav}": 0, "{pagetitle}": 0} {
				if n := strings.Count(string(page), text); n != times {
					t.Errorf("%s in %s has %q %d times, not %d:\n%s", name, body, text, n, times, page)
				}
			}
		}
	}
	page, err := s.Home([]record.Meeting{m}, anytown(t, "{content}"))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<title>Papurau’r cyngor - Anytown</title>`, `<div class="cabinet-page" lang="cy">`, `<main id="cabinet-main">`, "</main>", `<div class="foot">`)
}

// What a page says of a paper can't be taken for a part of the page.
func TestHostileTitleInAFrame(t *testing.T) {
	page, err := newSite(t).Report(site.Report{Address: "c/d/x", Title: `</title><script>x</script>{content}`, ShortTitle: `{breadcrumb}"`, Identity: anytown(t, columns)}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;{content} –", "- Anytown</title>", `{breadcrumb}&#34;</span>`)
	lacks(t, page, "<script>")
}

// Templates that projects laid over those of earlier versions make pages in a frame too.
func TestEarlierTemplatesInAFrame(t *testing.T) {
	all := own(t, "home", "")
	for _, name := range []string{"frame", "home", "meeting", "report", "withdrawn"} {
		text, err := os.ReadFile("testdata/before/" + name + ".html.tmpl")
		if err != nil {
			t.Fatal(err)
		}
		all["site/"+name+".html.tmpl"].Data = text
	}
	s, err := site.New(all)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.TryFramed(); err != nil {
		t.Fatal(err)
	}
	page, err := s.Report(site.Report{Address: "c/d/x", Title: "Title", Identity: anytown(t, columns)}, []byte("<article>\n"), []byte("<p>words</p></article>"))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<header>Anytown</header>", `<main id="main">`, `<div class="cabinet-page">`, "<p>words</p></article>", "<footer>Contact us</footer>")
	if n := strings.Count(string(page), "<main"); n != 1 {
		t.Errorf("there are %d <main>:\n%s", n, page)
	}
}
