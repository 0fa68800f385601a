package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/corpus"
)

// TestKnownTouches changes what other papers, lists and the search have of a paper, and holds the outputs of two projects against one
// another as well, of which one has no memory.
func TestKnownTouches(t *testing.T) {
	p, forgetful := tree{t, t.TempDir()}, tree{t, t.TempDir()}
	if _, err := corpus.Write(p.dir, corpus.Options{Seed: 21, Papers: 16, Meetings: 5, Bodies: 2, Years: 2}); err != nil {
		t.Fatal(err)
	}
	c := changer{p, rand.New(rand.NewPCG(20, 0)), map[string][]byte{}}
	for step := range 22 {
		what := c.touch(step)
		for _, run := range c.runs(step) {
			forgetful.becomes(p)
			a, b := p.run(run(p)), forgetful.run(run(forgetful))
			if a.Recalled = false; p.told(a) != forgetful.told(b) {
				t.Fatalf("after %s a run with a memory says\n%s\nand one without it\n%s", what, p.told(a), forgetful.told(b))
			}
			p.sameOutput(forgetful, what)
		}
	}
}

// runs are the options of the runs that follow a change: some begin with one over what was changed, and some with one that tells less.
func (c changer) runs(step int) []func(tree) Options {
	whole := func(tree) Options { return Options{Purpose: Building} }
	switch step % 4 {
	case 0, 3:
		return []func(tree) Options{c.overChanged, whole}
	case 1:
		return []func(tree) Options{func(tree) Options { return Options{Purpose: Building, Told: TellErrors} }, whole}
	}
	return []func(tree) Options{c.checkChanged, whole, func(tree) Options { return Options{} }}
}

// checkChanged are the options of a check of the cases that were changed.
func (c changer) checkChanged(p tree) Options { return Options{Paths: c.overChanged(p).Paths} }

// overChanged are the options of a run over the cases that were changed.
func (c changer) overChanged(p tree) Options {
	o := Options{Purpose: Building}
	for _, name := range slices.Sorted(maps.Keys(c.was)) {
		if strings.HasPrefix(name, "content/cases/") && p.exists(name) {
			o.Paths = append(o.Paths, p.path(name))
		}
	}
	return o
}

// touch changes something that is told elsewhere too, and tells what.
func (c changer) touch(step int) string {
	name := c.some("cases")
	switch step % 11 {
	case 9:
		return c.cancel()
	case 1, 6:
		return c.replace(name, `(?m)^(title *= ")`, "${1}Another ")
	case 2:
		return c.replace(name, `(?m)^(meeting *= ).*`, fmt.Sprintf("${1}[%q]", strings.TrimSuffix(filepath.Base(c.some("meetings")), ".toml")))
	case 3:
		return c.replace(name, `(?m)^(kind *= .*)`, "${1}\nmatter = \"The matter\"")
	case 4:
		return c.replace(c.some("meetings"), `(?m)^(published *= \d+-\d+)-\d+`, "${1}-03")
	case 5:
		return c.edit(name, "[nonsense]\n", "")
	case 7:
		return c.restore()
	case 8:
		return c.replace(name, `(?m)^(number *= ").*`, `${1}25/12345"`)
	}
	return c.edit(name, "", []string{"the", "contract", "year"}[c.IntN(3)])
}

// cancel cancels a meeting, in whose place another is held, or lets one be held that was cancelled.
func (c changer) cancel() string {
	name, next := c.some("meetings"), strings.TrimSuffix(filepath.Base(c.some("meetings")), ".toml")
	if at := bytes.Index(c.read(name), []byte("\n[cancelled]")); at >= 0 {
		c.was[name] = c.read(name)
		c.file(name, string(c.was[name][:at]))
		return "holding " + name
	}
	return c.edit(name, fmt.Sprintf("\n[cancelled]\non = 2024-01-02\nto = %q\n", next), "")
}

// replace replaces what matches a pattern in a file, or changes its words where nothing does.
func (c changer) replace(name, pattern, by string) string {
	text := c.read(name)
	if !regexp.MustCompile(pattern).Match(text) {
		return c.edit(name, "", "the")
	}
	c.was[name] = text
	c.file(name, regexp.MustCompile(pattern).ReplaceAllString(string(text), by))
	return fmt.Sprintf("%q by %q in %s", pattern, by, name)
}

// becomes gives a project the content of another, and takes its memory away.
func (p tree) becomes(other tree) {
	p.Helper()
	if err := os.RemoveAll(p.path("content")); err != nil {
		p.Fatal(err)
	}
	if err := errors.Join(os.CopyFS(p.path("content"), os.DirFS(other.path("content"))), os.RemoveAll(p.path(memoryFolder))); err != nil {
		p.Fatal(err)
	}
}

// sameOutput holds the outputs of a project against those of another that has no memory.
func (p tree) sameOutput(forgetful tree, what string) {
	p.Helper()
	for _, folder := range []string{"output", "output-drafts"} {
		if a, b := filesOf(p, p.path(folder)), filesOf(p, forgetful.path(folder)); !reflect.DeepEqual(a, b) {
			p.Fatalf("after %s, %s is not what a run without a memory makes: %v", what, folder, differing(a, b))
		}
	}
}
