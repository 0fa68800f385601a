package pipeline

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
)

// Each thing is done once, however many are done at a time.
func TestAtOnceDoesAll(t *testing.T) {
	for _, workers := range []int{0, 1, 3, 100} {
		done := make([]int, 20)
		err := (&builder{options: Options{Workers: workers}}).atOnce(t.Context(), len(done), func(i int) error {
			done[i]++
			return nil
		})
		if err != nil || slices.Min(done) != 1 || slices.Max(done) != 1 {
			t.Errorf("with %d workers: %v, %v", workers, done, err)
		}
	}
}

// An error is told, and ends what is not begun yet.
func TestAtOnceEndsWithAnError(t *testing.T) {
	full := errors.New("the disk is full")
	var begun atomic.Int32
	const all = 10_000
	err := (&builder{options: Options{Workers: 2}}).atOnce(t.Context(), all, func(i int) error {
		begun.Add(1)
		return full
	})
	if !errors.Is(err, full) || begun.Load() == all {
		t.Errorf("%v, after %d of %d", err, begun.Load(), all)
	}
}

func TestAtOnceIsInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	err := (&builder{}).atOnce(ctx, 10, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
