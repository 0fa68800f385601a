package stage

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
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
// that what leaves a site stays nowhere. An old folder that has gone meanwhile, or given way to a link, is none. One that is not
// kept goes with all that runs leave.
func (s *Stage) keepSpare(old string) (kept bool) {
	info, err := os.Lstat(old)
	if err != nil || !info.IsDir() || s.spare == "" || !s.sharesMost() {
		return false
	}
	return s.sweepAll(old) == nil && remove(s.spare) == nil && os.Rename(old, s.spare) == nil
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

// makeOwn makes a folder of the stage, also of what the spare has under its name.
func (s *Stage) makeOwn(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return os.Mkdir(name, 0o777)
	case err != nil:
		return err
	case !info.IsDir():
		return errors.Join(remove(name), os.Mkdir(name, 0o777))
	case s.used && info.Mode() != s.mode:
		return os.Chmod(name, s.mode)
	}
	return nil
}

// sweep removes what a folder below the old one has and the stage has not, or has as another file, and gives the folders that both
// have. It goes on past what can't be removed.
func (s *Stage) sweep(old, folder string) (both []string, err error) {
	entries, err := os.ReadDir(at(old, folder))
	for _, e := range entries {
		name := in(folder, e.Name())
		f := s.files[name]
		_, ours := s.folders[name]
		switch {
		case ours && e.IsDir():
			both = append(both, name)
		case f == nil || !f.shared:
			err = cmp.Or(err, remove(at(old, name)))
		}
	}
	return both, err
}

// sweepBelow is sweep for a folder and all that are below it.
func (s *Stage) sweepBelow(old, folder string) error {
	both, err := s.sweep(old, folder)
	for _, name := range both {
		err = cmp.Or(err, s.sweepBelow(old, name))
	}
	return err
}

// sweepAll is the same for the old folder, several folders at a time.
func (s *Stage) sweepAll(old string) error {
	top, err := s.sweep(old, ".")
	return cmp.Or(err, atOnce(top, func(name string) error { return s.sweepBelow(old, name) }))
}
