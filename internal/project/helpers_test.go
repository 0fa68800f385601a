package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/content"
)

// Files of the sample.
const (
	case1    = "content/cases/sena-tribunal-officers.toml"
	meeting1 = "content/meetings/cabinet-2025-02-07.toml"
	council1 = "content/councils/leicestershire.toml"
)

// A folder is a copy of the sample in a folder of the test's own.
type folder struct {
	testing.TB
	dir string
}

func newProject(t testing.TB) folder {
	t.Helper()
	p := folder{t, t.TempDir()}
	if err := os.CopyFS(filepath.Join(p.dir, "content"), content.FS); err != nil {
		t.Fatal(err)
	}
	return p
}

// newTwo has a second meeting.
func newTwo(t testing.TB) folder {
	t.Helper()
	p := newProject(t)
	p.file("content/meetings/cabinet-2025-03-18.toml", strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
	return p
}

func (p folder) read(name string) string {
	p.Helper()
	text, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
	if err != nil {
		p.Fatal(err)
	}
	return string(text)
}

func (p folder) file(name, text string) {
	p.Helper()
	name = filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		p.Fatal(err)
	}
	write(p, name, text)
}

func (p folder) change(name, old, new string) {
	p.Helper()
	text := p.read(name)
	if !strings.Contains(text, old) {
		p.Fatalf("%s has no %q", name, old)
	}
	p.file(name, strings.Replace(text, old, new, 1))
}

func (p folder) remove(name string) {
	p.Helper()
	if err := os.Remove(filepath.Join(p.dir, filepath.FromSlash(name))); err != nil {
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
