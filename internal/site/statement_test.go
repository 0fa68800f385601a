package site_test

import (
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/site"
)

// What a statement says is what its council's papers have.
func TestStatementCovers(t *testing.T) {
	var s site.Statement
	s.Covers(record.Meeting{Papers: []record.Paper{{Documents: []record.Document{{Format: "PDF"}, {Format: "Markdown"}}}, {Version: 1, Withdrawn: &record.Withdrawal{}}}})
	if s != (site.Statement{}) {
		t.Errorf("papers of the program's own: %+v", s)
	}
	s.Covers(record.Meeting{Papers: []record.Paper{
		{Version: 2, Publication: record.Publication{Published: "2026-02-01", PublishedDay: "1 February 2026"}, Documents: []record.Document{{Format: language.LargePrint}},
			Earlier: []record.Version{{Documents: []record.Document{{Format: "PDF", Title: "Appendix A: Budget"}}}}},
		{Publication: record.Publication{Published: "2025-12-31", PublishedDay: "31 December 2025"}},
	}})
	if s.Last != "1 February 2026" || s.LastISO != "2026-02-01" || !s.Attached || !s.Large || !s.Kept {
		t.Errorf("%+v", s)
	}
}

func TestStatement(t *testing.T) {
	s := newSite(t)
	for _, l := range language.All {
		page, err := s.Statement(site.Statement{Address: "accessibility/x", Language: l.Tag, Prepared: "1 May", PreparedISO: "2026-05-01"},
			site.Identity{Name: "A & <B>", Website: "javascript:alert(1)", Email: "a&b@c.uk", Phone: "<01234>"})
		if err != nil {
			t.Fatal(err)
		}
		contains(t, page, `<html lang="`+l.Tag+`">`, "<title>"+l.Accessibility+" – A &amp; &lt;B&gt;", `href="../../static/cabinet.css"`, "A &amp; &lt;B&gt;",
			`<li><a href="../index.html">`+l.Accessibility+`</a></li>`, `<span aria-current="page">A &amp; &lt;B&gt;</span>`,
			`href="mailto:a&amp;b@c.uk"`, "&lt;01234&gt;", "EHRC", "equalityadvisoryservice.com", "WCAG22", `<time datetime="2026-05-01">1 May</time>`, `href="../../accessibility/evidence.html"`)
		if strings.Contains(string(page), "javascript:") {
			t.Error("an address that runs a script is linked")
		}
	}
}

func TestEvidence(t *testing.T) {
	e := record.Evidence{Tests: []record.Test{
		{Tool: "veraPDF", Version: "1.0", Against: "PDF/UA-1", Files: []record.Tested{{Name: "a/x y.pdf", Says: []string{"<b>"}}, {Name: "a/z.pdf", Passed: true}}},
		{Tool: "Nu Html Checker", Against: "HTML", NotRun: "there is no program vnu on the PATH"},
	}}
	page, err := newSite(t).Evidence(e, []record.Meeting{{Language: "cy"}}, site.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<html lang="cy">`, "veraPDF 1.0</th>", "pasiodd 1 o 2", `<span lang="en">there is no program vnu on the PATH</span>`, `<a href="../a/x%20y.pdf">a/x y.pdf</a>`, "&lt;b&gt;", `href="evidence.json"`)
	if page, err = newSite(t).Evidence(record.Evidence{}, nil, site.Identity{}); err != nil || strings.Contains(string(page), "evidence.json") {
		t.Errorf("without tests: %v\n%s", err, page)
	}
}
