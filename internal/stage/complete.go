package stage

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// A Look is told of the folders and files of a stage by their paths in it, with what the system says of each as it takes the old
// folder's place, and again of what that has changed; of the stage itself as ".". Several goroutines call it.
type Look func(name string, info fs.FileInfo)

// A completion makes a stage what it is to be, folder by folder: it brings over what was taken and is not there, and takes away what
// is not the stage's. It holds all files against what was written, since another program may have cleared the stage up, and half a
// site must not take the place of a whole one.
type completion struct {
	*Stage
	within map[string]*contents // by the names of folders
	look   Look
}

// contents are the names of what a folder of the stage has, from the stage on.
type contents struct{ folders, files []string }

func (s *Stage) complete(look Look) error {
	c := completion{s, map[string]*contents{".": {}}, look}
	for name := range s.folders {
		c.in(name)
		c.in(path.Dir(name)).folders = append(c.in(path.Dir(name)).folders, name)
	}
	for name := range s.files {
		c.in(path.Dir(name)).files = append(c.in(path.Dir(name)).files, name)
	}
	if err := c.fill("."); err != nil {
		return err
	}
	return atOnce(c.within["."].folders, c.folder)
}

// atOnce does something with several folders at once, and gives the first error.
func atOnce(folders []string, do func(name string) error) error {
	errs := make([]error, len(folders))
	var wait sync.WaitGroup
	for i, name := range folders {
		wait.Go(func() { errs[i] = do(name) })
	}
	wait.Wait()
	return cmp.Or(errs...)
}

// in is what a folder has.
func (c completion) in(folder string) *contents {
	if c.within[folder] == nil {
		c.within[folder] = &contents{}
	}
	return c.within[folder]
}

// folder completes a folder with all that is below it.
func (c completion) folder(name string) error {
	if err := c.makeOwn(c.path(name)); err != nil {
		return err
	}
	if err := c.fill(name); err != nil {
		return err
	}
	for _, below := range c.within[name].folders {
		if err := c.folder(below); err != nil {
			return err
		}
	}
	info, err := os.Lstat(c.path(name))
	if err == nil {
		c.look(name, info)
	}
	return err
}

// fill completes the files of a folder, and takes away what is not the stage's.
func (c completion) fill(name string) error {
	entries, err := os.ReadDir(c.path(name))
	if err != nil {
		return c.spoiled()
	}
	for _, e := range entries {
		entry := in(name, e.Name())
		if _, folder := c.folders[entry]; !folder && c.files[entry] == nil {
			if err := remove(c.path(entry)); err != nil {
				return err
			}
		}
	}
	for _, file := range c.within[name].files {
		if err := c.file(file); err != nil {
			return err
		}
	}
	return nil
}

// file brings a file that was taken, unless the spare has it, and holds any other against what was written.
func (c completion) file(name string) error {
	f := c.files[name]
	info, err := os.Lstat(c.path(name))
	if f.origin == taken {
		f.shared = err == nil && os.SameFile(info, f.was)
		if !f.shared {
			info, err = c.takeOver(name, f)
		}
	}
	if err != nil || info.Size() != f.length && f.origin != adopted {
		return c.spoiled()
	}
	c.look(name, info)
	return nil
}

// takeOver brings a file that was taken.
func (c completion) takeOver(name string, f *file) (info fs.FileInfo, err error) {
	if now, err := os.Lstat(c.old(name)); err != nil || !os.SameFile(now, f.was) {
		return nil, c.spoiled()
	}
	if f.shared, err = c.bring(name); err != nil {
		return nil, err
	}
	return os.Lstat(c.path(name))
}

// spoiled is the error for a stage or an old folder that somebody has changed.
func (s *Stage) spoiled() error {
	return fmt.Errorf("%s was changed by another program while it was written, so nothing was published; build again", filepath.Base(s.folder))
}
