package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/content"
)

const (
	meeting1 = "content/meetings/cabinet-2025-02-07.toml"
	council1 = "content/councils/leicestershire.toml"
)

// A tree is a project, a copy of the sample in a folder of the test's own.
type tree struct {
	testing.TB
	dir string
}

func newProject(t testing.TB) tree {
	t.Helper()
	p := tree{t, t.TempDir()}
	if err := os.CopyFS(filepath.Join(p.dir, "content"), content.FS); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p tree) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p tree) read(name string) string {
	p.Helper()
	text, err := os.ReadFile(p.path(name))
	if err != nil {
		p.Fatal(err)
	}
	return string(text)
}

// file writes a file and the folders above it.
func (p tree) file(name, text string) {
	p.Helper()
	mkdir(p, p.dir, filepath.Dir(name))
	write(p, p.path(name), text)
}

// change replaces words that must be in a file.
func (p tree) change(name, old, changed string) {
	p.Helper()
	text := p.read(name)
	if !strings.Contains(text, old) {
		p.Fatalf("%q is not in %s", old, name)
	}
	p.file(name, strings.ReplaceAll(text, old, changed))
}

func (p tree) remove(name string) {
	p.Helper()
	if err := os.RemoveAll(p.path(name)); err != nil {
		p.Fatal(err)
	}
}

func mkdir(t testing.TB, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(name)), 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
