package mend

import (
	"bytes"
	"crypto/sha256"
	"hash"
	"io"
	"io/fs"
	"maps"
	"path"
	"sync"
)

// An overlay is a folder with other texts in the place of some of its files. It notes a digest of each file
// that is read of the folder itself.
type overlay struct {
	fs.FS
	texts map[string][]byte // by the names of the files
	sums  *sums
}

func newOverlay(folder fs.FS) overlay {
	return overlay{FS: folder, texts: map[string][]byte{}, sums: &sums{byName: map[string][sha256.Size]byte{}}}
}

// with is the overlay with further texts.
func (o overlay) with(texts map[string][]byte) overlay {
	all := maps.Clone(o.texts)
	maps.Copy(all, texts)
	return overlay{FS: o.FS, texts: all, sums: o.sums}
}

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.FS.Open(name)
	if err != nil || path.Ext(name) != ".toml" {
		return f, err
	}
	if text, ok := o.texts[name]; ok {
		return &other{File: f, Reader: bytes.NewReader(text), size: int64(len(text))}, nil
	}
	return &noting{File: f, name: name, sum: sha256.New(), sums: o.sums}, nil
}

// Stat implements fs.StatFS.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(o.FS, name)
	if text, ok := o.texts[name]; ok && err == nil {
		info = sized{info, int64(len(text))}
	}
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(o.FS, name) }

// An other is a file with another text.
type other struct {
	fs.File
	*bytes.Reader
	size int64
}

// Read implements fs.File.
func (f *other) Read(p []byte) (int, error) { return f.Reader.Read(p) }

// Stat implements fs.File.
func (f *other) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	if err != nil {
		return nil, err
	}
	return sized{info, f.size}, nil
}

// A sized is what is known of a file, whose text has another size.
type sized struct {
	fs.FileInfo
	size int64
}

// Size implements fs.FileInfo.
func (s sized) Size() int64 { return s.size }

// A noting is a file whose digest is noted once it is read to its end.
type noting struct {
	fs.File
	name string
	sum  hash.Hash
	sums *sums
}

// Read implements fs.File.
func (f *noting) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	f.sum.Write(p[:n])
	if err == io.EOF {
		f.sums.note(f.name, [sha256.Size]byte(f.sum.Sum(nil)))
	}
	return n, err
}

// sums are the digests of files, which several readers note at once.
type sums struct {
	sync.Mutex
	byName map[string][sha256.Size]byte
}

// note notes the digest of a file. A file that is read twice and has changed between has none.
func (s *sums) note(name string, sum [sha256.Size]byte) {
	s.Lock()
	defer s.Unlock()
	if before, noted := s.byName[name]; noted && before != sum {
		sum = [sha256.Size]byte{}
	}
	s.byName[name] = sum
}

// of is the digest of a file as it was read; zero where it was not, or had two.
func (s *sums) of(name string) [sha256.Size]byte {
	s.Lock()
	defer s.Unlock()
	return s.byName[name]
}
