package site_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/record"
	"cabinet/internal/shade"
	"cabinet/internal/site"
	"cabinet/templates"
)

// lacks checks that a page has none of the texts.
func lacks(t *testing.T, page []byte, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(string(page), text) {
			t.Errorf("%q is in:\n%s", text, page)
		}
	}
}

// Every kind of page says at its head and at its end whose it is, and its title ends with the council.
func TestIdentity(t *testing.T) {
	of := site.Identity{
		Name: "A & B Council", Website: "https://www.ab.gov.uk", Style: "static/councils/ab.css",
		Email: "clerk@ab.gov.uk", Phone: "01632 960000", Statement: "accessibility/index.html",
	}
	s := newSite(t)
	m := record.Meeting{Address: "c/d", Name: "Cabinet"}
	pages := map[string]func() ([]byte, error){
		"":          func() ([]byte, error) { return s.Home([]record.Meeting{m}, of) },
		"../../":    func() ([]byte, error) { return s.Meeting(m, of) },
		"../../../": func() ([]byte, error) { return s.Report(site.Report{Address: "c/d/x", Identity: of}, nil, nil) },
		"../../../ ": func() ([]byte, error) {
			return s.Withdrawn(m, record.Paper{Address: "c/d/x", Withdrawn: &record.Withdrawal{}}, of)
		},
	}
	for up, make := range pages {
		page, err := make()
		if err != nil {
			t.Fatal(err)
		}
		up = strings.TrimSpace(up)
		contains(t, page, " – A &amp; B Council</title>", up+`static/cabinet.css">`, `<link rel="stylesheet" href="`+up+`static/councils/ab.css">`,
			`<header class="council">`, `<a href="https://www.ab.gov.uk">A &amp; B Council</a>`, "</header>", `<main id="main"`, "</main>",
			`<footer class="foot">`, "A &amp; B Council", `<a href="mailto:clerk@ab.gov.uk">clerk@ab.gov.uk</a>`, "01632 960000",
			`<a href="`+up+`accessibility/index.html">Accessibility statement</a>`, "</footer>")
	}
}

// Without a website the council's name leads home, and on the home page nowhere; without a council there is no head.
func TestIdentityWithoutWebsite(t *testing.T) {
	s := newSite(t)
	m := record.Meeting{Address: "c/d", Name: "Cabinet"}
	page, err := s.Meeting(m, site.Identity{Name: "Town Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<p><a href="../../index.html">Town Council</a></p>`)
	lacks(t, page, "static/councils", "mailto:", "Accessibility")
	if page, err = s.Home([]record.Meeting{m}, site.Identity{Name: "Town Council"}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Council papers – Town Council</title>", "<p>Town Council</p>", "<h1>Council papers</h1>")
	if page, err = s.Home([]record.Meeting{{Address: "a/b", Name: "One", Council: "A"}, {Address: "c/d", Name: "Two", Council: "B"}}, site.Identity{}); err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Council papers</title>", "<h1>Council papers</h1>", "<p>A</p>", "One</a>", "<p>B</p>", "Two</a>")
	lacks(t, page, "<header", "<footer")
}

// A logo stands in place of the name, and says what it says.
func TestLogo(t *testing.T) {
	of := site.Identity{Name: "Town Council", Logo: site.Logo{File: "static/councils/town.png", Words: `The "Town"`, Width: 300, Height: 80}}
	page, err := newSite(t).Meeting(record.Meeting{Address: "c/d"}, of)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, `<header class="council">`, `<a href="../../index.html"><img src="../../static/councils/town.png" alt="The &#34;Town&#34;" width="300" height="80"></a>`, "</header>", "Town Council</p>")
}

// The day of publication, and how a paragraph is cited, stand at the end of a paper's page.
func TestFoot(t *testing.T) {
	page, err := newSite(t).Report(site.Report{Address: "c/d/x", Identity: site.Identity{Name: "Town Council"}, Cite: "para-1-1",
		Publication: record.Publication{Published: "2025-01-30", PublishedDay: "30 January 2025"}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<footer", `Published: <time datetime="2025-01-30">30 January 2025</time>`, "<code>#para-1-1</code>", "</footer>")
}

// What the header of an article says is not said again below the title.
func TestSaidOnce(t *testing.T) {
	s := newSite(t)
	for head, want := range map[string][2]bool{ // whether body and date are said below
		"<article><header><p>CABINET\u00a0& CO –\n7\u00a0February 2025</p></header>":                                 {true, false},
		"<article><header><p>Cabinet &amp; Co</p></header>":                                                          {false, true},
		"<article><header><dl><div><dt>To:</dt><dd>CABINET &amp; CO – 7\u00a0February 2025</dd></div></dl></header>": {false, false},
		"": {true, true},
	} {
		page, err := s.Report(site.Report{Address: "c/d/x", Body: "Cabinet & Co", Date: "7 February 2025"}, []byte(head), nil)
		if err != nil {
			t.Fatal(err)
		}
		below, _, _ := strings.Cut(strings.TrimPrefix(string(page[strings.Index(string(page), "<main"):]), head), "</dl>")
		_, below, _ = strings.Cut(below, `class="frame"`)
		if got := [2]bool{strings.Contains(below, "Meeting</dt>"), strings.Contains(below, "Date</dt>")}; got != want {
			t.Errorf("below %s body and date are said: %t", head, got)
		}
	}
}

// Templates that projects laid over those of earlier versions make their pages as before, all of them or any one.
func TestEarlierTemplates(t *testing.T) {
	all := own(t, "home", "")
	for _, name := range []string{"frame", "home", "meeting", "report", "withdrawn"} {
		text, err := os.ReadFile("testdata/before/" + name + ".html.tmpl")
		if err != nil {
			t.Fatal(err)
		}
		files := own(t, name, string(text))
		all["site/"+name+".html.tmpl"] = files["site/"+name+".html.tmpl"]
		if _, err := site.New(files); err != nil {
			t.Errorf("%s alone: %v", name, err)
		}
	}
	s, err := site.New(all)
	if err != nil {
		t.Fatal(err)
	}
	page, err := s.Report(site.Report{Address: "c/d/x", Title: "Title", Occasion: "Cabinet", Identity: site.Identity{Name: "Town Council"}}, []byte("<article>\n<header></header>\n"), []byte("<p>words</p></article>"))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<title>Title – Cabinet – Town Council</title>", "<dl", "<article>\n<header></header>\n<p>words</p></article>", "</html>")
	page, err = s.Meeting(record.Meeting{Address: "c/d", Council: "Town Council"}, site.Identity{Name: "Town Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "<dt>Council</dt><dd>Town Council</dd>")
}

// Home pages without a meeting and with many.
func TestHomeOfMany(t *testing.T) {
	s := newSite(t)
	page, err := s.Home(nil, site.Identity{Name: "Town Council"})
	if err != nil {
		t.Fatal(err)
	}
	contains(t, page, "Town Council", "No meetings yet.")
	var many []record.Meeting
	for n := range 200 {
		many = append(many, record.Meeting{Address: fmt.Sprintf("cabinet/%d", n), Body: "Cabinet", Name: fmt.Sprintf("Cabinet %d", n)})
	}
	if page, err = s.Home(many, site.Identity{}); err != nil || strings.Count(string(page), `<li><a href="cabinet/`) != 5 || !strings.Contains(string(page), `<p><a href="cabinet/index.html">All meetings: Cabinet</a></p>`) {
		t.Errorf("%v:\n%s", err, page)
	}
}

// colours are the custom properties of a style sheet that are colours, of its first rule for every screen and of that for dark ones.
func colours(t *testing.T, style string) (light, dark map[string]shade.Colour) {
	t.Helper()
	first, second, ok := strings.Cut(style, "prefers-color-scheme: dark")
	if !ok {
		t.Fatalf("there are no dark colours in:\n%s", style)
	}
	second, _, _ = strings.Cut(second, "\n}\n")
	read := func(css string, into map[string]shade.Colour) map[string]shade.Colour {
		for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]+);`).FindAllStringSubmatch(css, -1) {
			c, ok := shade.Parse(m[2])
			if m[2] == "#fff" {
				c, ok = shade.White, true
			}
			if !ok {
				t.Fatalf("%s is no colour", m[0])
			}
			into[m[1]] = c
		}
		return into
	}
	return read(first, map[string]shade.Colour{}), read(second, map[string]shade.Colour{})
}

// Words have a contrast of 7 with the ground of the page, and lines one of 3, in the style of all pages and in that of
// every council's colour.
func TestContrast(t *testing.T) {
	text, err := templates.FS.ReadFile("static/cabinet.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark := colours(t, string(text))
	check := func(of string, set map[string]shade.Colour, ground shade.Colour) {
		for name, least := range map[string]int64{"text": 7, "quiet": 7, "accent": 7, "line": 3, "rule": 3} {
			if c, has := set[name]; has && !c.Contrasts(ground, least) {
				t.Errorf("%s: --%s is %s, which has too little contrast with %s", of, name, c, ground)
			}
		}
	}
	check("light", light, light["ground"])
	check("dark", dark, dark["ground"])
	for n := range 8 * 8 * 8 {
		const apart = 36
		c := shade.Colour{Red: uint8(n / 64 * apart), Green: uint8(n / 8 % 8 * apart), Blue: uint8(n % 8 * apart)}
		onLight, onDark := colours(t, string(site.Style(c)))
		if len(onLight) != 2 || len(onDark) != 2 {
			t.Fatalf("the style of %s has not two colours for each ground:\n%s", c, site.Style(c))
		}
		check(c.String(), onLight, light["ground"])
		check(c.String(), onDark, dark["ground"])
	}
}
