package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// A Folder is a content directory: where its files are, and what the reader calls it.
type Folder struct {
	FS   fs.FS  // the directory itself; an os.Root's, so that no path leads out of it
	Name string // put before the names of its files in findings, such as "content"
}

// Council reads the profile councils/NAME.toml. The result is nil where the file is no TOML at all.
func (f Folder) Council(name string, list *diag.List) *Council {
	c := &Council{ID: name}
	c.Source, _ = f.decode("councils", name, c, list)
	if c.Source == nil {
		return nil
	}
	c.layOut()
	c.check(list)
	return c
}

// Meeting reads meetings/NAME.toml. The result is nil where the file is no TOML at all.
func (f Folder) Meeting(name string, list *diag.List) *Meeting {
	m := &Meeting{Name: name}
	source, root := f.decode("meetings", name, m, list)
	if source == nil {
		return nil
	}
	m.Source, m.tables = source, places(root)
	m.check(list)
	return m
}

// Case reads cases/NAME.toml. Where the file is no TOML at all, whole is false and the case has its
// name and, as far as it can be told, its meeting: the one that it holds back.
func (f Folder) Case(name string, list *diag.List) (c *Case, whole bool) {
	c = &Case{Name: name}
	source, root := f.decode("cases", name, c, list)
	if source == nil {
		text, _ := f.bytes("cases/"+name+".toml", MaxFileSize) // decode has reported what is wrong with the file
		return salvage(name, text), false
	}
	c.Source, c.tables = source, places(root)
	c.check(list)
	c.takeDay()
	return c, true
}

// places is where the tables and keys of a file begin.
func places(root *tomlfile.Node) map[string]diag.Span {
	places := map[string]diag.Span{}
	for table, n := range root.Kids {
		places[table] = n.Key
	}
	return places
}

// Layout reads a layout of papers NAME/layout.toml, which a kind of paper has where a profile does not lay it out. The
// result is nil where there is none, or it is no TOML at all.
func (f Folder) Layout(name string, list *diag.List) *Layout {
	if !f.Has(path.Join(name, "layout.toml")) {
		return nil
	}
	l := &Layout{}
	if source, _ := f.decode(name, "layout", l, list); source == nil {
		return nil
	}
	checkSections(l.Sections(), list)
	return l
}

// Names lists the files of a folder of the content directory by their names without .toml, sorted.
// A folder that is not there has none.
func (f Folder) Names(folder string, list *diag.List) []string {
	var names []string
	for _, e := range f.entries(folder, list) {
		name, isTOML := strings.CutSuffix(e.Name(), ".toml")
		if isTOML && !strings.HasPrefix(e.Name(), ".") && !e.IsDir() {
			names = append(names, name)
		}
	}
	return names
}

// entries are what stands in a folder; nothing in one that is not there. One that can't be read is reported.
func (f Folder) entries(folder string, list *diag.List) []fs.DirEntry {
	entries, err := fs.ReadDir(f.FS, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		list.Add(f.unreadable(folder, "folder", err))
	}
	return entries
}

// Has tells whether there is a file of a name in the content directory.
func (f Folder) Has(name string) bool {
	_, err := fs.Stat(f.FS, name)
	return err == nil
}

// place is a finding's place for a file as such.
func (f Folder) place(name string) diag.Span {
	return diag.NewSource(path.Join(f.Name, name), nil).Whole()
}

// decode reads a file into a struct, and gives its source and the places of its keys; nil where the
// file is no TOML at all.
func (f Folder) decode(folder, name string, into any, list *diag.List) (*diag.Source, *tomlfile.Node) {
	file := path.Join(folder, name+".toml")
	source := f.text(file, list)
	if source == nil {
		return nil, nil
	}
	values, root := tomlfile.Read(source, list)
	if root == nil {
		return nil, nil
	}
	decodeInto(into, values, root, list)
	return source, root
}

// text gives the text of a file without a byte order mark; nil, and a finding, where it has none.
func (f Folder) text(name string, list *diag.List) *diag.Source {
	text, err := f.bytes(name, MaxFileSize)
	if err != nil {
		list.Add(f.unreadable(name, "file", err))
		return nil
	}
	if len(text) > MaxFileSize {
		list.Errorf(f.place(name), "too-large", "a case is a few pages of text", "this file is larger than 4 MiB")
		return nil
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	source := diag.NewSource(path.Join(f.Name, name), text)
	if !tomlfile.CheckUTF8(source, "save the file with the encoding UTF-8", list) {
		return nil
	}
	return source
}

// maxAttached is the largest image, font or workbook that is read, in bytes.
const maxAttached = 32 << 20

// File reads an image or a font of the content directory. Its errors are in words for whoever named it.
func (f Folder) File(name string) ([]byte, error) {
	text, err := f.bytes(name, maxAttached)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return nil, fmt.Errorf("there is no file %s in the content directory", name)
	case err != nil:
		return nil, fmt.Errorf("%s can't be read: it must be a file in the content directory itself", name)
	case len(text) > maxAttached:
		return nil, fmt.Errorf("%s is larger than 32 MiB", name)
	}
	return text, nil
}

// bytes reads a file up to one byte more than most, by which a caller tells that the file is too large.
func (f Folder) bytes(name string, most int64) ([]byte, error) {
	info, err := fs.Stat(f.FS, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for its other end
		return nil, errNotFile
	}
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text := bytes.NewBuffer(make([]byte, 0, min(info.Size(), most+1)+bytes.MinRead)) // in which ReadFrom finds the end without growing it
	_, err = text.ReadFrom(io.LimitReader(file, most+1))
	return text.Bytes(), err
}

var errNotFile = errors.New("it is not a plain file")

// unreadable is the finding for a file or folder that can't be read.
func (f Folder) unreadable(name, what string, err error) diag.Diagnostic {
	d := diag.Diagnostic{Span: f.place(name), Rule: "unreadable"}
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err // the finding names the path already
	}
	d.Message = fmt.Sprintf("this %s can't be read: %v", what, err)
	if strings.Contains(err.Error(), "escapes") { // what os.Root says; it has no error of its own for it
		d.Message = fmt.Sprintf("this %s is a link that leads out of the content directory", what)
		d.Hint = fmt.Sprintf("put the %s itself there, not a link to it", what)
	}
	return d
}
