package pipeline

import (
	"strings"
	"testing"

	"cabinet/internal/project"
)

// A dropper is a shelf that fails as no shelf should when it takes the paper of one case.
type dropper string

func (d dropper) put(s project.Subject, _ string, _ map[string][]byte) error {
	if s.Name == string(d) {
		var none []int
		_ = none[len(s.Name)]
	}
	return nil
}

// A fault of the program in one paper is a finding that names the paper; its meeting is held back, and the
// other papers are made.
func TestFaultIsAFinding(t *testing.T) {
	p := newTwo(t)
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(opened, Options{Purpose: Building})
	b.load()
	if err := b.papers(t.Context(), dropper("school-meals")); err != nil {
		t.Fatal(err)
	}
	b.hold()
	r := b.result(false)
	if rules(r.Findings) != "fault" || r.Papers != 1 || r.Held != 1 || b.fates[b.library.Meetings["cabinet-2025-03-18"]] != held {
		t.Fatalf("%+v: %s", r, found(r))
	}
	got := errorsOf(r.Findings)[0].String()
	for _, want := range []string{"content/cases/school-meals.toml:1:1: error: cabinet failed on this paper: runtime error: index out of range", "(pipeline.dropper.put, line "} {
		if !strings.Contains(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A fault of the program in a paper that is frozen is an error that names the paper.
func TestFaultOfFreezing(t *testing.T) {
	opened, err := project.Open(newProject(t).dir)
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(opened, Options{})
	b.load()
	_, _, err = b.freezePaper("sena-tribunal-officers", nil, FreezeOptions{}) // there is always a meeting
	if err == nil || !strings.Contains(err.Error(), "sena-tribunal-officers can't be kept") || !strings.Contains(err.Error(), "(pipeline.(*builder).freezePaper, line ") {
		t.Errorf("%v", err)
	}
}

func (dropper) of(project.Subject) version         { return version{} }
func (dropper) take(project.Subject, version) bool { return true }
