package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// The heap grows by less the more is held, and always by enough that it is not swept without end.
func TestGrowthFor(t *testing.T) {
	for _, tt := range []struct {
		held uint64
		want int
	}{
		{0, 400}, {1 << 20, 400}, {30 << 20, 400}, {50 << 20, 240}, {85 << 20, 100}, {100 << 20, 70}, {150 << 20, 30}, {1 << 30, 30},
	} {
		if got := growthFor(tt.held); got != tt.want {
			t.Errorf("with %d MB held it grows by %d per cent, want %d", tt.held>>20, got, tt.want)
		}
	}
}

// The limit leaves room beyond what is held, however much that is.
func TestLimitFor(t *testing.T) {
	for held, want := range map[uint64]int64{0: 170, 100 << 20: 170, 120 << 20: 174, 1000 << 20: 1450} {
		if got := limitFor(held); got != want<<20 {
			t.Errorf("with %d MB held the limit is %d MB, want %d", held>>20, got>>20, want)
		}
	}
}

// The start settles the growth, and settles it again after each sweep, unless the environment says how it is to be.
func TestHeapIsSettled(t *testing.T) {
	was, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer debug.SetGCPercent(was)
	defer debug.SetMemoryLimit(limit)
	for _, tt := range []struct {
		name, gogc, limit string
		settled           bool
	}{
		{"a growth of the user's", "50", "", false},
		{"a limit of the user's", "", "1GiB", false},
		{"by itself", "", "", true}, // the last one, since it stays settled
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("GOGC", tt.gogc)
			t.Setenv("GOMEMLIMIT", tt.limit)
			debug.SetGCPercent(100)
			setHeap()
			if got := debug.SetGCPercent(100); got != 100 != tt.settled {
				t.Errorf("the growth is %d", got)
			}
			if tt.settled && !settlesAgain() {
				t.Error("it is not settled again after a sweep")
			}
		})
	}
}

// settlesAgain tells whether the growth changes by itself when the heap is swept.
func settlesAgain() bool {
	for range 100 {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
		if debug.SetGCPercent(100) != 100 {
			return true
		}
	}
	return false
}
