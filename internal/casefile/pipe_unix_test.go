//go:build unix

package casefile

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"cabinet/internal/diag"
)

// To open a pipe would wait until somebody writes to it.
func TestPipeForAFile(t *testing.T) {
	f, dir := contentOn(t, map[string]string{"cases/other.toml": head})
	if err := syscall.Mkfifo(filepath.Join(dir, "cases", "pipe.toml"), 0o666); err != nil {
		t.Skip(err)
	}
	done := make(chan []diag.Diagnostic, 1)
	go func() {
		var list diag.List
		f.Case("pipe", &list)
		done <- list.Sorted()
	}()
	select {
	case findings := <-done:
		expect(t, findings, "cases/pipe.toml:1:1: error: this file can't be read: it is not a plain file [unreadable]\n")
	case <-time.After(10 * time.Second):
		t.Fatal("reading does not end")
	}
}
