//go:build !unix

package stage

import "io/fs"

// ownerOf tells nothing here: who may change a folder does not follow from its owner.
func ownerOf(fs.FileInfo) uint32 { return 0 }
