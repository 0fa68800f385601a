package build

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// mark is the file that tells a stage from a folder of somebody else's of that name. It goes when the
// stage has taken output/'s place and nothing of the last output is left.
const mark = ".cabinet-stage"

// owner is the file that tells output from a folder of somebody else's of that name, whatever its pages
// look like.
const owner = ".cabinet"

// begin mends what an interrupted run left behind, and makes an empty stage.
func (b *builder) begin() (*stage, error) {
	if !b.options.Write {
		return &stage{output: b.Output}, nil
	}
	s := &stage{output: b.Output, folder: b.Output + ".new", before: b.Output + ".old", folders: map[string]bool{}}
	if err := s.mend(); err != nil {
		return nil, err
	}
	if err := ours(s.output); err != nil {
		return nil, err
	}
	if exists(s.folder) {
		return nil, inTheWay(s.folder)
	}
	if exists(s.before) {
		return nil, inTheWay(s.before)
	}
	return s, s.write(mark, nil)
}

// mend brings a swap that was interrupted to its end, or undoes it; what is left over goes. Folders of
// somebody else's stay.
func (s *stage) mend() error {
	var err error
	switch {
	case exists(s.output, mark): // both renames were made
		err = errors.Join(os.RemoveAll(s.before), os.Remove(filepath.Join(s.output, mark)))
	case !exists(s.output) && exists(s.before) && exists(s.folder, mark): // the first was
		err = os.Rename(s.before, s.output)
	}
	if err == nil && (exists(s.folder, mark) || empty(s.folder)) {
		err = removeStage(s.folder)
	}
	return err
}

// removeStage removes the mark last: what an interrupted run leaves of the folder can still be told.
func removeStage(folder string) error {
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		if e.Name() != mark {
			err = errors.Join(err, os.RemoveAll(filepath.Join(folder, e.Name())))
		}
	}
	return errors.Join(err, os.RemoveAll(folder))
}

func empty(folder string) bool {
	entries, err := os.ReadDir(folder)
	return err == nil && len(entries) == 0
}

func inTheWay(folder string) error {
	return fmt.Errorf("%s is in the way: cabinet needs that name while it writes output/; rename or remove it first", display(folder))
}

// ours tells that a folder may be replaced: it is not there, is empty, or was written by this program.
func ours(folder string) error {
	switch info, err := os.Lstat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("%s is a link, and would be replaced by a folder, so it was left alone; remove the link first", display(folder))
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder, so it was left alone; move it away first", display(folder))
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 {
		return err
	}
	if exists(folder, owner) {
		return nil
	}
	return fmt.Errorf("%s has files in it that cabinet did not write, so it was left alone; move them away first", display(folder))
}

// swap puts the stage in the place of output/ by two renames. A run that is interrupted between them
// is mended by the next.
func (s *stage) swap() error {
	if exists(s.output) {
		if err := os.Rename(s.output, s.before); err != nil {
			return err
		}
	}
	if err := os.Rename(s.folder, s.output); err != nil {
		return errors.Join(err, s.mend())
	}
	s.swapped = true
	return errors.Join(os.RemoveAll(s.before), os.Remove(filepath.Join(s.output, mark)))
}

// discard removes a stage that did not take output/'s place.
func (s *stage) discard() {
	if s.folder != "" && !s.swapped {
		removeStage(s.folder)
	}
}
