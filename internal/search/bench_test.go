package search_test

import (
	"fmt"
	"testing"

	"cabinet/internal/search"
	"cabinet/internal/search/corpus"
)

// BenchmarkIndex makes the index of papers, and tells how large it is.
func BenchmarkIndex(b *testing.B) {
	for _, papers := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(papers), func(b *testing.B) {
			type paper struct {
				search.Paper
				words []byte
			}
			var all []paper
			read := 0
			for c := corpus.New(papers); ; {
				p, words, ok := c.Next()
				if !ok {
					break
				}
				all = append(all, paper{p, words})
				read += len(words)
			}
			b.ReportAllocs()
			for b.Loop() {
				builder := search.New()
				for _, p := range all {
					builder.Add(p.Paper, p.words)
				}
				files, size := 0, 0
				if err := builder.Files(func(_ string, text []byte) error { files, size = files+1, size+len(text); return nil }); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(read)/float64(papers), "words-B/paper")
				b.ReportMetric(float64(size)/float64(papers), "index-B/paper")
				b.ReportMetric(float64(files), "files")
			}
		})
	}
}
