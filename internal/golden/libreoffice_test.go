//go:build conformance

package golden_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline"
)

// TestReturnedFromLibreOffice finds nothing in a Word file that LibreOffice has saved, of any paper.
func TestReturnedFromLibreOffice(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	args := []string{"-env:UserInstallation=file://" + t.TempDir(), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", out}
	projects := map[string]*project.Project{}
	for _, name := range names(t, "testdata/*/case.toml") {
		if exists(filepath.Join("testdata", name, "first.toml")) {
			continue // it is kept as it was published, without a Word file
		}
		dir := projectFor(t, name, "case.toml")
		p := opened(t, dir)
		if _, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.Building, Word: true}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(in, name+".docx")
		write(t, file, read(t, filepath.Join(folderOf(t, filepath.Join(dir, "output"), name), name+".docx")))
		projects[name], args = p, append(args, file)
	}
	if said, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for name, p := range projects {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(out, name+".docx"))
			if err != nil {
				t.Fatal(err)
			}
			file, err := docxread.Read(data)
			if err != nil {
				t.Fatal(err)
			}
			c, err := pipeline.ReportsOf(p).Numbered(project.Subject{Name: name}).Returned(nil, file)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := c.Text(redline.Printer{Out: &b}); err != nil {
				t.Fatal(err)
			}
			if !c.Same() || !c.Sent {
				t.Errorf("it is told to have changed:\n%s", b.String())
			}
		})
	}
}
