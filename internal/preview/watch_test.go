package preview

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// serve serves and watches a copy of the sample, and gives its address and the lines of a stream.
func serve(t *testing.T) (site, func() string) {
	t.Helper()
	s := newSite(t)
	l, err := Listen(Loopback, 0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.preview.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("it did not end cleanly: %v", err)
		}
	})
	s.server.URL = "http://" + l.Addr().String()
	next := lines(s.do(http.MethodGet, "/-/events?page="+s.at(paper1), nil))
	return s, func() string {
		line := next()
		next()
		return line
	}
}

// A file that is saved, in whatever way, is shown; so is one in a folder that was not there.
func TestSavedFilesAreShown(t *testing.T) {
	s, next := serve(t)
	next()
	project := filepath.Dir(s.dir)
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(project, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	shows := func(what, path, want string) {
		t.Helper()
		for range 5 { // a save in several steps may be seen in several
			next()
			if strings.Contains(s.get(path), want) {
				return
			}
		}
		t.Fatalf("%s does not show", what)
	}
	s.change(case1, "£282,693.00", "£300,000.00")
	shows("a changed file", paper1, "£300,000.00")

	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write("other.toml", strings.ReplaceAll(string(text), "£300,000.00", "£400,000.00"))
	if err := os.Rename(filepath.Join(project, "other.toml"), file); err != nil {
		t.Fatal(err)
	}
	shows("a replaced file", paper1, "£400,000.00")

	write("templates/static/cabinet.css", "/* ours */")
	shows("a new folder", "/static/cabinet.css", "/* ours */")
}

// The system is asked about every folder, and tells of changes in them.
func TestEventsOfFiles(t *testing.T) {
	s := newSite(t)
	w := newWatcher(filepath.Dir(s.dir))
	defer w.close()
	if w.inner == nil {
		t.Skip("this system has no watcher to give")
	}
	s.change(case1, "£282,693.00", "£1")
	if e := <-w.events; filepath.Base(e.Name) != filepath.Base(case1) {
		t.Errorf("told of %s", e.Name)
	}
}

// Where the system tells of no changes, looking at the files does. What was told of is not found again.
func TestLookWithoutEvents(t *testing.T) {
	s := newSite(t)
	w := &watcher{folder: filepath.Dir(s.dir), saved: map[string]bool{}}
	w.seen = w.look()
	if len(w.changed()) > 0 {
		t.Error("nothing has changed, but it looks so")
	}
	s.change(case1, "£282,693.00", "£1")
	if len(w.changed()) == 0 {
		t.Error("a change does not show")
	}
	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	w.note(fsnotify.Event{Name: file, Op: fsnotify.Write})
	s.change(case1, "£1", "£1,000")
	if len(w.changed()) > 0 {
		t.Error("a change that was told of shows twice")
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if len(w.changed()) == 0 {
		t.Error("a file that is gone does not show")
	}
}

// An editor's own files make nothing anew, and neither does what stands beside content/.
func TestNotes(t *testing.T) {
	dir := filepath.Dir(newSite(t).dir)
	w := newWatcher(dir)
	defer w.close()
	for name, want := range map[string]bool{
		"content/cases/x.toml": true, "content/tables/x.csv": true, "templates/site/home.html.tmpl": true, "content": true, "templates": true,
		"content/cases/.#x.toml": false, "content/cases/#x.toml#": false, "content/cases/x.toml~": false, "content/cases/.x.toml.swp": false,
		"content/tables/.~lock.x.xlsx#": false, "content/tables/~$x.xlsx": false, "content/cases/4913": false, "output": false, ".git": false,
	} {
		w.fresh = nil
		if w.note(fsnotify.Event{Name: filepath.Join(dir, filepath.FromSlash(name)), Op: fsnotify.Write}); (w.fresh != nil) != want {
			t.Errorf("%s: %v", name, w.fresh)
		}
	}
	w.fresh = nil
	if w.note(fsnotify.Event{Name: filepath.Join(dir, "content", "x.toml"), Op: fsnotify.Chmod}); w.fresh != nil {
		t.Error("a change of who may read a file is none of what it says")
	}
}

// No address is listened on that another machine could reach.
func TestListensOnLoopbackAlone(t *testing.T) {
	l, err := Listen(Loopback, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := l.Addr().String(); !strings.HasPrefix(got, "127.0.0.1:") {
		t.Errorf("listens on %s", got)
	}
	if _, err := Listen(Loopback, -1); err == nil {
		t.Error("there is no such port")
	}
}
