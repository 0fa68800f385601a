package preview

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// serve serves and watches a copy of the sample, and gives its address and the lines of a stream.
func serve(t *testing.T) (site, func() string) {
	t.Helper()
	s := newSite(t)
	l, err := Listen(0)
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
	next := lines(s.do(http.MethodGet, "/-/events", nil))
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
	w.look()
	s.change(case1, "£282,693.00", "£1")
	if e := <-w.events; filepath.Base(e.Name) != filepath.Base(case1) {
		t.Errorf("told of %s", e.Name)
	}
}

// Where the system tells of no changes, looking at the files does.
func TestLookWithoutEvents(t *testing.T) {
	s := newSite(t)
	w := &watcher{folder: filepath.Dir(s.dir)}
	before := w.look()
	if w.look() != before {
		t.Error("nothing has changed, but it looks so")
	}
	s.change(case1, "£282,693.00", "£1")
	if w.look() == before {
		t.Error("a change does not show")
	}
}

// No address is listened on that another machine could reach.
func TestListensOnLoopbackAlone(t *testing.T) {
	l, err := Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := l.Addr().String(); !strings.HasPrefix(got, "127.0.0.1:") {
		t.Errorf("listens on %s", got)
	}
	if _, err := Listen(-1); err == nil {
		t.Error("there is no such port")
	}
}
