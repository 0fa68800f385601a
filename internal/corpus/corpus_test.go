package corpus_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
)

// open is a project of a made-up corpus.
func open(t *testing.T, o corpus.Options) (p *project.Project, freezings []corpus.Freezing) {
	t.Helper()
	dir := t.TempDir()
	freezings, err := corpus.Write(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	if p, err = project.Open(dir); err != nil {
		t.Fatal(err)
	}
	return p, freezings
}

// errorsOf are the findings of a run that are errors, one in a line.
func errorsOf(r pipeline.Result) string {
	var lines []string
	for _, d := range slices.DeleteFunc(r.Findings, func(d diag.Diagnostic) bool { return !d.IsError() }) {
		lines = append(lines, d.String())
	}
	return strings.Join(lines, "\n")
}

// A corpus can be built as it is, and has every kind of paper.
func TestBuilds(t *testing.T) {
	hostile := corpus.Small
	hostile.Hostile = true
	for name, o := range map[string]corpus.Options{"small": corpus.Small, "hostile": hostile} {
		t.Run(name, func(t *testing.T) {
			p, freezings := open(t, o)
			r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building})
			if err != nil || r.Errors > 0 {
				t.Errorf("%v\n%s", err, errorsOf(r))
			}
			if r.Papers < o.Papers*4/5 || r.Drafts == 0 || r.Withdrawn == 0 || len(freezings) < 4 {
				t.Errorf("%d papers, %d drafts, %d withdrawn, %d to freeze", r.Papers, r.Drafts, r.Withdrawn, len(freezings))
			}
		})
	}
}

// What is to be frozen can be, and the site has versions then.
func TestFreezes(t *testing.T) {
	p, freezings := open(t, corpus.Small)
	amended := 0
	for _, f := range freezings {
		for name, text := range f.Files {
			if err := corpus.WriteFile(p.Folder, name, text); err != nil {
				t.Fatal(err)
			}
		}
		again, err := project.Open(p.Folder)
		if err != nil {
			t.Fatal(err)
		}
		frozen, findings, err := pipeline.Freeze(context.Background(), again, pipeline.FreezeOptions{Meeting: f.Meeting, Amend: f.Amend, Changed: f.Changed, On: f.On, Today: f.Today})
		if err != nil || len(frozen) == 0 {
			t.Fatalf("%s: %d frozen, %v\n%s", f.Meeting, len(frozen), err, errorsOf(pipeline.Result{Findings: findings}))
		}
		amended += len(f.Amend)
	}
	if amended == 0 {
		t.Error("no paper is published anew")
	}
	again, err := project.Open(p.Folder)
	if err != nil {
		t.Fatal(err)
	}
	if r, err := pipeline.Run(context.Background(), again, pipeline.Options{Purpose: pipeline.Building}); err != nil || r.Errors > 0 {
		t.Errorf("%v\n%s", err, errorsOf(r))
	}
}

// The same options give the same files, and another seed gives others.
func TestSame(t *testing.T) {
	tree := func(o corpus.Options) string {
		dir := t.TempDir()
		if _, err := corpus.Write(dir, o); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		entries, err := os.ReadDir(dir + "/content/cases")
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			text, err := os.ReadFile(dir + "/content/cases/" + e.Name())
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(e.Name() + string(text))
		}
		return b.String()
	}
	other := corpus.Small
	other.Seed++
	if first := tree(corpus.Small); first != tree(corpus.Small) || first == tree(other) {
		t.Error("what is made up does not depend on the options alone")
	}
}

// TestWritten writes a corpus of a thousand papers to a folder, to look at it; WRITTEN names the folder.
func TestWritten(t *testing.T) {
	dir := os.Getenv("WRITTEN")
	if dir == "" {
		t.Skip("no folder to write to")
	}
	if _, err := corpus.Write(dir, corpus.Thousand); err != nil {
		t.Fatal(err)
	}
}
