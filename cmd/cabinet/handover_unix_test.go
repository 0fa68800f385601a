//go:build unix

package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"cabinet/internal/handover"
)

// TestHandoverKilled ends hand-overs at random moments. Whenever that is, the folder is not there or is whole, and the
// next hand-over clears up what was left beside it.
func TestHandoverKilled(t *testing.T) {
	t.Parallel()
	dir := manyPapers(t, 10)
	buildAll(t, dir)
	folder := filepath.Join(t.TempDir(), "folder")
	run := func() *exec.Cmd { return exec.Command("cabinet", "-C", dir, "handover", "cabinet-2025-02-07", folder) }
	began := time.Now()
	if out, err := run().CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	whole := time.Since(began)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 10 {
		if i%2 == 0 {
			os.RemoveAll(folder)
		}
		cmd := run()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(whole) * 3 / 2)))
		cmd.Process.Signal(syscall.SIGKILL) // one that is done already needs none
		cmd.Wait()
		handedOver(t, folder, 12)
	}
	if out, err := run().CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if left, err := os.ReadDir(filepath.Dir(folder)); err != nil || len(left) != 1 {
		t.Errorf("left beside the folder: %v, %v", left, err)
	}
}

// handedOver holds a folder against what a whole one has: so many documents, with agenda and pack.
func handedOver(t *testing.T, folder string, documents int) {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		return
	}
	if err := handover.Free(folder); err != nil {
		t.Errorf("the folder is half of one: %v", err)
	}
	if all, err := filepath.Glob(filepath.Join(folder, "*.pdf")); err != nil || len(all) != documents {
		t.Errorf("the folder has %d documents, %v", len(all), err)
	}
}

// Two hand-overs at once to one folder wait for one another.
func TestHandoverAtOnce(t *testing.T) {
	t.Parallel()
	dir := manyPapers(t, 3)
	buildAll(t, dir)
	folder := filepath.Join(t.TempDir(), "folder")
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if out, err := exec.Command("cabinet", "-C", dir, "handover", "cabinet-2025-02-07", folder).CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	wait.Wait()
	handedOver(t, folder, 5)
}
