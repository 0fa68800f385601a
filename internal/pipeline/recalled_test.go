package pipeline

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// TestRecalled runs over a site with everything in it again and again: what is recalled of a run is what a run without a memory
// says, and where nothing can be recalled every run says so.
func TestRecalled(t *testing.T) {
	p := tree{t, t.TempDir()}
	freezings, err := corpus.Write(p.dir, corpus.Options{Seed: 18, Papers: 16, Meetings: 5, Bodies: 3, Years: 2})
	if err != nil {
		t.Fatal(err)
	}
	compareRecalled(p)
	for _, f := range freezings[:min(2, len(freezings))] {
		for name, text := range f.Files {
			if err := corpus.WriteFile(p.dir, name, text); err != nil {
				t.Fatal(err)
			}
		}
		opened, err := project.Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, found, err := Freeze(context.Background(), opened, FreezeOptions{Meeting: f.Meeting, Replace: f.Amend, Changed: f.Changed, On: f.On, Today: f.Today}); err != nil {
			t.Fatal(err, found)
		}
		compareRecalled(p)
	}
}

func compareRecalled(p tree) {
	p.Helper()
	for _, o := range []Options{{Purpose: Checking}, {Purpose: Building}, {Purpose: Building, Told: TellErrors}, {Purpose: BuildingDrafts, Told: TellWarnings}} {
		p.run(o)
		recalled := p.run(o)
		if err := os.RemoveAll(p.path(memoryFolder)); err != nil {
			p.Fatal(err)
		}
		again := p.run(o)
		if again.Recalled {
			p.Error("a run without a memory recalls something")
		}
		if !recalled.Recalled {
			p.Errorf("nothing is recalled of a run for %v", o.Purpose)
		}
		recalled.Recalled = false
		if a, b := plain(recalled), plain(again); !reflect.DeepEqual(a, b) {
			p.Errorf("for %v a run that is recalled says\n%v\nand one that is made\n%v", o.Purpose, a, b)
		}
	}
}

// TestRecalledAfterChange shows that a run is recalled that changed most files, so that the output before was no spare of its own.
func TestRecalledAfterChange(t *testing.T) {
	p, build := newProject(t), Options{Purpose: Building}
	for _, words := range []string{"The team", "The whole team"} {
		for i := range 10 {
			p.file(fmt.Sprintf("content/cases/p%d.toml", i), strings.Replace(p.read(case1), "The SENA team", words, 1))
		}
		p.run(build)
	}
	if p.exists(filepath.Join(memoryFolder, "spare-output")) {
		t.Fatal("the output before is kept")
	}
	if !p.run(build).Recalled {
		t.Error("nothing is recalled")
	}
}

// plain is a result whose findings hold nothing of their files but their own lines.
func plain(r Result) Result {
	r.Findings = append([]diag.Diagnostic(nil), r.Findings...)
	for i, d := range r.Findings {
		r.Findings[i] = d.Stored().Diagnostic()
	}
	r.Ignored = append([]diag.Ignored(nil), r.Ignored...)
	for i, d := range r.Ignored {
		r.Ignored[i].Diagnostic = d.Stored().Diagnostic()
	}
	return r
}
