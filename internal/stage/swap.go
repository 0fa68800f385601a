package stage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Swap puts the stage in the folder's place. The old folder is removed; left says what of it could not
// be, which does no harm. With an error the old folder is where it was.
func (s *Stage) Swap() (left, err error) {
	if err := s.complete(); err != nil {
		return nil, err
	}
	if err := syncTree(s.folder()); err != nil {
		return nil, err
	}
	if err := s.changePlaces(); err != nil {
		return nil, err
	}
	s.swapped = true
	err = syncFolder(filepath.Dir(s.target))
	return remove(s.wrapper), err
}

// complete holds the stage against what was written: another program may have cleared it up, and half a
// site must not take the place of a whole one.
func (s *Stage) complete() error {
	for name, length := range s.files {
		info, err := os.Lstat(filepath.Join(s.folder(), filepath.FromSlash(name)))
		if err != nil || info.Size() != length {
			return fmt.Errorf("%s was changed by another program while it was written, so nothing was published; build again", filepath.Base(s.wrapper))
		}
	}
	return nil
}

// changePlaces exchanges the stage and the folder in one step where the system can, else by two renames,
// between which an interrupted run is mended by the next.
func (s *Stage) changePlaces() error {
	if !exists(s.target) {
		return os.Rename(s.folder(), s.target)
	}
	if err := exchange(s.folder(), s.target); !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	old := filepath.Join(s.wrapper, aside)
	if err := os.Rename(s.target, old); err != nil {
		return err
	}
	if err := os.Rename(s.folder(), s.target); err != nil {
		return errors.Join(err, os.Rename(old, s.target))
	}
	return nil
}

// Discard removes a stage that did not take the folder's place.
func (s *Stage) Discard() {
	if !s.swapped {
		remove(s.wrapper) // what can't be removed the next run tells
	}
}

// Swapped tells whether the stage has taken the folder's place.
func (s *Stage) Swapped() bool { return s.swapped }

// mend puts the folder back where a run was ended between two renames.
func mend(target string) error {
	if exists(target) {
		return nil
	}
	for _, wrapper := range wrappers(target) {
		if old := filepath.Join(wrapper, aside); isStage(wrapper) && exists(old) {
			return os.Rename(old, target)
		}
	}
	// Earlier versions set the old folder aside as OUTPUT.old, beside a stage that was marked itself.
	if old := target + ".old"; exists(old, Owner) && exists(target+".new", mark) {
		return os.Rename(old, target)
	}
	return nil
}

// wrappers lists what stands beside a folder under a stage's name.
func wrappers(target string) []string {
	var out []string
	entries, err := os.ReadDir(filepath.Dir(target))
	if err != nil {
		return nil // a folder that can't be read can't be written either, which is told then
	}
	for _, e := range entries {
		name := filepath.Join(filepath.Dir(target), e.Name())
		if e.IsDir() && (name == target+".new" || below(name, target+".new", "-")) {
			out = append(out, name)
		}
	}
	return out
}

// isStage tells whether a folder is a stage's own. One without the mark is too where nothing is in it:
// the mark goes last, and comes first.
func isStage(folder string) bool {
	entries, err := os.ReadDir(folder)
	return err == nil && (len(entries) == 0 || exists(folder, mark))
}

// replaceable tells that a folder may be replaced: it is not there, is empty, or was written by this
// program.
func replaceable(folder string) error {
	name := filepath.Base(folder)
	switch info, err := os.Lstat(folder); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("%s is a link, and would be replaced by a folder, so it was left alone; remove the link first", name)
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder, so it was left alone; move it away first", name)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 || exists(folder, Owner) {
		return err
	}
	return fmt.Errorf("%s has files in it that cabinet did not write, so it was left alone; move them away first", name)
}

func exists(parts ...string) bool {
	_, err := os.Lstat(filepath.Join(parts...))
	return err == nil
}

// remove removes a file or folder with all that is in it, and the mark of a stage last: what an
// interrupted run leaves of it can still be told. It goes on past what can't be removed. The standard
// library's RemoveAll asks some systems for what they do not have.
func remove(name string) error {
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.IsDir() {
		err = removeContents(name)
	}
	if err != nil {
		return err
	}
	return os.Remove(name)
}

func removeContents(folder string) error {
	entries, err := os.ReadDir(folder)
	marked := false
	for _, e := range entries {
		if e.Name() == mark {
			marked = true
			continue
		}
		err = errors.Join(err, remove(filepath.Join(folder, e.Name())))
	}
	if marked && err == nil {
		err = os.Remove(filepath.Join(folder, mark))
	}
	return firstOf(err)
}

// firstOf is the first of joined errors: one file that can't be removed says as much as a thousand.
func firstOf(err error) error {
	var joined interface{ Unwrap() []error }
	for errors.As(err, &joined) {
		err = joined.Unwrap()[0]
	}
	return err
}
