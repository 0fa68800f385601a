package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Settings of the heap for a run over few papers or many, unless the environment has others.
const (
	// heapGrowth is by how many per cent the heap may grow beyond what is held before it is swept. Little is held of a paper
	// once it is done, so that the usual 100 would have it swept for every few papers.
	heapGrowth = 400
	// heapFirst is the growth until the first sweep, which stands for 64 MB: a run over one paper is done before that. The
	// usual 4 MB are nearly used up by what packages make at the start.
	heapFirst = 1600
	// heapMost is the size in bytes from which on it grows by less, down to heapLeast per cent of what is held. With the pages of
	// the program itself, a run over 10,000 papers then stays below 200 MB.
	heapMost  = 170 << 20
	heapLeast = 30
	// roomLeast is how many per cent of what is held the limit of all memory is above it, where that is more than heapMost: a
	// lower one would have the heap swept without end.
	roomLeast = 45
)

// setHeap settles how the heap grows, from the start of the program and after each sweep.
func setHeap() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(heapFirst)
	afterSweep()
}

// afterSweep has the growth and the limit settled again when the heap is swept next, of which an object that nobody holds tells.
func afterSweep() {
	runtime.AddCleanup(new([16]byte), func(struct{}) {
		left := held()
		debug.SetGCPercent(growthFor(left))
		debug.SetMemoryLimit(limitFor(left))
		afterSweep()
	}, struct{}{})
}

// held is how many bytes the last sweep has left.
func held() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return live[0].Value.Uint64()
}

// growthFor is by how many per cent the heap may grow where so many bytes are held.
func growthFor(held uint64) int {
	room := heapMost - min(held, heapMost)
	return int(min(max(room*100/max(held, 1), heapLeast), heapGrowth))
}

// limitFor is how many bytes the program may have of the system where so many are held, beyond which it gives back what lies
// scattered between what is held.
func limitFor(held uint64) int64 { return int64(max(heapMost, held*(100+roomLeast)/100)) }
