package pipeline

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// What a build makes anew to the same bytes stays the same file, with its time, by which servers and programs that copy tell what
// has changed: also where every paper is made again.
func TestSameFileStays(t *testing.T) {
	p := newTwo(t)
	p.run(Options{Purpose: Building})
	before := p.infos()
	p.change(case2, "Initially, three", "At first, three")
	p.change(council1, "\n", "\n# of all papers\n")
	p.run(Options{Purpose: Building})
	var others []string
	for name, is := range p.infos() {
		if was := before[name]; was == nil || !os.SameFile(was, is) || !was.ModTime().Equal(is.ModTime()) {
			others = append(others, name)
		}
	}
	for _, name := range []string{paper1 + ".pdf", paper1 + ".md", address1 + "/index.html", "index.html", "404.html"} {
		if slices.Contains(others, name) {
			t.Errorf("%s is another file, and has the same bytes", name)
		}
	}
	if !slices.Contains(others, paper2+".pdf") {
		t.Error("the paper that was changed is the same file")
	}
}

// infos is what the system tells of the files of output/, by their names.
func (p tree) infos() map[string]fs.FileInfo {
	p.Helper()
	all := map[string]fs.FileInfo{}
	err := fs.WalkDir(os.DirFS(p.path("output")), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		all[name], err = os.Lstat(filepath.Join(p.path("output"), name))
		return err
	})
	if err != nil {
		p.Fatal(err)
	}
	return all
}
