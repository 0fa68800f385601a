package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// TestKnown changes a project's files in all sorts of ways, and renders it after each: what comes of it is what a first rendering
// makes of the same files.
func TestKnown(t *testing.T) {
	p := tree{t, t.TempDir()}
	if _, err := corpus.Write(p.dir, corpus.Options{Seed: 18, Papers: 10, Meetings: 4, Bodies: 2, Years: 2}); err != nil {
		t.Fatal(err)
	}
	c := changer{p, rand.New(rand.NewPCG(18, 0)), map[string][]byte{}}
	var last *Rendering
	for step := range 20 {
		what := c.change(step)
		last = compareKnown(p, last, what)
		if t.Failed() {
			return
		}
	}
}

// TestKnownBuilds changes the files of two projects alike, of which one has no memory: after each change their outputs are the
// same, and what is said of them.
func TestKnownBuilds(t *testing.T) {
	p, forgetful := tree{t, t.TempDir()}, tree{t, t.TempDir()}
	freezings, err := corpus.Write(p.dir, corpus.Options{Seed: 18, Papers: 10, Meetings: 4, Bodies: 2, Years: 2})
	if err != nil {
		t.Fatal(err)
	}
	c := changer{p, rand.New(rand.NewPCG(19, 0)), map[string][]byte{}}
	for step := range 14 {
		var what string
		if step%3 == 2 && len(freezings) > 0 {
			what, freezings = c.freezeNext(freezings[0]), freezings[1:]
		} else {
			what = c.change(step)
		}
		forgetful.becomes(p)
		for _, o := range [][]Options{{{Purpose: Building}, {Purpose: Checking}}, {{Purpose: Building}, {Purpose: BuildingDrafts}}}[step%2] {
			a, b := p.run(o), forgetful.run(o)
			a.Recalled = false
			if a, b := p.told(a), forgetful.told(b); a != b {
				t.Fatalf("after %s a run for %v with a memory says\n%s\nand one without it\n%s", what, o.Purpose, a, b)
			}
		}
		p.sameOutput(forgetful, what)
	}
}

// told is all that a run says, wherever its project stands.
func (p tree) told(r Result) string {
	var all strings.Builder
	for _, d := range r.Findings {
		fmt.Fprintln(&all, d.Severity, strings.ReplaceAll(d.String()+" "+d.Hint, project.Display(p.dir), ""), d.Text(), d.Cited, d.Anchor)
	}
	r.Findings, r.Ignored = nil, nil
	fmt.Fprintf(&all, "%+v", r)
	return all.String()
}

// filesOf are the files of a folder by their names.
func filesOf(t testing.TB, folder string) map[string]string {
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		files[name[len(folder):]] = string(text)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

// differing are the names of the files that two folders do not have alike.
func differing(a, b map[string]string) (names []string) {
	for name, text := range a {
		if other, there := b[name]; !there || other != text {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, there := a[name]; !there {
			names = append(names, name)
		}
	}
	return names
}

// A changer changes the files of a project.
type changer struct {
	tree
	*rand.Rand
	was map[string][]byte
}

// change changes something, and tells what.
func (c changer) change(step int) string {
	name := c.some("cases")
	switch step % 10 {
	case 0:
		return c.edit(name, "# Nothing else.\n", "")
	case 1:
		return c.edit(name, "", "£")
	case 2:
		return c.edit(name, "[nonsense]\n", "")
	case 3:
		return c.restore()
	case 4:
		return c.edit(c.some("meetings"), "# Nothing else.\n", "")
	case 5:
		return c.edit(c.some("meetings"), "", "place")
	case 6:
		text := c.read(name)
		if err := os.Remove(c.path(name)); err != nil {
			c.Fatal(err)
		}
		c.was[name] = text
		return "without " + name
	case 7:
		return c.edit("content/councils/wychwood.toml", "# Nothing else.\n", "")
	case 8:
		copied := strings.Replace(name, ".toml", "-again.toml", 1)
		c.file(copied, string(c.read(name)))
		return "copied to " + copied
	}
	c.restore()
	return c.edit(name, "", "the")
}

// freezeNext publishes a meeting, or publishes it anew.
func (c changer) freezeNext(f corpus.Freezing) string {
	c.restore()
	for name, text := range f.Files {
		if err := corpus.WriteFile(c.dir, name, text); err != nil {
			c.Fatal(err)
		}
	}
	if _, found, err := Freeze(context.Background(), c.opened(), FreezeOptions{Meeting: f.Meeting, Replace: f.Amend, Changed: f.Changed, On: f.On, Today: f.Today}); err != nil {
		c.Fatal(err, found)
	}
	return "freezing " + f.Meeting
}

// some is a file of a folder of content/.
func (c changer) some(folder string) string {
	names, err := filepath.Glob(c.path("content/" + folder + "/*.toml"))
	if err != nil || len(names) == 0 {
		c.Fatal("no files in ", folder, err)
	}
	return "content/" + folder + "/" + filepath.Base(names[c.IntN(len(names))])
}

func (c changer) read(name string) []byte {
	text, err := os.ReadFile(c.path(name))
	if err != nil {
		c.Fatal(err)
	}
	return text
}

// edit adds lines to a file, or doubles the first of some words that stand in it.
func (c changer) edit(name, lines, words string) string {
	text := c.read(name)
	c.was[name] = text
	after := append(bytes.Clone(text), lines...)
	if words != "" {
		after = bytes.Replace(text, []byte(words), []byte(words+words), 1)
	}
	c.file(name, string(after))
	return fmt.Sprintf("%q %q in %s", lines, words, name)
}

// restore puts every file back as it was before it was changed last.
func (c changer) restore() string {
	for name, text := range c.was {
		c.file(name, string(text))
	}
	clear(c.was)
	return "as it was"
}

// compareKnown renders the project after the last rendering and for the first time. What can't be made stays as it was in the one
// and not in the other, so that the versions of such papers are not compared.
func compareKnown(p tree, last *Rendering, what string) *Rendering {
	p.Helper()
	render := func(last *Rendering) *Rendering {
		r, err := Render(context.Background(), p.opened(), last)
		if err != nil {
			p.Fatal(err)
		}
		return r
	}
	if papers, _, err := RenderPapers(context.Background(), p.opened(), last); err != nil {
		p.Fatal(err)
	} else if len(what)%2 == 0 {
		last = papers // whose agendas may be as they were
	}
	next, first := render(last), render(nil)
	if a, b := inWords(next.Findings), inWords(first.Findings); !reflect.DeepEqual(a, b) {
		p.Errorf("after %s, what all share has the findings\n%s\nand at first\n%s", what, strings.Join(a, "\n"), strings.Join(b, "\n"))
	}
	if len(next.Papers) != len(first.Papers) {
		p.Fatalf("after %s there are %d papers, and at first %d", what, len(next.Papers), len(first.Papers))
	}
	for i, a := range next.Papers {
		b := first.Papers[i]
		if a.Case != b.Case || a.Title != b.Title || a.Current != b.Current || !reflect.DeepEqual(inWords(a.Findings), inWords(b.Findings)) {
			p.Errorf("after %s, the paper is\n%v\nand at first\n%v", what, a, b)
		}
	}
	for name, text := range first.files {
		if !bytes.Equal(next.files[name], text) {
			p.Errorf("after %s, %s is not what a first rendering makes", what, name)
		}
	}
	for name := range next.files {
		if _, there := first.files[name]; !there && allCurrent(next) {
			p.Errorf("after %s, %s is there, which a first rendering does not make", what, name)
		}
	}
	return next
}

func (t tree) opened() *project.Project {
	p, err := project.Open(t.dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func allCurrent(r *Rendering) bool {
	for _, p := range r.Papers {
		if !p.Current {
			return false
		}
	}
	return true
}

func inWords(all []diag.Diagnostic) (out []string) {
	for _, d := range all {
		out = append(out, d.String()+" "+d.Hint)
	}
	return out
}

// A paper that was changed while another one held its meeting back is not taken over from what the output had before.
func TestKnownWhileHeld(t *testing.T) {
	p := newProject(t)
	second := "content/cases/second.toml"
	p.file(second, strings.Replace(p.read(case1), "SENA", "Second", 1))
	p.run(Options{Purpose: Building})
	whole := p.read(second)
	p.file(case1, strings.ReplaceAll(p.read(case1), "Tribunal", "Appeal"))
	p.file(second, whole+"[nonsense]\n")
	if r := p.run(Options{Purpose: Building}); r.Held != 1 {
		t.Fatalf("%d meetings are held", r.Held)
	}
	p.file(second, whole)
	p.run(Options{Purpose: Building})
	known := filesOf(t, p.path("output"))
	if err := os.RemoveAll(p.path(memoryFolder)); err != nil {
		t.Fatal(err)
	}
	p.run(Options{Purpose: Building})
	if made := filesOf(t, p.path("output")); !reflect.DeepEqual(known, made) {
		t.Errorf("the output is not what a run without a memory makes: %v", differing(known, made))
	}
}

// A list that a run over a part of the project has begun stays, although the run before that, of which something is remembered, did
// not have it.
func TestKnownAfterPart(t *testing.T) {
	p := newProject(t)
	p.run(Options{Purpose: Building})
	p.file(case1, strings.Replace(p.read(case1), "\ncouncil", "\nmatter = \"Tribunals\"\ncouncil", 1))
	p.run(Options{Purpose: Building, Paths: []string{p.path(case1)}})
	part := filesOf(t, p.path("output"))
	if r := p.run(Options{Purpose: Building}); r.Recalled {
		t.Error("a run over all is taken for one over a part")
	}
	whole := filesOf(t, p.path("output"))
	if made := differing(part, whole); len(made) > 0 {
		t.Errorf("the run over all has other files than that over a part: %v", made)
	}
	if _, there := whole["/matters/tribunals/index.html"]; !there {
		t.Errorf("there is no page of the matter: %v", differing(whole, nil))
	}
}
