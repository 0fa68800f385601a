package redline

import (
	"strings"
	"testing"
)

// BenchmarkCompare compares a paper of some pages with itself, and with one of which a word of each paragraph is another.
func BenchmarkCompare(b *testing.B) {
	was := base(b)
	for _, is := range []struct{ name, text string }{{"same", was}, {"changed", strings.ReplaceAll(was, "the ", "a ")}} {
		old, now := paper(was), paper(is.text)
		b.Run(is.name, func(b *testing.B) {
			for b.Loop() {
				Compare(Version{Report: old}, Version{Report: now})
			}
		})
	}
}
