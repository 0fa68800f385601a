package markdown

import (
	"encoding/json"
	"os"
	"testing"
)

// An example is one of CommonMark's own.
type example struct {
	Markdown string
	Example  int
	Section  string
}

func examples(t testing.TB) []example {
	t.Helper()
	data, err := os.ReadFile("testdata/commonmark.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestCommonMarkRoundTrip writes every example of CommonMark's that is made only of what a report can
// hold, and reads it again as the same model.
func TestCommonMarkRoundTrip(t *testing.T) {
	const all, atLeast = 652, 340
	found, took := examples(t), 0
	for _, e := range found {
		blocks, list := read(e.Markdown)
		if list.Len() > 0 || len(blocks) == 0 {
			continue
		}
		took++
		roundTrip(t, blocks)
		sameWords(t, blocks)
		if t.Failed() {
			t.Fatalf("example %d, %s:\n%s", e.Example, e.Section, e.Markdown)
		}
	}
	if len(found) != all || took < atLeast {
		t.Errorf("%d of %d examples took part, want at least %d of %d", took, len(found), atLeast, all)
	}
	t.Logf("%d of %d examples took part", took, len(found))
}
