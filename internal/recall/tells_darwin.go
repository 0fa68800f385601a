package recall

import (
	"io/fs"
	"syscall"
)

// systemTells is when anything of a file was changed, and what tells it from another file of its name.
func systemTells(info fs.FileInfo) (touched, id int64) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0
	}
	return s.Ctimespec.Nano(), int64(s.Ino)
}
