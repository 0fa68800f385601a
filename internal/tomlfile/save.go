package tomlfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"runtime"
)

// ErrChanged is the error of [Save] for a file that is no longer what it was.
var ErrChanged = errors.New("has been changed in the meantime")

// Save puts a text in the place of a file that holds before, the text that was read. The new text is
// written beside the file, and then takes its name and its mode, so that whoever reads the file finds the
// one or the other whole. A file that holds something else by now, a link and a read-only file are left
// as they are, with an error.
func Save(root *os.Root, name string, before, after []byte) error {
	info, err := root.Lstat(name)
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is a link or a folder, and only a plain file can be changed", name)
	case info.Mode()&0o200 == 0:
		return fmt.Errorf("%s is read-only", name)
	}
	beside := beside(name)
	defer root.Remove(beside) // where it has not taken the file's name
	if err := writeNew(root, beside, after); err != nil {
		return err
	}
	if err := root.Chmod(beside, info.Mode().Perm()); err != nil {
		return err
	}
	if now, err := root.ReadFile(name); err != nil || !bytes.Equal(now, before) {
		return fmt.Errorf("%s %w, and is left as it is; try again", name, ErrChanged)
	}
	return root.Rename(beside, name)
}

// Create puts a text into a file that must not be there yet; the error is fs.ErrExist where something is. Whoever reads the file finds
// all of it, whatever becomes of the run that writes it.
func Create(root *os.Root, name string, text []byte) error {
	if _, err := root.Lstat(name); err == nil {
		return &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	beside := beside(name)
	defer root.Remove(beside)
	if err := writeNew(root, beside, text); err != nil {
		return err
	}
	if runtime.GOOS != "windows" { // where not every system gives up the first of two names
		if err := root.Link(beside, name); err == nil || errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return root.Rename(beside, name)
}

// beside is a name beside a file that nobody else chooses.
func beside(name string) string {
	return path.Join(path.Dir(name), fmt.Sprintf(".cabinet-%016x.tmp", rand.Uint64()))
}

// writeNew writes a file that must not be there, down to the disk.
func writeNew(root *os.Root, name string, text []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
