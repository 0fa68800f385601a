package build

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/tagpdf"
)

// maxFontBytes is the largest font file that is read.
const maxFontBytes = 32 << 20

// typeface is the one that a council's papers are set in: its own, or Liberation Sans.
func (b *builder) typeface(c *casefile.Council, list *diag.List) *tagpdf.Family {
	if !c.Font.Known() {
		return tagpdf.Liberation()
	}
	var files [4][]byte
	for i, name := range c.Font.Files() {
		if !name.Given() {
			list.Errorf(c.Font.Span, "font", "give all four: regular, bold, italic and bold_italic; a file may stand for more than one",
				"[font] names only some of the typeface's files")
			return tagpdf.Liberation()
		}
		text, err := readFont(b.Content.FS, name.Value)
		if err != nil {
			list.Errorf(name.Span, "font", "name a TrueType file below content/, such as fonts/Body-Regular.ttf", "%v", err)
			return tagpdf.Liberation()
		}
		files[i] = text
	}
	family, err := tagpdf.NewFamily("Council", files)
	if err != nil {
		list.Errorf(c.Font.Span, "font", "name TrueType files that may be embedded", "this typeface can't be used: %v", err)
		return tagpdf.Liberation()
	}
	return family
}

func readFont(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no file %s in the content directory", name)
	}
	if err != nil || !info.Mode().IsRegular() { // to open a pipe would wait for its other end
		return nil, fmt.Errorf("%s can't be read: it must be a file in the content directory itself", name)
	}
	f, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s can't be read", name)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFontBytes+1))
	if err != nil || len(text) > maxFontBytes {
		return nil, fmt.Errorf("%s can't be read, or is larger than 32 MiB", name)
	}
	return text, nil
}
