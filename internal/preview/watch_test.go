package preview

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// serve serves and watches a copy of the sample, and gives its address and the lines of a stream.
func serve(t *testing.T) (site, func() string) {
	t.Helper()
	s := newSite(t)
	stop := s.serve(t.Context())
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Errorf("it did not end cleanly: %v", err)
		}
	})
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

// Where the system tells of no changes, looking at the files does. What was told of is not found again, unless it changed
// once more since it was read.
func TestLookWithoutEvents(t *testing.T) {
	s := newSite(t)
	w := &watcher{folder: filepath.Dir(s.dir)}
	w.seen = w.look()
	if len(w.changed()) > 0 {
		t.Error("nothing has changed, but it looks so")
	}
	s.change(case1, "£282,693.00", "£1")
	if len(w.changed()) == 0 {
		t.Error("a change does not show")
	}
	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	s.change(case1, "£1", "£1,000")
	w.note(fsnotify.Event{Name: file, Op: fsnotify.Write})
	w.reads()
	if again := w.changed(); len(again) > 0 {
		t.Error("a change that was told of shows twice:", again)
	}
	w.note(fsnotify.Event{Name: file, Op: fsnotify.Write})
	w.reads()
	s.change(case1, "£1,000", "£1,000,000")
	if len(w.changed()) == 0 {
		t.Error("a change after one that was told of does not show")
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	w.note(fsnotify.Event{Name: file, Op: fsnotify.Remove})
	w.reads()
	if again := w.changed(); len(again) > 0 {
		t.Error("a file that is gone, which was told, shows twice:", again)
	}
	if err := os.Remove(filepath.Join(s.dir, filepath.FromSlash(council1))); err != nil {
		t.Fatal(err)
	}
	if len(w.changed()) == 0 {
		t.Error("a file that is gone does not show")
	}
}

// A folder that comes is looked into, since files may have come into it before the system was asked about it.
func TestFolderThatComes(t *testing.T) {
	s := newSite(t)
	w := newWatcher(filepath.Dir(s.dir))
	defer w.close()
	folder := filepath.Join(s.dir, "tables", "new")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "x.csv"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	w.note(fsnotify.Event{Name: filepath.Dir(folder), Op: fsnotify.Create})
	if !w.halfWay() {
		t.Error("nothing tells that a file in it is empty yet")
	}
	w.reads()
	if again := w.changed(); len(again) > 0 {
		t.Error("it shows twice:", again)
	}
}

// What was read may be half of what is saved if it is another by now, or if more is told; nobody who saves for ever is waited for.
func TestTorn(t *testing.T) {
	s := newSite(t)
	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	told := fsnotify.Event{Name: file, Op: fsnotify.Write}
	for _, tt := range []struct {
		what string
		then func(*watcher)
		want bool
	}{
		{"whole", func(*watcher) {}, false},
		{"an editor's own file", func(w *watcher) { w.events <- fsnotify.Event{Name: file + "~", Op: fsnotify.Write} }, false},
		{"told of", func(w *watcher) { w.events <- told }, true},
		{"another", func(*watcher) { s.change(case1, "£", "££") }, true},
		{"saved for ever", func(w *watcher) { w.events <- told; w.tornSince = time.Now().Add(-longestTorn) }, false},
		{"gone", func(*watcher) { os.Remove(file) }, true},
	} {
		w := &watcher{folder: filepath.Dir(s.dir), events: make(chan fsnotify.Event, 1), seen: map[string]stamp{}}
		w.note(told)
		w.reads()
		tt.then(w)
		if got := w.torn(); got != tt.want || got != (len(w.fresh) > 0) {
			t.Errorf("%s: %t, and %q is to be read", tt.what, got, w.fresh)
		}
	}
}

// What was torn and is wrong is not shown.
func TestTornIsNotShown(t *testing.T) {
	s := newSite(t)
	s.change(case1, "£282,693.00", "lots")
	was := s.preview.now.Load()
	if s.preview.makePapers(t.Context(), func() bool { return true }); s.preview.now.Load() != was {
		t.Error("it is shown")
	}
	if s.preview.makePapers(t.Context(), untorn); wrongIn(s.preview.now.Load().Rendering) == 0 {
		t.Error("what is wrong is not shown")
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
