package handover

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"cabinet/internal/record"
	"cabinet/internal/stage"
)

// Write makes the folder: the documents are read one by one, each is held against its digest, and the whole takes the
// place of an earlier hand-over, or of nothing. With an error nothing is changed. Left says what of an earlier one could
// not be removed. With sync, a power cut afterwards finds everything on the disk.
func (p Plan) Write(folder string, sync bool) (left []error, err error) {
	return write(folder, sync, func(put putting) error {
		for _, t := range p.texts {
			if err := put(t.name, t.text); err != nil {
				return err
			}
		}
		for _, d := range p.sources {
			text, err := read(p.site, d.Placed)
			if err == nil {
				err = put(d.to, text)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Put makes a folder of files that others are to have, under the rules of [Plan.Write].
func Put(folder string, files map[string][]byte, sync bool) (left []error, err error) {
	return write(folder, sync, func(put putting) error {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if err := put(name, files[name]); err != nil {
				return err
			}
		}
		return nil
	})
}

// putting puts a file into a folder that is made.
type putting func(name string, text []byte) error

// write makes a folder of what fill puts there, and of what tells these files from those of others.
func write(folder string, sync bool, fill func(putting) error) (left []error, err error) {
	if err := Free(folder); err != nil {
		return nil, err
	}
	s, left, err := stage.Begin(folder, "", sync)
	if err != nil {
		return nil, err
	}
	defer s.Discard()
	var files []record.File
	if err := fill(func(name string, text []byte) error {
		files = append(files, record.File{Name: name, Bytes: int64(len(text)), SHA256: record.Sum(text)})
		return s.Write(name, text)
	}); err != nil {
		return left, err
	}
	if err := s.Write(stage.Owner, written(files)); err != nil {
		return left, err
	}
	if err := Free(folder); err != nil { // somebody may have put a file there meanwhile
		return left, err
	}
	more, err := s.Swap(func(string, fs.FileInfo) {})
	if more != nil {
		left = append(left, more)
	}
	return left, err
}

// read reads a document of the site that is as the record of its meeting has it.
func read(site fs.FS, d record.Placed) ([]byte, error) {
	info, err := fs.Stat(site, d.File())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s is gone; cabinet build makes it again", d.File())
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular() || info.Size() != d.Bytes:
		return nil, changed(d)
	}
	text, err := fs.ReadFile(site, d.File())
	if err == nil && record.Sum(text) != d.SHA256 {
		err = changed(d)
	}
	return text, err
}

func changed(d record.Placed) error {
	return fmt.Errorf("%s was changed by hand, and is not handed over; cabinet build makes it again", d.File())
}
