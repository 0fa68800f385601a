package build

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sync"
)

// A stage is the folder in which new output is made, beside the one that it will replace. Its methods
// are safe for use by several goroutines.
type stage struct {
	output  string // output/
	folder  string // output.new/; "" where nothing is written
	before  string // output.old/, while the two change places
	swapped bool   // the stage has taken output/'s place
	mu      sync.Mutex
	folders map[string]bool // made so far
}

// A shelf takes what is made of papers. It is safe for use by several goroutines.
type shelf interface {
	// put takes the files of the paper of a case by their names in its folder, whose path is from the
	// home page's on.
	put(name, folder string, files map[string][]byte) error
}

// put writes a paper's files.
func (s *stage) put(_, folder string, files map[string][]byte) error {
	for name, text := range files {
		if err := s.write(path.Join(folder, name), text); err != nil {
			return err
		}
	}
	return nil
}

func exists(parts ...string) bool {
	_, err := os.Lstat(filepath.Join(parts...))
	return err == nil
}

// write writes a file of the stage; name is its path below output/, with forward slashes.
func (s *stage) write(name string, text []byte) error {
	file := filepath.Join(s.folder, filepath.FromSlash(name))
	if err := s.makeFolder(filepath.Dir(file)); err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o666)
}

func (s *stage) makeFolder(folder string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.folders[folder] {
		return nil
	}
	s.folders[folder] = true
	return os.MkdirAll(folder, 0o777)
}

// carry brings a meeting's last output over, in the place of whatever was written of it; false where
// there was none.
func (s *stage) carry(address string) (bool, error) {
	from := filepath.Join(s.output, filepath.FromSlash(address))
	to := filepath.Join(s.folder, filepath.FromSlash(address))
	if err := os.RemoveAll(to); err != nil {
		return false, err
	}
	if !exists(from, "index.html") {
		return false, nil
	}
	return true, copyFolder(from, to)
}

// copyFolder copies plain files and folders, and nothing that a link leads to.
func copyFolder(from, to string) error {
	return filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		switch {
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, rel), 0o777)
		case d.Type().IsRegular():
			return copyFile(name, filepath.Join(to, rel))
		}
		return nil
	})
}

func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}

// day matches the name of a meeting's folder.
var day = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// lastMeetings lists the addresses of the meetings in the last output, sorted.
func (s *stage) lastMeetings() []string {
	var found []string
	for _, depth := range []string{"*/*", "*/*/*"} {
		pages, _ := fs.Glob(os.DirFS(s.output), depth+"/index.html") // the patterns are well formed
		for _, page := range pages {
			meeting := path.Dir(page)
			inMeeting := day.MatchString(path.Base(path.Dir(meeting))) // a paper with a date for an address
			if day.MatchString(path.Base(meeting)) && !inMeeting {
				found = append(found, meeting)
			}
		}
	}
	return found
}
