package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
)

// A Folder is a content directory: where its files are, and what the reader calls it.
type Folder struct {
	FS   fs.FS  // the directory itself; an os.Root's, so that no path leads out of it
	Name string // put before the names of its files in findings, such as "content"
}

// Council reads the profile councils/NAME.toml; nil where the file is no TOML at all.
func (f Folder) Council(name string, list *diag.List) *Council {
	c := &Council{Name: name}
	c.Source, _ = f.decode("councils", name, c, list)
	if c.Source == nil {
		return nil
	}
	c.check(list)
	return c
}

// Meeting reads meetings/NAME.toml; nil where the file is no TOML at all.
func (f Folder) Meeting(name string, list *diag.List) *Meeting {
	m := &Meeting{Name: name}
	m.Source, _ = f.decode("meetings", name, m, list)
	if m.Source == nil {
		return nil
	}
	checkSlug(m.Body, list)
	return m
}

// Case reads cases/NAME.toml. Where the file is no TOML at all, whole is false and the case has its
// name and, as far as it can be told, its meeting: the one that it holds back.
func (f Folder) Case(name string, list *diag.List) (c *Case, whole bool) {
	c = &Case{Name: name}
	source, root := f.decode("cases", name, c, list)
	if source == nil {
		text, _ := f.bytes("cases/" + name + ".toml") // reported by decode
		return salvage(name, text), false
	}
	c.Source, c.tables = source, map[string]diag.Span{}
	for table, n := range root.kids {
		c.tables[table] = n.key
	}
	c.check(list)
	return c, true
}

// Names lists the files of a folder of the content directory by their names without .toml, sorted.
// A folder that is not there has none.
func (f Folder) Names(folder string, list *diag.List) []string {
	entries, err := fs.ReadDir(f.FS, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		list.Errorf(f.place(folder), "unreadable", "", "this folder can't be read: %v", cause(err))
	}
	var names []string
	for _, e := range entries {
		name, isTOML := strings.CutSuffix(e.Name(), ".toml")
		if isTOML && !strings.HasPrefix(name, ".") && !e.IsDir() {
			names = append(names, name)
		}
	}
	return names
}

// place is a finding's place for a file as such.
func (f Folder) place(name string) diag.Span {
	return diag.NewSource(path.Join(f.Name, name), nil).Whole()
}

// decode reads a file into a struct, and gives its source and the places of its keys; nil where the
// file is no TOML at all.
func (f Folder) decode(folder, name string, into any, list *diag.List) (*diag.Source, *node) {
	file := path.Join(folder, name+".toml")
	source := f.read(file, list)
	if source == nil {
		return nil, nil
	}
	x := newIndex(source, list)
	var values map[string]any
	if _, err := toml.NewDecoder(bytes.NewReader(x.mended())).Decode(&values); err != nil {
		list.Add(syntax(source, err))
		return nil, nil
	}
	decodeInto(into, values, x.root, list)
	return source, x.root
}

// read gives the text of a file without a byte order mark; nil, and a finding, where it has none.
func (f Folder) read(name string, list *diag.List) *diag.Source {
	text, err := f.bytes(name)
	if err != nil {
		hint := ""
		if strings.Contains(err.Error(), "escapes") {
			hint = "put the file itself in the content directory, not a link to it"
		}
		list.Errorf(f.place(name), "unreadable", hint, "this file can't be read: %v", cause(err))
		return nil
	}
	if len(text) > MaxFileSize {
		list.Errorf(f.place(name), "too-large", "a case is a few pages of text", "this file is larger than 4 MiB")
		return nil
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	source := diag.NewSource(path.Join(f.Name, name), text)
	if bad := invalid(text); bad >= 0 {
		list.Errorf(source.Span(bad, bad+1), "not-utf8", "save the file as UTF-8", "this is not UTF-8 text: byte %#02x", text[bad])
		return nil
	}
	return source
}

// bytes reads at most a byte more than MaxFileSize.
func (f Folder) bytes(name string) ([]byte, error) {
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, MaxFileSize+1))
}

// invalid is the offset of the first byte that is not UTF-8, or -1.
func invalid(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}

// cause is an error without the path that the finding names already.
func cause(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// syntax is the finding for a file that is not TOML.
func syntax(source *diag.Source, err error) diag.Diagnostic {
	d := diag.Diagnostic{Span: source.Whole(), Rule: "not-toml", Message: fmt.Sprint("this is not TOML: ", err)}
	var e toml.ParseError
	if !errors.As(err, &e) {
		return d
	}
	d.Span = source.Span(e.Position.Start, e.Position.Start+e.Position.Len)
	d.Message = "this is not TOML: " + strings.TrimSuffix(e.Message, ".")
	for _, quotes := range []string{"'''", `"""`} {
		if strings.HasSuffix(e.Message, "unexpected EOF; expected \""+quotes+"\"") || strings.Contains(e.Message, "EOF") && strings.Contains(e.Message, quotes) {
			at := bytes.LastIndex(source.Text, []byte(quotes))
			d.Span = source.Span(at, at+len(quotes))
			d.Message = "the text that begins here is never closed"
			d.Hint = "end it with a line of " + quotes
		}
	}
	return d
}
