package golden_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/mend"
	"cabinet/internal/pipeline"
)

// TestFaultsMended mends what can be mended of the papers with planted faults, and holds each change. Once it is written a check finds
// what the plan says, and a second run finds nothing to mend.
func TestFaultsMended(t *testing.T) {
	dir := t.TempDir()
	copyFolders(t, faults, dir, "content")
	plan := planFor(t, dir)
	root, err := os.OpenRoot(filepath.Join(dir, "content"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var diffs []byte
	for _, f := range plan.Files {
		f.Shown = f.Name
		diffs = append(diffs, f.Diff()...)
		if err := f.Save(root); err != nil {
			t.Error(err)
		}
	}
	compare(t, "faults", "mended.diff", diffs)
	again := planFor(t, dir)
	if len(again.Mended) > 0 {
		t.Errorf("a second run mends %v", again.Mended)
	}
	if !slices.EqualFunc(again.Found, plan.Left, func(a, b diag.Diagnostic) bool { return a.String() == b.String() }) {
		t.Errorf("a check finds\n%v\nand the plan left\n%v", again.Found, plan.Left)
	}
}

// planFor is what can be mended in the project of a folder.
func planFor(t *testing.T, dir string) mend.Plan {
	t.Helper()
	p := opened(t, dir)
	plan, err := mend.Make(mend.Content{FS: p.Content.FS, Name: p.Content.Name, May: func(string) bool { return true }}, func(content fs.FS) ([]diag.Diagnostic, error) {
		other := *p
		other.Content.FS = content
		r, err := pipeline.Run(context.Background(), &other, pipeline.Options{})
		return r.Findings, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
