package pipeline

import (
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/record"
)

const (
	style1  = "static/councils/leicestershire.css"
	link1   = `<link rel="stylesheet" href="../../../` + style1 + `">`
	accent1 = "accent = \"#00437b\""
)

// withAccent is a project whose council has a colour.
func withAccent(t *testing.T) tree {
	p := newTwo(t)
	p.change(council1, "[identity]\n", "[identity]\n"+accent1+"\n")
	return p
}

// The shades of a council's colour are a file of the site, which every page of the council links.
func TestCouncilsStyle(t *testing.T) {
	p := withAccent(t)
	p.build(2, 0)
	if css := p.output(style1); !strings.Contains(css, "--accent: #00437b") {
		t.Errorf("the council's style is\n%s", css)
	}
	if !strings.Contains(p.output("manifest.json"), style1) {
		t.Error("the manifest does not list the council's style")
	}
	for _, page := range []string{"index.html", address1 + "/index.html", paper1[:strings.LastIndex(paper1, "/")] + "/index.html"} {
		if text := p.output(page); !strings.Contains(text, style1) || !strings.Contains(text, "Leicestershire County Council</title>") {
			t.Errorf("%s has not the council's style or name:\n%s", page, text)
		}
	}
	if r := p.render(nil); string(file(p, r, style1)) != p.output(style1) {
		t.Error("a preview has another style of the council")
	}
	p.change(council1, accent1+"\n", "")
	if p.build(2, 0); p.exists("output/"+style1) || strings.Contains(p.output("index.html"), "static/councils") {
		t.Error("a council without a colour has a style sheet")
	}
}

// A logo is published beside the style, and stands in place of the name with what it says.
func TestLogoOfPages(t *testing.T) {
	p := withAccent(t)
	p.file("content/images/logo.png", screenshot(t))
	p.change(council1, accent1, accent1+"\nlogo = \"images/logo.png\"\nlogo_words = \"Leicestershire\"")
	p.build(2, 0)
	if file := p.output("static/councils/leicestershire.png"); !strings.HasPrefix(file, "\x89PNG") || strings.Contains(file, private) {
		t.Errorf("the logo that is published is not that of the profile without what editors add: %.20q", file)
	}
	page := p.output(address1 + "/index.html")
	if !strings.Contains(page, `<img src="../../static/councils/leicestershire.png" alt="Leicestershire" width="`) || !strings.Contains(page, "Leicestershire County Council</p>") {
		t.Errorf("the page of the meeting is\n%s", page)
	}
}

// What pages link that come over from the last output comes over with them.
func TestStyleStays(t *testing.T) {
	for name, change := range map[string]func(p tree){
		"a colour that is none":        func(p tree) { p.change(council1, accent1, `accent = "navy"`) },
		"a profile that is gone":       func(p tree) { p.remove(council1) },
		"a profile that can't be read": func(p tree) { p.file(council1, "name = ") },
	} {
		p := withAccent(t)
		p.build(2, 0)
		before := p.sums("output/static/councils")
		change(p)
		for range 2 {
			if r := p.run(Options{Purpose: Building}); r.Held != 2 {
				t.Fatalf("%s: %d meetings are held:\n%s", name, r.Held, found(r))
			}
			if !p.exists("output/"+style1) || p.sums("output/static/councils") != before {
				t.Errorf("%s: the style of pages that stay is gone", name)
			}
		}
		if !strings.Contains(p.output(address1+"/sena-tribunal-officers/index.html"), link1) {
			t.Errorf("%s: the page does not link its style", name)
		}
	}
}

// A meeting alone is built with the others' styles in place.
func TestStyleOfOthersStays(t *testing.T) {
	p := withAccent(t)
	p.build(2, 0)
	before := p.sums("output")
	p.run(Options{Purpose: Building, Paths: []string{p.path(case1)}})
	if after := p.sums("output"); after != before {
		t.Errorf("built for one case alone, output/ is\n%s\nnot\n%s", after, before)
	}
}

// A frozen paper's page has the name that its council had, without what the profile says of the council that has
// another name now.
func TestNameOfFrozenPaper(t *testing.T) {
	p := withAccent(t)
	p.freeze()
	p.change(council1, `"Leicestershire County Council"`, `"Leicester and Rutland Council"`)
	p.build(2, 0)
	page := p.output(address1 + "/sena-tribunal-officers/index.html")
	if !strings.Contains(page, "Leicestershire County Council</a>") || strings.Contains(page, "static/councils") || strings.Contains(page, "Rutland") {
		t.Errorf("the frozen paper's page is\n%s", page)
	}
	if page := p.output(address2 + "/school-meals/index.html"); !strings.Contains(page, "Leicester and Rutland Council</title>") || !strings.Contains(page, link1) {
		t.Errorf("the other paper's page is\n%s", page)
	}
}

// The pages of each council are its own, and the home page of several is neither's.
func TestPagesOfSeveralCouncils(t *testing.T) {
	p := withAccent(t)
	p.file("content/councils/rutland.toml", strings.ReplaceAll(p.read(council1), "Leicestershire County Council", "Rutland’s Council"))
	p.change("content/councils/rutland.toml", "[identity]\n"+accent1+"\n", "address = \"rutland\"\n[identity]\n")
	p.change(meeting2, `"leicestershire"`, `"rutland"`)
	p.change(case2, `"leicestershire"`, `"rutland"`)
	p.build(2, 0)
	if page := p.output("index.html"); !strings.Contains(page, "<title>Council papers</title>") || strings.Contains(page, "<header") || !strings.Contains(page, "<p>Rutland’s Council</p>") {
		t.Errorf("the home page is\n%s", page)
	}
	if page := p.output("rutland/" + address2 + "/index.html"); !strings.Contains(page, "Rutland’s Council</title>") || strings.Contains(page, "static/councils") {
		t.Errorf("the page of Rutland's meeting is\n%s", page)
	}
	if page := p.output(address1 + "/index.html"); !strings.Contains(page, "Leicestershire County Council</title>") || !strings.Contains(page, style1) {
		t.Errorf("the page of Leicestershire's meeting is\n%s", page)
	}
}

// Where an error in the profile holds everything back, what search engines read of the site stays as it was.
func TestSitemapStays(t *testing.T) {
	p := newTwo(t)
	p.published("https://papers.leicestershire.gov.uk/papers/")
	p.build(2, 0)
	before := p.output(record.SitemapFile)
	p.file(council1, p.read(council1)+"accent = ")
	for range 2 {
		r := p.run(Options{Purpose: Building})
		if r.Held != 2 || slices.ContainsFunc(r.Findings, TellsOfLoss) || p.output(record.SitemapFile) != before {
			t.Fatalf("%d meetings are held, and the sitemap has gone or changed:\n%v", r.Held, r.Findings)
		}
	}
}

// Where the last output is of a version of the program that made no search, the home page leads to what is new now, though
// everything is held back.
func TestHomeOfAnEarlierVersion(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	last, err := record.Read(os.DirFS(p.path("output")))
	if err != nil {
		t.Fatal(err)
	}
	var m record.Manifest
	for _, name := range last.Files {
		if !strings.HasPrefix(name, record.SearchFolder) {
			m.Add(name, []byte(p.output(name)))
		}
	}
	p.remove("output/search")
	p.file("output/manifest.json", string(m.Write()))
	p.file("output/index.html", "the home page as it was")
	p.change(case1, "£282,693.00", "lots")
	p.run(Options{Purpose: Building})
	if home := p.output("index.html"); !strings.Contains(home, `href="search/index.html"`) {
		t.Errorf("the home page is\n%.200s", home)
	}
}
