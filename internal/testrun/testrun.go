// Package testrun has tests wait for nothing that they do not show. A package whose tests make much in memory or on the disk
// imports it for what it does at the start:
//
//	import _ "cabinet/internal/testrun"
//
// It is for tests alone.
package testrun

import (
	"os"
	"runtime/debug"
)

func init() {
	growHeap()
	inMemory()
}

// growHeap has the heap grow as it does in the program (cmd/cabinet/heap.go), since tests hold little for long either.
func growHeap() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

// inMemory puts the temporary folders of tests into memory, unless the environment says where they stand. A disk takes longer to
// make thousands of small files and to take them away again than the tests take for all else.
func inMemory() {
	if os.Getenv("TMPDIR") != "" {
		return
	}
	if folder := memoryFolder(); folder != "" {
		os.Setenv("TMPDIR", folder)
	}
}
