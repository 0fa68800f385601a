package pipeline

import (
	"os"
	"strings"
	"testing"
)

// What others have put into output/ stays there, but at no address that goes: it may be a copy of what was
// taken off.
func TestFilesOfOthers(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.file("output/robots.txt", "User-agent: *")
	p.file("output/.well-known/security.txt", "Contact: us")
	p.file("output/"+address1+"/notice.pdf", "%PDF")
	p.file("output/"+address2+"/school-meals/copy.pdf", "%PDF")
	for range 2 {
		p.build(2, 0)
		for _, name := range []string{"robots.txt", ".well-known/security.txt", address1 + "/notice.pdf", address2 + "/school-meals/copy.pdf"} {
			if !p.exists("output/" + name) {
				t.Errorf("%s is gone", name)
			}
		}
	}
	p.change(case2, "[report]", "status = \"draft\"\n[report]")
	r := p.run(Options{Purpose: Building})
	if p.exists("output/" + address2) {
		t.Errorf("something is left at an address that went:\n%s", p.sums("output/"+address2))
	}
	told := false
	for _, d := range r.Findings {
		told = told || d.Rule == "not-ours" && strings.Contains(d.Message, "school-meals/copy.pdf")
	}
	if !told || !p.exists("output/robots.txt") {
		t.Errorf("findings: %v", r.Findings)
	}
}

// What somebody else has put in the place of a page or of a folder of the site does not stay.
func TestInThePlaceOfTheSite(t *testing.T) {
	p := newProject(t)
	p.run(Options{Purpose: Building})
	whole := p.sums("output")
	if err := os.RemoveAll(p.path("output/search")); err != nil {
		t.Fatal(err)
	}
	p.file("output/search", "Mine too.")
	for _, page := range []string{"output/index.html", "output/" + address1 + "/index.html"} {
		p.remove(page)
		p.file(page+"/notes.txt", "Mine.")
	}
	r := p.run(Options{Purpose: Building})
	if !r.Written || p.sums("output") != whole {
		t.Errorf("the site is not what it was: %v", r.Findings)
	}
	told := 0
	for _, d := range r.Findings {
		if d.Rule == "not-ours" {
			told++
		}
	}
	if told != 3 {
		t.Errorf("%d findings tell of what was there: %v", told, r.Findings)
	}
}
