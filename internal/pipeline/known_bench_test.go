package pipeline

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/project"
)

// BenchmarkRenderAgain renders a project of 1,000 papers after each save of a case.
func BenchmarkRenderAgain(b *testing.B) {
	dir := b.TempDir()
	if _, err := corpus.Write(dir, corpus.Thousand); err != nil {
		b.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(dir, "content/cases/*.toml"))
	var last *Rendering
	render := func() {
		p, err := project.Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		if last, _, err = RenderPapers(context.Background(), p, last); err != nil {
			b.Fatal(err)
		}
	}
	render()
	for n := 0; b.Loop(); n++ {
		touch(b, names[n%len(names)])
		render()
	}
}

// BenchmarkBuildAgain builds a project of 1,000 papers again: after nothing has changed, and after a case has.
func BenchmarkBuildAgain(b *testing.B) {
	dir := b.TempDir()
	if _, err := corpus.Write(dir, corpus.Thousand); err != nil {
		b.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(dir, "content/cases/*.toml"))
	build := func(b *testing.B) {
		p, err := project.Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		if r, err := Run(context.Background(), p, Options{Purpose: Building, Told: TellErrors}); err != nil || !r.Written && !r.Recalled {
			b.Fatal(r, err)
		}
	}
	build(b)
	b.Run("nothing", func(b *testing.B) {
		for b.Loop() {
			build(b)
		}
	})
	b.Run("one", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			touch(b, names[n%len(names)])
			build(b)
		}
	})
}

// touch adds a line to a file.
func touch(b *testing.B, name string) {
	b.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(name, append(text, "# again\n"...), 0o666); err != nil {
		b.Fatal(err)
	}
}
