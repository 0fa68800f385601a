package stage

import (
	"cmp"
	"errors"
	"os"
	"path"
	"path/filepath"
)

// A spare is the folder that a swap has taken out of use, kept for the stage after it: most of its files stand in the new folder
// too, so that a stage which begins with it has them already, and a run that changes little writes little. Nothing in it is
// trusted. A file counts only once it is written, or is the very file of the folder that is to be replaced; all else goes
// before the swap.

// useSpare takes the spare for the stage's folder, if there is one that was made as the stage would be.
func (s *Stage) useSpare() error {
	made, err := os.Lstat(s.folder)
	if err != nil {
		return err
	}
	spare, err := os.Lstat(s.spare)
	if err != nil || spare.Mode() != made.Mode() || ownerOf(spare) != ownerOf(made) {
		return nil
	}
	if err := os.Remove(s.folder); err != nil {
		return err
	}
	if os.Rename(s.spare, s.folder) != nil {
		return os.Mkdir(s.folder, 0o777)
	}
	s.used, s.mode = true, made.Mode()
	return nil
}

// keepSpare keeps the old folder for the next stage, if there is a place for it: what the new folder has too and nothing else, so
// that what leaves a site stays nowhere. An old folder that has gone meanwhile, or given way to a link, is none.
func (s *Stage) keepSpare(old string) {
	info, err := os.Lstat(old)
	if err != nil || !info.IsDir() || s.spare == "" || !s.sharesMost() {
		return // it goes with all that runs leave
	}
	if s.sweep(old, ".", func(f file) bool { return f.shared }) == nil && remove(s.spare) == nil {
		_ = os.Rename(old, s.spare) // likewise, where it fails
	}
}

// sharesMost tells whether most files of the stage stand in the old folder too, under second names. A spare that has others
// would take the room of a whole site, and save nothing.
func (s *Stage) sharesMost() bool {
	shared := 0
	for _, f := range s.files {
		if f.shared {
			shared++
		}
	}
	return 2*shared > len(s.files)
}

// inherit makes a folder of the stage of what the spare has under its name.
func (s *Stage) inherit(name string) error {
	info, err := os.Lstat(name)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return errors.Join(remove(name), os.Mkdir(name, 0o777))
	case info.Mode() != s.mode:
		return os.Chmod(name, s.mode)
	}
	return nil
}

// has tells whether the spare has the same file of the old folder under a name.
func (s *Stage) has(name string) bool {
	if !s.used {
		return false
	}
	old, err := os.Lstat(s.old(name))
	if err != nil || !old.Mode().IsRegular() {
		return false
	}
	ours, err := os.Lstat(s.path(name))
	return err == nil && os.SameFile(old, ours)
}

// sweep removes what a folder below a root has and the stage has not, or has as a file that does not stay.
func (s *Stage) sweep(root, folder string, stays func(file) bool) error {
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(folder)))
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		f, ours := s.files[name]
		switch {
		case s.folders[name] && e.IsDir():
			err = cmp.Or(err, s.sweep(root, name, stays))
		case !ours || !stays(f):
			err = cmp.Or(err, remove(filepath.Join(root, filepath.FromSlash(name))))
		}
	}
	return err
}
