package site_test

import (
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/site"
)

func TestMoved(t *testing.T) {
	for _, c := range []struct {
		name string
		to   site.Target
		want []string
	}{
		{"a page of the site", site.Target{Way: "../../../cabinet/2025-02-07/waste/index.html#para-12", Canonical: "https://papers.example.gov.uk/cabinet/2025-02-07/waste/", Name: "Waste <b>"}, []string{
			`<meta name="robots" content="noindex">`,
			`<link rel="canonical" href="https://papers.example.gov.uk/cabinet/2025-02-07/waste/">`,
			`<meta http-equiv="refresh" content="0; url=../../../cabinet/2025-02-07/waste/index.html#para-12">`,
			`<h1>This page has moved</h1>`,
			`<a href="../../../cabinet/2025-02-07/waste/index.html#para-12">Waste &lt;b&gt;</a>`,
		}},
		{"another site's", site.Target{Way: "https://www.example.gov.uk/a?b=1&c=2", Canonical: "https://www.example.gov.uk/a?b=1&c=2", Name: "https://www.example.gov.uk/a"}, []string{
			`content="0; url=https://www.example.gov.uk/a?b=1&amp;c=2"`, `href="https://www.example.gov.uk/a?b=1&amp;c=2"`,
		}},
		{"a script", site.Target{Way: "javascript:alert(1)", Name: "x"}, []string{`<h1>`, `href="#ZgotmplZ"`}},
	} {
		page, err := newSite(t).Moved("cabinet/2025-02-07/old", c.to, language.English, site.Identity{Name: "Wychwood"})
		if err != nil {
			t.Fatal(err)
		}
		contains(t, page, c.want...)
		if strings.Contains(string(page), "url=javascript") {
			t.Errorf("%s: a browser would go there:\n%s", c.name, page)
		}
	}
}

// The page for addresses at which there is nothing stands at every depth, so that it has no relative way in it.
func TestNotFound(t *testing.T) {
	of := site.Identity{Name: "Wychwood", Style: "static/councils/wychwood.css", Logo: site.Logo{File: "static/councils/wychwood.png"}, Statement: "accessibility/index.html", URL: "https://www.example.gov.uk/papers/"}
	base, ok := of.Base()
	if base != "/papers/" || !ok {
		t.Errorf("the site stands at %q", base)
	}
	page, err := newSite(t).NotFound(base, nil, of)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `content="noindex"`, `href="/papers/static/cabinet.css"`, `href="/papers/static/councils/wychwood.css"`,
		`src="/papers/static/councils/wychwood.png"`, `<h1>Page not found</h1>`, `<a href="/papers/index.html">`, `<a href="/papers/accessibility/index.html">`)
	for _, link := range []string{`href="`, `src="`} {
		for _, rest := range strings.Split(string(page), link)[1:] {
			if !strings.HasPrefix(rest, "/papers/") && !strings.HasPrefix(rest, "#") {
				t.Errorf("a link is not a whole path: %.40s", rest)
			}
		}
	}
	if base, ok := (site.Identity{}).Base(); base != "/" || ok {
		t.Errorf("a site whose address is not known stands at %q, %t", base, ok)
	}
}
