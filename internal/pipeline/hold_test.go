package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/record"
	"cabinet/internal/stage"
)

// A spoiling is an error of some kind in one of the two papers.
type spoiling struct {
	name  string
	file  string
	spoil func(p tree)
	rules string
}

// spoilings are errors of every kind.
var spoilings = []spoiling{
	{"a wrong fact", case1, func(p tree) { p.change(case1, `"£282,693.00"`, `"lots"`) }, "wrong-type"},
	{"an unknown post", case1, func(p tree) { p.change(case1, `= "director-cfs"`, `= "director-csf"`) }, "unknown-post"},
	{"a case that is no TOML", case1, func(p tree) { p.change(case1, "[report]", "[report") }, "not-toml"},
	{"a case that can't be read", case1, func(p tree) { p.remove(case1); mkdir(p, p.dir, "elsewhere"); p.link(case1, "elsewhere") }, "unreadable"},
	{"a case without a meeting", case1, func(p tree) { p.change(case1, `meeting = "cabinet-2025-02-07"`, "") }, "missing-key"},
	{"an unknown meeting", case1, func(p tree) { p.change(case1, `"cabinet-2025-02-07"`, `"cabinet-2025-02-08"`) }, "unknown-meeting"},
	{"an unknown council", case1, func(p tree) { p.change(case1, `"leicestershire"`, `"leicester"`) }, "unknown-council"},
	{"an unknown kind", case1, func(p tree) { p.change(case1, `"exception"`, `"exeption"`) }, "unknown-kind"},
	{"a meeting's impossible date", meeting1, func(p tree) { p.change(meeting1, "2025-02-07", "2025-02-30") }, "impossible-date"},
	{"a meeting that is no TOML", meeting1, func(p tree) { p.change(meeting1, "date", "date = ") }, "not-toml"},
	{"a meeting of an unknown body", meeting1, func(p tree) { p.change(meeting1, `"cabinet"`, `"cabnet"`) }, "unknown-body"},
	{"a meeting whose body leads out", meeting1, func(p tree) { p.change(meeting1, `"cabinet"`, `"../../cabinet"`) }, "address"},
	{"a meeting of an unknown council", meeting1, func(p tree) { p.change(meeting1, `"leicestershire"`, `"leicester"`) }, "wrong-council unknown-council"},
	{"a meeting's file that is gone", meeting1, func(p tree) { p.remove(meeting1) }, "unknown-meeting"},
	{"a date that has moved, and an error", meeting1, func(p tree) {
		p.change(meeting1, "2025-02-07", "2025-02-08")
		p.change(meeting1, `"cabinet"`, `"cabnet"`)
	}, "unknown-body"},
}

// An error of any kind leaves its meeting's last output as it was, byte for byte; the other meeting is
// built, with what has changed in it, and mended, both are.
func TestErrorHoldsItsMeeting(t *testing.T) {
	for _, tt := range spoilings {
		t.Run(tt.name, func(t *testing.T) {
			p := newTwo(t)
			p.build(2, 0)
			before, good, goodCase := p.sums("output/"+address1), p.read(tt.file), p.read(case1)
			tt.spoil(p)
			p.change(case2, "£282,693.00", "£300,000.00")
			r := p.run(Options{Purpose: Building})
			if got := rules(r.Findings); got != tt.rules {
				t.Errorf("found %s, want %s:\n%s", got, tt.rules, found(r))
			}
			if after := p.sums("output/" + address1); after != before {
				t.Errorf("the last output changed from\n%s\nto\n%s", before, after)
			}
			if !strings.Contains(p.output(paper2+".md"), "£300,000.00") || r.Papers != 1 || r.Meetings != 1 {
				t.Errorf("the other meeting is not built: %+v", r)
			}
			if latest := p.latest(); strings.Count(latest, address1) != 1 || strings.Count(latest, address2) != 1 {
				t.Errorf("the home page shows not each meeting once among the latest:\n%s", latest)
			}
			p.onlyOutput()
			p.remove(tt.file)
			p.file(tt.file, good)
			p.remove(case1)
			p.file(case1, goodCase)
			p.build(2, 0)
			if after := p.sums("output/" + address1); after != before {
				t.Error("mended, it is another paper")
			}
		})
	}
}

func (p tree) link(name, to string) {
	p.Helper()
	if err := os.Symlink(filepath.Join(p.dir, to), p.path(name)); err != nil {
		p.Skip(err)
	}
}

// onlyOutput makes sure that nothing lies about beside output/, and nothing in it that is not a page's.
func (p tree) onlyOutput() {
	p.Helper()
	for _, name := range p.list(".") {
		if strings.HasPrefix(name, ".cabinet-") && name != lockName && name != memoryFolder {
			p.Errorf("left behind: %s", name)
		}
	}
	for _, name := range p.list("output") {
		switch name {
		case "cabinet", "index.html", notFoundPage, "static", record.FeedFile, record.CalendarFile, record.RegisterFolder, record.SearchFolder, record.StatementFolder, "leicestershire", "rutland", stage.Owner, record.ManifestFile:
		default:
			p.Errorf("output/ has %s in it", name)
		}
	}
}

// An error in what all papers are made with stops them all: output/ stays, to the byte.
func TestErrorHoldsEverything(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(p tree)
		rules string
	}{
		{"the profile", func(p tree) { p.change(council1, `heading = "Background"`, `haeding = "Background"`) }, "unknown-key"},
		{"the profile is no TOML", func(p tree) { p.change(council1, "[terms]", "[terms") }, "not-toml"},
		{"the profile, and a paper taken out", func(p tree) { p.change(council1, "[terms]", "[terms"); p.remove(case2) }, "not-toml"},
		{"a template", func(p tree) { p.file("templates/papers/exception/sections.md.tmpl", "{{define \"purpose\"}}{{end") }, "template"},
		{"a template of the pages", func(p tree) { p.file("templates/site/home.html.tmpl", "\n{{if}}") }, "template"},
		{"no template of the pages", func(p tree) { mkdir(p, p.dir, "templates/site/frame.html.tmpl") }, "template"},
		{"cases/ leads out", func(p tree) { p.move("content/cases", "mine"); p.link("content/cases", "mine") }, "unreadable"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newTwo(t)
			p.build(2, 0)
			before := p.sums("output")
			tt.spoil(p)
			r := p.run(Options{Purpose: Building})
			if got := rules(r.Findings); got != tt.rules || r.Held != 2 || r.Papers != 0 {
				t.Errorf("found %s, want %s: %+v\n%s", got, tt.rules, r, found(r))
			}
			if p.sums("output") != before {
				t.Error("output/ changed")
			}
			p.onlyOutput()
			if r := p.run(Options{}); r.Errors == 0 {
				t.Error("check finds nothing")
			}
		})
	}
}

func TestSiteTemplateHasItsPlace(t *testing.T) {
	p := newProject(t)
	p.file("templates/site/home.html.tmpl", "\n{{if}}")
	t.Chdir(p.dir)
	r := p.run(Options{})
	want := "templates/site/home.html.tmpl:2:1: error: this template can't be used: missing value for if [template]"
	if found(r) != want {
		t.Errorf("found\n%s\nwant\n%s", found(r), want)
	}
}

// A meeting is held as a whole: a new paper beside the one with an error is not let through either.
func TestErrorHoldsNewPapersToo(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	before := p.sums("output/" + address1)
	p.file("content/cases/a-new-one.toml", p.read(case1))
	p.change(case1, `"£282,693.00"`, `"lots"`)
	p.build(1, 1)
	if after := p.sums("output/" + address1); after != before {
		t.Errorf("the last output changed from\n%s\nto\n%s", before, after)
	}
}

// Where there never was a good output, an error leaves nothing at all.
func TestFirstBuildWithErrors(t *testing.T) {
	p := newTwo(t)
	p.change(case1, `"£282,693.00"`, `"lots"`)
	p.build(1, 1)
	if p.exists("output/"+address1) || !p.exists("output/"+address2) {
		t.Error("half a meeting is written")
	}
	if strings.Contains(p.output("index.html"), address1) {
		t.Error("the home page shows a meeting that is not there")
	}
	p.remove("output")
	p.change(case2, `"£282,693.00"`, `"lots"`)
	if r := p.build(0, 2); r.Written || p.exists("output") {
		t.Errorf("%+v", r)
	}
}

func TestWhatIsRemovedDisappears(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.remove(meeting2)
	p.remove(case2)
	p.build(1, 0)
	if p.exists("output/"+address2) || strings.Contains(p.output("index.html"), address2) {
		t.Error("the meeting that was removed is still there")
	}
}

// While one meeting's file is broken, what other files tell is still followed: the meeting whose only
// paper was taken out does not come back.
func TestBrokenMeetingKeepsOnlyWhatNoFileTells(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.change(meeting1, "date", "date = ")
	p.remove(case2)
	p.run(Options{Purpose: Building})
	if !p.exists("output/"+address1) || p.exists("output/"+address2) {
		t.Errorf("%q", p.list("output/cabinet"))
	}
}

// A paper whose address is a day is no meeting.
func TestPaperWithADayForItsAddress(t *testing.T) {
	p := newTwo(t)
	p.file(case1, "slug = \"2025-01-01\"\n"+p.read(case1))
	p.build(2, 0)
	p.change(case1, "£282,693.00", "£1.00")
	p.change(meeting2, "date", "date = ")
	p.run(Options{Purpose: Building})
	if text := p.output(address1 + "/2025-01-01/2025-01-01.md"); !strings.Contains(text, "£1.00") {
		t.Error("the paper is the last one")
	}
	if home := p.output("index.html"); strings.Contains(home, "2025-01-01") {
		t.Errorf("it counts as a meeting:\n%s", home)
	}
}

func TestDrafts(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	p.file(case2, "status = \"draft\"\n"+p.read(case2))
	r := p.build(1, 0)
	if r.Drafts != 1 || p.exists("output/"+address2) {
		t.Errorf("%+v", r)
	}
	if r := p.run(Options{}); r.Papers != 2 || r.Drafts != 0 {
		t.Errorf("check does not look at drafts: %+v", r)
	}
	for name, spoil := range map[string]func(){
		"a wrong fact":     func() { p.change(case2, `"£282,693.00"`, `"lots"`) },
		"an unknown key":   func() { p.change(case2, "[contract]", "[contrct]") },
		"no meeting":       func() { p.change(case2, `"cabinet-2025-03-18"`, `"x"`) },
		"an address":       func() { p.file(case2, "slug = \"sena-tribunal-officers\"\n"+p.read(case2)) },
		"no TOML any more": func() { p.change(case2, "[decision]", "[decision") },
	} {
		good := p.read(case2)
		spoil()
		if r := p.run(Options{Purpose: Building}); r.Drafts != 1 || r.Papers != 1 || r.Errors != 0 {
			t.Errorf("a draft with %s blocks others: %+v\n%s", name, r, found(r))
		}
		if r := p.run(Options{}); r.Errors == 0 && name != "an address" {
			t.Errorf("check does not tell of a draft with %s", name)
		}
		p.file(case2, good)
	}
}

func TestDoubledAddresses(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	before := p.sums("output/" + address2)
	p.file("content/cases/z-other.toml", "slug = \"school-meals\"\n"+p.read(case2))
	r := p.build(1, 1)
	if got := found(r); !strings.Contains(got, "z-other.toml:1:8: error: this paper and that of ") ||
		!strings.Contains(got, "cases/school-meals.toml have one address, "+address2+"/school-meals [doubled-address]") {
		t.Error(got)
	}
	if p.sums("output/"+address2) != before {
		t.Error("the meeting's last output changed")
	}
	p.change("content/cases/z-other.toml", "slug = \"school-meals\"\n", "")
	if r := p.build(3, 0); r.Meetings != 2 {
		t.Errorf("%+v", r)
	}
}

// Of a case that is no TOML the address is not known: its file's name is no reason for a second finding.
func TestBrokenCaseHasNoAddress(t *testing.T) {
	p := newTwo(t)
	p.file("content/cases/z-other.toml", "slug = \"school-meals\"\n"+p.read(case2))
	p.change(case2, "[report]", "[report")
	if r := p.run(Options{}); rules(r.Findings) != "not-toml" {
		t.Error(found(r))
	}
}

func TestDoubledMeetings(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	before := p.sums("output/cabinet")
	p.file("content/meetings/z-again.toml", p.read(meeting2))
	r := p.build(1, 2)
	if got := found(r); !strings.Contains(got, "z-again.toml:3:13: error: this meeting and that of ") {
		t.Error(got)
	}
	if latest := p.latest(); strings.Count(latest, address2) != 1 {
		t.Errorf("the home page shows the meeting %d times among the latest", strings.Count(latest, address2))
	}
	if p.sums("output/cabinet") != before {
		t.Error("the meetings' last output changed")
	}
}

// A council keeps its addresses whatever councils come beside it. Where two would fall together, the
// profile of one tells them apart.
func TestSeveralCouncils(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	rutland := "content/councils/rutland.toml"
	p.file(rutland, strings.ReplaceAll(p.read(council1), "Leicestershire", "Rutland"))
	p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "leicestershire", "rutland"))
	p.file(case2, strings.NewReplacer("leicestershire", "rutland", "cabinet-2025-02-07", "cabinet-2025-03-18").Replace(p.read(case1)))
	if r := p.run(Options{Purpose: Building}); rules(r.Findings) != "doubled-address" {
		t.Errorf("two meetings at one address: %s", found(r))
	}
	p.file(rutland, "address = \"rutland\"\n"+p.read(rutland))
	p.build(2, 0)
	for _, name := range []string{paper1 + ".pdf", "rutland/" + address1 + "/school-meals/school-meals.pdf"} {
		if !p.exists("output/" + name) {
			t.Errorf("there is no %s", name)
		}
	}
	p.onlyOutput()
	p.change(case2, `"rutland"`, `"leicestershire"`)
	if r := p.run(Options{}); rules(r.Findings) != "wrong-council" {
		t.Errorf("a paper of another council's meeting: %s", found(r))
	}
}

// What a meeting's file says must not lead out of output/, least of all to something that is removed.
func TestCouncilThatLeadsOut(t *testing.T) {
	p := newTwo(t)
	p.file("content/councils/rutland.toml", p.read(council1))
	p.build(2, 0)
	p.file("precious/"+address1+"/letter.txt", "Dear Sir or Madam")
	p.change(meeting1, `"leicestershire"`, `"../precious"`)
	p.run(Options{Purpose: Building})
	if !p.exists("precious/" + address1 + "/letter.txt") {
		t.Error("a file outside output/ was removed")
	}
}
