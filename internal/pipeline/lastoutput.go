package pipeline

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"cabinet/internal/record"
)

// stands is what the system tells of a file of the last output; ok is false where that is not as it was written.
func (o *output) stands(name string) (info fs.FileInfo, ok bool) {
	return o.standing.File(o.named(name))
}

// readLast reads a file of the last output that is as it was written.
func (o *output) readLast(name string) ([]byte, error) {
	if _, listed := o.last.Digest(name); listed {
		if _, stands := o.stands(name); stands {
			return os.ReadFile(o.lastFile(name))
		}
	}
	return nil, fs.ErrNotExist
}

// carry brings a file of the last output over as it is; whole is false where it is not what was written. A page that leads on
// from an address that has moved is made anew or goes.
func (o *output) carry(name string) (whole bool, err error) {
	if o.last.LeadsOn(name) || o.takeAll([]string{name}) {
		return true, nil
	}
	info, err := os.Lstat(o.lastFile(name))
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return false, nil // somebody removed it or put a link or a pipe in its place
	}
	if err != nil {
		return false, err
	}
	text, err := os.ReadFile(o.lastFile(name))
	if err != nil {
		return false, err
	}
	was, listed := o.last.Digest(name)
	return !listed || was.SHA256 == record.Sum(text), o.write(name, text)
}

// named is the name that a file of the last output has among those that runs remember.
func (o *output) named(name string) string {
	return filepath.Join(filepath.Base(o.stage.Target()), filepath.FromSlash(name))
}

// lastFile is where a file of the last output stands on the disk.
func (o *output) lastFile(name string) string {
	return filepath.Join(o.stage.Target(), filepath.FromSlash(name))
}
