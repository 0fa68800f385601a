package golden_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// TestFrozen freezes each paper and builds it again from its file alone: without its case, and with a
// profile that has other words, it is the same to the byte.
func TestFrozen(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		t.Run(name, func(t *testing.T) {
			output := buildPaper(t, name)
			root := filepath.Dir(output)
			folder := folderOf(t, output, name)
			before := read(t, filepath.Join(folder, name+".pdf"))
			citesFirst(t, folder)
			p, err := project.Open(root)
			if err != nil {
				t.Fatal(err)
			}
			if !exists(filepath.Join("testdata", name, "first.toml")) { // else it is frozen already
				if n := freezeAll(t, p, root); n != len(together(name)) {
					t.Fatalf("%d papers were frozen", n)
				}
			}
			if again := amend(t, p, root, name); !again.Same {
				t.Errorf("nothing has changed, and it is published again: %+v", again)
			}
			if err := os.Remove(filepath.Join(root, "content", "cases", name+".toml")); err != nil {
				t.Fatal(err)
			}
			profile := filepath.Join(root, "content", "councils", "wychwood.toml")
			write(t, profile, bytes.ReplaceAll(read(t, profile), []byte("heading = \""), []byte("heading = \"Other ")))
			r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building})
			if err != nil || r.Errors > 0 {
				t.Fatalf("built again: %v, %v", err, r.Findings)
			}
			if after := read(t, filepath.Join(folder, name+".pdf")); !bytes.Equal(before, after) {
				t.Error("the PDF of the frozen paper differs")
			}
			citesFirst(t, folder)
		})
	}
}

var (
	numbered = regexp.MustCompile(` id="(para-[^"]+)"`) // no other address begins so
	cited    = regexp.MustCompile(`<code>#([^<]+)</code></p>`)
)

// citesFirst demands that a page shows how to cite a paragraph by the first number that its article has, if any.
func citesFirst(t *testing.T, folder string) {
	t.Helper()
	page := read(t, filepath.Join(folder, "index.html"))
	of := func(form *regexp.Regexp) string {
		if m := form.FindSubmatch(page); m != nil {
			return string(m[1])
		}
		return ""
	}
	if first := of(numbered); of(cited) != first {
		t.Errorf("the page cites %q, and its first number is %q", of(cited), first)
	}
}

// freezeAll freezes the papers of a project, whichever meeting they go to, and gives their number.
func freezeAll(t *testing.T, p *project.Project, root string) int {
	t.Helper()
	n := 0
	files, err := filepath.Glob(filepath.Join(root, "content", "meetings", "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		frozen, findings, err := pipeline.Freeze(context.Background(), p, pipeline.FreezeOptions{Meeting: file})
		if err != nil {
			t.Fatalf("%v: %v", err, findings)
		}
		n += len(frozen)
	}
	return n
}

// amend publishes a frozen paper anew, with the numbers that it had.
func amend(t *testing.T, p *project.Project, root, name string) pipeline.Frozen {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "content", "meetings", "*", name+".1.toml"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	o := pipeline.FreezeOptions{Meeting: filepath.Base(filepath.Dir(files[0])), Amend: []string{name}, Today: "2025-09-12"}
	o.Changed = map[string]string{name: `Paragraph 10 has the rents that the "Ferry Row" survey found (*half*, not a third)`}
	frozen, findings, err := pipeline.Freeze(context.Background(), p, o)
	if err != nil || len(frozen) != 1 {
		t.Fatalf("%v, %v: %v", frozen, err, findings)
	}
	return frozen[0]
}
