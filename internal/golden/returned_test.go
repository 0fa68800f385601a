package golden_test

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline"
)

// TestReturnedAsSent finds nothing in a Word file that comes back as it was sent, of any paper: not in one that is published,
// nor in a draft that was sent for clearing.
func TestReturnedAsSent(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		t.Run(name, func(t *testing.T) {
			if exists(filepath.Join("testdata", name, "first.toml")) {
				t.Skip("its first version is kept as it was published, without a Word file")
			}
			dir := filepath.Dir(buildPaper(t, name))
			returnedAsSent(t, dir, name, pipeline.Options{Purpose: pipeline.Building, Word: true}, "output")
		})
	}
	for _, name := range names(t, "testdata/*/draft.toml") {
		t.Run(name, func(t *testing.T) {
			dir := projectFor(t, name, "draft.toml")
			returnedAsSent(t, dir, name, pipeline.Options{Purpose: pipeline.BuildingDrafts, Word: true, Clearing: true}, "output-drafts")
		})
	}
}

// returnedAsSent builds the Word file of a paper, and holds it against its case.
func returnedAsSent(t *testing.T, dir, name string, o pipeline.Options, output string) {
	t.Helper()
	p := opened(t, dir)
	if _, err := pipeline.Run(context.Background(), p, o); err != nil {
		t.Fatal(err)
	}
	file, err := docxread.Read([]byte(read(t, filepath.Join(folderOf(t, filepath.Join(dir, output), name), name+".docx"))))
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
	if !c.Same() || !c.Sent || b.Len() > 0 && !slices.Equal(c.Lost, nil) {
		t.Errorf("%s is told to have changed:\n%s", name, b.String())
	}
	if !c.Redline.Same() {
		t.Errorf("the redline of %s has changes: %v", name, c.Redline.Changes())
	}
}
