package preview

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cabinet/internal/corpus"
	"cabinet/internal/project"
)

// BenchmarkSave saves a case with its paper's page open, as editors do, and tells how long it takes until the page has the new words: the time
// of every second save, and of all but one in twenty.
func BenchmarkSave(b *testing.B) {
	b.Run("sample", func(b *testing.B) {
		s := newSite(b)
		benchmarkSaves(b, s, filepath.Join(s.dir, filepath.FromSlash(case1)), "there is a national shortage")
	})
	b.Run("1000 cases", func(b *testing.B) {
		dir := b.TempDir()
		if _, err := corpus.Write(dir, corpus.Thousand); err != nil {
			b.Fatal(err)
		}
		p, err := project.Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		s := site{TB: b, dir: filepath.Join(dir, "content"), preview: New(b.Context(), p), server: &httptest.Server{}}
		of := s.preview.now.Load().Papers[500]
		benchmarkSaves(b, s, filepath.Join(s.dir, "cases", of.Case+".toml"), "")
	})
}

// benchmarkSaves changes some words of a case, or its title, again and again.
func benchmarkSaves(b *testing.B, s site, file, words string) {
	defer s.serve(b.Context())()
	name := strings.TrimSuffix(filepath.Base(file), ".toml")
	page := s.preview.now.Load().paperOf(name).Address + "/"
	next := lines(s.do(http.MethodGet, "/-/events?page="+s.at(page), nil))
	next()
	next()
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	if words == "" {
		_, after, _ := strings.Cut(string(text), "title")
		_, after, _ = strings.Cut(after, `"`)
		words, _, _ = strings.Cut(after, `"`)
	}
	var took []time.Duration
	for n := 0; b.Loop(); n++ {
		time.Sleep(120 * time.Millisecond) // 500 saves a minute
		new := fmt.Sprintf("%s (%d)", words, n)
		begun := time.Now()
		if err := os.WriteFile(file, bytes.Replace(text, []byte(words), []byte(new), 1), 0o666); err != nil {
			b.Fatal(err)
		}
		for shown := false; !shown; {
			next() // a version, and an empty line
			next()
			shown = strings.Contains(s.get(page), new)
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*19/20].Microseconds())/1000, "p95-ms")
}
