//go:build !linux && !darwin

package recall

import "io/fs"

// systemTells tells nothing here: files are read again each time.
func systemTells(fs.FileInfo) (touched, id int64) { return 0, 0 }
