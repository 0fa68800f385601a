//go:build unix

package stage

import (
	"io/fs"
	"syscall"
)

// ownerOf is the number of the user to whom a file belongs.
func ownerOf(info fs.FileInfo) uint32 {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0
	}
	return s.Uid
}
