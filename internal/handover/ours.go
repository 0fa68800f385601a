package handover

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"cabinet/internal/record"
	"cabinet/internal/stage"
)

// Free tells whether a folder may be written: it is not there, is empty, or every file in it is as an earlier hand-over
// wrote it. The error says what is in the way; whatever somebody has put there or changed is theirs.
func Free(folder string) error {
	info, err := os.Lstat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return parentOf(folder)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is not a folder, so it was left alone; name another", folder)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 {
		return err
	}
	files, ok := filesOf(folder)
	if !ok {
		return fmt.Errorf("%s has files in it that cabinet did not write, so it was left alone; name another folder", folder)
	}
	return untouched(folder, files)
}

// parentOf reports that there is no folder in which a folder can be made.
func parentOf(folder string) error {
	parent := filepath.Dir(folder)
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		return fmt.Errorf("there is no folder %s to make %s in", parent, filepath.Base(folder))
	}
	return nil
}

// filesOf are the digests of the files that an earlier hand-over wrote into a folder; false for any other folder.
func filesOf(folder string) (map[string]string, bool) {
	var m struct {
		Format int
		Files  []record.File
	}
	text, err := os.ReadFile(filepath.Join(folder, stage.Owner))
	if err != nil || json.Unmarshal(text, &m) != nil || m.Format > record.Format || m.Files == nil {
		return nil, false
	}
	files := map[string]string{}
	for _, f := range m.Files {
		files[f.Name] = f.SHA256
	}
	return files, true
}

// untouched reports the first file of a folder that is not as it was written. Files that have been taken away matter to
// nobody, nor do those that Windows and macOS put everywhere.
func untouched(folder string, files map[string]string) error {
	theirs := func(name, what string) error {
		return fmt.Errorf("%s in %s was %s since it was handed over, so the folder was left alone; move the file away, or name another folder", name, folder, what)
	}
	return fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == stage.Owner || strewn[path.Base(name)] {
			return err
		}
		sum, ours := files[name]
		if !ours || !d.Type().IsRegular() {
			return theirs(name, "added")
		}
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err == nil && record.Sum(text) != sum {
			err = theirs(name, "changed")
		}
		return err
	})
}

// strewn are files that systems put into folders by themselves.
var strewn = map[string]bool{"Thumbs.db": true, "desktop.ini": true, ".DS_Store": true}
