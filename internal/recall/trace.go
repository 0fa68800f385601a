package recall

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// A Trace is a file system that notes which names of another are asked for, whether they are there or not. It is safe for use by
// several goroutines.
type Trace struct {
	files fs.FS

	mu    sync.Mutex
	asked map[string]bool
}

// NewTrace gives a file system whose names nobody has asked for yet.
func NewTrace(files fs.FS) *Trace { return &Trace{files: files, asked: map[string]bool{}} }

// Open implements [fs.FS].
func (t *Trace) Open(name string) (fs.File, error) {
	t.ask(name)
	return t.files.Open(name)
}

func (t *Trace) ask(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asked[name] = true
}

// Stat implements [fs.StatFS]. It opens nothing, which of a pipe would wait for its other end.
func (t *Trace) Stat(name string) (fs.FileInfo, error) {
	t.ask(name)
	return fs.Stat(t.files, name)
}

// Asked are the names that were asked for, in their order.
func (t *Trace) Asked() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Sorted(maps.Keys(t.asked))
}

// An Index finds what files hold by their names.
type Index struct {
	sums   map[string][sha256.Size]byte
	within map[string][]string // the names of what a folder has
}

// folder stands for the digest of a folder.
var folder = sha256.Sum256([]byte("folder"))

// Index makes an index of files that have digests.
func (f Files) Index() Index {
	x := Index{sums: make(map[string][sha256.Size]byte, len(f.all)), within: map[string][]string{}}
	for _, e := range f.all {
		if e.mode == absent {
			continue
		}
		x.within[path.Dir(e.name)] = append(x.within[path.Dir(e.name)], e.name)
		if x.sums[e.name] = e.sum; fs.FileMode(e.mode).IsDir() {
			x.sums[e.name] = folder
		}
	}
	return x
}

// Digest is the digest of a file or folder; ok is false where there is none.
func (x Index) Digest(name string) (sum [sha256.Size]byte, ok bool) {
	sum, ok = x.sums[name]
	return sum, ok && sum != [sha256.Size]byte{}
}

// Sum is a digest of what files hold and what folders list, each by its name below one folder.
func (x Index) Sum(within string, names []string) (sum [sha256.Size]byte) {
	all := sha256.New()
	for _, name := range names {
		name = path.Join(within, name)
		held, there := x.sums[name]
		fmt.Fprintf(all, "%q %t %x %q\n", name, there, held, x.within[name])
	}
	all.Sum(sum[:0])
	return sum
}

// Except is a digest of all files and folders but those whose names begin with one of some words.
func (x Index) Except(begins ...string) (sum [sha256.Size]byte) {
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(x.sums)) {
		if !slices.ContainsFunc(begins, func(begin string) bool { return strings.HasPrefix(name, begin) }) {
			fmt.Fprintf(all, "%q %x\n", name, x.sums[name])
		}
	}
	all.Sum(sum[:0])
	return sum
}
