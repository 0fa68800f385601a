package recall

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Files are files and folders as they stood on the disk at one time, in the order of their names.
type Files struct {
	looked int64 // when they were looked at, in nanoseconds of the machine's clock
	all    []entry
}

// An entry is what the system tells of a file or a folder.
type entry struct {
	name    string // from the folder on in which all are
	mode    uint32 // as fs.FileMode has it
	size    int64  // 0 of a folder
	changed int64  // when what it holds was changed, as its owner may set it
	touched int64  // when anything of it was changed, as the system alone sets it; 0 where it tells nothing of that
	id      int64  // tells the file from another that took its name; 0 where the system tells nothing of that
	sum     [sha256.Size]byte
}

// absent is the mode of what is not there.
const absent = ^uint32(0)

// Look lists all that there is below some names of a folder, and the names themselves, also where there is nothing.
func Look(folder string, names ...string) (Files, error) {
	f := Files{looked: time.Now().UnixNano()}
	for _, name := range names {
		err := filepath.WalkDir(filepath.Join(folder, name), func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := d.Info()
			if err != nil {
				return err
			}
			f.all = append(f.all, entryOf(file[len(folder)+1:], info))
			return nil
		})
		switch {
		case errors.Is(err, fs.ErrNotExist):
			f.all = append(f.all, entry{name: name, mode: absent})
		case err != nil:
			return Files{}, err
		}
	}
	f.sort()
	return f, nil
}

func (f Files) sort() {
	slices.SortFunc(f.all, func(a, b entry) int { return strings.Compare(a.name, b.name) })
}

// A Sighting gathers files and folders whose owner looks at them anyway. It is safe for use by several goroutines.
type Sighting struct {
	mu    sync.Mutex
	began int64 // in nanoseconds of the machine's clock
	seen  map[string]entry
}

// NewSighting begins a sighting.
func NewSighting() *Sighting {
	return &Sighting{began: time.Now().UnixNano(), seen: map[string]entry{}}
}

// Saw notes what the system tells of a file or a folder, in the place of what it told before.
func (s *Sighting) Saw(name string, info fs.FileInfo) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[name] = entryOf(name, info)
}

// Files are the files that were seen.
func (s *Sighting) Files() Files {
	f := Files{looked: s.began, all: slices.AppendSeq(make([]entry, 0, len(s.seen)), maps.Values(s.seen))}
	f.sort()
	return f
}

func entryOf(name string, info fs.FileInfo) entry {
	e := entry{name: name, mode: uint32(info.Mode()), changed: info.ModTime().UnixNano()}
	if !info.IsDir() {
		e.size = info.Size()
	}
	e.touched, e.id = systemTells(info)
	return e
}

// Still tells that the folder has all these files as they were, and that no folder among them has got or lost one. It reads none
// of them.
func (f Files) Still(folder string) bool {
	var other atomic.Bool
	f.each(func(e *entry) {
		if other.Load() {
			return
		}
		if !e.stands(folder) {
			other.Store(true)
		}
	})
	return !other.Load()
}

// at is where a file of a list stands. Its name is as the system gave it, with nothing to be made clean.
func at(folder, name string) string { return folder + string(filepath.Separator) + name }

// stands tells whether the system still tells the same of an entry.
func (e entry) stands(folder string) bool {
	info, err := os.Lstat(at(folder, e.name))
	if err != nil {
		return e.mode == absent && errors.Is(err, fs.ErrNotExist)
	}
	return entryOf(e.name, info).like(e)
}

// A Standing tells of single files of a list whether they stand as they did.
type Standing struct {
	folder string
	files  Files
}

// Standing is of files below a folder.
func (f Files) Standing(folder string) Standing { return Standing{folder, f} }

// File is what the system tells of a file; ok is false where the file is not in the list, or is another now.
func (s Standing) File(name string) (info fs.FileInfo, ok bool) {
	all := s.files.all
	i, listed := slices.BinarySearchFunc(all, name, func(e entry, name string) int { return strings.Compare(e.name, name) })
	if !listed {
		return nil, false
	}
	info, err := os.Lstat(at(s.folder, name))
	return info, err == nil && entryOf(name, info).like(all[i])
}

// like tells whether the system tells the same of both.
func (e entry) like(other entry) bool {
	e.sum = other.sum
	return e == other
}

// grain is how far apart two changes may be that some file systems give one time.
const grain = int64(2 * time.Second)

// sure tells whether what the system tells of a file, looked at a time, would differ had the file been changed afterwards.
func (e entry) sure(looked int64) bool {
	return e.mode == absent || e.touched != 0 && max(e.changed, e.touched) < looked-grain
}

// Sure tells whether every change of these files since they were looked at is one that [Files.Still] sees.
func (f Files) Sure() bool {
	return !slices.ContainsFunc(f.all, func(e entry) bool { return !e.sure(f.looked) })
}

// Sums gives each file a digest of what it holds. Of those that are as they were in others, which have digests, it reads
// none again. A link to a file is read each time, since the system tells nothing of the file; what can't be read or is neither has
// none.
func (f Files) Sums(folder string, others Files) {
	known := make(map[string]*entry, len(others.all))
	for i := range others.all {
		known[others.all[i].name] = &others.all[i]
	}
	f.each(func(e *entry) {
		file := at(folder, e.name)
		switch fs.FileMode(e.mode).Type() { // what is absent has every type at once
		case 0:
			if was := known[e.name]; was != nil && was.sure(others.looked) && was.like(*e) {
				e.sum = was.sum
				return
			}
			e.sum = sumOf(file)
		case fs.ModeSymlink:
			e.sum = sumOfLink(file)
		}
	})
}

// sumOfLink is a digest of what a link leads to: of a file what it holds, and of anything else where that is, since it is listed too
// or not read at all.
func sumOfLink(link string) [sha256.Size]byte {
	if info, err := os.Stat(link); err == nil && info.Mode().IsRegular() { // opening a pipe would wait for its other end
		return sumOf(link)
	}
	where, _ := os.Readlink(link)
	return sha256.Sum256([]byte(where))
}

// buffers are read into, one by each goroutine, since a file by itself would get a new one.
var buffers = sync.Pool{New: func() any { return new([32 << 10]byte) }}

func sumOf(file string) (sum [sha256.Size]byte) {
	f, err := os.Open(file)
	if err != nil {
		return sum
	}
	defer f.Close()
	all := sha256.New()
	buffer := buffers.Get().(*[32 << 10]byte)
	defer buffers.Put(buffer)
	if _, err := io.CopyBuffer(all, struct{ io.Reader }{f}, buffer[:]); err == nil { // the struct hides that f takes no buffer
		all.Sum(sum[:0])
	}
	return sum
}

// Same tells whether both have the same files and folders, and each file holds the same. Times do not count. Without a digest
// no file is the same.
func (f Files) Same(other Files) bool {
	return slices.EqualFunc(f.all, other.all, func(a, b entry) bool {
		return a.name == b.name && a.kind() == b.kind() && a.sum == b.sum && (a.holdsNothing() || a.sum != [sha256.Size]byte{})
	})
}

// kind tells files, folders and links apart, and what is absent.
func (e entry) kind() fs.FileMode {
	if e.mode == absent {
		return fs.FileMode(absent)
	}
	return fs.FileMode(e.mode).Type()
}

// holdsNothing tells whether there is no digest because there is nothing to take one of.
func (e entry) holdsNothing() bool { return e.mode == absent || fs.FileMode(e.mode).IsDir() }

// Alike tells whether the system tells the same of both.
func (f Files) Alike(other Files) bool { return slices.EqualFunc(f.all, other.all, entry.like) }

// each does something with every entry, several at a time.
func (f Files) each(do func(*entry)) {
	var work sync.WaitGroup
	for part := range slices.Chunk(f.all, max(1, (len(f.all)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))) {
		work.Go(func() {
			for i := range part {
				do(&part[i])
			}
		})
	}
	work.Wait()
}

// Stamp is what the system tells of a file, in one line: it differs where the file does.
func Stamp(file string) (string, error) {
	info, err := os.Stat(file)
	if err != nil {
		return "", err
	}
	e := entryOf(file, info)
	return fmt.Sprintf("%s %o %d %d %d %d", e.name, e.mode, e.size, e.changed, e.touched, e.id), nil
}
