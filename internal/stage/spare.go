package stage

import (
	"errors"
	"os"
	"path"
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

// keepSpare keeps a folder that is out of use for the next stage, if there is a place for it.
func (s *Stage) keepSpare(folder string) {
	if s.spare != "" && remove(s.spare) == nil {
		_ = os.Rename(folder, s.spare) // what stays where it is goes with all that runs leave
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

// sweep removes from a folder of the stage what the spare had there and the stage has not.
func (s *Stage) sweep(folder string) error {
	entries, err := os.ReadDir(s.path(folder))
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		_, file := s.files[name]
		switch {
		case file:
		case s.folders[name]:
			err = s.sweep(name)
		default:
			err = remove(s.path(name))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
