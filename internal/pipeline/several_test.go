package pipeline

import (
	"strings"
	"testing"
)

// inTwo is a project whose paper goes to two meetings.
func inTwo(t *testing.T) tree {
	p := newProject(t)
	p.file("content/meetings/cabinet-2025-03-18.toml", "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = 2025-03-18\n")
	p.change(case1, `"cabinet-2025-02-07"`, `["cabinet-2025-02-07", "cabinet-2025-03-18"]`)
	return p
}

const secondPage = "output/cabinet/2025-03-18/index.html"

// A paper of two meetings is listed by both, and stands at the first's address.
func TestPaperOfTwoMeetings(t *testing.T) {
	p := inTwo(t)
	if r := p.run(Options{Purpose: Building}); found(r) != "" {
		t.Fatal(found(r))
	}
	page := p.read(secondPage)
	for _, want := range []string{`href="../../cabinet/2025-02-07/sena-tribunal-officers/index.html"`, `href="../../cabinet/2025-02-07/sena-tribunal-officers/sena-tribunal-officers.pdf"`, "Report of the Director"} {
		if !strings.Contains(page, want) {
			t.Errorf("the second meeting's page has no %s", want)
		}
	}
	if r := p.render(nil); !strings.Contains(string(file(p, r, "cabinet/2025-03-18/index.html")), "sena-tribunal-officers/index.html") {
		t.Error("a preview's page of the second meeting does not list the paper")
	}
	before := p.sums("output")
	for _, only := range []string{case1, "content/meetings/cabinet-2025-03-18.toml", "content/meetings/cabinet-2025-02-07.toml"} {
		p.run(Options{Purpose: Building, Paths: []string{p.path(only)}})
		if p.sums("output") != before {
			t.Errorf("built for %s alone, output/ is another", only)
		}
	}
}

// Whatever is wrong with the paper or one of its meetings, the page of the other stays as it was.
func TestHeldTogether(t *testing.T) {
	for _, fault := range []struct{ name, file, old, new string }{
		{"the first meeting is no TOML", meeting1, "date", "[date"},
		{"the first meeting's date", meeting1, "2025-02-07", "2025-02-30"},
		{"the case is no TOML", case1, "[report]", "[report"},
		{"the first meeting's name", case1, `["cabinet-2025-02-07"`, `["cabinet-2025-02-08"`},
		{"the second meeting's name", case1, `"cabinet-2025-03-18"]`, `"cabinet-2025-03-19"]`},
		{"a fact", case1, `"£282,693.00"`, `"lots"`},
	} {
		t.Run(fault.name, func(t *testing.T) {
			p := inTwo(t)
			p.run(Options{Purpose: Building})
			before := p.read(secondPage)
			p.change(fault.file, fault.old, fault.new)
			p.change(case1, "Exception to Contract", "A secret new title of Contract")
			p.run(Options{Purpose: Building})
			if got := p.read(secondPage); got != before {
				t.Errorf("the page is now\n%s", got)
			}
		})
	}
}
