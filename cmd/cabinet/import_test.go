package main

import (
	"os"
	"path/filepath"
	"testing"

	"cabinet/internal/fromword"
	"cabinet/internal/project"
)

// TestWriteDraft writes a case with its pictures, or nothing.
func TestWriteDraft(t *testing.T) {
	dir := t.TempDir()
	p := &project.Project{Folder: dir}
	home := project.Home{File: filepath.Join(dir, "content", "cases", "a.toml")}
	draft := fromword.Case{Text: []byte("kind = \"report\"\n"), Pictures: []fromword.Picture{{Name: "images/a-1.png", Data: []byte("one")}, {Name: "images/a-2.png", Data: []byte("two")}}}
	second := filepath.Join(dir, "content", "images", "a-2.png")
	if err := os.MkdirAll(filepath.Dir(second), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, there := range []string{"another", "two"} { // the latter is of an import before
		if err := os.WriteFile(second, []byte(there), 0o666); err != nil {
			t.Fatal(err)
		}
		err := writeDraft(p, home, draft)
		for _, name := range []string{home.File, filepath.Join(dir, "content", "images", "a-1.png")} {
			if _, missing := os.Stat(name); (missing == nil) != (there == "two") || (err == nil) != (there == "two") {
				t.Errorf("with %q there: %v, and %s: %v", there, err, name, missing)
			}
		}
	}
}
