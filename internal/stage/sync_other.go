//go:build !linux

package stage

import "os"

// syncFile puts a file on the disk, since these systems have no call for a whole tree.
func syncFile(f *os.File) error { return f.Sync() }

// syncTree has nothing left to do.
func syncTree(string) error { return nil }

// syncFolder has nothing to do: these systems keep the order of renames, or can't be asked to.
func syncFolder(string) error { return nil }
