package stage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Swap puts the stage in the folder's place. The old folder is removed, or kept as a spare; left says what of it could not
// be removed, which does no harm. With an error the old folder is where it was.
func (s *Stage) Swap(look Look) (left, err error) {
	if err := s.complete(look); err != nil {
		return nil, err
	}
	if s.sync {
		if err := syncTree(s.folder); err != nil {
			return nil, err
		}
	}
	old, err := s.changePlaces()
	if err != nil {
		return nil, err
	}
	s.swapped = true
	kept := s.keepSpare(old)
	if s.sync {
		err = syncFolder(filepath.Dir(s.target))
	}
	for _, folder := range leftovers(s.target) {
		left = cmp.Or(left, remove(folder))
	}
	if !kept {
		s.lookAgain(look)
	}
	if info, err := os.Lstat(s.target); err == nil {
		look(".", info)
	}
	return left, err
}

// lookAgain looks at the files that were shared with the old folder: the system notes the time at which they lost the name that
// they had there.
func (s *Stage) lookAgain(look Look) {
	for name, f := range s.files {
		if !f.shared {
			continue
		}
		if info, err := os.Lstat(s.old(name)); err == nil { // which has the new folder's place
			look(name, info)
		}
	}
}

// changePlaces exchanges the stage and the folder in one step where the system can, else by two renames,
// between which an interrupted run is mended by the next. It tells where the old folder is then; "" where there was none.
func (s *Stage) changePlaces() (old string, err error) {
	if !exists(s.target) {
		return "", os.Rename(s.folder, s.target)
	}
	if err := exchange(s.folder, s.target); !errors.Is(err, errors.ErrUnsupported) {
		return s.folder, err
	}
	if old, err = makeFree(s.target, setAside); err != nil {
		return "", err
	}
	if err := errors.Join(os.Remove(old), os.Rename(s.target, old)); err != nil {
		return "", err
	}
	if err := os.Rename(s.folder, s.target); err != nil {
		return "", errors.Join(err, os.Rename(old, s.target))
	}
	return old, nil
}

// Discard removes a stage that did not take the folder's place, with the spare that it may be made of: something there may be
// what it failed on.
func (s *Stage) Discard() {
	if !s.swapped {
		remove(s.folder) // what can't be removed the next run tells
	}
}

// Swapped tells whether the stage has taken the folder's place.
func (s *Stage) Swapped() bool { return s.swapped }

// mend puts the folder back where a run was ended between two renames. Earlier versions set it aside as
// OUTPUT.old, and marked their stage.
func mend(target string) error {
	earlier := exists(target+".new", earlierMark)
	if !exists(target) {
		for i := 1; i <= mostLeft; i++ {
			if old := beside(target, setAside, i); exists(old, Owner) {
				return os.Rename(old, target)
			}
		}
		if old := target + ".old"; earlier && exists(old, Owner) {
			return os.Rename(old, target)
		}
	}
	return nil
}

// earlierMark is the file that told the stage of earlier versions, OUTPUT.new, from folders of others.
const earlierMark = ".cabinet-stage"

// leftovers lists what runs have left beside a folder.
func leftovers(target string) []string {
	there := map[string]bool{}
	entries, _ := os.ReadDir(filepath.Dir(target)) // where the folder can't be listed, what was left stays
	for _, e := range entries {
		there[e.Name()] = true
	}
	var found []string
	for _, prefix := range []string{ofStage, setAside} {
		for i := 1; i <= mostLeft; i++ {
			if name := beside(target, prefix, i); there[filepath.Base(name)] {
				found = append(found, name)
			}
		}
	}
	if exists(target+".new", earlierMark) {
		found = append(found, target+".new")
	}
	return found
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

// remove removes a file or folder with all that is in it. It goes on past what can't be removed, and
// gives the first error. The standard library's RemoveAll asks some systems for what they do not have.
func remove(name string) error {
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.IsDir() {
		var entries []os.DirEntry
		entries, err = os.ReadDir(name)
		for _, e := range entries {
			err = cmp.Or(err, remove(filepath.Join(name, e.Name())))
		}
	}
	return cmp.Or(err, os.Remove(name))
}
