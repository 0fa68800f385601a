package stage

import (
	"io/fs"
	"os"
)

// Files are the files of the stage, for whoever reads them.
func (s *Stage) Files() fs.FS { return reading{s} }

// reading reads the files of a stage. What was taken stands in the old folder until the swap.
type reading struct{ *Stage }

// Open implements [fs.FS].
func (r reading) Open(name string) (fs.File, error) {
	if r.Takes(name) {
		return os.DirFS(r.target).Open(name)
	}
	return os.DirFS(r.folder).Open(name)
}
