package pipeline

import (
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
