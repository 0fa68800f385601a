package pipeline

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/content"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
)

// Names in the test project: the sample's case and meeting, and a second of each.
const (
	case1    = "content/cases/sena-tribunal-officers.toml"
	meeting1 = "content/meetings/cabinet-2025-02-07.toml"
	council1 = "content/councils/leicestershire.toml"
	address1 = "cabinet/2025-02-07"
	paper1   = address1 + "/sena-tribunal-officers/sena-tribunal-officers"

	case2    = "content/cases/school-meals.toml"
	meeting2 = "content/meetings/cabinet-2025-03-18.toml"
	address2 = "cabinet/2025-03-18"
	paper2   = address2 + "/school-meals/school-meals"
)

// A tree is a project, a copy of the sample in a folder of the test's own. Its meetings list their papers, as those of most
// councils did before there were agendas: see agendas.
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
	p.change(council1, `form = "agenda"`, `form = "list"`)
	return p
}

// agendas gives the project's meetings agendas, as the sample has them.
func (p tree) agendas() {
	p.Helper()
	p.change(council1, `form = "list"`, `form = "agenda"`)
}

// furtherParagraphs matches what an answer has after its first paragraph.
var furtherParagraphs = regexp.MustCompile(`(?s)(= '''\n[^\n]*\n)\n.*?('''\n)`)

// shorten has each answer of the sample end with its first paragraph, for tests that make the paper often.
func (p tree) shorten() {
	p.Helper()
	p.file(case1, furtherParagraphs.ReplaceAllString(p.read(case1), "$1$2"))
}

// newTwo has a second meeting with a paper.
func newTwo(t testing.TB) tree {
	t.Helper()
	p := newProject(t)
	p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
	p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
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

func (p tree) output(name string) string {
	p.Helper()
	return p.read("output/" + name)
}

// latest is what the home page has of the latest meetings of each body.
func (p tree) latest() string {
	p.Helper()
	_, latest, _ := strings.Cut(p.output("index.html"), "<h2>Latest meetings</h2>")
	return latest
}

// file writes a file and the folders above it.
func (p tree) file(name, text string) {
	p.Helper()
	mkdir(p, p.dir, filepath.Dir(name))
	write(p, p.path(name), text)
}

// change replaces words that must be in a file.
func (p tree) change(name, old, new string) {
	p.Helper()
	text := p.read(name)
	if !strings.Contains(text, old) {
		p.Fatalf("%q is not in %s", old, name)
	}
	p.file(name, strings.ReplaceAll(text, old, new))
}

func (p tree) remove(name string) {
	p.Helper()
	if err := os.RemoveAll(p.path(name)); err != nil {
		p.Fatal(err)
	}
}

// move renames a file or folder.
func (p tree) move(from, to string) {
	p.Helper()
	if err := os.Rename(p.path(from), p.path(to)); err != nil {
		p.Fatal(err)
	}
}

func (p tree) exists(name string) bool {
	_, err := os.Lstat(p.path(name))
	return err == nil
}

func (p tree) run(o Options) Result {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	return run(p, opened, o)
}

func run(t testing.TB, p *project.Project, o Options) Result {
	t.Helper()
	r, err := Run(context.Background(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// build builds everything: so many papers are built, and so many meetings are held.
func (p tree) build(papers, held int) Result {
	p.Helper()
	r := p.run(Options{Purpose: Building})
	if r.Papers != papers || r.Held != held || (r.Errors > 0) != (held > 0) {
		p.Fatalf("%d papers built and %d meetings held, want %d and %d:\n%s", r.Papers, r.Held, papers, held, found(r))
	}
	return r
}

// found are a run's errors, one in a line; what else the sample may have to be told is no matter here.
func found(r Result) string {
	var lines []string
	for _, d := range errorsOf(r.Findings) {
		lines = append(lines, d.String())
	}
	return strings.Join(lines, "\n")
}

// errorsOf are the findings that are errors: what rules find in the sample is no matter here.
func errorsOf(ds []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(ds), func(d diag.Diagnostic) bool { return !d.IsError() })
}

// rules are the rules of the errors.
func rules(ds []diag.Diagnostic) string {
	var names []string
	for _, d := range errorsOf(ds) {
		names = append(names, d.Rule)
	}
	return strings.Join(names, " ")
}

// sums are the files below a folder with their checksums, one in a line.
func (p tree) sums(folder string) string {
	p.Helper()
	var lines []string
	err := fs.WalkDir(os.DirFS(p.dir), folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == lockName {
			return err
		}
		if d.Type()&fs.ModeSymlink != 0 {
			to, err := os.Readlink(p.path(name))
			lines = append(lines, "-> "+to+" "+name)
			return err
		}
		lines = append(lines, fmt.Sprintf("%x %s", sha256.Sum256([]byte(p.read(name))), strings.TrimPrefix(name, folder)))
		return nil
	})
	if err != nil {
		p.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// list is what a folder has in it, by name.
func (p tree) list(folder string) []string {
	p.Helper()
	entries, err := os.ReadDir(p.path(folder))
	if err != nil {
		p.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	slices.Sort(names)
	return names
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
