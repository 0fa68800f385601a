package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// inBatchesOf gives a project meetings with agendas of very different sizes, and what a batch can't know of them: a paper that goes
// to two meetings, two papers at one address, and a paper that was withdrawn and whose case is gone.
func (p tree) inBatchesOf(papers int) {
	p.agendas()
	p.shorten()
	for i := range 4 {
		p.file(fmt.Sprintf("content/meetings/m-%d.toml", i), strings.Replace(p.read(meeting1), "2025-02-07", fmt.Sprintf("2025-03-%02d", 10+i), 1))
	}
	for i := range papers {
		at := 0
		if i%3 == 0 {
			at = i / 3 % 4
		}
		p.file(fmt.Sprintf("content/cases/paper-%02d.toml", i), strings.Replace(p.read(case1), "cabinet-2025-02-07", fmt.Sprintf("m-%d", at), 1))
	}
}

// An agenda that is made as soon as the papers of its meeting seem to be done is that which is made when all are: as where no
// opening of a file tells the meeting.
func TestBatches(t *testing.T) {
	tests := []struct{ name, file, old, new string }{
		{"as they are", "content/cases/paper-03.toml", "", ""},
		{"one that goes to two meetings", "content/cases/paper-03.toml", `meeting = "m-1"`, `meeting = ["m-1", "m-3"]`},
		{"one whose meeting is told otherwise", "content/cases/paper-03.toml", `meeting = "m-1"`, `"meeting" = "m-1"`},
		{"two at one address", "content/cases/paper-03.toml", `meeting = "m-1"`, "meeting = \"m-1\"\nslug = \"paper-15\""},
		{"one withdrawn that goes elsewhere", "content/meetings/m-1.toml", "date ", "withdrawn = [{ paper = \"paper-06\", on = 2025-03-01, reason = \"A mistake.\" }]\ndate "},
		{"one withdrawn", "content/meetings/m-1.toml", "date ", "withdrawn = [{ paper = \"paper-03\", on = 2025-03-01, reason = \"A mistake.\" }]\ndate "},
		{"one withdrawn that was never there", "content/meetings/m-1.toml", "date ", "withdrawn = [{ paper = \"paper-99\", on = 2025-03-01, reason = \"A mistake.\" }]\ndate "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newProject(t)
			p.inBatchesOf(16)
			p.change(tt.file, tt.old, tt.new)
			got := p.builtAnew()
			for _, name := range p.list("content/cases") {
				p.file("content/cases/"+name, strings.Replace(p.read("content/cases/"+name), "\nmeeting =", "\n\"meeting\" =", 1))
			}
			if want := p.builtAnew(); got != want {
				t.Errorf("%s\nwant\n%s", got, want)
			}
		})
	}
}

// An agenda is made once, even where papers were withdrawn whose cases are gone.
func TestBatchesHold(t *testing.T) {
	p := newProject(t)
	p.inBatchesOf(16)
	p.change("content/meetings/m-1.toml", "date ", "withdrawn = [{ paper = \"gone\", on = 2025-03-01, reason = \"A mistake.\" }, { paper = \"paper-03\", on = 2025-03-01, reason = \"A mistake.\" }]\ndate ")
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(opened, Options{Purpose: Building, Anew: true})
	b.once = true
	if b.output, err = b.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer b.output.close()
	b.load()
	if err := b.papers(t.Context(), b.output); err != nil {
		t.Fatal(err)
	}
	b.withdrawnWithout()
	if len(b.batches.at) != 5 {
		t.Errorf("%d batches, want 5", len(b.batches.at))
	}
	for m, x := range b.batches.at {
		if x.sheet == nil || x.rests != b.restsOn(m) {
			t.Errorf("the agenda of %s was made of\n%s, and is made again of\n%s", m.Name, x.rests, b.restsOn(m))
		}
	}
}

// builtAnew is what a build makes and what it says.
func (p tree) builtAnew() string {
	p.Helper()
	r := p.run(Options{Purpose: Building, Anew: true})
	said := ""
	for _, d := range r.Findings {
		said += d.Rule + " " + d.Message + "\n"
	}
	return said + p.sums("output")
}
