package site_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/site"
	_ "cabinet/internal/testrun"
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
	page, err := newSite(t).Home([]record.Meeting{
		{Address: "cabinet/2025-03-07", Name: "Cabinet – 7 March 2025"},
		{Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025 & more"},
	}, site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="en-GB">`, `href="static/cabinet.css"`, `<h1>`,
		`<a href="cabinet/2025-03-07/index.html">Cabinet – 7 March 2025</a>`,
		`<a href="cabinet/2025-02-07/index.html">Cabinet – 7 February 2025 &amp; more</a>`)
}

func TestMeeting(t *testing.T) {
	page, err := newSite(t).Meeting(record.Meeting{
		Address: "cabinet/2025-02-07", Name: "Cabinet – 7 February 2025", Council: "A & B Council", Body: "Cabinet",
		Day: "7 February 2025", Date: "2025-02-07", Place: "Council Chamber",
		Papers: []record.Paper{
			{Address: "cabinet/2025-02-07/x", Title: "Title <of> x", ShortTitle: "X", Byline: "Report of the Clerk",
				Documents: []record.Document{{Name: "x.pdf", Format: "PDF", Pages: 4, Bytes: 53_000}}},
			{Address: "cabinet/2025-01-07/y", Title: "From another meeting"},
			{Address: "cabinet/2025-02-07/z", Title: "Gone", Withdrawn: &record.Withdrawal{On: "2025-03-03", Day: "3 March 2025", Reason: "It named a person"}},
			{Withdrawn: &record.Withdrawal{On: "2025-03-04", Day: "4 March 2025"}},
		},
	}, site.Identity{Name: "A & B Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Cabinet – 7 February 2025 – A &amp; B Council</title>", `href="../../static/cabinet.css"`, `<a href="../../index.html">A &amp; B Council</a>`, `<a href="../../index.html">`, `aria-current="page"`, `Council Chamber`,
		`<a href="x/index.html">Title &lt;of&gt; x</a>`, `Report of the Clerk`,
		`<a href="x/x.pdf" aria-label="PDF, 4 pages, 52 KB, X">PDF, 4 pages, 52 KB</a>`,
		`<a href="../../cabinet/2025-01-07/y/index.html">From another meeting</a>`,
		`<a href="z/index.html">Gone</a>`, `Withdrawn on <time datetime="2025-03-03">3 March 2025</time>: It named a person`,
		`A paper of this meeting`, `Withdrawn on <time datetime="2025-03-04">4 March 2025</time></p>`)
}

func TestReport(t *testing.T) {
	page, err := newSite(t).Report(site.Report{
		Address: "wychwood/cabinet/2025-02-07/x", Title: "A long title", ShortTitle: "Short", Occasion: "Cabinet – 7 February 2025",
		Parts:     []site.Part{{Title: "Part A", ID: "part-a", Sections: []site.Section{{ID: "purpose", Title: "Purpose", Below: []site.Section{{ID: "sub", Title: "Sub", Below: []site.Section{{ID: "low", Title: "Low"}}}}}}}},
		Documents: []record.Document{{Name: "x.md", Format: "Markdown", Bytes: 1}},
	}, []byte("<article>\n<header>\n<h1>A long title</h1>\n</header>\n"), []byte("<p>words</p>\n</article>\n"))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>A long title – Cabinet – 7 February 2025</title>", `href="../../../../static/cabinet.css"`,
		`<a href="../index.html">Cabinet – 7 February 2025</a>`, "<h1>A long title</h1>",
		`<a href="x.md"><span class="file">Markdown, 1 KB</span></a>`, "<li><a href=\"#part-a\">Part A</a>\n<ol>\n<li><a href=\"#purpose\">Purpose</a>\n<ol>\n<li><a href=\"#sub\">Sub</a>\n<ol>\n<li><a href=\"#low\">Low</a></li>\n</ol></li>\n</ol></li>\n</ol></li>\n</ol>\n</details>", "<p>words</p>\n</article>")
	for _, word := range []string{"Published", "Version"} {
		if strings.Contains(string(page), word) {
			t.Errorf("a paper without a day of publication or another version has the word %s", word)
		}
	}
}

// Each version of a paper leads to the others, and an earlier one stands a step further down.
func TestVersions(t *testing.T) {
	s := newSite(t)
	now, err := s.Report(site.Report{Address: "c/d/x", ShortTitle: "Short", Version: 2, Earlier: []record.Version{{Version: 1, Address: "c/d/x/v1"}}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, now, `<dt>Version</dt><dd>2; <a href="v1/index.html">earlier: version 1</a>`)
	before, err := s.Report(site.Report{Address: "c/d/x/v1", ShortTitle: "Short", Occasion: "Cabinet", Version: 1, Latest: 2}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, before, `href="../../../../static/cabinet.css"`, `<a href="../../index.html">Cabinet</a>`, `<a href="../index.html">Short</a>`,
		`<dt>Version</dt><dd>1; <a href="../index.html">replaced by version 2</a>`)
}

// A withdrawn paper's page says so, and nothing else.
func TestWithdrawn(t *testing.T) {
	m := record.Meeting{Address: "c/d", Name: "Cabinet – 7 February 2025"}
	page, err := newSite(t).Withdrawn(m, record.Paper{Address: "c/d/x", Title: "A <title>", ShortTitle: "Short",
		Withdrawn: &record.Withdrawal{On: "2025-03-03", Day: "3 March 2025", Reason: "It named a person"}}, site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<a href="../index.html">Cabinet – 7 February 2025</a>`, "<h1>A &lt;title&gt;</h1>",
		`withdrawn on <time datetime="2025-03-03">3 March 2025</time>`, "It named a person")
}

func TestTemplatesAreTried(t *testing.T) {
	for name, text := range map[string]string{
		"home":    `{{define "x"}}{{end}}{{.Nothing}}`,
		"meeting": `{{range .Papers}}{{.Nothing}}{{end}}`,
		"report":  `{{range .Parts}}{{range .Sections}}{{.Nothing}}{{end}}{{end}}`,
	} {
		if _, err := site.New(own(t, name, text)); err == nil || !strings.Contains(err.Error(), name+".html.tmpl") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDocument(t *testing.T) {
	for want, d := range map[string]site.Document{
		"PDF, 1 page, 1 KB":   {Document: record.Document{Format: "PDF", Pages: 1, Bytes: 1024}},
		"PDF, 12 pages, 2 KB": {Document: record.Document{Format: "PDF", Pages: 12, Bytes: 1025}},
		"Markdown":            {Document: record.Document{Format: "Markdown"}}, // a length that no record tells
	} {
		if d.Words = language.English; d.String() != want {
			t.Errorf("%q, not %q", d, want)
		}
	}
	d := site.Document{Document: record.Document{Format: language.LargePrint, Pages: 4}, Of: "Cofnodion", Words: language.Of("cy")}
	if d.Label() != "PDF mewn print bras, 4 tudalen, Cofnodion" {
		t.Errorf("%q", d.Label())
	}
}

// TestLanguage has the page of a Welsh paper beside the page of a meeting whose other papers are English.
func TestLanguage(t *testing.T) {
	english := []record.Translation{{Language: "en-GB", Address: "council/2018-11-14/minutes"}}
	page, err := newSite(t).Report(site.Report{Address: "council/2018-11-14/cofnodion", Title: "Cofnodion", Occasion: "Cyngor – 14 Tachwedd 2018", Draft: true, Language: "cy", Translations: english, Documents: []record.Document{{Format: language.LargePrint}},
		Parts: []site.Part{{Title: "Rhan A", Sections: []site.Section{{ID: "a"}, {ID: "b"}}}, {Title: "Summary", Lang: "en-GB"}}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="cy">`, "<title>Drafft: Cofnodion", "Neidio i’r prif gynnwys", "Papurau’r cyngor",
		`<dt>Iaith arall</dt><dd><a href="../../../council/2018-11-14/minutes/index.html" hreflang="en-GB" lang="en-GB">English</a>`, "Dogfennau", "PDF mewn print bras",
		"Cynnwys", "<li>Rhan A", `<li lang="en-GB">Summary`)
	m := record.Meeting{Address: "council/2018-11-14", Papers: []record.Paper{
		{Address: "council/2018-11-14/minutes", Title: "Minutes"},
		{Address: "council/2018-11-14/cofnodion", Title: "Cofnodion", Language: "cy", Draft: true, Translations: english},
	}}
	if page, err = newSite(t).Meeting(m, site.Identity{}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="en-GB">`, "<li>\n", "Minutes</a>", `<li lang="cy">`, "Drafft: Cofnodion</a>")
	if strings.Contains(string(page), "hreflang") {
		t.Error("a paper of the same list is linked a second time")
	}
	m.Papers = m.Papers[1:]
	if page, err = newSite(t).Meeting(m, site.Identity{}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, "Drafft: Cofnodion</a>", `<a href="minutes/index.html" hreflang="en-GB" lang="en-GB">English</a>`)
	m.Language = "cy"
	if page, err = newSite(t).Home([]record.Meeting{m, m}, site.Identity{}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="cy">`, "<h1>Papurau’r cyngor</h1>")
	if page, err = newSite(t).Home([]record.Meeting{{Address: "a"}, m}, site.Identity{}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="en-GB">`, `<li><a href="a/`, `<a href="council/2018-11-14/index.html" lang="cy">`)
}

// Pages that are made at once are each their own.
func TestPagesAtOnce(t *testing.T) {
	s := newSite(t)
	var wait sync.WaitGroup
	for n := range 200 {
		wait.Go(func() {
			words := fmt.Sprintf("<p>article %d</p>", n)
			page, err := s.Report(site.Report{Address: "a/b/c"}, nil, []byte(words))
			if err != nil || !strings.Contains(string(page), words) {
				t.Errorf("page %d is another: %v", n, err)
			}
		})
	}
	wait.Wait()
}
