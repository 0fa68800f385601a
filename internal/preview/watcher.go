package preview

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched are the folders of a project whose files pages are made of. Nothing is read through a link that leads out of them.
var watched = []string{"content", "templates"}

// A watcher looks at a project's files, and is told of changes where the system does tell.
type watcher struct {
	folder string
	inner  *fsnotify.Watcher // nil where the system has none to give
	events chan fsnotify.Event
	errors chan error

	seen  map[string]stamp // the files at the last look, or when they were read after that, by their paths
	fresh []string         // the files that changes were told of since the pages were made
	stale bool             // a folder that is watched is another one now

	read      map[string]stamp // how the files that were saved last were before they were read
	tornSince time.Time        // since when files were read while they were saved; zero where they were not
}

// A stamp tells a file from what it was before.
type stamp struct {
	size int64
	mode fs.FileMode
	when time.Time
}

// stampOf is a file's stamp now; the zero stamp where there is none.
func stampOf(file string) stamp {
	info, err := os.Lstat(file)
	if err != nil {
		return stamp{}
	}
	return stampIn(info)
}

// stampIn is the stamp in what is told of a file. When a folder changed is told by the files in it.
func stampIn(info fs.FileInfo) stamp {
	if info.IsDir() {
		return stamp{mode: fs.ModeDir}
	}
	return stamp{info.Size(), info.Mode(), info.ModTime()}
}

// newWatcher is a watcher that has looked once.
func newWatcher(folder string) *watcher {
	w := &watcher{folder: folder}
	if inner, err := fsnotify.NewWatcher(); err == nil {
		w.inner, w.events, w.errors = inner, inner.Events, inner.Errors
	}
	w.seen = w.look()
	return w
}

func (w *watcher) close() {
	if w.inner != nil {
		w.inner.Close()
	}
}

// add asks to be told of changes in a folder. Where the system refuses, there is the next look.
func (w *watcher) add(folder string) {
	if w.inner != nil {
		_ = w.inner.Add(folder)
	}
}

// look gives the stamps of all files, and asks to be told of changes in every
// folder that there is by now. What can't be read is as if it were not there: the pages say what is wrong.
func (w *watcher) look() map[string]stamp {
	files := map[string]stamp{}
	w.add(w.folder) // in which content/ and templates/ come and go
	for _, top := range watched {
		w.walk(filepath.Join(w.folder, top), files)
	}
	return files
}

// walk adds the stamps of the files in a folder.
func (w *watcher) walk(root string, files map[string]stamp) {
	_ = fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		file := filepath.Join(root, filepath.FromSlash(name))
		switch info, err := d.Info(); {
		case d.IsDir():
			w.add(file)
			files[file] = stamp{mode: fs.ModeDir}
		case err == nil && !byEditor(name):
			files[file] = stampIn(info)
		}
		return nil
	})
}

// changed looks again, and gives the files that are others than when they were seen.
func (w *watcher) changed() []string {
	was := w.seen
	w.seen = w.look()
	return differing(was, w.seen)
}

// differing are the files that are others in one look than in another; nil for none.
func differing(a, b map[string]stamp) (files []string) {
	for file, stamp := range a {
		if b[file] != stamp {
			files = append(files, file)
		}
	}
	for file := range b {
		if _, both := a[file]; !both {
			files = append(files, file)
		}
	}
	return files
}

// note notes what is told, if pages may be made of it.
func (w *watcher) note(e fsnotify.Event) {
	inside := filepath.Dir(e.Name) != w.folder
	if top := filepath.Base(e.Name); !inside && !slices.Contains(watched, top) || e.Op == fsnotify.Chmod || byEditor(e.Name) {
		return
	}
	if !inside {
		w.stale = true
	}
	if info, err := os.Stat(e.Name); err == nil && info.IsDir() && e.Has(fsnotify.Create) {
		files := map[string]stamp{} // what came before the system was asked about the folder
		w.walk(e.Name, files)
		w.fresh = slices.AppendSeq(w.fresh, maps.Keys(files))
	}
	w.fresh = append(w.fresh, e.Name)
}

// halfWay tells whether a file that was just saved is empty, or gone and not only one by which another was replaced.
func (w *watcher) halfWay() bool {
	return slices.ContainsFunc(w.fresh, func(file string) bool {
		if info, err := os.Stat(file); err == nil {
			return info.Mode().IsRegular() && info.Size() == 0
		}
		return w.seen[file] != stamp{}
	})
}

// byEditor tells whether a file is an editor's own beside one that is edited, which no page is made of: a lock, a backup, what is
// not yet saved.
func byEditor(file string) bool {
	name := filepath.Base(file)
	for _, begins := range []string{".~lock.", ".#", "#", "~$"} {
		if strings.HasPrefix(name, begins) {
			return true
		}
	}
	for _, ends := range []string{"~", ".swp", ".swx", ".swo"} {
		if strings.HasSuffix(name, ends) {
			return true
		}
	}
	return name == "4913" // by which vim tries whether it can write
}
