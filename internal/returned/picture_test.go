package returned

import (
	"bytes"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
)

// shown is a run of a picture.
func shown(words string, c *docxread.Change) docxread.Run {
	return docxread.Run{Image: &docxread.Image{Words: words}, Change: c}
}

// TestPictures tells of pictures that were put in or taken out, tracked or not, and of none that stayed.
func TestPictures(t *testing.T) {
	r := sample(t)
	add := func(f *wordFile, runs ...docxread.Run) {
		p, _, _ := f.find("six weeks")
		p.Runs = append(p.Runs, runs...)
	}
	for _, tt := range []struct {
		says      string
		was, back func(*wordFile)
		want      string
	}{
		{"it stayed", func(f *wordFile) { add(f, shown("A map", nil)) }, func(f *wordFile) { add(f, shown("A map", nil)) }, ""},
		{"put in", nil, func(f *wordFile) { add(f, shown("A map", nil)) },
			"paragraph 5, put in:  (a picture) – untracked – case.md:16:1\n"},
		{"put in, tracked", nil, func(f *wordFile) { add(f, shown("A map", f.change(docxread.Inserted, legal, tuesday, ""))) },
			"paragraph 5, put in:  (a picture) – Legal Officer 2025-01-21 – case.md:16:1\n"},
		{"taken out", func(f *wordFile) { add(f, shown("A map", nil)) }, nil,
			"paragraph 5, taken out:  (a picture) – untracked – case.md:16:1\n"},
		{"taken out, tracked", func(f *wordFile) { add(f, shown("A map", nil)) }, func(f *wordFile) { add(f, shown("A map", f.change(docxread.Deleted, legal, tuesday, ""))) },
			"paragraph 5, taken out:  (a picture) – Legal Officer 2025-01-21 – case.md:16:1\n"},
		{"another one", func(f *wordFile) { add(f, shown("A map", nil)) }, func(f *wordFile) { add(f, shown("A chart", nil)) },
			"paragraph 5, put in:  (a picture) – untracked – case.md:16:1\nparagraph 5, taken out:  (a picture) – untracked – case.md:16:1\n"},
		{"in a paragraph of its own, above all", nil, func(f *wordFile) {
			f.blocks = append([]docxread.Block{&docxread.Paragraph{Runs: []docxread.Run{shown("A crest", nil)}}}, f.blocks...)
		}, "the line above the title, put in:  (a picture) – untracked – \n"},
	} {
		was, back := file(t, r), file(t, r)
		for f, do := range map[*wordFile]func(*wordFile){was: tt.was, back: tt.back} {
			if do != nil {
				do(f)
			}
		}
		c := compare(Paper{Report: r}, was.taken(), nil, back.taken())
		if got := told(c); got != tt.want {
			t.Errorf("%s: told is\n%s\nnot\n%s", tt.says, got, tt.want)
		}
		for _, e := range c.Edits {
			if e.Take != nil {
				t.Errorf("%s: it would be taken: %v", tt.says, e.Take)
			}
		}
		var b bytes.Buffer
		if err := c.Text(redline.Printer{Out: &b}); err != nil || strings.Contains(b.String(), "    \n") {
			t.Errorf("%s: %v, and printed is\n%s", tt.says, err, b.String())
		}
	}
}
