package docxread

import (
	"errors"
	"strings"
)

type source struct{}

// Read reads a .docx. The error says in words for an officer why the file can't be read, and what to do.
func Read(data []byte) (*File, error) { return nil, errors.New("it can't be read yet") }

// View is the document from one side of its changes. Each call makes it anew.
func (f *File) View(v View) *Document { return &Document{} }

// Picture is the bytes of an image that lies in the file.
func (f *File) Picture(i *Image) ([]byte, error) { return nil, errors.New("it can't be read yet") }

func textOf(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}
