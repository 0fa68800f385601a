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
		name := names[n%len(names)]
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, append(text, "# again\n"...), 0o666); err != nil {
			b.Fatal(err)
		}
		render()
	}
}
