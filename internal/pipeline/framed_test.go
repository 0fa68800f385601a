package pipeline

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

const (
	frameFile  = "content/councils/page.html"
	councilsOf = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{pagetitle} - Council</title>\n<script src=\"https://www.leics.gov.uk/site.js\"></script>\n</head>\n<body>\n<main>\n{content}\n</main>\n<footer>Leicestershire</footer>\n</body>\n</html>\n"
	sheet1     = "static/framed/cabinet.css"
)

// inFrame is a project whose first council has a frame and a colour.
func inFrame(t *testing.T) tree {
	p := withAccent(t)
	p.file(frameFile, councilsOf)
	p.change(council1, "[identity]\n", "[site]\nurl = \"https://papers.leics.gov.uk/\"\nframe = \"councils/page.html\"\n[identity]\n")
	return p
}

// Pages that are published stand in the frame of their council, and those of drafts and of a preview in none.
func TestFramedPages(t *testing.T) {
	p := inFrame(t)
	p.build(2, 0)
	for _, name := range []string{"index.html", address1 + "/index.html", address1 + "/sena-tribunal-officers/index.html", "accessibility/index.html", "accessibility/evidence.html"} {
		if page := p.output(name); !strings.Contains(page, "<footer>Leicestershire</footer>") || !strings.Contains(page, sheet1) || strings.Contains(page, `class="skip"`) {
			t.Errorf("%s is not in the frame:\n%s", name, page)
		}
	}
	if css := p.output("static/framed/councils/leicestershire.css"); !strings.Contains(css, ":where(.cabinet-page) { --accent: #00437b; }") || strings.Contains(css, ":root") {
		t.Errorf("the council's style in its frame is\n%s", css)
	}
	for name, page := range files(p, p.render(nil)) {
		if strings.Contains(string(page), "<footer>Leicestershire") || strings.Contains(name, "framed") {
			t.Errorf("a preview has %s in the frame", name)
		}
	}
	p.run(Options{Purpose: BuildingDrafts})
	if page := p.read("output-drafts/" + address1 + "/index.html"); strings.Contains(page, "leics.gov.uk/site.js") {
		t.Errorf("drafts run the council's scripts:\n%s", page)
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := Policy(opened.Load(&diag.List{})).String(); !strings.Contains(got, "script-src 'self' https://www.leics.gov.uk;") {
		t.Errorf("the policy is %s", got)
	}
	p.change(council1, "frame = \"councils/page.html\"\n", "")
	if p.build(2, 0); p.exists("output/"+sheet1) || strings.Contains(p.output("index.html"), "Leicestershire</footer>") {
		t.Error("a council without a frame has one")
	}
}

// Each council has its own frame, and pages of several councils have none.
func TestFramesOfSeveralCouncils(t *testing.T) {
	p := inFrame(t)
	p.file("content/councils/rutland.toml", strings.ReplaceAll(strings.ReplaceAll(p.read(council1), "Leicestershire County Council", "Rutland"), "page.html", "other.html"))
	p.file("content/councils/other.html", strings.ReplaceAll(councilsOf, "Leicestershire", "Rutland’s own"))
	p.change("content/councils/rutland.toml", "[site]\n", "address = \"rutland\"\n[site]\n")
	p.change(meeting2, `"leicestershire"`, `"rutland"`)
	p.change(case2, `"leicestershire"`, `"rutland"`)
	p.build(2, 0)
	for name, end := range map[string]string{"index.html": `class="skip"`, address1 + "/index.html": "<footer>Leicestershire</footer>", "rutland/" + address2 + "/index.html": "<footer>Rutland’s own</footer>"} {
		if page := p.output(name); !strings.Contains(page, end) {
			t.Errorf("%s has no %s:\n%s", name, end, page)
		}
	}
}

// A frame that can't be used holds its council's meetings back, as any error of a profile does, and what they need stays.
func TestBadFrame(t *testing.T) {
	for name, change := range map[string]func(p tree){
		"no content":         func(p tree) { p.change(frameFile, "{content}", "content") },
		"a relative address": func(p tree) { p.change(frameFile, "https://www.leics.gov.uk/site.js", "site.js") },
		"no file":            func(p tree) { p.remove(frameFile) },
		"a way out": func(p tree) {
			p.change(council1, "councils/page.html", "../page.html")
			p.file("page.html", councilsOf)
		},
		"no page": func(p tree) { p.change(council1, "councils/page.html", "councils/leicestershire.toml") },
	} {
		p := inFrame(t)
		p.build(2, 0)
		pages, styles := p.output(address1+"/index.html"), p.sums("output/static")
		change(p)
		if found := found(p.run(Options{Purpose: Checking})); !strings.Contains(found, "[frame") {
			t.Errorf("%s: check passes it: %s", name, found)
		}
		for range 2 {
			if r := p.run(Options{Purpose: Building}); r.Held != 2 {
				t.Fatalf("%s: %d meetings are held:\n%s", name, r.Held, found(r))
			}
			if p.output(address1+"/index.html") != pages || p.sums("output/static") != styles {
				t.Errorf("%s: pages that stay are not as they were", name)
			}
		}
	}
}
