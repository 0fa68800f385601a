package stage

import (
	"os"

	"golang.org/x/sys/unix"
)

// syncFile leaves the work to syncTree: one call for thousands of files takes a fraction of the time.
func syncFile(*os.File) error { return nil }

// syncTree puts everything below a folder on the disk.
func syncTree(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return os.NewSyscallError("syncfs", unix.Syncfs(int(f.Fd())))
}

// syncFolder puts a folder's list of names on the disk.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
