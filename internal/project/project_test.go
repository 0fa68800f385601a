package project

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpenFindsTheNearestContent(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{"outer/content", "outer/a/b", "outer/inner/content/cases", "outer/file-called/x", "bare/deep"} {
		mkdir(t, dir, d)
	}
	write(t, filepath.Join(dir, "outer/file-called/content"), "a file, not a folder")
	tests := []struct {
		from, folder string
		sample       bool
	}{
		{"outer", "outer", false},
		{"outer/a/b", "outer", false},
		{"outer/inner", "outer/inner", false},
		{"outer/inner/content/cases", "outer/inner", false},
		{"outer/file-called/x", "outer", false},
		{"bare/deep", "bare/deep", true},
	}
	for _, tt := range tests {
		p, err := Open(filepath.Join(dir, tt.from))
		if err != nil {
			t.Fatal(err)
		}
		folder := filepath.Join(dir, tt.folder)
		if p.Folder != folder || p.Sample != tt.sample || p.Output != filepath.Join(folder, "output") {
			t.Errorf("from %s: %s, sample %v, output %s", tt.from, p.Folder, p.Sample, p.Output)
		}
	}
	for _, from := range []string{"nowhere", "outer/file-called/content"} {
		if _, err := Open(filepath.Join(dir, from)); err == nil || !strings.HasPrefix(err.Error(), "there is no folder ") {
			t.Errorf("from %s: %v", from, err)
		}
	}
}

func TestTemplatesThatAreNoFolder(t *testing.T) {
	p := newProject(t)
	p.file("templates", "Dear Sir")
	if _, err := Open(p.dir); err == nil {
		t.Error("templates of the project's own are passed over in silence")
	}
}

// Templates of papers leave the pages to the program; one of a page does not, nor does what hides the program's.
func TestOwnPages(t *testing.T) {
	for name, want := range map[string]bool{"content/x": false, "templates/papers/exception/sections.md.tmpl": false, "templates/site/home.html.tmpl": true, "templates/site": true} {
		p := newProject(t)
		p.file(name, "")
		opened, err := Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		if opened.OwnPages() != want {
			t.Errorf("with %s the project has pages of its own: %t", name, !want)
		}
	}
}

func TestOverlayLists(t *testing.T) {
	dir := t.TempDir()
	mkdir(t, dir, "upper/d", "lower/d")
	for _, name := range []string{"upper/d/b", "upper/d/d", "lower/d/a", "lower/d/b", "lower/d/c"} {
		write(t, filepath.Join(dir, name), name)
	}
	o := overlay{os.DirFS(filepath.Join(dir, "upper")), os.DirFS(filepath.Join(dir, "lower"))}
	var got []string
	for _, name := range []string{"a", "b", "c", "d"} {
		text, err := fs.ReadFile(o, "d/"+name)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(text))
	}
	if want := "lower/d/a upper/d/b lower/d/c upper/d/d"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	entries, err := fs.ReadDir(o, "d")
	if err != nil {
		t.Fatal(err)
	}
	names := ""
	for _, e := range entries {
		names += e.Name()
	}
	if names != "abcd" {
		t.Errorf("listed %q, want abcd", names)
	}
	if _, err := fs.ReadDir(o, "e"); err == nil {
		t.Error("a folder that neither has is listed")
	}
	if _, err := o.Open("e"); err == nil {
		t.Error("a file that neither has is opened")
	}
}
