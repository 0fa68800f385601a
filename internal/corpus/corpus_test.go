package corpus_test

import (
	"os"
	"strings"
	"testing"

	"cabinet/internal/corpus"
)

// The same options give the same files, and another seed gives others.
func TestSame(t *testing.T) {
	tree := func(o corpus.Options) string {
		dir := t.TempDir()
		if _, err := corpus.Write(dir, o); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		entries, err := os.ReadDir(dir + "/content/cases")
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			text, err := os.ReadFile(dir + "/content/cases/" + e.Name())
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(e.Name() + string(text))
		}
		return b.String()
	}
	other := corpus.Small
	other.Seed++
	if first := tree(corpus.Small); first != tree(corpus.Small) || first == tree(other) {
		t.Error("what is made up does not depend on the options alone")
	}
}

// TestWritten writes a corpus of a thousand papers to a folder, to look at it; WRITTEN names the folder.
func TestWritten(t *testing.T) {
	dir := os.Getenv("WRITTEN")
	if dir == "" {
		t.Skip("no folder to write to")
	}
	if _, err := corpus.Write(dir, corpus.Thousand); err != nil {
		t.Fatal(err)
	}
}
