package preview

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// settle is how long after the first change of a save the pages are made: editors write in several
	// steps.
	settle = 100 * time.Millisecond
	// poll is how often the files are looked at where nothing has told of a change, since some network
	// drives never do.
	poll = 2 * time.Second
)

// watched are the folders of a project whose files pages are made of.
var watched = []string{"content", "templates"}

// watch makes the pages anew when a file of the project has changed, until ctx is done. The sample, which
// the program carries, never changes.
func (p *Preview) watch(ctx context.Context) {
	if p.project.Sample {
		return
	}
	w := newWatcher(p.project.Folder)
	defer w.close()
	look := time.NewTicker(poll)
	defer look.Stop()
	seen := w.look()
	p.Make(ctx) // for what was saved between the first pages and the first look
	var settled <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-w.events:
			if settled == nil && e.Op != fsnotify.Chmod {
				settled = time.After(settle)
			}
		case <-w.errors: // events were lost, perhaps; the next look finds what they would have told
		case <-look.C:
			if now := w.look(); now != seen && settled == nil {
				settled = time.After(settle)
			}
		case <-settled:
			settled, seen = nil, w.look()
			p.Make(ctx)
		}
	}
}

// A watcher looks at a project's files, and is told of changes where the system does tell.
type watcher struct {
	folder string
	inner  *fsnotify.Watcher // nil where the system has none to give
	events chan fsnotify.Event
	errors chan error
}

func newWatcher(folder string) *watcher {
	w := &watcher{folder: folder}
	if inner, err := fsnotify.NewWatcher(); err == nil {
		w.inner, w.events, w.errors = inner, inner.Events, inner.Errors
	}
	return w
}

func (w *watcher) close() {
	if w.inner != nil {
		w.inner.Close()
	}
}

// look gives a sum of the names, sizes and times of all files, and asks to be told of changes in every
// folder that there is by now. What can't be read is as if it were not there: the pages say what is wrong.
func (w *watcher) look() (sum [sha256.Size]byte) {
	all := sha256.New()
	for _, top := range watched {
		root := filepath.Join(w.folder, top)
		_ = fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if d.IsDir() && w.inner != nil {
				_ = w.inner.Add(filepath.Join(root, filepath.FromSlash(name))) // without it there is the next look
			}
			if info, err := d.Info(); err == nil {
				fmt.Fprintf(all, "%q %q %d %s %d\n", top, name, info.Size(), info.Mode(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	all.Sum(sum[:0])
	return sum
}
