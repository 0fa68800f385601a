// Package stage puts a new folder in the place of an old one as a whole, or not at all: a reader of the
// folder sees the one or the other, whatever happens to the run that changes them.
//
//	Acquire  a lock keeps other runs away
//	Begin    what an interrupted run left is mended, and an empty stage is made beside the folder
//	Write    files go into the stage; Take lets it have of the old folder what has not changed, and Adopt what others put there
//	Swap     the stage is held against what was written, put on the disk, and takes the folder's place
//
// The stage stands beside the folder, under a name that nobody else would choose, and so does the old
// folder until it is removed, or kept as the spare with which the next stage begins. Whatever can't be removed is told and left
// aside: it stops no later run.
package stage

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

const (
	// Owner is the file that tells a folder which this program wrote, and may replace, from any other.
	Owner = ".cabinet"

	ofStage  = ".cabinet-new-" // what the stage's name begins with; after an exchange the old folder has it
	setAside = ".cabinet-old-" // the old folder's, while the two change places by two renames
	mostLeft = 100             // folders that could not be removed before a run gives up
)

// A Stage is the new folder while it is made. Its methods are safe for use by several goroutines, apart
// from Swap and Discard.
type Stage struct {
	target  string // the folder that is to be replaced
	folder  string // the stage itself
	spare   string // where the old folder is kept for the next stage; "" for nowhere
	sync    bool   // what is written is put on the disk before it takes the folder's place
	swapped bool

	used bool        // the stage began with a spare, so that anything may stand in it
	mode fs.FileMode // of its folders, where it did

	mu      sync.Mutex
	folders map[string]bool  // by their names in the folder: whether they are made so far
	files   map[string]*file // that it has so far
}

// A file is one that the stage has.
type file struct {
	origin origin
	shared bool        // it is a second name of a file of the old folder
	length int64       // not of what was adopted, which its owner may change at any time
	was    fs.FileInfo // of what was taken: the file of the old folder
}

// An origin tells where a file of the stage comes from.
type origin int

const (
	written origin = iota
	taken
	adopted
)

// Begin makes an empty stage for a folder. What interrupted runs left is mended and removed; left says
// what could not be removed. The spare is where a swap keeps the old folder for the next stage, which begins with it; "" for
// nowhere. With sync, a power cut after the swap finds everything on the disk. The error tells
// that the folder is not ours to replace.
func Begin(target, spare string, sync bool) (s *Stage, left []error, err error) {
	if err := mend(target); err != nil {
		return nil, nil, err
	}
	if err := replaceable(target); err != nil {
		return nil, nil, err
	}
	for _, folder := range leftovers(target) {
		if err := remove(folder); err != nil {
			left = append(left, err)
		}
	}
	s = &Stage{target: target, spare: spare, sync: sync, folders: map[string]bool{}, files: map[string]*file{}}
	if s.folder, err = makeFree(target, ofStage); err == nil && spare != "" {
		err = s.useSpare()
	}
	return s, left, err
}

// makeFree makes a folder beside another, under the first name that is free.
func makeFree(target, prefix string) (string, error) {
	for i := 1; ; i++ {
		name := beside(target, prefix, i)
		err := os.Mkdir(name, 0o777)
		if err == nil || !errors.Is(err, fs.ErrExist) || i == mostLeft {
			return name, err
		}
	}
}

// beside is the nth name of a kind beside a folder: .cabinet-new-output, .cabinet-new-output-2.
func beside(target, prefix string, n int) string {
	name := prefix + filepath.Base(target)
	if n > 1 {
		name = fmt.Sprintf("%s-%d", name, n)
	}
	return filepath.Join(filepath.Dir(target), name)
}

// Target is the folder that the stage will replace.
func (s *Stage) Target() string { return s.target }

// Write writes a file; name is its path in the folder, with forward slashes.
func (s *Stage) Write(name string, text []byte) error {
	if !fs.ValidPath(name) {
		return fmt.Errorf("%q leads out of the folder that is written", name)
	}
	if err := s.makeFolder(path.Dir(name)); err != nil {
		return err
	}
	if err := s.clear(name); err != nil {
		return err
	}
	if err := s.writeFile(s.path(name), text); err != nil {
		return err
	}
	s.note(name, &file{origin: written, length: int64(len(text))})
	return nil
}

// Take lets the stage have a file of the old folder that an earlier stage wrote: as a second name of the same file where the system
// has such. It is brought over when the two change places, unless the stage began with it.
func (s *Stage) Take(name string, was fs.FileInfo) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		if _, known := s.folders[folder]; known {
			break
		}
		s.folders[folder] = false
	}
	s.files[name] = &file{origin: taken, length: was.Size(), was: was}
}

// Takes tells whether a file of the stage was taken, and not written since.
func (s *Stage) Takes(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.files[name]
	return f != nil && f.origin == taken
}

// note notes a file of the stage.
func (s *Stage) note(name string, f *file) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[name] = f
}

// clear takes a name away from whatever has it, such as a file that the old folder has too, so that what is put there does not
// change that.
func (s *Stage) clear(name string) error {
	s.mu.Lock()
	_, had := s.files[name]
	s.mu.Unlock()
	if !had && !s.used {
		return nil
	}
	return remove(s.path(name))
}

// old is where something of the old folder stands on the disk.
func (s *Stage) old(name string) string { return at(s.target, name) }

// path is where something of the stage stands on the disk.
func (s *Stage) path(name string) string { return at(s.folder, name) }

// at is where something of a folder stands on the disk. Its name has nothing to be made clean, as it would be for every file of a
// large site.
func at(folder, name string) string {
	return folder + string(filepath.Separator) + filepath.FromSlash(name)
}

// in is the name of what a folder of the stage has.
func in(folder, name string) string {
	if folder == "." {
		return name
	}
	return folder + "/" + name
}

// makeFolder makes a folder of the stage, and those above it, unless that was done.
func (s *Stage) makeFolder(name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.makeFolders(name)
}

func (s *Stage) makeFolders(name string) error {
	if name == "." || s.folders[name] {
		return nil
	}
	if err := s.makeFolders(path.Dir(name)); err != nil {
		return err
	}
	err := s.makeOwn(s.path(name))
	s.folders[name] = err == nil
	return err
}

// Adopt brings a file of somebody else's over from the old folder, with its mode and its time: as a second
// name of the same file where the system has such, since nobody writes to it here. A link comes over as the
// link that it is.
func (s *Stage) Adopt(name string) error {
	if s.stands(name) {
		return ErrTaken
	}
	if err := s.makeFolder(path.Dir(name)); err != nil {
		return err
	}
	shared, err := s.bring(name)
	if err == nil {
		s.note(name, &file{origin: adopted, shared: shared})
	}
	return err
}

// stands tells whether something of the stage has a name, or is a file that has the name of a folder above it.
func (s *Stage) stands(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, folder := s.folders[name]
	for at := name; at != "."; at = path.Dir(at) {
		if s.files[at] != nil {
			return true
		}
	}
	return folder
}

// bring brings a file over from the old folder, and tells whether it is a second name of the same file. Its folder is made.
func (s *Stage) bring(name string) (shared bool, err error) {
	from, to := s.old(name), s.path(name)
	info, err := os.Lstat(from)
	if err != nil {
		return false, err
	}
	if err := s.clear(name); err != nil {
		return false, err
	}
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return false, copyLink(from, to)
	case !info.Mode().IsRegular():
		return false, ErrNoFile
	case os.Link(from, to) == nil:
		return true, nil
	}
	err = s.copyFile(from, to)
	return false, errors.Join(err, os.Chmod(to, info.Mode().Perm()), os.Chtimes(to, info.ModTime(), info.ModTime()))
}

// ErrNoFile is the error of [Stage.Adopt] for a pipe, a device or the like.
var ErrNoFile = errors.New("it is neither a file nor a folder")

// ErrTaken is the error of [Stage.Adopt] for what has the place of something that the stage has.
var ErrTaken = errors.New("now the site has something there")

// Drop takes away everything that was written below a folder of the stage.
func (s *Stage) Drop(name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.DeleteFunc(s.folders, func(made string, _ bool) bool { return below(made, name) })
	maps.DeleteFunc(s.files, func(had string, _ *file) bool { return below(had, name) })
	return remove(s.path(name))
}

// below tells whether a path is a folder's or is something in it.
func below(name, folder string) bool { return name == folder || strings.HasPrefix(name, folder+"/") }

func (s *Stage) writeFile(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, s.settle(f), f.Close())
}

func (s *Stage) copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, s.settle(out), out.Close())
}

// settle puts a file on the disk, where that is asked for.
func (s *Stage) settle(f *os.File) error {
	if !s.sync {
		return nil
	}
	return syncFile(f)
}

func copyLink(from, to string) error {
	where, err := os.Readlink(from)
	if err != nil {
		return err
	}
	return os.Symlink(where, to)
}
