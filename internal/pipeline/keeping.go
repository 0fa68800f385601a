package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
)

// A frozenFile is a frozen paper before it is written.
type frozenFile struct {
	Frozen
	name  string // its path in the content directory
	text  []byte
	files []freeze.File
}

// comesBack makes a paper again from what will be kept of it, and holds the files that come of that
// against those that are published, to the byte: what is kept is then all that was printed or linked.
func (b *builder) comesBack(f frozenFile) error {
	dir, err := os.MkdirTemp("", "cabinet")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) // a folder for temporary files, which the system clears up too
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := f.write(root, false); err != nil {
		return err
	}
	again := *b.Project
	again.Content = casefile.Folder{FS: root.FS(), Name: b.Content.Name}
	var list diag.List
	z := again.Content.Frozen(path.Base(path.Dir(f.name)), f.Paper, f.Version, &list)
	if z == nil || list.Errors() > 0 {
		return f.fault(fmt.Sprint(list.Sorted()))
	}
	r := newBuilder(&again, Options{}).thawed(z, &list)
	if list.Errors() > 0 {
		return f.fault(fmt.Sprint(list.Sorted()))
	}
	files, err := r.files(z.Address.Value, r.kept)
	if err != nil {
		return err
	}
	for i, file := range files {
		if !bytes.Equal(file.Text, f.files[i].Text) {
			return f.fault(file.Name + " is made again otherwise")
		}
	}
	return nil
}

// fault says that a paper can't be kept, which no officer can mend.
func (f frozenFile) fault(why string) error {
	return fmt.Errorf("%s can't be kept as it is; this is a fault of cabinet rather than of the paper; please report it: %s", f.Paper, why)
}

// writeAll writes frozen papers, all of them or none. It writes through the content directory itself, so
// that no link leads out of it.
func (b *builder) writeAll(files []frozenFile) (frozen []Frozen, err error) {
	root, err := os.OpenRoot(filepath.Join(b.Folder, "content"))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	for _, f := range files {
		if f.Same {
			frozen = append(frozen, f.Frozen)
		}
	}
	files = slices.DeleteFunc(files, func(f frozenFile) bool { return f.Same })
	for _, f := range files {
		if _, err := root.Lstat(f.name); !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is there already; nothing was changed", f.File)
		}
	}
	for i, f := range files {
		if err := f.prepare(root, b.options.Sync); err != nil {
			for _, made := range files[:i+1] {
				made.undo(root)
			}
			return nil, err
		}
	}
	for _, f := range files {
		if err := f.settle(root); err != nil {
			return frozen, err
		}
		frozen = append(frozen, f.Frozen)
	}
	return frozen, nil
}

// writeDay writes the file of a day of decisions that has none yet: from now on it has to say more than the cases do.
func (b *builder) writeDay(m *casefile.Meeting) error {
	if !b.Unwritten(m) {
		return nil
	}
	root, err := os.OpenRoot(filepath.Join(b.Folder, "content"))
	if err != nil {
		return err
	}
	defer root.Close()
	name := path.Join("meetings", m.Name+".toml")
	if err := writeIn(root, name+".new", m.Source.Text, true); err != nil {
		return err
	}
	return root.Rename(name+".new", name)
}

// write writes a frozen paper with what belongs to it.
func (f frozenFile) write(root *os.Root, sync bool) error {
	if err := f.prepare(root, sync); err != nil {
		return err
	}
	return f.settle(root)
}

// beside is the name of a frozen paper's file before it counts.
func (f frozenFile) beside() string { return f.name + ".new" }

// folder is where the files of a frozen paper are kept.
func (f frozenFile) folder() string { return freeze.FilesFolder(strings.TrimSuffix(f.name, ".toml")) }

// prepare writes everything that belongs to a frozen paper, its own file first: a folder of files without
// that file counts as having lost it. Nothing is frozen yet.
func (f frozenFile) prepare(root *os.Root, sync bool) error {
	if err := writeIn(root, f.beside(), f.text, sync); err != nil {
		return err
	}
	for _, file := range f.files {
		if err := writeIn(root, path.Join(f.folder(), file.Name), file.Text, sync); err != nil {
			return err
		}
	}
	return nil
}

// settle gives a frozen paper's file its name, by which it is frozen.
func (f frozenFile) settle(root *os.Root) error { return root.Rename(f.beside(), f.name) }

// undo takes away what was prepared. What can't be taken away does no harm.
func (f frozenFile) undo(root *os.Root) {
	root.RemoveAll(f.folder())
	root.Remove(f.beside())
}

// writeIn writes a file and the folders above it, with sync down to the disk.
func writeIn(root *os.Root, name string, text []byte, sync bool) error {
	if err := root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if sync && err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
