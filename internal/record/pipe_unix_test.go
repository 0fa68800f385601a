//go:build unix

package record

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe in the place of a record is damage, and is not waited for.
func TestPipe(t *testing.T) {
	for _, name := range []string{ManifestFile, "cabinet/2025-02-07/" + MeetingFile, "cabinet/2025-02-07/waste/waste.pdf"} {
		dir := t.TempDir()
		if err := os.CopyFS(dir, published()); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(file, 0o666); err != nil {
			t.Skip(err)
		}
		site, err := Read(os.DirFS(dir))
		if err != nil || (site.Damaged == nil) != (filepath.Ext(name) == ".pdf") {
			t.Errorf("%s: %v, %v", name, site.Damaged, err)
		}
	}
}
