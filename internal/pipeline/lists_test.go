package pipeline

import (
	"bytes"
	"io/fs"
	"reflect"
	"testing"

	"cabinet/internal/corpus"
	"cabinet/internal/record"
)

// Lists come over where records tell them what they told, so they must not tell more of a meeting than that.
func TestListsTellNoMore(t *testing.T) {
	w, records, files := madeUp(t, corpus.Options{Seed: 18, Papers: 40, Meetings: 8, Bodies: 2, Years: 2})
	less := make([]record.Meeting, len(records))
	for i, m := range records {
		less[i] = m.InLists()
	}
	if reflect.DeepEqual(records, less) {
		t.Fatal("these records have nothing that lists do not tell")
	}
	read := func(name string) ([]byte, error) { return fs.ReadFile(files, name) }
	made := 0
	for _, step := range throughAll {
		if !step.lists {
			continue
		}
		of, is := w.pagesIn(t, step, w.publishedAs(records, read)), w.pagesIn(t, step, w.publishedAs(less, read))
		for name, text := range of {
			if made++; !bytes.Equal(text, is[name]) {
				t.Errorf("%s tells of a meeting what lists do not", name)
			}
		}
		if len(is) != len(of) {
			t.Errorf("%d pages of all that records tell, %d of what lists tell", len(of), len(is))
		}
	}
	if made < 5 { // the register in three forms, and pages of matters
		t.Errorf("only %d lists were made", made)
	}
}

// pagesIn are the pages of a step, made.
func (b *builder) pagesIn(t *testing.T, s step, of published) map[string][]byte {
	t.Helper()
	made := map[string][]byte{}
	pages, err := s.pages(b, of)
	if err == nil {
		err = pages.put(func(name string, text []byte) error {
			made[name] = text
			return nil
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return made
}
