package pipeline

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/record"
)

// earlierOutput makes output/ such as versions wrote that kept no records.
func (p tree) earlierOutput() {
	p.Helper()
	p.remove("output/" + record.ManifestFile)
	for _, address := range []string{address1, address2} {
		p.remove("output/" + address + "/" + record.MeetingFile)
	}
}

// The output of an earlier version is held and carried like any other, again and again, and a paper that
// is made a draft leaves it.
func TestOutputOfEarlierVersions(t *testing.T) {
	p := newTwo(t)
	p.file("content/cases/a-third.toml", p.read(case1))
	p.build(3, 0)
	p.earlierOutput()
	before := p.sums("output/" + address1)
	p.change(case1, "£282,693.00", "lots")
	for range 2 {
		p.build(1, 1)
		p.remove("output/" + address1 + "/" + record.MeetingFile)
		if after := p.sums("output/" + address1); after != before {
			t.Errorf("what is held changed from\n%s\nto\n%s", before, after)
		}
		if home := p.output("index.html"); !strings.Contains(home, "Cabinet – 7 February 2025") && !strings.Contains(home, "Cabinet – 7 February 2025") {
			t.Errorf("the home page does not name the meeting:\n%s", home)
		}
		p.earlierOutput()
	}
	p.build(1, 1)
	p.change("content/cases/a-third.toml", "[report]", "status = \"draft\"\n[report]")
	p.build(1, 1)
	if p.exists("output/" + address1 + "/a-third") {
		t.Error("the draft is still there")
	}
	page := p.output(address1 + "/index.html")
	if strings.Contains(page, "a-third") || !strings.Contains(page, "sena-tribunal-officers/index.html") || !strings.Contains(page, "Leicestershire") {
		t.Errorf("the meeting's page is\n%s", page)
	}
}

// Records that are damaged hold nothing up: what is held stays, and that is told.
func TestDamagedRecords(t *testing.T) {
	for _, name := range []string{record.ManifestFile, address1 + "/" + record.MeetingFile} {
		for _, text := range []string{"", "{", "[]", "\x00", `{"files": 1}`, `{"papers": [{"address": "../../x", "version": 7}]}`} {
			p := newTwo(t)
			p.build(2, 0)
			before := p.sums("output/" + address1 + "/sena-tribunal-officers")
			p.file("output/"+name, text)
			p.change(case1, "£282,693.00", "lots")
			p.run(Options{Purpose: Building})
			if after := p.sums("output/" + address1 + "/sena-tribunal-officers"); after != before {
				t.Errorf("%s is %q: what is held changed", name, text)
			}
			if _, err := os.Stat(p.path("x")); err == nil {
				t.Errorf("%s is %q: something was written outside", name, text)
			}
		}
	}
}
