package render_test

import (
	"bytes"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/render/html"
	"cabinet/internal/render/words"
	"cabinet/internal/report"
)

// TestPlacesOfWords holds the places to which search leads against the pages of generated papers: each is an address there.
func TestPlacesOfWords(t *testing.T) {
	places := 0
	for seed := range uint64(50) {
		d, _ := generate(seed)
		var list diag.List
		r := report.Build(d, &list)
		article := html.Article(r)
		for line := range strings.Lines(string(words.Render(r, nil))) {
			fields := strings.Split(line, "\t")
			if len(fields) != 3 {
				t.Fatalf("paper %d: %q", seed, line)
			}
			if places++; fields[0] != "" && !bytes.Contains(article, []byte(` id="`+fields[0]+`"`)) {
				t.Errorf("paper %d: the page has no %s, where search finds %s", seed, fields[0], fields[2])
			}
		}
	}
	if places < 1000 {
		t.Errorf("%d places show little", places)
	}
}
