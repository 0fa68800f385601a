package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A File is a file of the site.
type File struct {
	Name   string `json:"name"` // the path from the site's folder on, with slashes
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // in hexadecimal
}

// A Manifest lists the files of a site, apart from the manifest itself. The zero Manifest is empty; its
// methods are safe for use by several goroutines.
type Manifest struct {
	mu    sync.Mutex
	files map[string]File
}

// Add lists a file of a text.
func (m *Manifest) Add(name string, text []byte) File {
	f := File{name, int64(len(text)), Sum(text)}
	m.Put(f)
	return f
}

// Put lists a file whose digest is known.
func (m *Manifest) Put(f File) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.files == nil {
		m.files = map[string]File{}
	}
	m.files[f.Name] = f
}

// Drop takes out every file below a folder.
func (m *Manifest) Drop(folder string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	maps.DeleteFunc(m.files, func(name string, _ File) bool { return below(name, folder) })
}

// Has tells whether a file is listed.
func (m *Manifest) Has(name string) bool {
	_, ok := m.Digest(name)
	return ok
}

// Digest gives what the manifest says of a file, and false where it does not list the file.
func (m *Manifest) Digest(name string) (File, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.files[name]
	return f, ok
}

// Lists tells whether a file is listed with its digest.
func (m *Manifest) Lists(f File) bool {
	now, _ := m.Digest(f.Name)
	return now == f
}

// Files are the files by their names.
func (m *Manifest) Files() []File {
	m.mu.Lock()
	defer m.mu.Unlock()
	names := slices.Sorted(maps.Keys(m.files))
	out := make([]File, len(names))
	for i, name := range names {
		out[i] = m.files[name]
	}
	return out
}

// Write is the manifest as its file has it: what JSON gives, which takes far longer for so many files.
func (m *Manifest) Write() []byte {
	files := m.Files()
	text := fmt.Appendf(make([]byte, 0, 256*len(files)), "{\n  \"format\": %d,\n  \"files\": [", Format)
	before := "\n"
	for _, f := range files {
		text = append(append(text, before...), "    {\n      \"name\": "...)
		text = append(appendJSON(text, f.Name), ",\n      \"bytes\": "...)
		text = append(strconv.AppendInt(text, f.Bytes, 10), ",\n      \"sha256\": "...)
		text = append(appendJSON(text, f.SHA256), "\n    }"...)
		before = ",\n"
	}
	if len(files) > 0 {
		text = append(text, "\n  "...)
	}
	return append(text, "]\n}\n"...)
}

// appendJSON appends a text as JSON has it. Few need more than quotation marks.
func appendJSON(to []byte, text string) []byte {
	if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' || r == '"' || r == '\\' }) {
		return append(to, bytes.TrimSuffix(JSON(text), []byte("\n"))...)
	}
	return append(append(append(to, '"'), text...), '"')
}

// Sum is the SHA-256 of bytes, in hexadecimal.
func Sum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
