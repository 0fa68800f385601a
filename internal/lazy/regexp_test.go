package lazy_test

import (
	"sync"
	"testing"

	"cabinet/internal/lazy"
)

// TestTogether asks an expression from several goroutines; the race detector watches.
func TestTogether(t *testing.T) {
	word := lazy.New(`\b[a-z]+`)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := word.FindString("17 papers"); got != "papers" {
				t.Errorf("%q", got)
			}
		})
	}
	all.Wait()
}
